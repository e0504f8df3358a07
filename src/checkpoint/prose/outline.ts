import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  Nodes,
  Paragraph,
  Root,
  RootContent,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { kindOfTitle } from './headings.ts';
import { withoutSigns } from './plain.ts';

export type Block = RootContent | BlockContent | DefinitionContent;

/** A heading, or a label that stands as one, and what stands directly beneath it. */
export interface Section {
  /** The heading without its signs; empty for what stands before the first one. */
  title: string;
  /** The heading as written, signs included. */
  written: string;
  heading: Heading | Paragraph | undefined;
  /** 0 before the first heading, 1 to 6 as written, 7 for a label. */
  depth: number;
  line: number;
  blocks: Block[];
  parent: Section | undefined;
  /** Whether it is the heading that names the whole document. */
  isTitle: boolean;
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Parses CommonMark and GFM into its syntax tree. */
export const parseTree = (text: string): Root => parser.parse(text);

/** Line of a node, counted from 1. */
export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** Plain text of a node; line breaks become spaces, comments vanish. */
export const plainOf = (node: Nodes): string => {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?-->|<[^<>]*>/g, ' ');
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map((child) => plainOf(child)).join(isFlow(node) ? ' ' : '');
  return textOf(node, { includeHtml: false });
};

const isFlow = (node: Nodes): boolean =>
  ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(node.type);

/** The Markdown of a node as its author wrote it. */
export const sourceOf = (node: Nodes, source: string): string => spanOf(node, node, source);

/** The Markdown from one node to the end of another, without the indentation of the block they stand in. */
export const spanOf = (first: Nodes, last: Nodes, source: string): string => {
  const { offset, column = 1 } = first.position?.start ?? {};
  const written = source.slice(offset ?? 0, last.position?.end.offset ?? 0);
  return column > 1 ? written.replace(new RegExp(`\\n[ \\t]{1,${column - 1}}`, 'g'), '\n') : written;
};

/** Says whether a node holds a link or an image, whose address its plain text lacks. */
export const hasLink = (node: Nodes): boolean =>
  ['link', 'linkReference', 'image', 'imageReference'].includes(node.type) ||
  ('children' in node && node.children.some(hasLink));

const LABEL_WORDS = 8;

const isLabel = (node: Block, next: Block | undefined): node is Paragraph => {
  if (node.type !== 'paragraph' || next === undefined || !['list', 'table'].includes(next.type)) return false;
  const text = plainOf(node).trim();
  if (text.split(/\s+/).length > LABEL_WORDS || text.includes('\n')) return false;
  const [first] = node.children;
  const strong = first?.type === 'strong' && /^\W*$/u.test(node.children.slice(1).map(plainOf).join(''));
  return strong || /[:：]\s*$/.test(text);
};

/** A label at the head of a list item, with the list it names: `- Allowed:` and what is nested beneath. */
const labelledLists = (list: List): { label: Paragraph; blocks: Block[] }[] | undefined => {
  const parts = list.children.map((item) => {
    const [label, ...blocks] = item.children;
    return label !== undefined && blocks[0]?.type === 'list' && isLabel(label, blocks[0])
      ? { label, blocks }
      : undefined;
  });
  const known = parts.every((part) => part !== undefined) ? parts : [];
  return known.some(({ label }) => kindOfTitle(plainOf(label)) !== undefined) ? known : undefined;
};

/** The depth of the heading that names the whole document: the first one's, where all others are deeper. */
const titleDepth = (root: Root): number => {
  const depths = root.children.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const [first = 1, ...others] = depths;
  return others.every((depth) => depth > first) ? first : 1;
};

/** Divides a document into sections in the order of their headings; labels before lists count as headings. */
export const outlineOf = (root: Root): Section[] => {
  const first: Section = {
    title: '',
    written: '',
    heading: undefined,
    depth: 0,
    line: 1,
    blocks: [],
    parent: undefined,
    isTitle: false,
  };
  const sections = [first];
  let current = first;
  const top = titleDepth(root);
  const open = (heading: Heading | Paragraph, depth: number): void => {
    let parent: Section | undefined = current;
    while (parent && parent.depth >= depth) parent = parent.parent;
    const written = plainOf(heading).trim();
    current = {
      title: withoutSigns(written).replace(/[:：]\s*$/, ''),
      written,
      heading,
      depth,
      line: lineOf(heading),
      blocks: [],
      parent,
      isTitle: depth === top && !sections.some((section) => section.depth === top),
    };
    sections.push(current);
  };
  const add = (blocks: readonly Block[]): void => {
    blocks.forEach((block, at) => {
      if (block.type === 'heading') open(block, block.depth);
      else if (isLabel(block, blocks[at + 1])) open(block, 7);
      else if (block.type === 'blockquote' && block.children.some((child) => child.type === 'heading')) {
        add(block.children);
      } else {
        const labelled = block.type === 'list' ? labelledLists(block) : undefined;
        if (!labelled) current.blocks.push(block);
        for (const part of labelled ?? []) {
          open(part.label, 7);
          add(part.blocks);
        }
      }
      // What follows the block that a label names stands beneath the heading again.
      const after = blocks[at + 1];
      if (current.depth === 7 && current.blocks.length > 0 && current.parent && after?.type !== 'heading') {
        const { parent } = current;
        current = { ...parent, heading: undefined, blocks: [] };
        sections.push(current);
      }
    });
  };
  add(root.children);
  return sections;
};
