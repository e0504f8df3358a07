import type { List, Table } from 'mdast';
import type { Risk } from '../../../schemas/risk.ts';
import { cellSource, cellText, isBoxed, lineOf, plainOf, sourceOf, spanOf } from '../tree/nodes.ts';
import type { Section } from '../tree/outline.ts';
import { bareTitle, headingsOver, kindOf, kindOfTitle } from '../tree/titles.ts';
import { folded, isPlaceholder, keyOf, trimmed, withoutSigns } from '../words/fold.ts';
import { type Lexicon, moodsOf } from '../words/lexicon.ts';
import type { Hit } from '../words/phrases.ts';
import { type Column, isBlank, pick, rowsOf } from './columns.ts';
import { factOf } from './facts.ts';
import { type Finding, type Place, taken } from './finding.ts';
import { entryOf, saysNothing } from './statements.ts';

const WORST: readonly Risk['level'][] = ['critical', 'major', 'minor'];

/** The level that a text names; undefined where it names none, or offers all. */
const levelOf = (text: string, lexicon: Lexicon): Risk['level'] | undefined => {
  const named = new Set(lexicon.levels.all(folded(text)).map(({ value }) => value));
  return named.size === WORST.length ? undefined : WORST.find((level) => named.has(level));
};

const isDenied = ({ at }: Hit<unknown>, text: string, lexicon: Lexicon): boolean =>
  lexicon.negations.all(text.slice(0, at)).some((hit) => at - hit.end < 3);

/** The state that a text names; what it denies is open. */
const stateOf = (text: string, lexicon: Lexicon): Risk['state'] | undefined => {
  const plain = folded(text);
  const hits = lexicon.states.all(plain);
  if (hits.some((hit) => hit.value !== 'open' && isDenied(hit, plain, lexicon))) return 'open';
  return hits.find(({ value }) => value === 'open')?.value ?? hits[0]?.value;
};

/** Says whether a heading's own words say that there is no risk: "Critical risks (none)", "No blocking risk identified". */
export const saysNone = (section: Section, lexicon: Lexicon): boolean => {
  const title = bareTitle(section.title);
  if (lexicon.none.at(title, 0) || lexicon.without.at(title, 0)) return true;
  const tail = /(?:[(:]|\s-)\s*([^(:]+?)\)?$/u.exec(title)?.[1] ?? '';
  return lexicon.none.whole(trimmed(tail)) === true;
};

/** Says whether a section's own heading, or the label over it, names risks or sorts them by level or state. */
export const isAboutRisks = (section: Section, lexicon: Lexicon): boolean => {
  if (section.isTitle) return false;
  if (kindOfTitle(section.written, lexicon) === 'risks') return true;
  const title = bareTitle(section.title);
  if (lexicon.riskAside.in(title) || kindOf(section, lexicon) !== 'risks') return false;
  const sorted = lexicon.levels.at(title, 0) ?? lexicon.states.at(title, 0);
  const rest = title.slice(sorted?.end ?? 0);
  return (
    sorted !== undefined &&
    !/[\p{L}]{2,}.*[\p{L}]{2,} .*[\p{L}]{2,}/u.test(rest) &&
    !/^ (?:items?|questions?|issues?|actions?|tasks?|points?|work)/.test(rest)
  );
};

const isField = (text: string, lexicon: Lexicon): boolean => {
  const key = factOf(text, 1)?.key ?? '';
  const plain = keyOf(key);
  return plain !== '' && (lexicon.riskAside.whole(plain) || lexicon.riskFields.whole(plain)) !== undefined;
};

/** Reads a list below a heading about risks; their level and state are the heading's, else major and open. */
export const readRiskList = (list: List, { paper, section }: Place): Finding[] | undefined => {
  const { lexicon, source } = paper;
  const entries = list.children.map((item) => ({
    item,
    text: plainOf(item.children[0] ?? item),
    ...entryOf(item, source),
  }));
  if (entries.some(({ text }) => isField(text, lexicon))) return undefined;
  const over = headingsOver(section);
  const level = over.map((title) => levelOf(title, lexicon)).find((each) => each !== undefined) ?? 'major';
  const state = over.map((title) => stateOf(title, lexicon)).find((each) => each !== undefined) ?? 'open';
  const isCleared = ({ item, text }: (typeof entries)[number]): boolean =>
    item.checked === true || moodsOf(text).includes('good');
  // What is ticked off below a heading of open risks is a check that passed, not a risk.
  if (state === 'open' && entries.some(isCleared)) return undefined;
  const risks = entries.flatMap(({ item, text, title, notes }): Finding[] => {
    const line = lineOf(item);
    const written = sourceOf(item, source);
    if (title === '' || saysNothing(title, lexicon)) return [];
    if (isPlaceholder(title)) return [{ kind: 'unread', line, text: written, refuses: false }];
    const against =
      (isBoxed(item) && item.checked === false) || moodsOf(text).some((mood) => mood !== 'good');
    const doubted = state !== 'open' && against;
    const own = levelOf(/^[^:：]*[([]([^)\]]*)[)\]]/u.exec(text)?.[1] ?? '', lexicon);
    const risk: Finding = {
      kind: 'risk',
      line,
      title,
      level: own ?? level,
      state: doubted ? 'open' : state,
      notes,
    };
    const trouble = 'its sign contradicts the heading above it';
    return doubted ? [risk, { kind: 'doubt', line, text: written, trouble, refuses: false }] : [risk];
  });
  return [taken(list), ...risks];
};

