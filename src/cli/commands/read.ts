import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { readResult, unreadable } from '../../readers/registry.ts';
import type { Reading } from '../../schemas/reading.ts';
import { readingLines } from '../terminal/reading.ts';
import type { Act } from './act.ts';
import { EXIT, present } from './session.ts';

/** A reading and the file it is of, as the user typed it. */
export interface ReadFile {
  file: string;
  reading: Reading;
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

const readFile = async (file: string, format: string | undefined): Promise<ReadFile> => {
  const refusal = await refusalOf(file);
  if (refusal !== undefined) return { file, reading: refused(refusal) };
  const bytes = createReadStream(file);
  try {
    return { file, reading: await readResult({ name: file, bytes, format }) };
  } finally {
    bytes.destroy();
  }
};

const toDocument = ({ file, reading }: ReadFile) => {
  const { format, tool, outcome, counts, measurements, startedAt, durationMs, failures, diagnostics } =
    reading;
  const { executed, passed, failed, errored, skipped } = counts;
  return {
    file,
    format,
    tool,
    outcome,
    counts: { executed, passed, failed, errored, skipped },
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
  };
};

/** `holdpoint read`: recognises result files and prints the evidence each supports; 2 when one was unreadable. */
export const read = (program: Command, act: Act): void => {
  program
    .command('read <file...>')
    .description('recognise result files and print the evidence each supports')
    .option('--format <id>', 'take every file for this format')
    .action(
      act<[string[], { format?: string }]>(async (session, files, { format }) => {
        const found: ReadFile[] = [];
        for (const file of files) found.push(await readFile(file, format));
        present(session, found.map(toDocument), () =>
          found.flatMap(({ file, reading }) => readingLines(file, reading, session.out.columns)),
        );
        return found.some(({ reading }) => reading.outcome === 'unreadable') ? EXIT.badInput : EXIT.met;
      }),
    );
};
