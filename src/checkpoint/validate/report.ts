import { type Code, closest, type Diagnostic, diagnostic } from '../../errors.ts';
import type { Locate } from '../yaml/yaml.ts';

/** Where a file's entries stand, so that what is wrong with them can be pointed at. */
export interface Source {
  locate: Locate;
  /** The file's text. */
  source: string;
}

/** Reports one thing at a path of a file: its code, what happened, what to do. */
export type Report = (
  code: Code,
  message: string,
  path: readonly PropertyKey[],
  fixes: string[],
  rest?: { severity?: 'warning'; at?: 'key' | 'value' },
) => void;

/** A `Report` that collects into `found`. */
export const reporter =
  (found: Diagnostic[], { locate, source }: Source): Report =>
  (code, message, path, fixes, { at, ...rest } = {}) => {
    found.push(diagnostic(code, message, { place: locate(path, at), source, fixes, ...rest }));
  };

const MAX_LISTED = 12;

/** What to do about an id that stands for nothing: the closest that does, else some of them. */
export const meant = (id: string, what: string, known: readonly string[]): string => {
  const near = closest(id, known);
  if (near) return `Did you mean ${near}?`;
  if (known.length === 0) return `There is no ${what} yet.`;
  const more = known.length > MAX_LISTED ? ` and ${known.length - MAX_LISTED} more` : '';
  return `There are: ${known.slice(0, MAX_LISTED).join(', ')}${more}.`;
};
