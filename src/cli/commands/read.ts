import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readResult, unreadable } from '../../readers/registry.ts';
import type { Judging } from '../../schemas/judging.ts';
import type { Reading } from '../../schemas/reading.ts';
import type { Told } from '../../schemas/reason.ts';
import { evaluateCriteria } from '../../verdict/evidence/criteria.ts';
import { say, told } from '../../words/told.ts';
import { criterionLines, type Tried } from '../terminal/criterion.ts';
import { readingLines } from '../terminal/reading.ts';
import type { Act } from './act.ts';
import { EXIT, present } from './session.ts';
import { collected } from './verdict.ts';

/** A reading, the file it is of as the user typed it, and the criteria tried on it. */
export interface ReadFile {
  file: string;
  reading: Told<Reading>;
  criteria: Tried[];
}

interface Options {
  format?: string;
  criterion?: string[];
  unit?: string;
}

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file',
  EACCES: 'The file may not be read: permission is denied',
  ENOTDIR: 'A part of the path is not a folder',
};

const refused = (message: string): Reading =>
  unreadable('unknown', { code: 'HP003', message, line: null, column: null });

const refusalOf = async (file: string): Promise<string | undefined> => {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return 'This is a folder: name the files in it';
    return found.isFile() ? undefined : 'This is not a regular file';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return REASONS[code] ?? `The file could not be opened (${code})`;
  }
};

/** A file by itself belongs to no run of a probe. */
const NO_PAST = { runs: [], passed: () => false, decided: undefined };

const tried = (reading: Reading, judging: Judging): Tried[] =>
  evaluateCriteria(judging, { kind: 'results', measurements: [], readings: [reading] }, NO_PAST).map(
    ({ text, actual, met }) => ({ text: say(text), actual: say(actual), met }),
  );

const readFile = async (
  cwd: string,
  file: string,
  { format, criterion = [], unit }: Options,
): Promise<ReadFile> => {
  const path = resolve(cwd, file);
  const refusal = await refusalOf(path);
  if (refusal !== undefined) return { file, reading: told(refused(refusal)), criteria: [] };
  const bytes = createReadStream(path);
  const judging = { criteria: criterion, ...(unit === undefined ? {} : { unit }) };
  try {
    const reading = await readResult({ name: file, bytes, format, ...judging });
    return { file, reading: told(reading), criteria: tried(reading, judging) };
  } finally {
    bytes.destroy();
  }
};

const toDocument = ({ file, reading, criteria }: ReadFile) => {
  const { format, tool, outcome, counts, measurements, startedAt, durationMs, failures, diagnostics } =
    reading;
  return {
    file,
    format,
    tool,
    outcome,
    counts,
    measurements: measurements.map(({ name, value, unit, limit, met }) => ({
      name,
      value,
      unit,
      limit,
      met,
    })),
    startedAt,
    durationMs,
    failures: failures.map(({ name, message }) => ({ name, message })),
    diagnostics,
    ...(criteria.length > 0 ? { criteria } : {}),
  };
};

/** `holdpoint read`: recognises result files and prints the evidence each supports; 2 when one was unreadable. */
export const read = (grammar: Command, act: Act): void => {
  grammar
    .option('--format <id>', 'take every file for this format')
    .option('--criterion <text>', 'try a criterion on every file, again for each', collected)
    .option('--unit <unit>', 'the unit of figures that a file gives without one')
    .action(
      act<[string[], Options]>(async (session, files, options) => {
        const found: ReadFile[] = [];
        for (const file of files) found.push(await readFile(session.cwd, file, options));
        present(session, found.map(toDocument), () =>
          found.flatMap(({ file, reading, criteria }) => [
            ...readingLines(file, reading, session.out.columns),
            ...criterionLines(criteria, session.out.columns),
          ]),
        );
        return found.some(({ reading }) => reading.outcome === 'unreadable') ? EXIT.badInput : EXIT.met;
      }),
    );
};
