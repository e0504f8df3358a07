import { CHECKPOINTS } from './errors/checkpoints.ts';
import type { CodeBook } from './errors/code.ts';
import { COMMAND_LINE } from './errors/command-line.ts';
import { JUDGING } from './errors/judging.ts';
import { PROBES } from './errors/probes.ts';
import { PROSE } from './errors/prose.ts';
import { RECORDS } from './errors/records.ts';
import { RESULTS } from './errors/results.ts';
import { SITE } from './errors/site.ts';

/** A diagnostic's place: 1-based, columns in characters. */
export interface Place {
  /** Path as the user would type it, with `/`. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  /** First column after the marked text, on the same line. */
  endColumn?: number | undefined;
}

/** What a person is told of bad input: what happened, where, what it means for the verdict, what to do. */
export interface Diagnostic {
  /** Stable: never reused for something else. */
  code: Code;
  severity: 'error' | 'warning';
  /** What happened, one line. */
  message: string;
  place?: Place | undefined;
  /** Lines of the file at `place`, for the frame; left out when the file is unreadable. */
  source?: string | undefined;
  /** What it means for the verdict. */
  meaning: string;
  /** What to do, one step an entry. */
  fixes: string[];
}

/**
 * Every code with its meaning, its remedy and an example. HP0xx command line, HP1xx checkpoints, HP2xx probes,
 * HP3xx evidence and result files, HP4xx judging, HP5xx prose, HP6xx site, HP7xx records. Codes are permanent.
 */
export const CODES = {
  ...COMMAND_LINE,
  ...CHECKPOINTS,
  ...PROBES,
  ...RESULTS,
  ...JUDGING,
  ...PROSE,
  ...SITE,
  ...RECORDS,
} as const satisfies CodeBook;
export type Code = keyof typeof CODES;

/** Builds a diagnostic; meaning and remedy are the code's own unless given. */
export const diagnostic = (
  code: Code,
  message: string,
  { fixes = [], ...rest }: Partial<Omit<Diagnostic, 'code' | 'message'>> = {},
): Diagnostic => {
  const { meaning, fix } = CODES[code];
  return { code, message, severity: 'error', meaning, ...rest, fixes: fixes.length > 0 ? fixes : [fix] };
};

/** Bad input or bad usage that ends a command: the command prints the diagnostics and exits 2. */
export class InputError extends Error {
  readonly diagnostics: Diagnostic[];
  constructor(diagnostics: Diagnostic[]) {
    super(diagnostics.map((each) => `${each.code}: ${each.message}`).join('\n'));
    this.name = 'InputError';
    this.diagnostics = diagnostics;
  }
}

const SUGGESTION_LIMIT = 0.4;

/** Characters to insert, drop, replace or swap with their neighbour to make one word of the other. */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost, swapped);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
};

/** The candidate closest to a misspelt word, when one is close enough to suggest. */
export const closest = (word: string, candidates: readonly string[]): string | undefined => {
  const limit = Math.max(1, Math.floor(word.length * SUGGESTION_LIMIT));
  const [best] = candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || a.candidate.localeCompare(b.candidate, 'en'));
  return best?.candidate;
};

/** Says whether any diagnostic is an error. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');
