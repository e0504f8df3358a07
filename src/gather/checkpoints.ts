import { lexiconOf } from '../checkpoint/paper/words/lexicon.ts';
import { diagnostic } from '../errors.ts';
import { recordName } from '../kernel/record-text.ts';
import { isDecided, type Revision } from '../schemas/checkpoint.ts';
import { endOf } from '../schemas/moment.ts';
import type { ProgrammeDefinition } from '../schemas/programme.ts';
import { textOf } from './file-text.ts';
import { compare, type Folder } from './folder.ts';
import type { Read } from './readings.ts';
import { type FrozenContent, type Past, pastOf } from './records.ts';
import { at, type ReadRevision, readRevision } from './revision.ts';
import { findRevisionFiles, type RevisionFile } from './revision-files.ts';
import { isEdited, isSettled } from './settled.ts';

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

/** A decided revision: one that was frozen, or one that was read. */
interface Decided extends Pick<Past, 'checkpoint' | 'date'> {
  number: number;
  read: ReadRevision | undefined;
}

const decidedIn = (reads: readonly ReadRevision[], past: readonly Past[]): Decided[] => {
  const frozen = past.map(({ checkpoint, revision, date }) => ({
    checkpoint,
    number: numberOf(revision),
    date,
    read: undefined,
  }));
  const written = reads.flatMap((read): Decided[] => {
    const revision = read.revision?.revision ?? read.file.revision ?? 'open';
    const date = read.revision?.content.date;
    return revision === 'open' ? [] : [{ checkpoint: read.id, number: numberOf(revision), date, read }];
  });
  return [...frozen, ...written].sort(
    (a, b) => compare(a.checkpoint, b.checkpoint) || compare(a.number, b.number),
  );
};

/** Decided revisions are numbered from r1 without a gap, in the order of their dates. */
const checkOrder = (folder: Folder, decided: readonly Decided[]): void => {
  const say = sayIn(folder);
  for (const [index, { checkpoint, number, date, read }] of decided.entries()) {
    const before = decided[index - 1]?.checkpoint === checkpoint ? decided[index - 1] : undefined;
    const expected = before ? before.number + 1 : 1;
    if (read && number > expected)
      say(
        read,
        `r${number} stands without r${expected}`,
        `Rename it to r${expected}, or bring r${expected} back.`,
      );
    if (read && date !== undefined && before?.date !== undefined && endOf(date) < endOf(before.date))
      say(
        read,
        `r${number} was decided before r${number - 1}, on ${before.date}`,
        'Check both dates, or swap the numbers.',
        { key: 'date' },
      );
  }
};

const nextOf = (files: readonly RevisionFile[], past: readonly Past[]): ((checkpoint: string) => string) => {
  const highest = new Map<string, number>();
  const note = (checkpoint: string, revision = 'open'): void => {
    const number = numberOf(revision);
    if (Number.isFinite(number)) highest.set(checkpoint, Math.max(number, highest.get(checkpoint) ?? 0));
  };
  for (const { id, revision } of files) note(id, revision);
  for (const { checkpoint, revision } of past) note(checkpoint, revision);
  return (checkpoint) => `r${(highest.get(checkpoint) ?? 0) + 1}`;
};

/** What checkpoints are read beside: the ids of the probes, and what was frozen. */
export interface Given {
  probes: ReadonlyMap<string, unknown>;
  records: FrozenContent;
  programme: Pick<ProgrammeDefinition, 'words' | 'read'>;
  read: Read;
}

const readAll = async (
  folder: Folder,
  names: readonly string[],
  { probes, past, programme, read }: Omit<Given, 'records'> & { past: readonly Past[] },
): Promise<ReadRevision[]> => {
  const files = findRevisionFiles(folder, names);
  const next = nextOf(files, past);
  const acknowledged = programme.read ?? [];
  const beside = { probes, next, lexicon: lexiconOf(programme.words), acknowledged, read };
  const reads: ReadRevision[] = [];
  for (const file of files) {
    const text = textOf(folder, file.path);
    if (text === undefined) reads.push({ file, id: file.id, revision: undefined, reading: undefined });
    if (text === undefined || isSettled(folder, file, text, past)) continue;
    const found = await readRevision(folder, file, text, beside);
    const content = found?.revision?.content;
    if (content && isDecided(content) && isEdited(folder, file, content, past)) continue;
    if (found) reads.push(found);
  }
  return reads;
};

/** Every valid revision, with the `names` in the content folder; what is wrong with the others is reported. */
export const gatherCheckpoints = async (
  folder: Folder,
  names: readonly string[],
  { records, ...given }: Given,
): Promise<Checkpoints> => {
  const past = pastOf(records);
  const reads = await readAll(folder, names, { ...given, past });
  checkPlaces(folder, reads);
  checkOrder(folder, decidedIn(reads, past));
  const unique = new Map(records.revisions.map((each) => [recordName(each), each]));
  for (const { revision } of reads) {
    if (revision && !unique.has(recordName(revision))) unique.set(recordName(revision), revision);
  }
  const revisions = [...unique.values()].sort(
    (a, b) => compare(a.checkpoint, b.checkpoint) || compare(numberOf(a.revision), numberOf(b.revision)),
  );
  const defined = new Set([...reads.map(({ id }) => id), ...past.map(({ checkpoint }) => checkpoint)]);
  return { revisions, defined };
};
