import type { Heading, List, Paragraph, Root } from 'mdast';
import { withoutSigns } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { type Block, lineOf, plainOf } from './nodes.ts';
import { kindOfTitle } from './titles.ts';

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

const LABEL_WORDS = 8;

const isLabel = (node: Block, next: Block | undefined): node is Paragraph => {
  if (node.type !== 'paragraph' || next === undefined || !['list', 'table'].includes(next.type)) return false;
  const text = plainOf(node).trim();
  if (text.split(/\s+/).length > LABEL_WORDS || text.includes('\n') || /[?？]\s*$/u.test(text)) return false;
  const [first] = node.children;
  const strong = first?.type === 'strong' && /^\W*$/u.test(node.children.slice(1).map(plainOf).join(''));
  return (strong && !/[:：]\s*\S/u.test(text)) || /[:：]\s*$/.test(text);
};

/** A label at the head of a list item, with the list it names: `- Allowed:` and what is nested beneath. */
const labelledLists = (list: List, lexicon: Lexicon): { label: Paragraph; blocks: Block[] }[] | undefined => {
  const parts = list.children.map((item) => {
    const [label, ...blocks] = item.children;
    return label !== undefined && blocks[0]?.type === 'list' && isLabel(label, blocks[0])
      ? { label, blocks }
      : undefined;
  });
  const known = parts.every((part) => part !== undefined) ? parts : [];
  return known.some(({ label }) => kindOfTitle(plainOf(label), lexicon) !== undefined) ? known : undefined;
};

/** The depth of the heading that names the whole document: the first one's, where all others are deeper. */
const titleDepth = (root: Root): number => {
  const depths = root.children.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const [first = 1, ...others] = depths;
  return others.every((depth) => depth > first) ? first : 1;
};

const empty = (): Section => ({
  title: '',
  written: '',
  heading: undefined,
  depth: 0,
  line: 1,
  blocks: [],
  parent: undefined,
  isTitle: false,
});

class Outline {
  readonly sections: Section[] = [empty()];
  readonly #top: number;
  readonly #lexicon: Lexicon;
  #current: Section = this.sections[0] ?? empty();

  constructor(top: number, lexicon: Lexicon) {
    this.#top = top;
    this.#lexicon = lexicon;
  }

  #open(heading: Heading | Paragraph, depth: number): void {
    let parent: Section | undefined = this.#current;
    while (parent && parent.depth >= depth) parent = parent.parent;
    const written = plainOf(heading).trim();
    this.#current = {
      title: withoutSigns(written).replace(/[:：]\s*$/, ''),
      written,
      heading,
      depth,
      line: lineOf(heading),
      blocks: [],
      parent,
      isTitle: depth === this.#top && !this.sections.some((section) => section.depth === this.#top),
    };
    this.sections.push(this.#current);
  }

  #addBlock(block: Block): void {
    const labelled = block.type === 'list' ? labelledLists(block, this.#lexicon) : undefined;
    if (!labelled) this.#current.blocks.push(block);
    for (const part of labelled ?? []) {
      this.#open(part.label, 7);
      this.add(part.blocks);
    }
  }

  add(blocks: readonly Block[]): void {
    blocks.forEach((block, at) => {
      if (block.type === 'heading') this.#open(block, block.depth);
      else if (isLabel(block, blocks[at + 1])) this.#open(block, 7);
      else if (block.type === 'blockquote' && block.children.some((child) => child.type === 'heading'))
        this.add(block.children);
      else this.#addBlock(block);
      // What follows the block that a label names stands beneath the heading again.
      const { depth, parent } = this.#current;
      if (depth === 7 && this.#current.blocks.length > 0 && parent && blocks[at + 1]?.type !== 'heading') {
        this.#current = { ...parent, heading: undefined, blocks: [] };
        this.sections.push(this.#current);
      }
    });
  }
}

/** A decision's heading with nothing beneath it names the heading that follows: "Current decision", "HOLD". */
const adopt = (sections: readonly Section[], lexicon: Lexicon): void => {
  sections.forEach((section, at) => {
    const next = sections[at + 1];
    if (!next || section.blocks.length > 0 || section.isTitle || next.depth !== section.depth) return;
    const isDecision = kindOfTitle(section.written, lexicon) === 'decision';
    if (isDecision && kindOfTitle(next.written, lexicon) === undefined) next.parent = section;
  });
};

/** Divides a document into sections in the order of their headings; labels before lists count as headings. */
export const outlineOf = (root: Root, lexicon: Lexicon): Section[] => {
  const outline = new Outline(titleDepth(root), lexicon);
  outline.add(root.children);
  adopt(outline.sections, lexicon);
  return outline.sections;
};
