import type { ListItem, Nodes, Paragraph } from 'mdast';
import { hasLink, plainOf, sourceOf, spanOf } from './outline.ts';
import { withoutSigns } from './plain.ts';

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

/** A condition, guardrail or step: its words, and what explains them (Markdown). */
export interface Statement {
  text: string;
  notes?: string;
}

/** A list item as a statement: its words, and what is nested beneath as notes (Markdown). */
export const statementOf = (item: ListItem, source: string): Statement => {
  const [first, ...more] = item.children;
  const box = item.checked === null || item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
  const words = first?.type === 'paragraph' ? plainOf(first) : sourceOf(item, source);
  const text = `${box}${words.replace(/\s+/g, ' ').trim()}`;
  const nested = rest(first?.type === 'paragraph' && !hasLink(first) ? more : item.children, source).trim();
  return nested === '' ? { text } : { text, notes: nested };
};

const FORBIDS =
  /\b(?:do not|don['’]t|must not|mustn['’]t|never|may not|shall not|cannot|nicht|niemals|kein|ne pas|jamais|nunca|não)\b|(?<!\p{L})(?:не|никогда|нельзя|запрещено)(?!\p{L})|禁止|不得|不要|切勿|しないこと|금지/iu;
const SHOUTED =
  /\b(?:DO NOT|DON['’]T|MUST NOT|NEVER|MAY NOT|SHALL NOT|CANNOT|NICHT|NIEMALS|NUNCA)\b|\b(?:[Dd]o|[Mm]ust|[Mm]ay|[Ss]hall) NOT\b|(?<!\p{L})(?:НЕЛЬЗЯ|НИКОГДА|ЗАПРЕЩЕНО|НЕ)(?!\p{L})/u;

/** Says whether the emphasised or capitalised words of a statement forbid something: DO NOT, MUST NOT, NEVER. */
export const forbids = (node: Nodes): boolean => {
  if (node.type === 'strong' || node.type === 'emphasis')
    return FORBIDS.test(plainOf(node)) || /^\s*not\s*$/i.test(plainOf(node));
  if (node.type === 'text') return SHOUTED.test(node.value);
  return 'children' in node && node.children.some(forbids);
};
