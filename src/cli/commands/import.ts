import { fstatSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { explainPaper } from '../../checkpoint/explain.ts';
import { toImportJson } from '../../checkpoint/import-json.ts';
import { lineDiff } from '../../checkpoint/line-diff.ts';
import { plainText } from '../../checkpoint/text.ts';
import { makeFolder, writeNew } from '../../storage/atomic.ts';
import { placeOf } from '../../storage/place.ts';
import { refusal } from '../../storage/refusal.ts';
import type { Act } from './act.ts';
import { readDocument, readPaper, sayHeld } from './paper.ts';
import { requireSound } from './report.ts';
import { EXIT, printJson, type Session } from './session.ts';
import { wordsAt } from './words-at.ts';

const STANDARD_OUTPUT = 1;

/** Says whether the shell sends standard output into a file; `>` emptied it before anything could read it. */
const isWrittenTo = (file: string): boolean => {
  const [is, out] = [statSync(file, { throwIfNoEntry: false }), fstatSync(STANDARD_OUTPUT)];
  return is?.isFile() === true && is.dev === out.dev && is.ino === out.ino;
};

/** Refuses to write the checkpoint over the document it is read from. */
const refuseItself = (file: string): void => {
  if (isWrittenTo(file))
    throw refusal(
      file,
      `${file} is read and written at once`,
      'Bring it back from version control: a shell empties what > names before the command begins.',
      `Then name another file: npx holdpoint import ${file} > <file>`,
    );
};

const textAt = async (file: string): Promise<string | undefined> =>
  await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

/** Writes the checkpoint where nothing stands yet; what stands there is a person's, and only the difference is shown. */
const writeTo = async (session: Session, target: string, written: string): Promise<void> => {
  const path = placeOf(resolve(session.cwd, target), target);
  const standing = await textAt(path);
  if (standing === undefined) {
    await makeFolder(dirname(path));
    await writeNew(path, written);
    session.out.print([`Written: ${target}`]);
    return;
  }
  const lines = lineDiff(standing, written);
  if (lines.length === 0) session.out.print([`${target} is what the paper says.`]);
  else {
    session.stdout.write(`${lines.join('\n')}\n`);
    session.err.print([
      `${target} was left as it is: "-" is what stands there, "+" what the paper says now.`,
    ]);
  }
};

interface Options {
  explain?: boolean;
  to?: string;
}

/** `holdpoint import`: reads a prose checkpoint document and prints it as Markdown with front matter. */
export const importDocument = (grammar: Command, act: Act): void => {
  grammar
    .option('--explain', 'print the paper with what each line became')
    .option('--to <file>', 'write it there; where a file stands already, show the difference instead')
    .action(
      act<[string, Options]>(async (session, file, { explain, to }) => {
        refuseItself(file);
        const text = await readDocument(session, file);
        const { reading, written, isPaper } = await readPaper(text, file, wordsAt(session));
        requireSound(session, reading.diagnostics);
        if (isPaper) sayHeld(session, reading, file);
        if (session.json) printJson(session, toImportJson(reading));
        else if (explain) session.stdout.write(`${explainPaper(plainText(text), reading).join('\n')}\n`);
        else if (to !== undefined) await writeTo(session, to, written);
        else session.stdout.write(written);
        return EXIT.met;
      }),
    );
};
