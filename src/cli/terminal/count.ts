import type { Diagnostic } from '../../errors.ts';
import { words } from '../../words/words.ts';

/** A number with its noun: "1 item", "2 items". */
export const count = (n: number, noun: string, plural = `${noun}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? noun : plural}`;

/** How many errors and warnings, in how many files: "1 error and 2 warnings in 1 file". */
export const tally = (diagnostics: readonly Diagnostic[]): string => {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.flatMap(({ place }) => (place ? [place.file] : []))).size;
  const parts = [count(errors, 'error'), ...(warnings > 0 ? [count(warnings, 'warning')] : [])];
  return parts.join(' and ') + (files > 0 ? ` in ${count(files, 'file')}` : '');
};

/** A size in bytes as people read it, decimal: "31.2 kB". */
export const size = (bytes: number): string =>
  bytes < 1_000_000
    ? `${words.decimal((bytes / 1000).toFixed(1))} kB`
    : `${words.decimal((bytes / 1_000_000).toFixed(1))} MB`;
