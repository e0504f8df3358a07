import { kebab } from '../../schemas/written.ts';

/** What a key takes, by what its schema expects. */
export const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

/** What to write for a key, by its name. */
export const EXAMPLES: Readonly<Record<string, string>> = {
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
  items: 'a list whose every entry begins with "- id:"',
  lanes: 'a list whose every entry begins with "- id:"',
  risks: 'a list whose every entry begins with "- id:"',
  waivers: 'a list whose every entry begins with "- item:"',
  claim: 'keys with values, such as claim: { status: ready, role: Platform }',
  before: 'a score, such as { likelihood: 4, impact: 5 }',
  after: 'a score, such as { likelihood: 2, impact: 3 }',
  decision: 'keys with values beneath it, such as summary: and next-steps:',
  policy: 'keys with values beneath it, such as attested: accept',
};

/** Says whether a key's name is a word for what stands there, as in "is not a status". */
export const isNoun = (name: string): boolean =>
  ['status', 'verdict', 'vote', 'level', 'state', 'fidelity', 'kind'].includes(name);

/** Says whether a key takes a day or a moment. */
export const isDate = (name: string): boolean =>
  ['date', 'on', 'until', 'due', 'at', 'redecide-by'].includes(name);

/** The key that a path leads to, as people write it, or the place in its list. */
export const nameOf = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1);
  if (typeof last === 'string') return kebab(last);
  const list = path.findLast((segment) => typeof segment === 'string');
  if (typeof last === 'number') return list ? `entry ${last + 1} of ${kebab(list)}` : `entry ${last + 1}`;
  return 'the file';
};
