import { askedIn } from '../criterion/asked.ts';
import { unitOf } from '../criterion/units.ts';
import type { Code } from '../errors.ts';
import { closest } from '../errors.ts';
import type { Judging } from '../schemas/judging.ts';
import type { Counts, Reading2, ReadingDiagnostic } from '../schemas/reading.ts';
import * as formats from './formats.ts';
import { boundedIn } from './lib/bounded.ts';
import { lookAt } from './lib/look.ts';
import { Source } from './lib/source.ts';
import type { Found } from './lib/tally.ts';
import { Unreadable } from './lib/unreadable.ts';
import type { Look, Reader } from './reader.ts';
import { likeness } from './refused/likeness.ts';

/** Every format that is read; no two of them recognise the same file. */
export const readers: readonly Reader[] = Object.values(formats);

/** What `readResult` reads. */
export interface ResultFile {
  /** As the user would type it; says nothing about the format. */
  name: string;
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
  /** A reader's id; recognised by content when absent. */
  format?: string | undefined;
  /** The criteria that the probe states; `json` and `text` hold nothing without one. */
  criteria?: readonly string[] | undefined;
  /** Further names that the probe asks for. */
  names?: readonly string[] | undefined;
  /** The unit that the probe states of figures without one, or of each by its name. */
  unit?: Judging['unit'];
  /** What in the file says which environment it is from: a property or attribute of XML, or a pointer into JSON. */
  property?: string | undefined;
  /** Ends searches by the probe's patterns; by none when absent. */
  signal?: AbortSignal | undefined;
}

const NOTHING: Counts = { executed: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };

/** The reading of a file that could not be read, with the reason. */
export const unreadable = (
  format: string,
  { code, message, line, column }: Omit<Extract<ReadingDiagnostic, { severity: 'error' }>, 'severity'>,
): Reading2 => ({
  format,
  tool: null,
  toolVersion: null,
  outcome: 'unreadable',
  counts: { ...NOTHING },
  measurements: [],
  startedAt: null,
  localStart: null,
  certainty: null,
  durationMs: null,
  failures: [],
  failuresTotal: 0,
  failing: { names: [] },
  outside: 0,
  facts: [],
  diagnostics: [{ code, severity: 'error', message: boundedIn(message), line, column }],
});

/** The reader of a format, by id; throws `Unreadable` for an id that none has. */
const named = (format: string): Reader => {
  const reader = readers.find(({ id }) => id === format);
  if (reader) return reader;
  const known = readers.map(({ id }) => id);
  throw new Unreadable('HP310', {
    kind: 'unreadable.no-format',
    format,
    meant: closest(format, known) ?? null,
    known,
  });
};

/** Opens a file that holds something; throws `Unreadable` for one that holds nothing. */
const opened = async (bytes: ResultFile['bytes']): Promise<Source> => {
  const source = await Source.open(bytes);
  if (source.head.trim() !== '') return source;
  const blank = source.head !== '';
  throw new Unreadable('HP313', { kind: 'unreadable.empty', blank }, { line: 1, column: 1 });
};

/** The one reader that recognises a file; throws `Unreadable` when none does. */
const recognised = (look: Look): Reader => {
  const reader = readers.find(({ recognise }) => recognise?.(look));
  if (!reader) throw likeness(look);
  return reader;
};

/**
 * Reads one result file: recognises its format by content unless it is named, and returns what it supports.
 * Never throws: whatever cannot be read is a reading with the outcome `unreadable` and the reason.
 */
export const readResult = async ({
  bytes,
  format,
  criteria = [],
  names = [],
  unit,
  property,
  signal = new AbortController().signal,
}: ResultFile): Promise<Reading2> => {
  let id = format ?? 'unknown';
  try {
    const source = await opened(bytes);
    source.sought = property;
    const reader = format === undefined ? recognised(await lookAt(source)) : named(format);
    id = reader.id;
    const found: Found = await reader.parse(source, {
      asked: askedIn(criteria, names),
      unitOf: (name) => unitOf(name, unit),
      signal,
    });
    const repairs = [...source.repairs.values()].map((message) => ({
      code: 'HP309' satisfies Code,
      severity: 'warning' as const,
      message,
      line: null,
      column: null,
    }));
    const [environment, ...others] = source.stated;
    const from = environment === undefined || others.length > 0 ? {} : { environment };
    return { format: id, ...found, ...from, diagnostics: [...found.diagnostics, ...repairs] };
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(id, { ...error, message: error.reason });
    const said = error instanceof Error ? error.message : String(error);
    const message = { kind: 'unreadable.failed', said } as const;
    return unreadable(id, { code: 'HP311', message, line: null, column: null });
  }
};
