import { readCheckpoint } from '../checkpoint/read.ts';
import type { Diagnostic } from '../errors.ts';
import { ProgrammeSchema } from '../schemas/programme.ts';
import { gatherCheckpoints } from './checkpoints.ts';
import { gatherRuns } from './evidence.ts';
import { noFolder } from './find-root.ts';
import { compare, isFolderIn, namesIn, openFolder } from './folder.ts';
import { reportFutures } from './futures.ts';
import type { Gathered } from './gathered.ts';
import { gatherProbes } from './probes.ts';
import { gatherProgramme, inOrder } from './programme.ts';
import { type Readings, readingWith } from './readings.ts';
import { gatherRecords } from './records.ts';
import { findRepository } from './repository.ts';
import { reportMisspelt, reportNoCheckpoint } from './top-level.ts';

const byPlace = ({ place: a }: Diagnostic, { place: b }: Diagnostic): number =>
  compare(a?.file ?? '', b?.file ?? '') ||
  compare(a?.line ?? 0, b?.line ?? 0) ||
  compare(a?.column ?? 0, b?.column ?? 0);

/** What a content folder is read beside; all of it has a default. */
interface Around {
  /** The folder that paths are shown from; absolute. */
  cwd?: string;
  now?: () => number;
  /** Checkpoint files read before; only what shows and decides nothing may be given them. */
  readings?: Readings | undefined;
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/**
 * Reads and validates a whole content folder. Never throws for what it holds: every mistake of every file is in
 * `diagnostics`, with paths as seen from `cwd`, and the rest is gathered all the same. Without a clock nothing is of
 * the future.
 */
export const gather = async (
  given: string,
  { cwd = process.cwd(), now: clock = () => Number.POSITIVE_INFINITY, readings }: Around = {},
): Promise<Gathered> => {
  const now = clock();
  const diagnostics: Diagnostic[] = [];
  const folder = openFolder(given, cwd, (...found) => diagnostics.push(...found));
  const { root } = folder;
  const repository = findRepository(root);
  const empty = ProgrammeSchema.parse({ name: 'Readiness' });
  const nothing = {
    root,
    repository,
    now,
    programme: empty,
    revisions: [],
    frozen: new Map(),
    withdrawn: [],
    head: { entry: null, record: null },
    probes: new Map(),
    runs: new Map(),
  };
  if (!isFolderIn(folder, '.')) return { ...nothing, diagnostics: [noFolder(folder.shown(''), root)] };
  const names = namesIn(folder, '.');
  if (diagnostics.length > 0) return { ...nothing, diagnostics };
  const reading = gatherProgramme(folder, names);
  const { probes, defined } = gatherProbes(folder);
  const records = gatherRecords(folder);
  const checkpoints = await gatherCheckpoints(folder, names, {
    probes: defined,
    records,
    programme: reading.programme,
    read: readings ? readingWith(readings, reading.programme) : readCheckpoint,
  });
  const revisions = inOrder(folder, reading, checkpoints);
  const runs = gatherRuns(folder, defined);
  reportMisspelt(folder, names);
  if (checkpoints.defined.size === 0 && !diagnostics.some(isError)) reportNoCheckpoint(folder);
  const { programme } = reading;
  const { frozen, withdrawn, head } = records;
  reportFutures(folder, now, { revisions, runs });
  diagnostics.sort(byPlace);
  return { root, repository, now, programme, revisions, frozen, withdrawn, head, probes, runs, diagnostics };
};
