/** A JSON object, or null for anything else. */
export const asObject = (value: unknown): Readonly<Record<string, unknown>> | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;

/** An own field of a JSON object; undefined for anything else. */
export const field = (value: unknown, key: string): unknown => {
  const object = asObject(value);
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
};

/** A field's field's field … of a JSON document. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => field(inner, key), value);

/** A JSON array, or an empty one for anything else. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A string, or null for anything else. */
export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A finite number, or null for anything else; numbers in strings are none. */
export const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A count (a whole number from 0, at most the largest that is exact), or null for anything else. */
export const asCount = (value: unknown): number | null =>
  typeof value === 'number' && value >= 0 && (Number.isInteger(value) || value === Number.POSITIVE_INFINITY)
    ? Math.min(value, Number.MAX_SAFE_INTEGER)
    : null;

/** The fields of a JSON object, in the order of the file. */
export const entriesOf = (value: unknown): [string, unknown][] => Object.entries(asObject(value) ?? {});
