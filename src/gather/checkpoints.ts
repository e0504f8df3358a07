import { readCheckpoint } from '../checkpoint/read.ts';
import { validate } from '../checkpoint/validate.ts';
import { diagnostic } from '../errors.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import { IdSchema } from '../schemas/id.ts';
import type { Probe } from '../schemas/probe.ts';
import { type Folder, isFolderIn, namesIn, textOf } from './folder.ts';

const FILE = /\.mdx?$/;
const REVISION = /^(r[1-9]\d*|open)$/;

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[._-]+|[._-]+$/g, '')
    .replaceAll(/([._-])[._-]+/g, '$1');

interface Placed {
  path: string;
  /** The checkpoint's id where the file does not say. */
  id: string;
  /** What the file's name says it is; undefined where it is the checkpoint's only file. */
  revision: string | undefined;
}

const place = async (folder: Folder): Promise<Placed[]> => {
  const placed: Placed[] = [];
  for (const name of await namesIn(folder, 'checkpoints')) {
    const path = `checkpoints/${name}`;
    if (await isFolderIn(folder, path)) {
      for (const inner of (await namesIn(folder, path)).filter((each) => FILE.test(each))) {
        const revision = inner.replace(FILE, '');
        if (REVISION.test(revision)) placed.push({ path: `${path}/${inner}`, id: slug(name), revision });
        else
          folder.report(
            diagnostic('HP108', `${folder.shown(`${path}/${inner}`)} is no revision's name`, {
              place: { file: folder.shown(`${path}/${inner}`) },
              fixes: ['Call decided revisions r1.md, r2.md … and the working copy open.md.'],
            }),
          );
      }
    } else if (FILE.test(name)) placed.push({ path, id: slug(name.replace(FILE, '')), revision: undefined });
  }
  return placed;
};

const readOne = async (
  folder: Folder,
  { path, id, revision }: Placed,
  probes: ReadonlyMap<string, Probe>,
): Promise<Revision | undefined> => {
  const file = folder.shown(path);
  const text = await textOf(folder, path);
  if (text === undefined) return undefined;
  const reading = await readCheckpoint(text, file, id);
  folder.report(...reading.diagnostics);
  const { content, form } = reading;
  if (!content) return undefined;
  const found = validate(content, probes, reading).map((each) =>
    // A prose document may date itself without deciding, or decide without a date; it is then open.
    form === 'prose' && each.code === 'HP107'
      ? { ...each, severity: 'warning' as const, place: { file } }
      : each,
  );
  folder.report(...found);
  if (found.some(({ severity }) => severity === 'error')) return undefined;
  const decided = content.verdict !== undefined && content.date !== undefined;
  const name = content.id ?? id;
  const wrong = (message: string, fix: string): undefined => {
    folder.report(diagnostic('HP108', message, { place: { file }, source: reading.source, fixes: [fix] }));
    return undefined;
  };
  if (!IdSchema.safeParse(name).success)
    return wrong(
      `"${name}" cannot be the name of a checkpoint`,
      'Give it an id: lower-case letters and digits joined by "-", "." or "_".',
    );
  if (revision === 'open' && decided)
    return wrong(
      'This working copy carries a verdict and a date',
      'Rename it to the revision it is, such as r1.md.',
    );
  if (revision && revision !== 'open' && !decided)
    return wrong(`${revision} was never decided`, 'Add verdict and date, or rename it to open.md.');
  return {
    checkpoint: name,
    revision: revision ?? (decided ? 'r1' : 'open'),
    source: path,
    form,
    content,
    narrative: reading.narrative,
    unread: reading.unread,
  };
};

const numberOf = ({ revision }: Revision): number =>
  revision === 'open' ? Number.POSITIVE_INFINITY : Number(revision.slice(1));

/** Every valid revision of `checkpoints/`, by checkpoint and then r1, r2 … open; what is wrong is reported. */
export const gatherCheckpoints = async (
  folder: Folder,
  probes: ReadonlyMap<string, Probe>,
): Promise<Revision[]> => {
  const revisions: Revision[] = [];
  for (const placed of await place(folder)) {
    const read = await readOne(folder, placed, probes);
    if (!read) continue;
    const other = revisions.find(
      ({ checkpoint, revision }) => checkpoint === read.checkpoint && revision === read.revision,
    );
    if (!other) revisions.push(read);
    else
      folder.report(
        diagnostic('HP105', `${read.checkpoint} ${read.revision} stands in two files`, {
          place: { file: folder.shown(read.source) },
          fixes: [`The other is ${folder.shown(other.source)}. Keep one.`],
        }),
      );
  }
  return revisions.sort((a, b) =>
    a.checkpoint === b.checkpoint ? numberOf(a) - numberOf(b) : a.checkpoint < b.checkpoint ? -1 : 1,
  );
};
