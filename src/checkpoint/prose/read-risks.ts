import type { List, Table } from 'mdast';
import type { Risk } from '../../schemas/risk.ts';
import { type Column, cellSource, cellText, pick } from './columns.ts';
import { type Draft, doubt, leaveUnread } from './draft.ts';
import { headingsOver } from './headings.ts';
import { lineOf, plainOf, type Section, sourceOf, spanOf } from './outline.ts';
import { folded, isPlaceholder, moodsOf, uniqueId, withoutSigns } from './plain.ts';
import { entryOf } from './statement.ts';

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'iu');
const LEVELS: readonly [Risk['level'], RegExp][] = [
  [
    'critical',
    word(
      'critical|severe|blocker|blocking|very high|high|highest|p0|kritische?|kritisch|hoch|hohe|critiques?|élevée?s?|críticos?|críticas?|altos?|altas?|критические|критический|критично|высокий|высокие|严重|重大|高|致命的|치명적|높음|심각',
    ),
  ],
  [
    'major',
    word(
      'major|medium|moderate|significant|p1|mittlere?|mittel|majeurs?|moyens?|moyenne|medios?|media|médios?|média|средний|средние|значительные|中|중간|중',
    ),
  ],
  [
    'minor',
    word(
      'minor|low|p2|p3|geringe?|niedrig|mineurs?|faibles?|bajos?|baja|baixos?|baixa|низкий|низкие|低|小|낮음',
    ),
  ],
];
const STATES: readonly [Risk['state'], RegExp][] = [
  [
    'open',
    word(
      'open|unmitigated|not mitigated|unresolved|active|outstanding|residual|offene?|offen|ouverts?|abiertos?|abertos?|открытые|открыт|未解决|未対応',
    ),
  ],
  [
    'mitigated',
    word(
      'mitigated|geminderte[rn]?|gemindert|mitigierte[rn]?|mitigiert|atténués?|maîtrisés?|mitigados?|смягчённые|смягченные|снижены|снижен|сниженные|смягчены|已缓解|軽減済み?|완화됨|완화된',
    ),
  ],
  [
    'closed',
    word(
      'closed|resolved|eliminated|geschlossen|behoben|fermés?|résolus?|cerrados?|resueltos?|resolvidos?|fechados?|закрыт|закрыты|закрытые|已解决|已关闭|解決済み?|해결됨',
    ),
  ],
  [
    'accepted',
    word('accepted|akzeptiert|acceptés?|aceptados?|aceitos?|принят|приняты|принятые|已接受|受容|수용'),
  ],
];

const find = <Value>(text: string, list: readonly [Value, RegExp][]): Value | undefined =>
  list.find(([, pattern]) => pattern.test(text))?.[0];

const levelOf = (text: string): Risk['level'] | undefined =>
  // A template that offers every level says none.
  LEVELS.every(([, pattern]) => pattern.test(text)) ? undefined : find(text, LEVELS);

const isLevelAlone = (text: string): boolean =>
  /^[\p{L}-]+$/u.test(folded(text)) && find(text, LEVELS) !== undefined;

const NOTHING =
  /^(?:none|no (?:\p{L}+ ){0,2}(?:risks?|blockers?|issues?)(?: (?:identified|found|known|open|remain\p{L}*))?$|n\/a|nothing|keine?|aucune?|ninguno|ninguna|nenhum|нет|无|なし|없음)\b/iu;

/** Says whether an entry only says that there is none. */
export const isNothing = (text: string): boolean => NOTHING.test(folded(text)) && folded(text).length < 40;

const add = (
  draft: Draft,
  title: string,
  rest: { level: Risk['level']; state: Risk['state']; notes?: string | undefined },
): void => {
  draft.risks.push({
    id: uniqueId(title, `risk-${draft.risks.length + 1}`, draft.riskIds),
    title,
    level: rest.level,
    state: rest.state,
    ...(rest.notes === undefined ? {} : { notes: rest.notes }),
  });
};

