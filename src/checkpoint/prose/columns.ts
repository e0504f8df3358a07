import type { Table, TableRow } from 'mdast';
import { plainOf, sourceOf } from './outline.ts';
import { folded, moodsOf } from './plain.ts';
import { isBareStatus } from './read-status.ts';

/** What a table's column holds, by its header. */
export type ColumnKind =
  | 'area'
  | 'title'
  | 'status'
  | 'notes'
  | 'number'
  | 'risk'
  | 'level'
  | 'role'
  | 'name'
  | 'other';

const HEADERS: readonly [ColumnKind, string][] = [
  [
    'status',
    'status|current status|overall status|gate status|state|current state|result|results|test result|outcome|verdict|pass/fail|pass / fail|pass|go/no-go|go / no-go|go/no go|readiness|ready|ready?|decision|compliance|compliant|met|met?|done|done?|complete|complete?|completed?|verified|verified?|tested|working|passed|passed?|checked|approved|approval|zustand|ergebnis|erfüllt|bereit|entscheidung|statut|état|résultat|décision|estado|resultado|cumple|situação|decisão|estado actual|статус|состояние|готовность|результат|решение|вердикт|выполнено|状态|结果|测试结果|结论|是否通过|完成情况|質量評価|状況|状態|結果|判定|ステータス|合否|상태|결과|판정|진행상태|진행 상태|완료|완료 여부|完了',
  ],
  [
    'area',
    'area|readiness area|category|gate category|domain|section|group|pillar|dimension|workstream|stream|bereich|kategorie|domaine|catégorie|área|area/component|categoría|categoria|область|категория|раздел|направление|领域|类别|分类|区分|領域|カテゴリ|分類|영역|분류|구분|카테고리',
  ],
  [
    'title',
    'item|items|check|criterion|criteria|exit criterion|acceptance criterion|acceptance criteria|checks|checkpoint|requirement|gate|name|task|deliverable|test|test case|feature|control|description|component|service|capability|metric|step|topic|element|artifact|document|kriterium|punkt|prüfpunkt|anforderung|aufgabe|critère|élément|exigence|tâche|ítem|elemento|criterio|requisito|tarea|critério|item/critério|tarefa|критерий|пункт|проверка|требование|задача|компонент|检查项|项目|测试项|评估项|需求|项|検査項目|確認項目|チェック項目|項目|要件|タスク|항목|점검항목|점검 항목|체크 항목|기준|작업',
  ],
  [
    'notes',
    'notes|note|comment|comments|remarks|remark|details|detail|evidence|rationale|reason|observations|anmerkung|anmerkungen|bemerkung|bemerkungen|hinweise|notes et commentaires|commentaire|commentaires|remarques|notas|comentarios|comentários|observaciones|observações|detalles|detalhes|примечание|примечания|комментарий|комментарии|детали|备注|说明|备考|備考|メモ|説明|비고|설명|메모',
  ],
  ['number', '#|№|no|no.|nr|nr.|num|id|ref|n°|nº|序号|编号|番号|번호'],
  ['risk', 'risk|risks|risk description|risiko|risque|riesgo|risco|риск|风险|リスク|위험|리스크'],
  [
    'level',
    'level|severity|impact|risk level|priority level|criticality|schwere|schweregrad|stufe|niveau|gravité|nivel|severidad|gravedad|nível|severidade|gravidade|уровень|серьёзность|严重性|级别|等级|影響度|レベル|重大度|심각도|수준|등급',
  ],
  [
    'role',
    'role|approver|approver role|function|responsible role|sign-off role|stakeholder|rolle|funktion|rôle|fonction|rol|cargo|papel|função|роль|должность|角色|职务|役割|役職|역할|직책',
  ],
  ['name', 'person|full name|signatory|signature|unterschrift|firma|assinatura|подпись|签名|署名|서명'],
];
const kinds = HEADERS.map(
  ([kind, words]) => [kind, new Set(words.split('|').map((word) => word.trim()))] as const,
);

/** One column of a table. */
export interface Column {
  index: number;
  header: string;
  kind: ColumnKind;
}

const kindOfHeader = (header: string): ColumnKind => {
  if (header.trim() === '#' || header.trim() === '№') return 'number';
  const plain = folded(header).replace(/\s*\([^)]*\)$/, '');
  return kinds.find(([, words]) => words.has(plain) || words.has(`${plain}?`))?.[0] ?? 'other';
};

/** Sorts a table's columns by what their headers say they hold. */
export const columnsOf = (table: Table): Column[] =>
  (table.children[0]?.children ?? []).map((cell, index) => {
    const header = plainOf(cell).trim();
    return { index, header, kind: kindOfHeader(header) };
  });

const SHARE = 0.5;

/** Says whether at least half of a column's cells are status words or signs, or boxes to tick. */
export const holdsStatuses = (table: Table, index: number): boolean => {
  const cells = table.children.slice(1).map((row) => plainOf(row.children[index] ?? row).trim());
  const written = cells.filter((cell) => cell !== '');
  const hits = written.filter(
    (cell) =>
      isBareStatus(cell.replace(/\s*\([^()]*\)$/, '')) || moodsOf(cell).length > 0 || /^\[[ xX]\]/.test(cell),
  );
  return written.length > 0 && hits.length >= written.length * SHARE;
};

/** The first column of a kind. */
export const pick = (columns: readonly Column[], kind: ColumnKind): Column | undefined =>
  columns.find((column) => column.kind === kind);

/** The column of the author's remarks; evidence and details stand in for it where there is none. */
export const notesColumn = (columns: readonly Column[]): Column | undefined =>
  columns.find(({ kind, header }) => kind === 'notes' && !/^(?:evidence|details?)$/.test(folded(header))) ??
  pick(columns, 'notes');

/** The cell of a row in a column as written (Markdown). */
export const cellSource = (row: TableRow, column: Column | undefined, source: string): string => {
  const cell = column && row.children[column.index];
  if (!cell) return '';
  const written = cell.children.map((child) => sourceOf(child, source)).join('');
  return written.replace(/\\\|/g, '|').trim();
};

/** The plain text of a row's cell in a column. */
export const cellText = (row: TableRow, column: Column | undefined): string => {
  const cell = column && row.children[column.index];
  return cell ? plainOf(cell).trim() : '';
};
