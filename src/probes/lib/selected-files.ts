import { z } from 'zod';
import type { Check } from '../../schemas/evidence.ts';
import type { Lack } from '../../schemas/reasons/ran.ts';
import { written } from '../../schemas/written.ts';
import { GlobSchema } from './fields.ts';
import { type FoundFile, findFiles } from './files.ts';

/** An entry of a list of files: a path or glob that must select, or one with the least number of files. */
export const EntrySchema = z.union([
  GlobSchema,
  written({ glob: GlobSchema, atLeast: z.int().min(0).default(1) }),
]);
/** What people are told of such a list. */
export const ENTRIES =
  'Paths or globs; each must select a file, and so must each name in braces. `{ glob: out/*.xml, at-least: 3 }` asks for more; with `at-least: 0` it is optional.';

export type Entry = z.output<typeof EntrySchema>;

/** The files that a list of entries selects. */
export interface Selected {
  /** Sorted by path, each once. */
  files: FoundFile[];
  /** Every entry that must select by itself, braces of plain names taken apart, and every link to nothing. */
  parts: { shown: string; atLeast: number; paths: string[] }[];
}

const BRACES = /\{([^{}]*)\}/;
const RANGE = /^(-?\d{1,4})\.\.(-?\d{1,4})$/;
const WILD = /[*?[\]()!+@\\]/;
const MOST_NAMES = 200;

const rangeOf = (from: number, to: number): string[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => String(from + Math.sign(to - from) * at));

const namesIn = (inner: string): string[] | undefined => {
  const [, from, to] = RANGE.exec(inner) ?? [];
  if (from !== undefined) return rangeOf(Number(from), Number(to));
  return inner.includes(',') && !WILD.test(inner) ? inner.split(',') : undefined;
};

/**
 * The globs that a glob stands for once its braces of plain names are taken apart: `out/{a,b}.xml` is two. Braces that
 * hold a wildcard stay, and so does what would come to more than 200.
 */
export const apart = (glob: string): string[] => {
  let done = '';
  let rest = glob;
  for (let found = BRACES.exec(rest); found; found = BRACES.exec(rest)) {
    const names = namesIn(found[1] ?? '');
    const before = done + rest.slice(0, found.index);
    const after = rest.slice(found.index + found[0].length);
    if (names) {
      const all = names.flatMap((name) => apart(`${before}${name}${after}`));
      return all.length > MOST_NAMES ? [glob] : all;
    }
    done = before + found[0];
    rest = after;
  }
  return [glob];
};

/** The path or glob of an entry. */
export const globOf = (entry: Entry): string => (typeof entry === 'string' ? entry : entry.glob);

/** An entry as it is shown: `out/*.xml (at least 3)`. */
export const shownEntry = (entry: Entry): string => {
  if (typeof entry === 'string') return entry;
  return `${entry.glob} (${entry.atLeast === 0 ? 'optional' : `at least ${entry.atLeast}`})`;
};

const isNot = (entry: Entry): boolean => globOf(entry).startsWith('!');

/** Finds the files inside the repository that a list of entries selects; an entry `!…` leaves files out of all. */
export const selectFiles = async (repository: string, entries: readonly Entry[]): Promise<Selected> => {
  const without = entries.filter(isNot).map(globOf);
  const files = new Map<string, FoundFile>();
  const gone = new Set<string>();
  const parts: Selected['parts'] = [];
  const look = async (glob: string): Promise<string[]> => {
    const found = await findFiles(repository, [glob, ...without]);
    for (const file of found.files) files.set(file.path, file);
    for (const path of found.gone) gone.add(path);
    return found.files.map(({ path }) => path);
  };
  for (const entry of entries.filter((each) => !isNot(each))) {
    const atLeast = typeof entry === 'string' ? 1 : entry.atLeast;
    const globs = apart(globOf(entry));
    const each: Selected['parts'] = [];
    for (const glob of globs)
      each.push({ shown: glob, atLeast: Math.min(atLeast, 1), paths: await look(glob) });
    parts.push(...each);
    const paths = [...new Set(each.flatMap((part) => part.paths))];
    if (atLeast > 1) parts.push({ shown: globOf(entry), atLeast, paths });
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const shown = new Set(parts.map((part) => part.shown));
  const lost = [...gone].filter((path) => !shown.has(path)).sort();
  return {
    files: sorted,
    parts: [...parts, ...lost.map((path) => ({ shown: path, atLeast: 1, paths: [] }))],
  };
};

/** The entries that select fewer of the files that count than they must. */
export const lacksIn = ({ parts }: Selected, counting: ReadonlySet<string>): Lack[] =>
  parts.flatMap(({ shown, atLeast, paths }) => {
    const count = paths.filter((path) => counting.has(path)).length;
    if (count >= atLeast) return [];
    const isForeign = count === 0 && paths.length > 0;
    const found = isForeign
      ? ({ kind: 'checked.no-own-file' } as const)
      : ({ kind: 'checked.files', count } as const);
    return [{ entry: shown, atLeast, found }];
  });

/** A check for each entry that selects too few, which is not met. */
export const checksOf = (lacks: readonly Lack[]): Check[] =>
  lacks.map(({ entry, atLeast, found }) => {
    const expected = atLeast > 1 ? `selects at least ${atLeast} files` : 'selects a file';
    return { subject: entry, expected, actual: found, met: false };
  });

/** The optional entries that selected nothing. */
export const leftOut = ({ parts }: Selected): string[] =>
  parts.filter(({ atLeast, paths }) => atLeast === 0 && paths.length === 0).map(({ shown }) => shown);
