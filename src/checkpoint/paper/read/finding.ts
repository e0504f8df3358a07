import type { Nodes } from 'mdast';
import type { Risk } from '../../../schemas/risk.ts';
import type { Section } from '../tree/outline.ts';
import type { DeclaredVerdict, Lexicon, SectionKind } from '../words/lexicon.ts';
import type { StatusReading } from './status.ts';

/** What every reader is told of the paper as a whole. */
export interface Paper {
  source: string;
  lexicon: Lexicon;
  /** Whether its language puts the day before the month. */
  dayFirst: boolean;
  title: string;
}

/** Where a block stands. */
export interface Place {
  paper: Paper;
  section: Section;
  kind: SectionKind | undefined;
}

/** A condition, guardrail or step: its words, and what explains them (Markdown). */
export interface Statement {
  text: string;
  notes?: string;
}

/** A row of the matrix as found. */
export interface FoundItem {
  kind: 'item';
  line: number;
  area: string;
  title: string;
  reading: StatusReading | undefined;
  /** Markdown; empty when there is none. */
  notes: string;
  owner?: string;
  /** What it depends on, as written. */
  dependsOn?: string;
  /** The row as written, shown when it is doubted. */
  written: string;
}

/** How well a date is known to be the paper's: the first of these that the paper has counts. */
export const DATE_RANKS = [
  'decided',
  'head',
  'decision',
  'title',
  'updated',
  'created',
  'elsewhere',
] as const;
export type DateRank = (typeof DATE_RANKS)[number];

/** One thing a reader found in a block, with its line. */
export type Finding =
  | FoundItem
  | { kind: 'lane'; line: number; title: string; verdict: 'go' | 'no-go'; notes?: string | undefined }
  | {
      kind: 'risk';
      line: number;
      title: string;
      level: Risk['level'];
      state: Risk['state'];
      owner?: string | undefined;
      notes?: string | undefined;
    }
  | {
      kind: 'verdict';
      line: number;
      verdict: DeclaredVerdict;
      qualifier?: string | undefined;
      written: string;
    }
  | { kind: 'undecided'; line: number; written: string }
  | { kind: 'status'; line: number; text: string }
  | { kind: 'date'; line: number; date: string; rank: DateRank; written: string }
  | { kind: 'scope' | 'approver' | 'reference' | 'summary'; line: number; text: string }
  | { kind: 'condition' | 'guardrail' | 'step'; line: number; statement: Statement }
  /** Carries a status and was not understood. */
  | { kind: 'unread'; line: number; text: string; refuses: boolean }
  /** Was read as the worse of what it can mean; `trouble` says why. */
  | { kind: 'doubt'; line: number; text: string; trouble: string; refuses: boolean }
  /** The whole block, or only some of its lines, found their place. */
  | { kind: 'taken'; node: Nodes; line: number; lines?: ReadonlySet<number> }
  /** Was looked through: what is left of it stays in the narrative and is no status. */
  | { kind: 'seen'; node: Nodes; line: number };

/** Marks a block whose content has found its place. */
export const taken = (node: Nodes, lines?: ReadonlySet<number>): Finding => ({
  kind: 'taken',
  node,
  line: node.position?.start.line ?? 1,
  ...(lines ? { lines } : {}),
});

/** Marks a block that was looked through line by line. */
export const seen = (node: Nodes): Finding => ({ kind: 'seen', node, line: node.position?.start.line ?? 1 });

/** An item, and the doubt where its status was not taken at its word. */
export const itemOf = (found: Omit<FoundItem, 'kind'>): Finding[] => {
  const item: FoundItem = { kind: 'item', ...found };
  const { reading, line, written } = found;
  return reading?.trouble
    ? [item, { kind: 'doubt', line, text: written, trouble: reading.trouble, refuses: false }]
    : [item];
};
