import { z } from 'zod';

/** The name that code uses for a key as people write it: `max-age` is `maxAge`. */
export const camel = (key: string): string =>
  key.startsWith('__') ? key : key.replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The name that people write for a key of code: `maxAge` is `max-age`. */
export const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * A strict object that people write in YAML: keys are written `like-this` and read as `likeThis`.
 * An unknown key is an error, so that a misspelt criterion never passes in silence.
 */
export const written = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess((value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camel(key), inner]));
  }, z.strictObject(shape));