/** Reads a list below a heading about risks; their level and state are the heading's, else major and open. */
export const readRiskList = (list: List, section: Section, draft: Draft): void => {
  const over = headingsOver(section);
  const level = over.map(levelOf).find((each) => each !== undefined) ?? 'major';
  const state = over.map((title) => find(title, STATES)).find((each) => each !== undefined) ?? 'open';
  for (const item of list.children) {
    const written = sourceOf(item, draft.source);
    const entry = entryOf(item, draft.source);
    if (entry.title === '' || isNothing(entry.title)) continue;
    if (isPlaceholder(entry.title)) {
      leaveUnread(draft, lineOf(item), written);
      continue;
    }
    const against = item.checked === false || moodsOf(plainOf(item)).some((mood) => mood !== 'good');
    const doubted = state !== 'open' && against;
    add(draft, entry.title, { level, state: doubted ? 'open' : state, notes: entry.notes });
    if (doubted) doubt(draft, lineOf(item), written, 'its sign contradicts the heading above it');
  }
  draft.understood.add(list);
};

const FIELD = /^\W*(severity|impact|level|priority|status|state)\W*[:：]\W*(.+?)\W*$/gimu;

/** Reads a section whose heading names one risk: its level and state stand in lines like "Impact: High". */
export const readOneRisk = (title: string, section: Section, draft: Draft): void => {
  const [first] = section.blocks;
  const notes = first && spanOf(first, section.blocks.at(-1) ?? first, draft.source);
  const fields = [...(notes ?? '').matchAll(FIELD)];
  const said = (name: RegExp): string => folded(fields.find(([, field = '']) => name.test(field))?.[2] ?? '');
  const [heading = ''] = headingsOver(section.parent ?? section);
  const stated = said(/^stat/i);
  const state = find(stated, STATES);
  const level = [said(/^(?:severity|level)/i), said(/^impact/i), said(/^priority/i), heading].map(levelOf);
  add(draft, title, {
    level: level.find((each) => each !== undefined) ?? 'major',
    state: state ?? (stated === '' ? find(heading, STATES) : undefined) ?? 'open',
    notes,
  });
  if (stated !== '' && state === undefined) leaveUnread(draft, section.line, section.written);
  for (const block of section.blocks) draft.understood.add(block);
};

const levelColumn = (columns: readonly Column[]): Column | undefined =>
  columns.find((column) =>
    /^(?:risk )?(?:level|severity)$|^(?:schwere|niveau|nivel|nível|уровень|级别|等级|レベル)/.test(
      folded(column.header),
    ),
  ) ?? pick(columns, 'level');

/** Reads a table of risks; false when no column names the risk. */
export const readRiskTable = (
  table: Table,
  columns: readonly Column[],
  section: Section,
  draft: Draft,
): boolean => {
  const titled = pick(columns, 'risk') ?? pick(columns, 'title');
  const rows = table.children.slice(1);
  // Beside other columns "Risk" is how risky a row is, where every cell holds a level and nothing else.
  if (!titled || rows.every((row) => isLevelAlone(cellText(row, titled)))) return false;
  const leveled = levelColumn(columns);
  const stated = columns.find((column) => column.kind === 'status' && column !== titled);
  const [heading = ''] = headingsOver(section);
  for (const row of rows) {
    const title = withoutSigns(cellText(row, titled));
    const written = sourceOf(row, draft.source);
    if (title === '' || isNothing(title)) continue;
    if (isPlaceholder(title)) {
      leaveUnread(draft, lineOf(row), written);
      continue;
    }
    const levelText = cellText(row, leveled);
    const stateText = cellText(row, stated);
    const level = levelOf(folded(levelText));
    const state = find(folded(stateText), STATES);
    const notes = columns
      .filter((column) => column !== titled && column !== (level && leveled) && column !== (state && stated))
      .map((column) => [column, cellSource(row, column, draft.source)] as const)
      .filter(([, text]) => text !== '')
      .map(([column, text]) => (column.kind === 'notes' ? text : `${column.header}: ${text}`))
      .join('\n\n');
    add(draft, title, {
      level: level ?? levelOf(heading) ?? 'major',
      state: state ?? (stateText === '' ? find(heading, STATES) : undefined) ?? 'open',
      notes: notes || undefined,
    });
    if (stateText !== '' && state === undefined) leaveUnread(draft, lineOf(row), written);
  }
  draft.understood.add(table);
  return true;
};
