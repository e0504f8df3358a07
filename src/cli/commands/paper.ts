import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Lexicon } from '../../checkpoint/paper/words/lexicon.ts';
import { type ProseReading, parseProse } from '../../checkpoint/prose.ts';
import { readCheckpoint } from '../../checkpoint/read.ts';
import { toImportedFile } from '../../checkpoint/write.ts';
import { diagnostic, InputError } from '../../errors.ts';
import { slug } from '../../kernel/slug.ts';
import type { Session } from './session.ts';

/** The text of a document; an error of input where it is not there or is not text. */
export const readDocument = async ({ cwd }: Session, file: string): Promise<string> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(resolve(cwd, file)));
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
        meaning: 'Nothing was written.',
        fixes: code === 'ENOENT' ? ['name the Markdown document to read'] : [],
      }),
    ]);
  }
};

/** What is read of a document, prose as it is and front matter as it says, and the file of a checkpoint made of it. */
export const readPaper = async (
  text: string,
  file: string,
  lexicon: Lexicon,
): Promise<{ reading: ProseReading; written: string; isPaper: boolean }> => {
  const id = slug(basename(file).replace(/\.[^.]+$/, ''));
  const { form, content, unread, diagnostics } = await readCheckpoint(text, file, id, { lexicon, read: [] });
  if (form === 'prose') {
    // That its front matter is another tool's is what import is for.
    const said = diagnostics.filter(({ code }) => code !== 'HP114');
    const reading = { ...parseProse(text, file, undefined, lexicon), diagnostics: said };
    return { reading, written: toImportedFile(reading.content, reading.unread, text), isPaper: true };
  }
  if (!content) throw new InputError(diagnostics);
  const reading: ProseReading = {
    content,
    status: null,
    narrative: '',
    unread,
    findings: [],
    lines: {},
    diagnostics,
  };
  return { reading, written: text, isPaper: false };
};

/** Says which lines of a paper go on holding the verdict of what is written. */
export const sayHeld = ({ err }: Session, { unread }: ProseReading, file: string): void => {
  const places = unread.flatMap(({ line, refuses }) => (refuses ? `${file}:${line}` : []));
  if (places.length > 0)
    err.print([
      `Refuses and was not understood: ${places.join(', ')}. It stands under not-understood:, and holds the verdict until it is cleared there.`,
    ]);
};
