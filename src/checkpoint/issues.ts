import type { z } from 'zod';
import { type Code, closest, type Diagnostic, diagnostic } from '../errors.ts';
import { camel } from '../schemas/written.ts';
import type { Locate } from './yaml.ts';

type Issue = z.core.$ZodIssue;

const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, segment) => {
    if (inner === null || typeof inner !== 'object') return undefined;
    const entry = Object.entries(inner).find(([key]) => key === String(segment) || camel(key) === segment);
    return entry?.[1];
  }, value);

const nameOf = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1);
  return typeof last === 'string'
    ? kebab(last)
    : typeof last === 'number'
      ? `entry ${last + 1}`
      : 'the entry';
};

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an entry with keys',
  record: 'an entry with keys',
};

interface Told {
  message: string;
  fixes: string[];
  code?: Code;
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const tellChoice = (issue: Issue & { code: 'invalid_value' }, value: unknown): Told => {
  const values = issue.values.map(String);
  const near = typeof value === 'string' ? closest(value, values) : undefined;
  const name = nameOf(issue.path);
  const isStatus = name === 'status';
  const fixes = [...(near ? [`Did you mean ${near}?`] : []), `Use one of: ${values.join(', ')}.`];
  if (isStatus) fixes.push(`To keep your own word as well, add as-written: ${String(value)} to the item.`);
  return {
    message: `${shown(value)} is not a ${name}`,
    fixes,
    ...(isStatus ? { code: 'HP102' as const } : {}),
  };
};

const tell = (issue: Issue, value: unknown, known: readonly string[]): Told => {
  const name = nameOf(issue.path);
  if (issue.code === 'invalid_value') {
    if (value === undefined)
      return { message: `${name} is missing`, fixes: [`Add ${name}: one of ${issue.values.join(', ')}.`] };
    return tellChoice(issue, value);
  }
  if (issue.code === 'invalid_type') {
    const kind = KINDS[issue.expected] ?? issue.expected;
    if (value === undefined || value === null)
      return { message: `${name} is missing`, fixes: [`Add ${name}: it takes ${kind}.`] };
    return {
      message: `${name} takes ${kind}, not ${shown(value)}`,
      fixes:
        typeof value === 'number' && issue.expected === 'string' ? [`Put it in quotes: "${value}".`] : [],
    };
  }
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const near = closest(kebab(key), known);
    return {
      message: `There is no key "${kebab(key)}" here`,
      fixes: [near ? `Did you mean ${near}?` : `Known keys: ${known.join(', ') || 'none'}.`],
    };
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const least = issue.code === 'too_small';
    const bound = String(least ? issue.minimum : issue.maximum);
    if (issue.origin === 'string')
      return { message: least ? `${name} is empty` : `${name} is too long`, fixes: [] };
    if (issue.origin === 'array')
      return { message: `${name} needs ${least ? 'at least' : 'at most'} ${bound}`, fixes: [] };
    return {
      message: `${name} is ${shown(value)}, and has to be ${least ? 'at least' : 'at most'} ${bound}`,
      fixes: [],
    };
  }
  return {
    message: `${name}: ${shown(value)} cannot be read`,
    fixes: [`${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`],
  };
};

/** Of a union's branches the one that came furthest, so that its advice fits what was meant. */
const flatten = (issue: Issue): Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (branch: Issue[]) => Math.max(0, ...branch.map(({ path }) => path.length));
  const [best = []] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
};

/** What was being read: its value as written, where its entries stand, and the file's text for the frame. */
export interface Written {
  value: unknown;
  locate: Locate;
  source: string;
  /** The code for what has no code of its own. */
  code: Code;
  /** Keys that the entry at a path may have, as people write them. */
  keysAt: (path: readonly PropertyKey[]) => readonly string[];
}

/** The issues that a schema found, in words, each with its place and what to do. */
export const toDiagnostics = (error: z.ZodError, written: Written): Diagnostic[] =>
  error.issues.flatMap(flatten).flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key) => {
      const one = key === undefined ? issue : ({ ...issue, keys: [key] } as Issue);
      const path = key === undefined ? issue.path : [...issue.path, key];
      const { message, fixes, code } = tell(
        one,
        valueAt(written.value, issue.path),
        written.keysAt(issue.path),
      );
      const place = written.locate(path, key === undefined ? 'value' : 'key');
      return diagnostic(code ?? written.code, message, { place, source: written.source, fixes });
    });
  });
