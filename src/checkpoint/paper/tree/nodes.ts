import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Nodes,
  Parents,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export type Block = RootContent | BlockContent | DefinitionContent;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Parses CommonMark and GFM into its syntax tree. */
export const parseTree = (text: string): Root => parser.parse(text);

/** First line of a node, counted from 1. */
export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** Last line of a node. */
export const lastLineOf = (node: Nodes): number => node.position?.end.line ?? lineOf(node);

const isFlow = (node: Nodes): boolean =>
  ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(node.type);

const OPENS_STRIKE = /^<(?:s|del|strike)\b/i;
const ENDS_STRIKE = /^<\/(?:s|del|strike)\b/i;

/**
 * The children of a node without those that are struck out: they are no longer said. What is struck and all there is,
 * or a name whose status stands behind it, stays: else that would go with it.
 */
const said = (node: Parents): Nodes[] => {
  let isStruck = false;
  const left = node.children.filter((child: Nodes) => {
    if (child.type !== 'html') return !isStruck && child.type !== 'delete';
    isStruck = OPENS_STRIKE.test(child.value) || (isStruck && !ENDS_STRIKE.test(child.value));
    return !isStruck;
  });
  const rest = left.map((child) => textOf(child, { includeHtml: false })).join('');
  const isNamed = node.type === 'paragraph' && /^\s*(?:[:：–—-]|$)/u.test(rest);
  return isNamed ? node.children : left;
};

/** Plain text of a node; line breaks become spaces, comments and what is struck out vanish. */
export const plainOf = (node: Nodes): string => {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?-->|<[^<>]*>/g, ' ');
  if (node.type === 'break') return ' ';
  if ('children' in node)
    return said(node)
      .map((child) => plainOf(child))
      .join(isFlow(node) ? ' ' : '');
  return textOf(node, { includeHtml: false });
};

/** Plain text of a list item's first paragraph, spaces collapsed. */
export const itemText = (item: ListItem): string =>
  plainOf(item.children[0] ?? item)
    .replace(/\s+/g, ' ')
    .trim();

/** The Markdown from one node to the end of another, without the indentation of the block they stand in. */
export const spanOf = (first: Nodes, last: Nodes, source: string): string => {
  const { offset, column = 1 } = first.position?.start ?? {};
  const written = source.slice(offset ?? 0, last.position?.end.offset ?? 0);
  return column > 1 ? written.replace(new RegExp(`\\n[ \\t]{1,${column - 1}}`, 'g'), '\n') : written;
};

/** The Markdown of a node as its author wrote it. */
export const sourceOf = (node: Nodes, source: string): string => spanOf(node, node, source);

/** Says whether a node holds a link or an image, whose address its plain text lacks. */
export const hasLink = (node: Nodes): boolean =>
  ['link', 'linkReference', 'image', 'imageReference'].includes(node.type) ||
  ('children' in node && node.children.some(hasLink));

/** Says whether a list item has a box to tick. */
export const isBoxed = (item: ListItem): boolean => item.checked !== null && item.checked !== undefined;

/** Says whether a list or one nested in it has boxes to tick. */
export const hasBoxes = (list: List): boolean =>
  list.children.some(
    (item) => isBoxed(item) || item.children.some((child) => child.type === 'list' && hasBoxes(child)),
  );

/** The Markdown of a row's cell; empty where the row is shorter. */
export const cellSource = (row: TableRow, index: number | undefined, source: string): string => {
  const cell = index === undefined ? undefined : row.children[index];
  if (!cell) return '';
  const written = cell.children.map((child) => sourceOf(child, source)).join('');
  return written.replace(/\\\|/g, '|').trim();
};

/** The plain text of a row's cell; empty where the row is shorter. */
export const cellText = (row: TableRow, index: number | undefined): string => {
  const cell = index === undefined ? undefined : row.children[index];
  return cell ? plainOf(cell).trim() : '';
};

/** The lines of a paragraph as plain text, the first on the paragraph's own line. */
export const linesOf = (node: Nodes): string[] =>
  ('children' in node ? said(node) : [])
    .map((child) =>
      child.type === 'break'
        ? '\n'
        : child.type === 'html' && /^<br/i.test(child.value)
          ? ''
          : plainOf(child),
    )
    .join('')
    .split('\n');
