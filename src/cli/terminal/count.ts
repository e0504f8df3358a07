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

/** A length of time as people read it: "84ms", "1.9s", "2m 05s". */
export const seconds = (ms: number): string => {
  if (ms < 60_000) return `${words.decimal((ms / 1000).toFixed(1))}s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)}m ${String(whole % 60).padStart(2, '0')}s`;
};

/** A size in bytes as people read it, decimal: "31.2 kB". */
export const size = (bytes: number): string =>
  bytes < 1_000_000
    ? `${words.decimal((bytes / 1000).toFixed(1))} kB`
    : `${words.decimal((bytes / 1_000_000).toFixed(1))} MB`;

/** An ISO instant as people read it: "21 Dec 2025 16:40 UTC". */
export const instant = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : words.moment(iso);
};
