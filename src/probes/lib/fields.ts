import { isAbsolute, normalize } from 'node:path';
import { z } from 'zod';
import { patternOf } from '../../criterion/pattern.ts';
import { closest } from '../../errors.ts';
import { readers } from '../../readers/registry.ts';

const list = (value: unknown): unknown => (Array.isArray(value) || value === undefined ? value : [value]);

/** One entry or several; read as several. */
export const oneOrMore = <Schema extends z.ZodType>(entry: Schema) =>
  z.preprocess(list, z.array(entry).min(1));

/** None, one or several entries; read as several. */
export const anyNumber = <Schema extends z.ZodType>(entry: Schema) =>
  z.preprocess((value) => list(value) ?? [], z.array(entry));

const contained = (path: string): boolean =>
  !isAbsolute(path) && !/^[A-Za-z]:|^~/.test(path) && !/^\.\.(?:[/\\]|$)/.test(normalize(path));

/** A path relative to the repository that does not lead out of it. */
export const PathSchema = z
  .string()
  .min(1)
  .refine(
    (path) => !path.includes('\0') && contained(path),
    'write a path inside the repository, relative to it',
  );

const MOST_WILDCARDS = 4;

/** Wildcards in one part of a path, and `**` over all parts, few enough that no path takes long to compare. */
const isQuick = (glob: string): boolean => {
  const parts = glob.split('/');
  const repeats = /[*+]\([^()]*[*+]/.test(glob);
  const wild = parts.filter((part) => part !== '**').map((part) => part.match(/\*+/g)?.length ?? 0);
  const deep = parts.filter((part) => part === '**').length;
  return !repeats && Math.max(deep, ...wild) <= MOST_WILDCARDS;
};

/** A glob relative to the repository that does not lead out of it. */
export const GlobSchema = z
  .string()
  .min(1)
  .refine(
    isQuick,
    `write at most ${MOST_WILDCARDS} wildcards in a part of the path and \`**\` as often, and none in a repeated group`,
  )
  .refine((glob) => contained(glob.replace(/^!/, '')), 'write a glob inside the repository, relative to it');

const formats = readers.map(({ id }) => id);

const unknownFormat = (name: string): string => {
  const near = closest(name, formats);
  return `no reader is called ${name}; ${near ? `did you mean ${near}?` : `use ${formats.join(', ')}`}`;
};

/** The id of a reader. */
export const FormatSchema = z
  .string()
  .refine((name) => formats.includes(name), { error: ({ input }) => unknownFormat(String(input)) });

/** A regular expression, written bare (then `m` and `u` hold) or as `/…/flags`. */
export const PatternSchema = z
  .string()
  .min(1)
  .refine((text) => patternOf(text) !== undefined, 'this is not a regular expression');

/** The expression that a validated pattern stands for; throws on one that was not validated. */
export const toPattern = (text: string): RegExp => {
  const pattern = patternOf(text);
  if (!pattern) throw new Error(`Not a regular expression: ${text}`);
  return pattern;
};
