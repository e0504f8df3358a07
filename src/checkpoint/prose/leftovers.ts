import type { Code, Html, List, Nodes, Paragraph, Table } from 'mdast';
import { columnsOf, holdsStatuses } from './columns.ts';
import { type Draft, leaveUnread } from './draft.ts';
import { namesLanes } from './headings.ts';
import { type Block, lineOf, plainOf, type Section, sourceOf } from './outline.ts';
import { moodsOf, withoutSigns } from './plain.ts';
import { isStatusKey } from './read-facts.ts';
import { isBareStatus } from './read-status.ts';
import { readVerdict } from './read-verdict.ts';
import { statusWords } from './status-words.ts';

const BOX = /(?:^|\s)\[[ xX]\](?=\s|$)/;
const TOO_COMMON = new Set([
  'no',
  'na',
  'ok',
  'da',
  'go',
  'red',
  'none',
  'non',
  'down',
  'open',
  'green',
  'active',
]);
const UPPER = /(?<![\p{L}\d_-])\p{Lu}[\p{Lu}\d]+(?:[ -]\p{Lu}[\p{Lu}\d]+)*(?![\p{L}\d_])/gu;

const isLoud = (run: string): boolean => {
  const words = run.toLowerCase().split(/[ -]/);
  if (/(?:^|\s)(?:no[ -])?go(?:$|\s)/i.test(run)) return true;
  return [run.toLowerCase(), ...words].some((word) => statusWords.has(word) && !TOO_COMMON.has(word));
};

// Names the question, not an answer.
const EITHER = /\bgo\s*(?:\/|or|-)\s*no[ -]?go\b/gi;

const tail = (text: string): string => /[:：→]\s*([^:：→]+)$/u.exec(text)?.[1] ?? '';

/** Says whether a line carries a status or verdict: a sign, a box, a status in capitals, a line that ends in one. */
export const isStatusLike = (line: string): boolean => {
  const text = line.replace(EITHER, ' ');
  if (moodsOf(text).length > 0 || BOX.test(text)) return true;
  if ((text.match(UPPER) ?? []).some(isLoud)) return true;
  const last = tail(text);
  if (namesLanes(text)) return true;
  return (last !== '' && isBareStatus(last)) || readVerdict(text, false) !== undefined || isStatusKey(text);
};

const emphasises = (node: Nodes): boolean => {
  if (node.type === 'strong') {
    const text = plainOf(node);
    return isBareStatus(text) || readVerdict(text, true) !== undefined;
  }
  return 'children' in node && node.children.some(emphasises);
};

const scanParagraph = (node: Paragraph, draft: Draft): void => {
  const lines = sourceOf(node, draft.source).split('\n');
  const plain = plainOf(node);
  const before = draft.unread.length;
  lines.forEach((line, offset) => {
    if (draft.partly.get(node)?.has(lineOf(node) + offset)) return;
    if (isStatusLike(withoutMarks(line))) leaveUnread(draft, lineOf(node) + offset, line);
  });
  if (draft.unread.length === before && !draft.partly.has(node) && emphasises(node))
    leaveUnread(draft, lineOf(node), plain);
};

const withoutMarks = (line: string): string => line.replace(/^[\s>]+/, '').replace(/\*\*|__/g, '');

const scanList = (node: List, draft: Draft): void => {
  for (const item of node.children) {
    const [first] = item.children;
    const text = first ? plainOf(first) : '';
    const boxed = item.checked !== null && item.checked !== undefined;
    if (first?.type === 'paragraph' && (boxed || isStatusLike(text) || emphasises(first)))
      leaveUnread(draft, lineOf(item), sourceOf(first, draft.source));
    for (const child of first?.type === 'paragraph' ? item.children.slice(1) : item.children)
      scanBlock(child, draft);
  }
};

const scanTable = (node: Table, draft: Draft): void => {
  const columns = columnsOf(node);
  const cells = node.children.slice(1).flatMap((row) => row.children.map((cell) => plainOf(cell)));
  const carries =
    columns.some(
      (column) =>
        column.kind === 'status' || (withoutSigns(column.header) !== '' && isBareStatus(column.header)),
    ) ||
    cells.some((cell) => moodsOf(cell).length > 0 || BOX.test(cell)) ||
    columns.some((column) => holdsStatuses(node, column.index));
  if (carries) leaveUnread(draft, lineOf(node), sourceOf(node.children[0] ?? node, draft.source));
};

// Code names statuses without meaning them; a sign, a box or a status line in it is meant.
const isMarked = (line: string): boolean => moodsOf(line).length > 0 || BOX.test(line) || isStatusKey(line);

const scanLines = (node: Code | Html, draft: Draft): void => {
  const isCode = node.type === 'code';
  const fence = isCode && /^[`~]/.test(sourceOf(node, draft.source)) ? 1 : 0;
  const text = isCode ? node.value : node.value.replace(/<!--[\s\S]*?-->|<[^<>]*>/g, blankButLines);
  text.split('\n').forEach((line, offset) => {
    const hit = isCode ? isMarked(line) : isStatusLike(line) || isBareStatus(line);
    if (hit) leaveUnread(draft, lineOf(node) + offset + fence, line);
  });
};

const blankButLines = (markup: string): string => ` ${markup.replace(/[^\n]/g, '')}`;

/** Leaves every status-like part of a block that nothing has read among the unread. */
export const scanBlock = (node: Block, draft: Draft): void => {
  if (draft.understood.has(node) || draft.scanned.has(node)) return;
  if (node.type === 'paragraph') scanParagraph(node, draft);
  else if (node.type === 'list') scanList(node, draft);
  else if (node.type === 'table') scanTable(node, draft);
  else if (node.type === 'blockquote' || node.type === 'footnoteDefinition')
    for (const child of node.children) scanBlock(child, draft);
  else if (node.type === 'code' || node.type === 'html') scanLines(node, draft);
};

/** Leaves a heading that carries a status nothing has read among the unread. */
export const scanHeading = (section: Section, draft: Draft): void => {
  const decorated = moodsOf(section.written).every((mood) => mood === 'waiting');
  const words = decorated ? withoutSigns(section.written) : section.written;
  if (section.heading && isStatusLike(words)) leaveUnread(draft, section.line, section.written);
};
