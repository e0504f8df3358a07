import { type CheckpointReading, readCheckpoint } from '../checkpoint/read.ts';
import { validate } from '../checkpoint/validate.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import { IdSchema } from '../schemas/id.ts';
import { type Folder, textOf } from './folder.ts';
import type { RevisionFile } from './revision-files.ts';

/** One file of `checkpoints/` as read; `revision` is undefined where it was not understood. */
export interface ReadRevision {
  file: RevisionFile;
  /** The checkpoint's id. */
  id: string;
  revision: Revision | undefined;
  reading: CheckpointReading | undefined;
}

/** Says whether a revision is decided: it carries a verdict and a date. */
export const isDecided = ({ content }: Pick<Revision, 'content'>): boolean =>
  content.verdict !== undefined && content.date !== undefined;

// A prose document dates itself without deciding anything, and is open where it decides without a date.
const forProse = (found: readonly Diagnostic[], isDated: boolean): Diagnostic[] =>
  found.flatMap((each) => {
    if (each.code !== 'HP107') return [each];
    return isDated ? [] : [{ ...each, severity: 'warning' as const }];
  });

/** What the file's name and its content say of each other that cannot both be true. */
const misplaced = (
  { revision, id }: RevisionFile,
  reading: CheckpointReading & { content: Revision['content'] },
): { message: string; path: string[]; fix: string } | undefined => {
  const { content } = reading;
  const name = content.id ?? id;
  if (!IdSchema.safeParse(name).success)
    return {
      message: `"${name}" cannot be the name of a checkpoint`,
      path: [],
      fix: 'Give it an id: lower-case letters and digits joined by "-", "." or "_".',
    };
  if (revision !== undefined && name !== id)
    return {
      message: `The id "${name}" is not the name of its folder, "${id}"`,
      path: ['id'],
      fix: 'Leave the id out, or rename the folder.',
    };
  const decided = isDecided({ content });
  if (revision === 'open' && decided)
    return {
      message: 'This working copy carries a verdict and a date',
      path: ['verdict'],
      fix: 'Rename it to the revision it is, such as r1.md.',
    };
  if (revision !== undefined && revision !== 'open' && !decided)
    return {
      message: `${revision} has no verdict and date, so it was never decided`,
      path: [],
      fix: 'Add verdict and date, or rename it to open.md.',
    };
  return undefined;
};

/** Reads one file of `checkpoints/`; what is wrong with it is reported. */
export const readRevision = async (
  folder: Folder,
  file: RevisionFile,
  probes: ReadonlyMap<string, unknown>,
): Promise<ReadRevision> => {
  const nothing: ReadRevision = { file, id: file.id, revision: undefined, reading: undefined };
  const text = await textOf(folder, file.path);
  if (text === undefined) return nothing;
  const reading = await readCheckpoint(text, folder.shown(file.path), file.id);
  const { content, parts, form, narrative, unread } = reading;
  const checked = parts ? validate(parts, probes, reading) : [];
  const found = form === 'prose' ? forProse(checked, content?.date !== undefined) : checked;
  folder.report(...reading.diagnostics, ...found);
  if (!content) return { ...nothing, reading };
  const id = content.id ?? file.id;
  const wrong = misplaced(file, { ...reading, content });
  if (wrong) {
    const place = reading.locate(wrong.path, 'key');
    folder.report(diagnostic('HP108', wrong.message, { place, source: reading.source, fixes: [wrong.fix] }));
  }
  if (wrong || found.some(({ severity }) => severity === 'error')) return { ...nothing, id, reading };
  const revision: Revision = {
    checkpoint: id,
    revision: file.revision ?? (isDecided({ content }) ? 'r1' : 'open'),
    source: file.path,
    form,
    content,
    narrative,
    unread,
  };
  return { file, id, revision, reading };
};
