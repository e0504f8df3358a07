import type { z } from 'zod';
import { type Code, type Diagnostic, diagnostic } from '../../errors.ts';
import { camel, kebab } from '../../schemas/written.ts';
import type { Locate } from '../yaml/yaml.ts';
import { type Issue, tell } from './issue-words.ts';

/** What was being read: its value as written, where its entries stand, and the file's text for the frame. */
export interface Written {
  value: unknown;
  locate: Locate;
  source: string;
  /** The code for what has no code of its own. */
  code: Code;
  /** Keys that the entry at a path may have, as people write them. */
  keysAt: (path: readonly PropertyKey[]) => readonly string[];
  /** What the file holds, such as `the probe`. */
  whole: string;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, segment) => {
    if (inner === null || typeof inner !== 'object') return undefined;
    const entries = Object.entries(inner);
    const found =
      entries.find(([key]) => key === String(segment)) ?? entries.find(([key]) => camel(key) === segment);
    return found?.[1];
  }, value);

const isOfAnotherForm = (branch: readonly Issue[]): boolean =>
  branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0);

/** Of a union's branches the one that was meant: of the value's own form, and furthest read. */
const flatten = (issue: Issue): Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.filter((branch) => !isOfAnotherForm(branch));
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map(({ path }) => path.length));
  const [best] = branches.sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  if (!best) return [issue];
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
};

const NOUNS: Record<string, string> = {
  items: 'item',
  lanes: 'lane',
  risks: 'risk',
  waivers: 'waiver for',
  poll: 'vote of',
};

/** Whose key it is, such as `the claim of item "cp3-04"`. */
const ownerOf = ({ value, whole: file }: Written, path: readonly PropertyKey[]): string => {
  const [list, index, ...inner] = path;
  const noun = NOUNS[String(list)];
  const key = path.findLast((segment) => typeof segment === 'string');
  if (noun === undefined || typeof index !== 'number') return key ? kebab(key) : file;
  const entry = valueAt(value, [String(list), index]);
  const names = ['id', 'item', 'role', 'title'].map((key) => valueAt(entry, [key]));
  const name = names.find((each) => typeof each === 'string');
  const whole = name === undefined ? `${noun.split(' ')[0]} ${index + 1}` : `${noun} "${name}"`;
  const keys = inner.filter((segment) => typeof segment === 'string');
  return keys.length > 0 ? `the ${keys.join(' ')} of ${whole}` : `the ${whole}`;
};

/** The issues that a schema found, in words, each with its place and what to do. */
export const toDiagnostics = (error: z.ZodError, written: Written): Diagnostic[] =>
  error.issues.flatMap(flatten).flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key) => {
      const value = valueAt(written.value, issue.path);
      const parent = key === undefined ? issue.path.slice(0, -1) : issue.path;
      const { message, fixes, code } = tell(issue, {
        key,
        value,
        owner: ownerOf(written, parent),
        known: written.keysAt(issue.path),
      });
      const isMissing = value === undefined || value === null;
      const place =
        key === undefined
          ? written.locate(issue.path, isMissing ? 'key' : 'value')
          : written.locate([...issue.path, key], 'key');
      return diagnostic(code ?? written.code, message, { place, source: written.source, fixes });
    });
  });
