import { diagnostic } from '../errors.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import { endOf } from '../schemas/moment.ts';
import { compare, type Folder } from './folder.ts';
import { at, type ReadRevision, readRevision } from './revision.ts';
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

type Say = (
  read: ReadRevision,
  message: string,
  fix: string,
  rest?: { code?: 'HP105' | 'HP108'; key?: 'id' | 'date' },
) => void;

const sayIn =
  (folder: Folder): Say =>
  ({ file, reading }, message, fix, { code = 'HP108', key } = {}) => {
    folder.report(diagnostic(code, message, { ...at(folder, file, reading, key), fixes: [fix] }));
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
        `The other is ${name}. Keep one, or move both into one folder as r1.md and open.md.`,
        { code: 'HP105', key: 'id' },
      );
    else seen.set(read.id, read);
  }
  const revisions = new Map<string, ReadRevision>();
  for (const read of reads.filter(({ file }) => file.revision !== undefined)) {
    const key = `${read.id}@${read.file.revision}`;
    const first = revisions.get(key);
    if (first)
      say(read, `${key} is written twice`, `The other is ${folder.shown(first.file.path)}. Keep one.`, {
        code: 'HP105',
      });
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
        `Rename it to r${expected}, or bring r${expected} back.`,
      );
    const [date, earlier] = [read.revision?.content.date, before?.revision?.content.date];
    if (date !== undefined && earlier !== undefined && endOf(date) < endOf(earlier))
      say(
        read,
        `r${number} was decided before r${number - 1}, on ${earlier}`,
        'Check both dates, or swap the numbers.',
        { key: 'date' },
      );
  }
};

/** Every valid revision, with the `names` in the content folder; what is wrong with the others is reported. */
export const gatherCheckpoints = async (
  folder: Folder,
  names: readonly string[],
  probes: ReadonlyMap<string, unknown>,
): Promise<Checkpoints> => {
  const reads: ReadRevision[] = [];
  for (const file of findRevisionFiles(folder, names)) {
    const read = await readRevision(folder, file, probes);
    if (read) reads.push(read);
  }
  checkPlaces(folder, reads);
  checkOrder(folder, reads);
  const unique = new Map<string, Revision>();
  for (const { revision } of reads) {
    const key = `${revision?.checkpoint}@${revision?.revision}`;
    if (revision && !unique.has(key)) unique.set(key, revision);
  }
  const revisions = [...unique.values()].sort(
    (a, b) => compare(a.checkpoint, b.checkpoint) || compare(numberOf(a.revision), numberOf(b.revision)),
  );
  return { revisions, defined: new Set(reads.map(({ id }) => id)) };
};
