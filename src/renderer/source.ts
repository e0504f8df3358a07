import { z } from 'zod';
import type { RecordData, Summary, WithdrawnData } from '../views/record-data.ts';

/** One entry of a collection: its id and what is known by it. */
interface Entry {
  id: string;
  data: Record<string, unknown>;
}

/** Where the collections of a site come from: memory, or a file that is read when a page asks for it. */
export interface Source {
  /** Every entry of a collection, in order. */
  all: (collection: string) => Promise<Entry[]>;
  /** One entry; undefined where there is none. */
  one: (collection: string, id: string) => Promise<Entry | undefined>;
}

/** What a site is rendered from, and where it will be served. */
interface Site extends Shown {
  /** The language that its pages are told in. */
  language: string;
  /** Address of the site, for canonical links. */
  address?: string | undefined;
}

/** Renders the page at a site-relative address (`cp3/r1/`, `404.html`, the empty one) to HTML. */
export type Render = (page: string) => Promise<string>;

/** Makes what renders the pages of one site. */
export type CreateRenderer = (site: Site) => Render;

/** What pages are rendered from. */
export interface Shown {
  source: Source;
  /** Path the site is served under, `/` or `/docs/`. */
  base: string;
}

/** What stands at the address of a revision, and of a checkpoint: a record, or what is left of one. */
export interface RecordPage {
  record: RecordData | null;
  withdrawn: WithdrawnData | null;
  /** The revisions that the page shows besides its own, in order. */
  nearby: Summary[];
}

/** The captured output of one run. */
export const OutputDataSchema = z.strictObject({
  text: z.string(),
  bytes: z.int(),
  truncated: z.boolean(),
});
export type OutputData = z.infer<typeof OutputDataSchema>;
