import { diagnostic } from '../errors.ts';
import { EVIDENCE, isEvidenceName, parseEvidence, toRun } from '../record/evidence.ts';
import type { Probe } from '../schemas/probe.ts';
import { type Folder, isFolderIn, namesIn, textOf } from './folder.ts';
import type { StoredRun } from './gathered.ts';

const readRuns = async (folder: Folder, probe: string): Promise<StoredRun[]> => {
  const stored: StoredRun[] = [];
  for (const name of (await namesIn(folder, `${EVIDENCE}/${probe}`)).filter(isEvidenceName)) {
    const file = `${EVIDENCE}/${probe}/${name}`;
    const text = await textOf(folder, file);
    if (text === undefined) continue;
    const evidence = parseEvidence(text, probe, name);
    if (typeof evidence !== 'string') stored.push({ run: toRun(evidence), file });
    else
      folder.report(
        diagnostic('HP352', `This evidence counts for nothing: ${evidence}`, {
          severity: 'warning',
          place: { file: folder.shown(file) },
          fixes: [`Delete it and run: npx holdpoint probe --only ${probe}`],
        }),
      );
  }
  return stored;
};

/** The recorded runs of every known probe, oldest first, without their captured output. */
export const gatherRuns = async (
  folder: Folder,
  probes: ReadonlyMap<string, Probe>,
): Promise<Map<string, StoredRun[]>> => {
  const runs = new Map<string, StoredRun[]>();
  for (const id of await namesIn(folder, EVIDENCE)) {
    if (!(await isFolderIn(folder, `${EVIDENCE}/${id}`))) continue;
    if (probes.has(id)) runs.set(id, await readRuns(folder, id));
    else
      folder.report(
        diagnostic('HP353', `There is evidence of a probe "${id}", which is not defined`, {
          severity: 'warning',
          place: { file: folder.shown(`${EVIDENCE}/${id}`) },
          fixes: ['Bring the probe back, or delete the folder.'],
        }),
      );
  }
  return runs;
};
