import type { Look } from './reader.ts';
import { Unreadable } from './unreadable.ts';

const object = (value: unknown): Record<string, unknown> | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;

/** Why a file that no reader recognises is refused. */
export const likeness = (look: Look): Unreadable => {
  const at = { line: 1, column: 1 };
  if (look.root !== null)
    return new Unreadable(
      'HP314',
      `This is XML with the root element <${look.root}>, which no reader knows.`,
      at,
    );
  if (object(look.json)) return new Unreadable('HP314', 'This is JSON of a shape that no reader knows.', at);
  return new Unreadable('HP314', 'No reader recognises this text.', at);
};
