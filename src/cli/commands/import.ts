import { fstatSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { toImportJson } from '../../checkpoint/import-json.ts';
import { parseProse } from '../../checkpoint/prose.ts';
import { toMarkdownFile } from '../../checkpoint/write.ts';
import { diagnostic, InputError } from '../../errors.ts';
import { refusal } from '../../storage/refusal.ts';
import type { Act } from './act.ts';
import { requireSound } from './report.ts';
import { EXIT, printJson } from './session.ts';

const readDocument = async (file: string): Promise<string> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const message =
      code === 'ENOENT'
        ? 'There is no such file'
        : code === 'EISDIR'
          ? 'This is a folder, not a document'
          : code === undefined || code.startsWith('ERR_ENCODING')
            ? 'The document is not UTF-8 text'
            : `The document could not be read (${code})`;
    throw new InputError([
      diagnostic('HP003', message, {
        place: { file },
        meaning: 'Nothing was imported.',
        fixes: code === 'ENOENT' ? ['name the Markdown document to import'] : [],
      }),
    ]);
  }
};

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

/** `holdpoint import`: reads a prose checkpoint document and prints it as Markdown with front matter. */
export const importDocument = (program: Command, act: Act): void => {
  program
    .command('import <document>')
    .description('turn a prose checkpoint document into Markdown with front matter')
    .action(
      act<[string]>(async (session, file) => {
        refuseItself(file);
        const text = await readDocument(file);
        const reading = parseProse(text, file);
        requireSound(session, reading.diagnostics);
        if (session.json) printJson(session, toImportJson(reading));
        else session.stdout.write(toMarkdownFile(reading.content, reading.narrative));
        return EXIT.met;
      }),
    );
};
