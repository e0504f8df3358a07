import type { List, ListItem, Nodes, Paragraph } from 'mdast';
import { hasLink, isBoxed, itemText, lineOf, plainOf, sourceOf, spanOf } from '../tree/nodes.ts';
import { folded, trimmed, withoutSigns } from '../words/fold.ts';
import { type Lexicon, moodsOf } from '../words/lexicon.ts';
import { type Finding, type Place, type Statement, taken } from './finding.ts';

/** A list entry divided into its name and the author's words about it (Markdown). */
export interface Entry {
  title: string;
  notes: string | undefined;
}

const LEAD = /^[\s:：–—-]+/;
const clean = (text: string): string =>
  withoutSigns(text)
    .replace(/[\s:：–—-]+$/, '')
    .replace(LEAD, '');

const rest = (nodes: readonly Nodes[], source: string): string => {
  const [first] = nodes;
  const last = nodes.at(-1);
  return first && last ? spanOf(first, last, source) : '';
};

const splitParagraph = (paragraph: Paragraph, source: string): Entry => {
  const { children } = paragraph;
  const at = children.findIndex((child) => withoutSigns(plainOf(child)) !== '');
  const lead = children[at];
  if (lead?.type === 'strong') {
    const notes = rest(children.slice(at + 1), source)
      .replace(LEAD, '')
      .trim();
    return { title: clean(plainOf(lead)), notes: notes || undefined };
  }
  const written = plainOf(paragraph).trim();
  const split = /^([^:：]{2,80}?)(?:[:：]\s+|\s[–—-]\s)(\S[\s\S]*)$/.exec(written);
  if (!split) return { title: clean(written), notes: undefined };
  return { title: clean(split[1] ?? ''), notes: split[2] };
};

/** Divides a list item into what it names (its emphasised start, or the words before a colon) and the rest. */
export const entryOf = (item: ListItem, source: string): Entry => {
  const [first, ...more] = item.children;
  const nested = rest(more, source);
  if (first?.type !== 'paragraph') return { title: clean(plainOf(item)), notes: undefined };
  const entry = splitParagraph(first, source);
  const notes = [entry.notes, nested].filter((part) => part !== undefined && part !== '').join('\n\n');
  return { title: entry.title, notes: notes || undefined };
};

/** A list item as a statement: its words, and what is nested beneath as notes (Markdown). */
const statementOf = (item: ListItem, source: string): Statement => {
  const [first, ...more] = item.children;
  const box = isBoxed(item) ? (item.checked ? '[x] ' : '[ ] ') : '';
  const words = first?.type === 'paragraph' ? plainOf(first) : sourceOf(item, source);
  const text = `${box}${words.replace(/\s+/g, ' ').trim()}`;
  const nested = rest(first?.type === 'paragraph' && !hasLink(first) ? more : item.children, source).trim();
  return nested === '' ? { text } : { text, notes: nested };
};

/** Says whether the emphasised or capitalised words of a statement forbid something: DO NOT, MUST NOT, NEVER. */
export const forbids = (node: Nodes, lexicon: Lexicon): boolean => {
  if (node.type === 'strong' || node.type === 'emphasis') return lexicon.forbids.in(folded(plainOf(node)));
  if (node.type === 'text') {
    const shouted = [...lexicon.shouts].some((word) => {
      const at = node.value.indexOf(word);
      return (
        at >= 0 && !/[\p{L}]/u.test(`${node.value[at - 1] ?? ' '}${node.value[at + word.length] ?? ' '}`)
      );
    });
    return shouted || /\b(?:[Dd]o|[Mm]ust|[Mm]ay|[Ss]hall) NOT\b/.test(node.value);
  }
  return 'children' in node && node.children.some((child) => forbids(child, lexicon));
};

/** Says whether an entry only says that there is none: "None", "No blockers identified", "Keine". */
export const saysNothing = (text: string, lexicon: Lexicon): boolean => {
  const plain = trimmed(folded(text));
  if (plain === '') return true;
  if (lexicon.none.whole(plain)) return true;
  const absent = lexicon.none.at(plain, 0) ?? lexicon.without.at(plain, 0);
  return (
    absent !== undefined &&
    plain.length < 60 &&
    !/[,;]/.test(plain) &&
    !lexicon.restricts.in(plain.slice(absent.end))
  );
};

const KINDS = { steps: 'step', guardrails: 'guardrail', conditions: 'condition' } as const;

/** Reads each entry of a list as a statement; one whose emphasised words forbid is a guardrail too. */
export const readStatements = (
  list: List,
  into: keyof typeof KINDS,
  { paper: { source, lexicon } }: Place,
): Finding[] => [
  taken(list),
  ...list.children.flatMap((item): Finding[] => {
    const statement = statementOf(item, source);
    if (statement.text === '' || saysNothing(statement.text, lexicon)) return [];
    const line = lineOf(item);
    const kind = KINDS[into];
    const said: Finding = { kind, line, statement };
    return kind !== 'guardrail' && forbids(item, lexicon)
      ? [said, { kind: 'guardrail', line, statement }]
      : [said];
  }),
];

/** Reads the list beneath "allowed" or "blocked" as attested lanes; what contradicts the heading is held and doubted. */
export const readLanes = (list: List, verdict: 'go' | 'no-go', { paper, section }: Place): Finding[] => {
  const against = verdict === 'go' ? ['bad', 'waiting', 'warning'] : ['good'];
  const contradicts = (text: string): boolean => moodsOf(text).some((mood) => against.includes(mood));
  const lanes = list.children.flatMap((item): Finding[] => {
    const { title, notes } = entryOf(item, paper.source);
    if (title === '' || saysNothing(title, paper.lexicon)) return [];
    const open = item.checked === false && verdict === 'go';
    const doubted = open || contradicts(section.written) || contradicts(itemText(item));
    const line = lineOf(item);
    const lane: Finding = { kind: 'lane', line, title, verdict: doubted ? 'no-go' : verdict, notes };
    const trouble = 'its sign or box contradicts the heading above it';
    return doubted
      ? [lane, { kind: 'doubt', line, text: sourceOf(item, paper.source), trouble, refuses: false }]
      : [lane];
  });
  return [taken(list), ...lanes];
};

/** Reads a list of documents that the author cites. */
export const readReferences = (list: List, { paper }: Place): Finding[] => [
  taken(list),
  ...list.children.flatMap((item): Finding[] => {
    const [first] = item.children;
    const text = first ? spanOf(first, item.children.at(-1) ?? first, paper.source).trim() : '';
    return text === '' ? [] : [{ kind: 'reference', line: lineOf(item), text }];
  }),
];
