import { z } from 'zod';
import { DecisionSchema } from './decision.ts';
import { IdSchema } from './id.ts';
import { ItemSchema } from './item.ts';
import { LaneSchema } from './lane.ts';
import { DateSchema } from './moment.ts';
import { RiskSchema } from './risk.ts';
import { saysSomething } from './says-something.ts';
import { ReadSchema, type Unread } from './unread.ts';
import { DeclaredVerdictSchema } from './verdict.ts';
import { WaiverSchema } from './waiver.ts';
import { written } from './written.ts';

/** One revision of a checkpoint as its author wrote it: the front matter of a file in `checkpoints/`. */
export const CheckpointSchema = written({
  /** Stable name; the file's or folder's name when absent. */
  id: IdSchema.optional(),
  title: z.string().min(1),
  /** What the checkpoint lets begin, in two or three words. */
  subtitle: z.string().optional(),
  /** The verdict people declared. With `date`, the revision is decided. */
  verdict: DeclaredVerdictSchema.optional(),
  /** When it was decided. */
  date: DateSchema.optional(),
  /** The commit it was decided on. */
  commit: z.string().min(7).optional(),
  /** When an open revision is due to be decided. */
  due: DateSchema.optional(),
  /** Who or what the checkpoint covers. */
  scope: z.string().optional(),
  items: z.array(ItemSchema).default([]),
  lanes: z.array(LaneSchema).default([]),
  risks: z.array(RiskSchema).default([]),
  waivers: z.array(WaiverSchema).default([]),
  decision: DecisionSchema.optional(),
  /** Documents the author cites: paths or addresses. */
  references: z.array(z.string()).default([]),
  /** Lines of the narrative that were not understood and that a person acknowledges. */
  read: z.array(ReadSchema).optional(),
  /** Lines of an imported paper that refuse and were not understood, as written: each holds the verdict while it stands here. */
  notUnderstood: z.array(z.string().refine(saysSomething, 'it says nothing')).optional(),
  /** Says where figures come from when they are not measured, such as "Scores are the demo's own". */
  disclaimer: z.string().optional(),
});
/** What people write. */
export type CheckpointInput = z.input<typeof CheckpointSchema>;
/** What code sees. */
export type Checkpoint = z.output<typeof CheckpointSchema>;

/** One revision, placed: what the author wrote, where, and its narrative. */
export interface Revision {
  /** The checkpoint's id. */
  checkpoint: string;
  /** `r1`, `r2` … when decided, else `open`. */
  revision: string;
  /** Path of the source, relative to the content folder, with `/`. */
  source: string;
  /** How the source was read. */
  form: 'front-matter' | 'prose' | 'mdx';
  content: Checkpoint;
  /** Narrative as sanitised HTML; empty when there is none. For `mdx` the page renders the source itself. */
  narrative: string;
  /** The text of a paper that was read as it is. */
  paper?: string;
  /** What of the text was not understood; below front matter only what is stricter than it. */
  unread: Unread[];
}

/** Says whether what an author wrote is decided: it carries a verdict and a date. */
export const isDecided = ({ verdict, date }: Pick<Checkpoint, 'verdict' | 'date'>): boolean =>
  verdict !== undefined && date !== undefined;
