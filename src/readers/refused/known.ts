import { asObject, field } from '../lib/shape.ts';
import type { Look } from '../reader.ts';

/** A format that is known by sight and not read, with the sign by which it is certain. */
export interface Known {
  /** As in "This looks like …". */
  name: string;
  sign: (look: Look) => boolean;
  /** The command that writes a readable form, or what to read in its place; whole sentences. */
  instead: string;
}

const hasAll = (value: unknown, keys: readonly string[]): boolean => {
  const object = asObject(value);
  return object !== null && keys.every((key) => Object.hasOwn(object, key));
};

/** A document of XML, by its root element. */
export const root = (name: string, roots: readonly string[], instead: string): Known => ({
  name,
  sign: (look) => look.root !== null && roots.includes(look.root),
  instead,
});

/** A document of JSON, by the members of its outermost object. */
export const json = (name: string, keys: readonly string[], instead: string): Known => ({
  name,
  sign: (look) => hasAll(look.json, keys),
  instead,
});

/** A list in JSON, by the members of its first entry. */
export const list = (name: string, keys: readonly string[], instead: string): Known => ({
  name,
  sign: (look) => Array.isArray(look.json) && hasAll(look.json[0], keys),
  instead,
});

/** An object whose first member holds these members. */
export const within = (name: string, keys: readonly string[], instead: string): Known => ({
  name,
  sign: (look) => hasAll(field(look.json, Object.keys(asObject(look.json) ?? {})[0] ?? ''), keys),
  instead,
});

/** A text, by a pattern that only this tool prints. */
export const text = (name: string, pattern: RegExp, instead: string): Known => ({
  name,
  sign: (look) => look.json === undefined && look.root === null && pattern.test(look.head),
  instead,
});
