import type { z } from 'zod';
import { type Code, closest } from '../errors.ts';
import { kebab } from '../schemas/written.ts';

export type Issue = z.core.$ZodIssue;

/** What an issue is about. */
export interface About {
  /** The unknown key, as code names it, where that is the issue. */
  key: string | undefined;
  /** The value as written. */
  value: unknown;
  /** Whose key it is, such as `the item "cp3-04"`. */
  owner: string;
  /** Keys that may stand there, as people write them. */
  known: readonly string[];
}

/** An issue in words: what happened, and what to do. */
export interface Told {
  message: string;
  fixes: string[];
  code?: Code;
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  date: 'a day',
  object: 'keys with values',
  record: 'keys with values',
};

const EXAMPLES: Record<string, string> = {
  id: 'a short name, such as id: load-tests',
  title: 'a few words',
  name: 'what is being made ready, such as name: Payments',
  area: 'the group of rows it stands in, such as area: Infra',
  until: 'the last day on which it counts, such as until: 2026-03-31',
  date: 'the day it was decided, such as date: 2025-12-21',
  role: 'the role that gives it, such as role: Platform',
  reason: 'why',
  level: 'critical, major or minor',
  likelihood: 'a whole number from 1 (rare) to 5 (certain)',
  impact: 'a whole number from 1 (minor) to 5 (severe)',
};

// Keys whose name is a word for what stands there.
const NOUNS = new Set(['status', 'verdict', 'vote', 'level', 'state', 'fidelity', 'kind']);
const DATES = new Set(['date', 'on', 'until', 'due', 'at', 'redecide-by']);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const shown = (value: unknown): string => {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'keys with values';
  const text = typeof value === 'string' ? `"${value.replace(/\s+/g, ' ')}"` : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const nameOf = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1);
  if (typeof last === 'string') return kebab(last);
  const list = path.findLast((segment) => typeof segment === 'string');
  if (typeof last === 'number') return list ? `entry ${last + 1} of ${kebab(list)}` : `entry ${last + 1}`;
  return 'the file';
};

const tellMissing = (name: string, { owner, value }: About, takes = 'a value'): Told => {
  const what = EXAMPLES[name] ?? takes;
  const verb = value === null ? 'an empty' : 'no';
  return {
    message: capital(`${owner} has ${verb} ${name}`),
    fixes: [
      value === null ? `Give ${name} a value: ${what}. Or take the line out.` : `Add ${name}: ${what}.`,
    ],
  };
};

const tellChoice = (name: string, value: unknown, choices: readonly string[]): Told => {
  const word = String(value);
  const near = typeof value === 'string' ? closest(word, choices) : undefined;
  const fixes = [...(near ? [`Did you mean ${near}?`] : []), `Use one of: ${choices.join(', ')}.`];
  if (!NOUNS.has(name)) return { message: capital(`${name} cannot be ${shown(value)}`), fixes };
  if (name !== 'status') return { message: `${shown(value)} is not a ${name}`, fixes };
  return {
    code: 'HP102',
    message: `${shown(value)} is not a status`,
    fixes: [...fixes, `To keep your own word as well, add as-written: ${word} to the item.`],
  };
};

const tellType = (name: string, value: unknown, expected: string): Told => {
  const kind = KINDS[expected] ?? 'another kind of value';
  const plain = typeof value === 'number' || typeof value === 'boolean';
  const fix =
    expected === 'string' && plain
      ? [`Put it in quotes: "${String(value)}".`]
      : expected === 'array' && typeof value === 'string'
        ? [`Write a list, such as [${value.length > 30 ? '…' : value}].`]
        : [];
  return { message: capital(`${name} takes ${kind}, and is ${shown(value)}`), fixes: fix };
};

const tellUnknownKey = (key: string, { owner, known }: About): Told => {
  const near = closest(key, known);
  return {
    message: `There is no key "${key}" in ${owner}`,
    fixes: near
      ? [`Did you mean ${near}?`]
      : [known.length > 0 ? `Keys there are: ${known.join(', ')}.` : 'Take it out.'],
  };
};

const tellSize = (name: string, issue: Issue & { code: 'too_small' | 'too_big' }, about: About): Told => {
  const [least, bound] = issue.code === 'too_small' ? [true, issue.minimum] : [false, issue.maximum];
  const limit = `${least ? 'at least' : 'at most'} ${String(bound)}`;
  if (issue.origin === 'string' && least && Number(bound) <= 1)
    return tellMissing(name, { ...about, value: null });
  if (issue.origin === 'string')
    return {
      message: capital(`${name} is ${least ? 'shorter' : 'longer'} than ${String(bound)} characters`),
      fixes: [],
    };
  if (issue.origin === 'array')
    return {
      message: capital(`${name} takes ${limit} ${Number(bound) === 1 ? 'entry' : 'entries'}`),
      fixes: [],
    };
  const example = EXAMPLES[name];
  return {
    message: capital(
      `${name} is ${shown(about.value)}, and goes ${least ? 'from' : 'up to'} ${String(bound)}`,
    ),
    fixes: [example ? `Write ${example}.` : `Write ${limit}.`],
  };
};

// What a schema of ours says of itself begins in lower case; what zod says by itself does not.
const ownWords = ({ message }: Issue): string[] => (/^[a-z]/.test(message) ? [`${capital(message)}.`] : []);

/** Says an issue in words that need no knowledge of schemas. */
export const tell = (issue: Issue, about: About): Told => {
  const name = nameOf(issue.path);
  const { value, key } = about;
  const isAbsent = value === undefined || value === null;
  if (key !== undefined) return tellUnknownKey(kebab(key), about);
  if (issue.path.length === 0 && isAbsent)
    return { message: 'Nothing is written here', fixes: ['Write its keys.'] };
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    return isAbsent
      ? tellMissing(name, about, `one of ${choices.join(', ')}`)
      : tellChoice(name, value, choices);
  }
  const words = ownWords(issue);
  if (isAbsent && words.length === 0)
    return tellMissing(name, about, issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined);
  if (isAbsent) return { ...tellMissing(name, about), fixes: words };
  if (issue.code === 'invalid_type') return tellType(name, value, issue.expected);
  if (issue.code === 'too_small' || issue.code === 'too_big') return tellSize(name, issue, about);
  if (DATES.has(name)) return { message: `${shown(value)} is not a date`, fixes: words };
  const what =
    typeof issue.path.at(-1) === 'number' || value === null || typeof value === 'object' ? '' : ` ${name}`;
  return {
    message: capital(`${shown(value)} cannot be ${what === '' ? nameOf(issue.path) : `the${what}`}`),
    fixes: words.length > 0 ? words : ['Write it as the documentation shows.'],
  };
};
