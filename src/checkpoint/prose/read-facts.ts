import type { Paragraph, Table } from 'mdast';
import type { Column } from './columns.ts';
import { type Draft, doubt, leaveUnread } from './draft.ts';
import { lineOf, plainOf } from './outline.ts';
import { folded, moodsOf, withoutSigns } from './plain.ts';
import { readDate } from './read-date.ts';
import { leadingStatus } from './read-status.ts';
import { readVerdict } from './read-verdict.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split('|').map((word) => word.trim()));

const STATUS = words(
  'status|overall status|gate status|current status|final status|checkpoint status|release status|project status|overall|state|statut|estado|estado final|status final|situação|статус|общий статус|итоговый статус|状态|当前状态|ステータス|状態|상태',
);
const DECISION = words(
  'decision|final decision|verdict|overall verdict|final verdict|go/no-go|go / no-go|go/no-go decision|go / no-go decision|gate decision|release decision|outcome|result|overall result|entscheidung|ergebnis|décision|verdict final|decisión|decisión final|decisão|decisão final|resultado|veredito|решение|итоговое решение|вердикт|результат|决定|结论|结果|判定|総合判定|結論|決定|결정|판정|결론',
);
const DATE = words(
  'date|datum|fecha|data|дата|日期|日付|날짜|일자|checkpoint date|review date|report date|assessment date|作成日|실시일',
);
const DECIDED = words(
  'decision date|date of decision|decided|decided on|approval date|date decided|entscheidungsdatum|date de décision|fecha de decisión|data da decisão|дата решения|决定日期|決定日|결정일',
);
const SCOPE = words('scope|geltungsbereich|périmètre|alcance|escopo|область применения|范围|対象範囲|범위');

const APPROVERS = words(
  'approved by|approver|approvers|signed off by|freigegeben von|approuvé par|aprobado por|aprovado por|утвердил|утверждено|批准人|承認者|승인자',
);
const ROLE =
  /\b(?:lead|leads|owner|manager|architect|engineer|engineering|director|team|officer|head|committee|board|council|cto|ciso|cio|coo|qa|sre|pm|po|security|platform|quality|operations|architecture|product|leitung|responsable|gerente|equipe|equipo)\b|руководител|команда|负责人|責任者|팀장/iu;

const readApprovers = (fact: Fact, draft: Draft): boolean => {
  const named = withoutSigns(fact.value)
    .split(/\s*(?:[,;&+、]|\band\b|\bund\b|\bet\b)\s*/u)
    .filter((part) => part !== '');
  if (!named.every((part) => ROLE.test(part)) || isUndecided(fact.value)) return false;
  draft.approvers.push(...named);
  return true;
};

/** One "key: value" of the document's head. */
export interface Fact {
  key: string;
  value: string;
  line: number;
  /** The whole line as written. */
  written: string;
}

const UNDECIDED =
  /\b(?:pending|draft|in progress|awaiting|proposed|template|under review|in review|ready for (?:\w+ ){0,2}review|to be decided|not decided|planning|entwurf|brouillon|borrador|rascunho)\b|черновик|草案|下書き|초안/iu;

const isUndecided = (text: string): boolean => UNDECIDED.test(folded(text));

const readStatusFact = (fact: Fact, isDecision: boolean, draft: Draft): void => {
  draft.status ??= withoutSigns(fact.value);
  draft.undecided ||= isUndecided(fact.value);
  const reading = readVerdict(fact.value, isDecision);
  if (!reading) leaveUnread(draft, fact.line, fact.written);
  else {
    draft.verdicts.push({ verdict: reading.verdict, qualifier: reading.qualifier, line: fact.line });
    if (reading.trouble) doubt(draft, fact.line, fact.written, reading.trouble);
  }
};

const TARGET =
  /\b(?:target|planned|expected|tentative|deadline|tbd|tbc|estimated|geplant|prévue?|previst[ao]|planificad[ao])\b|план|予定|예정/iu;

const readDateFact = (fact: Fact, decided: boolean, draft: Draft): void => {
  const date = TARGET.test(fact.value) ? undefined : readDate(fact.value);
  if (date !== undefined) draft.dates.push({ date, line: fact.line, decided });
  else if (/[\p{L}\d]/u.test(fact.value)) leaveUnread(draft, fact.line, fact.written);
};

/** Takes one "key: value" for what its key says; false when the key means nothing here. */
export const readFact = (fact: Fact, draft: Draft): boolean => {
  const key = folded(fact.key);
  if (!/[\p{L}\d]/u.test(fact.value) && moodsOf(fact.value).length === 0)
    return STATUS.has(key) || DECISION.has(key);
  if (STATUS.has(key)) readStatusFact(fact, false, draft);
  else if (DECISION.has(key)) readStatusFact(fact, true, draft);
  else if (DECIDED.has(key)) readDateFact(fact, true, draft);
  else if (DATE.has(key)) readDateFact(fact, false, draft);
  else if (SCOPE.has(key)) draft.scope ??= withoutSigns(fact.value);
  else return APPROVERS.has(key) && readApprovers(fact, draft);
  return true;
};

const LINE = /^([\p{L}][\p{L}\p{N} /()-]{0,40}?)[\s*_`]*[:：][\s*_`]*(.*)$/u;

/** The "key: value" lines of a paragraph, each with its line; other lines have no key. */
export const factsOf = (
  paragraph: Paragraph,
): (Fact | { line: number; written: string; key?: undefined })[] => {
  const start = lineOf(paragraph);
  return plainLines(paragraph).map((written, offset) => {
    const match = LINE.exec(written.trim().replace(/^[^\p{L}]+/u, ''));
    const line = start + offset;
    return match
      ? { key: match[1] ?? '', value: match[2] ?? '', line, written: written.trim() }
      : { line, written };
  });
};

const plainLines = (paragraph: Paragraph): string[] =>
  paragraph.children
    .map((child) =>
      child.type === 'break'
        ? '\n'
        : child.type === 'html' && /^<br/i.test(child.value)
          ? ''
          : plainOf(child),
    )
    .join('')
    .split('\n');

const FACT_HEADERS = words('property|field|key|attribute|item|feld|champ|campo|поле|属性|项目|項目|항목|');
const VALUE_HEADERS = words('value|wert|valeur|valor|значение|值|内容|値|값|details|detail|');

/** Reads a two-column table of properties and values; false when the table is something else. */
export const readFactTable = (table: Table, columns: readonly Column[], draft: Draft): boolean => {
  const [key, value] = columns;
  if (columns.length !== 2 || !key || !value) return false;
  if (!FACT_HEADERS.has(folded(key.header)) || !VALUE_HEADERS.has(folded(value.header))) return false;
  let every = true;
  for (const row of table.children.slice(1)) {
    const [first, second] = row.children;
    if (!first || !second) continue;
    const fact = {
      key: plainOf(first),
      value: plainOf(second),
      line: lineOf(row),
      written: plainOf(row).trim(),
    };
    if (readFact(fact, draft)) continue;
    every = false;
    if (moodsOf(fact.value).length > 0 || leadingStatus(folded(fact.value)))
      leaveUnread(draft, fact.line, fact.written);
  }
  if (every) draft.understood.add(table);
  else draft.scanned.add(table);
  return true;
};

/** Says whether a line is "key: value" with a key for a status or a decision, and a value. */
export const isStatusKey = (text: string): boolean => {
  const match = LINE.exec(text.trim().replace(/^[^\p{L}]+/u, ''));
  const key = folded(match?.[1] ?? '');
  return (STATUS.has(key) || DECISION.has(key)) && folded(match?.[2] ?? '') !== '';
};
