import { diagnostic } from '../errors.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import { endOf } from '../schemas/moment.ts';
import type { Folder } from './folder.ts';
import { type ReadRevision, readRevision } from './revision.ts';
import { findRevisionFiles } from './revision-files.ts';

/** The checkpoints of a content folder. */
export interface Checkpoints {
  /** By checkpoint and then r1, r2 … open. */
  revisions: Revision[];
  /** Ids of all checkpoints, those that were not read too. */
  defined: Set<string>;
}

const numberOf = (revision: string): number =>
  revision === 'open' ? Number.POSITIVE_INFINITY : Number(revision.slice(1));

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

type Say = (
  read: ReadRevision,
  message: string,
  path: string[],
  fix: string,
  code?: 'HP105' | 'HP108',
) => void;

const sayIn =
  (folder: Folder): Say =>
  ({ file, reading }, message, path, fix, code = 'HP108') => {
    const place = reading?.locate(path) ?? { file: folder.shown(file.path) };
    folder.report(diagnostic(code, message, { place, source: reading?.source, fixes: [fix] }));
  };

/** One checkpoint stands in one file, or in one folder with one file a revision. */
const checkPlaces = (folder: Folder, reads: readonly ReadRevision[]): void => {
  const say = sayIn(folder);
  const seen = new Map<string, ReadRevision>();
  for (const read of reads) {
    const first = seen.get(read.id);
    const name = folder.shown((first ?? read).file.path);
    if (first && (first.file.revision === undefined || read.file.revision === undefined))
      say(
        read,
        `The checkpoint ${read.id} is written twice`,
        ['id'],
        `The other is ${name}. Keep one, or move both into one folder as r1.md and open.md.`,
        'HP105',
      );
    else seen.set(read.id, read);
  }
  const revisions = new Map<string, ReadRevision>();
  for (const read of reads.filter(({ file }) => file.revision !== undefined)) {
    const key = `${read.id}@${read.file.revision}`;
    const first = revisions.get(key);
    if (first)
      say(
        read,
        `${key} is written twice`,
        [],
        `The other is ${folder.shown(first.file.path)}. Keep one.`,
        'HP105',
      );
    else revisions.set(key, read);
  }
};

/** Decided revisions are numbered from r1 without a gap, in the order of their dates. */
const checkOrder = (folder: Folder, reads: readonly ReadRevision[]): void => {
  const say = sayIn(folder);
  const decided = reads
    .filter(({ file }) => file.revision !== undefined && file.revision !== 'open')
    .sort((a, b) => compare(a.id, b.id) || numberOf(a.file.revision ?? '') - numberOf(b.file.revision ?? ''));
  for (const [index, read] of decided.entries()) {
    const before = decided[index - 1]?.id === read.id ? decided[index - 1] : undefined;
    const number = numberOf(read.file.revision ?? '');
    const expected = before ? numberOf(before.file.revision ?? '') + 1 : 1;
    if (number > expected)
      say(
        read,
        `r${number} stands without r${expected}`,
        [],
        `Rename it to r${expected}, or bring r${expected} back.`,
      );
    const [date, earlier] = [read.revision?.content.date, before?.revision?.content.date];
    if (date !== undefined && earlier !== undefined && endOf(date) < endOf(earlier))
      say(
        read,
        `r${number} was decided before r${number - 1}, on ${earlier}`,
        ['date'],
        'Check both dates, or swap the numbers.',
      );
  }
};

/** Every valid revision of `checkpoints/`; what is wrong with the others is reported. */
export const gatherCheckpoints = async (
  folder: Folder,
  probes: ReadonlyMap<string, unknown>,
): Promise<Checkpoints> => {
  const reads: ReadRevision[] = [];
  for (const file of await findRevisionFiles(folder)) reads.push(await readRevision(folder, file, probes));
  checkPlaces(folder, reads);
  checkOrder(folder, reads);
  const unique = new Map<string, Revision>();
  for (const { revision } of reads) {
    const key = `${revision?.checkpoint}@${revision?.revision}`;
    if (revision && !unique.has(key)) unique.set(key, revision);
  }
  if (reads.length === 0)
    folder.report(
      diagnostic('HP002', 'There is no checkpoint yet', {
        severity: 'warning',
        place: { file: folder.shown('checkpoints') },
        fixes: ['Write one, such as checkpoints/cp1.md, or put a prose document there as it is.'],
      }),
    );
  const revisions = [...unique.values()].sort(
    (a, b) => compare(a.checkpoint, b.checkpoint) || compare(numberOf(a.revision), numberOf(b.revision)),
  );
  return { revisions, defined: new Set(reads.map(({ id }) => id)) };
};
