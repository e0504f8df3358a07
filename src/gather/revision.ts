import type { Lexicon } from '../checkpoint/paper/words/lexicon.ts';
import { type CheckpointReading, saysNothing } from '../checkpoint/read.ts';
import { validate } from '../checkpoint/validate/validate.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { type Checkpoint, isDecided, type Revision } from '../schemas/checkpoint.ts';
import { IdSchema } from '../schemas/id.ts';
import type { ProgrammeDefinition } from '../schemas/programme.ts';
import { type Folder, reportStrays } from './folder.ts';
import type { Read } from './readings.ts';
import type { RevisionFile } from './revision-files.ts';

/** One file as read; `revision` is undefined where it was not understood. */
export interface ReadRevision {
  file: RevisionFile;
  /** The checkpoint's id. */
  id: string;
  revision: Revision | undefined;
  reading: CheckpointReading | undefined;
}

// A prose document dates itself without deciding anything.
const forProse = (found: readonly Diagnostic[], isDated: boolean): Diagnostic[] =>
  isDated ? found.filter(({ code }) => code !== 'HP107') : [...found];

/** Where a key of a file stands, with the file's text for the frame; the file's beginning where it is not written. */
export const at = (
  folder: Folder,
  { path }: RevisionFile,
  reading: CheckpointReading | undefined,
  key?: keyof Checkpoint,
): Pick<Diagnostic, 'place' | 'source'> => {
  const isWritten = key !== undefined && reading?.form !== 'prose' && reading?.content?.[key] !== undefined;
  if (!reading || !isWritten) return { place: { file: folder.shown(path), line: 1, column: 1 } };
  return { place: reading.locate([key], 'value'), source: reading.source };
};

/** What the file's name and its content say of each other that cannot both be true. */
const misplaced = (
  { revision, id }: RevisionFile,
  content: Checkpoint,
): { message: string; key?: 'id'; fix: string } | undefined => {
  const name = content.id ?? id;
  if (!IdSchema.safeParse(name).success)
    return {
      message:
        name === '' ? 'The name of this file makes no id' : `"${name}" cannot be the name of a checkpoint`,
      fix: 'Rename the file, or give it an id: lower-case letters and digits joined by "-", "." or "_".',
    };
  if (revision !== undefined && name !== id)
    return {
      message: `The id "${name}" is not the name of its folder, "${id}"`,
      key: 'id',
      fix: 'Leave the id out, or rename the folder.',
    };
  if (revision !== undefined && revision !== 'open' && !isDecided(content))
    return {
      message: `${revision} has no verdict and date, so it was never decided`,
      fix: 'Add verdict and date, or rename it to open.md.',
    };
  return undefined;
};

// A document beside the checkpoints is one of them where it says something of a checkpoint, and only then.
const isOther = (file: RevisionFile, { content, diagnostics }: CheckpointReading): boolean =>
  file.isLoose && content !== undefined && saysNothing(content) && !diagnostics.some(isError);

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** What the files of `checkpoints/` are read beside. */
export interface Beside {
  /** Ids of the probes. */
  probes: ReadonlyMap<string, unknown>;
  /** The name of the next revision of a checkpoint: `r1` where none was decided yet. */
  next: (checkpoint: string) => string;
  /** Every word its papers are read by, the programme's own among them. */
  lexicon: Lexicon;
  /** What is acknowledged in its papers. */
  acknowledged: NonNullable<ProgrammeDefinition['read']>;
  read: Read;
}

/** Reads one file that may hold a revision; what is wrong with it is reported. Undefined where it holds something else. */
export const readRevision = async (
  folder: Folder,
  file: RevisionFile,
  text: string,
  { probes, next, lexicon, acknowledged, read }: Beside,
): Promise<ReadRevision | undefined> => {
  const nothing: ReadRevision = { file, id: file.id, revision: undefined, reading: undefined };
  const reading = await read(text, folder.shown(file.path), file.id, {
    lexicon,
    read: acknowledged.filter(({ checkpoint }) => checkpoint === file.id),
  });
  if (isOther(file, reading)) {
    reportStrays(
      folder,
      [file.path],
      'Give it a status line or a table with a status column, or move it away.',
    );
    return undefined;
  }
  const { content, parts, form, narrative, unread } = reading;
  const checked = parts ? validate(parts, probes, reading) : [];
  const found = form === 'prose' ? forProse(checked, content?.date !== undefined) : checked;
  folder.report(...reading.diagnostics, ...found);
  const id = typeof parts?.id === 'string' ? parts.id : file.id;
  if (!content) return { ...nothing, id, reading };
  const wrong = misplaced(file, content);
  if (wrong)
    folder.report(
      diagnostic('HP108', wrong.message, { ...at(folder, file, reading, wrong.key), fixes: [wrong.fix] }),
    );
  if (wrong || found.some(isError)) return { ...nothing, id, reading };
  const isWorkingCopy = file.revision === undefined || file.revision === 'open';
  const revision: Revision = {
    checkpoint: id,
    revision: isWorkingCopy ? (isDecided(content) ? next(id) : 'open') : (file.revision ?? 'open'),
    source: file.path,
    form,
    content,
    narrative,
    ...(form === 'prose' ? { paper: reading.source } : {}),
    unread,
  };
  return { file, id, revision, reading };
};
