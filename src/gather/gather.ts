import { basename, resolve } from 'node:path';
import type { Diagnostic } from '../errors.ts';
import { gatherCheckpoints } from './checkpoints.ts';
import { gatherRuns } from './evidence.ts';
import type { Folder } from './folder.ts';
import type { Gathered } from './gathered.ts';
import { gatherProbes } from './probes.ts';
import { gatherProgramme, inOrder } from './programme.ts';
import { findRepository } from './repository.ts';

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = ({ place: a }: Diagnostic, { place: b }: Diagnostic): number =>
  compare(a?.file ?? '', b?.file ?? '') ||
  compare(a?.line ?? 0, b?.line ?? 0) ||
  compare(a?.column ?? 0, b?.column ?? 0);

/**
 * Reads and validates a whole content folder. Never throws for what it holds: every mistake of every file is in
 * `diagnostics`, and the rest is gathered all the same.
 */
export const gather = async (given: string): Promise<Gathered> => {
  const root = resolve(given);
  const diagnostics: Diagnostic[] = [];
  const folder: Folder = {
    root,
    shown: (path) => `${basename(root)}/${path}`,
    report: (...found) => diagnostics.push(...found),
  };
  const reading = await gatherProgramme(folder);
  const probes = await gatherProbes(folder);
  const revisions = inOrder(folder, reading, await gatherCheckpoints(folder, probes));
  const runs = await gatherRuns(folder, probes);
  return {
    root,
    repository: findRepository(root),
    programme: reading.programme,
    revisions,
    probes,
    runs,
    diagnostics: diagnostics.sort(byPlace),
  };
};
