import type { Advice, Likeness } from '../../schemas/reasons/advice.ts';
import { asObject, field } from '../lib/shape.ts';
import type { Look } from '../reader.ts';

/** A format that is known by sight and not read, with the sign by which it is certain. */
export interface Known {
  like: Likeness;
  sign: (look: Look) => boolean;
  /** What to let its tool write, or what to read in its place. */
  instead: Advice;
}

const hasAll = (value: unknown, keys: readonly string[]): boolean => {
  const object = asObject(value);
  return object !== null && keys.every((key) => Object.hasOwn(object, key));
};

/** A document of XML, by its root element. */
export const root = (like: Likeness, roots: readonly string[], instead: Advice): Known => ({
  like,
  sign: (look) => look.root !== null && roots.includes(look.root),
  instead,
});

/** A document of JSON, by the members of its outermost object. */
export const json = (like: Likeness, keys: readonly string[], instead: Advice): Known => ({
  like,
  sign: (look) => hasAll(look.json, keys),
  instead,
});

/** A list in JSON, by the members of its first entry. */
export const list = (like: Likeness, keys: readonly string[], instead: Advice): Known => ({
  like,
  sign: (look) => Array.isArray(look.json) && hasAll(look.json[0], keys),
  instead,
});

/** An object whose first member holds these members. */
export const within = (like: Likeness, keys: readonly string[], instead: Advice): Known => ({
  like,
  sign: (look) => hasAll(field(look.json, Object.keys(asObject(look.json) ?? {})[0] ?? ''), keys),
  instead,
});

/** A text, by a pattern that only this tool prints. */
export const text = (like: Likeness, pattern: RegExp, instead: Advice): Known => ({
  like,
  sign: (look) => look.json === undefined && look.root === null && pattern.test(look.head),
  instead,
});

/** A format by its name. */
export const format = (name: string): Likeness => ({ kind: 'like.format', name });

/** What a tool prints for people. */
export const console = (tool: string): Likeness => ({ kind: 'like.console', tool });

/** Forms that the tool can write, and the commands for them. */
export const write = (forms: string | string[], ...how: string[]): Advice => ({
  kind: 'advice.write',
  forms: [forms].flat(),
  how,
});

/** Files to read in its place. */
export const read = (...files: string[]): Advice => ({ kind: 'advice.read', files });
