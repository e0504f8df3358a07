import { type Diagnostic, diagnostic } from '../errors.ts';
import { ProgrammeSchema } from '../schemas/programme.ts';
import { gatherCheckpoints } from './checkpoints.ts';
import { gatherRuns } from './evidence.ts';
import { isFolderIn, openFolder } from './folder.ts';
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
 * `diagnostics`, with paths as seen from `cwd`, and the rest is gathered all the same.
 */
export const gather = async (given: string, { cwd = process.cwd() } = {}): Promise<Gathered> => {
  const diagnostics: Diagnostic[] = [];
  const folder = await openFolder(given, cwd, (...found) => diagnostics.push(...found));
  const { root } = folder;
  const repository = findRepository(root);
  if (!(await isFolderIn(folder, '.'))) {
    const missing = diagnostic('HP002', `There is no folder ${folder.shown('')}`, {
      fixes: ['Name the content folder: --root <folder>.'],
    });
    const programme = ProgrammeSchema.parse({ name: 'Readiness' });
    const [probes, runs] = [new Map(), new Map()];
    return { root, repository, programme, revisions: [], probes, runs, diagnostics: [missing] };
  }
  const reading = await gatherProgramme(folder);
  const { probes, defined } = await gatherProbes(folder);
  const revisions = inOrder(folder, reading, await gatherCheckpoints(folder, defined));
  const runs = await gatherRuns(folder, defined);
  const { programme } = reading;
  return { root, repository, programme, revisions, probes, runs, diagnostics: diagnostics.sort(byPlace) };
};