const ONE_RISK =
  /^(?:(?:risks?|risiko|risque|riesgo|risco|rischio|risico|риск|风险|リスク|위험)\s*#?\s*(?:R-?)?|R-?)\d+\s*[:：.–—-]\s*(\S.*)$/iu;

/** What a heading names that stands for one risk, as in "Risk 1: version drift"; undefined for any other. */
export const oneRisk = (section: Section, lexicon: Lexicon): string | undefined =>
  section.depth < 7 && !section.isTitle && kindOf(section, lexicon) === 'risks'
    ? ONE_RISK.exec(withoutSigns(section.title))?.[1]
    : undefined;

/** Reads a section whose heading names one risk: its level and state stand in lines like "Impact: High". */
export const readOneRisk = (title: string, { paper, section }: Place): Finding[] => {
  const { lexicon, source } = paper;
  const [first] = section.blocks;
  const notes = first && spanOf(first, section.blocks.at(-1) ?? first, source);
  const fields = (notes ?? '').split('\n').flatMap((text) => {
    const fact = factOf(text.replace(/\*\*/g, ''), 1);
    const field = fact && lexicon.riskFields.whole(keyOf(fact.key));
    return fact && field ? [{ field, value: fact.value }] : [];
  });
  const said = (name: 'level' | 'state'): string => fields.find(({ field }) => field === name)?.value ?? '';
  const [heading = ''] = headingsOver(section.parent ?? section);
  const stated = said('state');
  const state = stateOf(stated, lexicon);
  const line = section.line;
  return [
    {
      kind: 'risk',
      line,
      title,
      level: levelOf(said('level'), lexicon) ?? levelOf(heading, lexicon) ?? 'major',
      state: state ?? (stated === '' ? stateOf(heading, lexicon) : undefined) ?? 'open',
      notes,
    },
    ...(stated !== '' && state === undefined
      ? [{ kind: 'unread', line, text: section.written, refuses: false } as const]
      : []),
    ...section.blocks.map((block) => taken(block)),
  ];
};

const isLevelAlone = (text: string, lexicon: Lexicon): boolean =>
  lexicon.levels.whole(keyOf(text)) !== undefined;

const levelColumn = (columns: readonly Column[], lexicon: Lexicon): Column | undefined =>
  columns.find(({ header }) => lexicon.riskFields.whole(keyOf(header)) === 'level') ?? pick(columns, 'level');

/** Reads a table of risks; undefined when no column names the risk. */
export const readRiskTable = (
  table: Table,
  columns: readonly Column[],
  { paper, section }: Place,
): Finding[] | undefined => {
  const { lexicon, source } = paper;
  const titled = pick(columns, 'risk') ?? columns.find(({ kinds }) => kinds[0] === 'title');
  const rows = rowsOf(table);
  // Beside other columns "Risk" is how risky a row is, where every cell holds a level and nothing else.
  if (
    !titled ||
    rows.every(
      (row) => isBlank(cellText(row, titled.index)) || isLevelAlone(cellText(row, titled.index), lexicon),
    )
  )
    return undefined;
  const leveled = levelColumn(columns, lexicon);
  const stated = columns.find(({ kinds }, index) => kinds[0] === 'status' && index !== titled.index);
  // Without a level or a measure beside it, a table with a status is a matrix that names risks, not a register of them.
  const owned = pick(columns, 'owner', [titled]);
  const heading = headingsOver(section);
  const risks = rows.flatMap((row): Finding[] => {
    const title = withoutSigns(cellText(row, titled.index));
    const written = sourceOf(row, source);
    const line = lineOf(row);
    if (title === '' || isBlank(title) || saysNothing(title, lexicon)) return [];
    if (isPlaceholder(title)) return [{ kind: 'unread', line, text: written, refuses: false }];
    const stateText = cellText(row, stated?.index);
    const level = levelOf(cellText(row, leveled?.index), lexicon);
    const state = stateOf(stateText, lexicon);
    const owner = withoutSigns(cellText(row, owned?.index));
    const notes = columns
      .filter((column) => column !== titled && column !== (level && leveled) && column !== (state && stated))
      .map((column) => [column, cellSource(row, column.index, source)] as const)
      .filter(([column, text]) => text !== '' && !(column.kinds[0] === 'number' && /^\d+[.)]?$/.test(text)))
      .map(([column, text]) => (column.kinds.includes('notes') ? text : `${column.header}: ${text}`))
      .join('\n\n');
    const over = (read: (text: string) => string | undefined) =>
      heading.map(read).find((each) => each !== undefined);
    const risk: Finding = {
      kind: 'risk',
      line,
      title,
      level: level ?? (over((text) => levelOf(text, lexicon)) as Risk['level'] | undefined) ?? 'major',
      state:
        state ??
        (isBlank(stateText)
          ? (over((text) => stateOf(text, lexicon)) as Risk['state'] | undefined)
          : undefined) ??
        'open',
      ...(owner === '' || isBlank(owner) || isPlaceholder(owner) ? {} : { owner }),
      notes: notes || undefined,
    };
    return isBlank(stateText) || state !== undefined
      ? [risk]
      : [risk, { kind: 'unread', line, text: written, refuses: false }];
  });
  return [taken(table), ...risks];
};
