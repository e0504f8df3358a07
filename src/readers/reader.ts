import type { Asked } from '../criterion/asked.ts';
import type { Source } from './lib/source.ts';
import type { Found } from './lib/tally.ts';

/** What recognition looks at: the beginning of a file, and what it is at first sight. */
export interface Look {
  /** The first characters, without byte-order mark; at most 64 Ki. */
  head: string;
  /** Name of the root element when it begins like XML, else null. */
  root: string | null;
  /** Attributes of the root element, as written. */
  attributes: Readonly<Record<string, string>>;
  /** The parsed document when it is JSON, else undefined. */
  json: unknown;
}

/** What a reader needs beyond the file. */
export interface Ask {
  /** What the probe asks for by name; only `json` and `text` look at it. */
  asked: readonly Asked[];
  /** The unit that the probe states of a name; null for none. */
  unitOf: (name: string) => string | null;
  /** Ends searches by the patterns among them. */
  signal: AbortSignal;
}

/** Reads one result format. Pure: text in, findings out. */
export interface Reader {
  /** The format's id, as in `--format`. */
  id: string;
  /** Its name in words. */
  title: string;
  /** Tools that write it. */
  tools: readonly string[];
  /** What has to hold for `met`; plain sentences for the docs. */
  met: readonly string[];
  /** Names of the measurements it yields. */
  measurements: readonly string[];
  /** False for a format that holds no cases; every other offers `cases.executed`, `cases.pass-rate` and so on. */
  hasCases?: false;
  /** Where the format is specified. */
  specification: string;
  /** A sign in the content that is certain; absent when the format is never recognised, only named. */
  recognise?: (look: Look) => boolean;
  /** Reads a file that it recognised or was told to read; throws `Unreadable`. */
  parse: (source: Source, ask: Ask) => Promise<Found>;
}
