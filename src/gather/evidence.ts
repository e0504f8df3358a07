import { diagnostic } from '../errors.ts';
import { EVIDENCE, isEvidenceName, parseEvidence, toRun } from '../evidence/evidence.ts';
import type { StoredRun } from '../schemas/evidence.ts';
import { textOf } from './file-text.ts';
import { type Folder, isFolderIn, namesIn, reportStrays } from './folder.ts';

// One file at a time: captured output is dropped before the next is read.
const readRuns = (folder: Folder, probe: string): StoredRun[] => {
  const stored: StoredRun[] = [];
  const place = `${EVIDENCE}/${probe}`;
  const names = namesIn(folder, place);
  const strays = names.filter((name) => !isEvidenceName(name)).map((name) => `${place}/${name}`);
  reportStrays(folder, strays, 'Keep only what probes recorded there.');
  for (const name of names.filter(isEvidenceName)) {
    const file = `${place}/${name}`;
    const text = textOf(folder, file);
    if (text === undefined) continue;
    const evidence = parseEvidence(text, probe, name);
    if (typeof evidence !== 'string') stored.push({ run: toRun(evidence), file });
    else
      folder.report(
        diagnostic('HP352', `This evidence cannot be used: ${evidence}`, {
          place: { file: folder.shown(file), line: 1, column: 1 },
          fixes: [
            'Bring the file back as it was recorded.',
            `Or delete it, and run: npx holdpoint probe --only ${probe}`,
          ],
        }),
      );
  }
  return stored;
};

/** The recorded runs of every defined probe, oldest first, without their captured output. */
export const gatherRuns = (
  folder: Folder,
  defined: ReadonlyMap<string, unknown>,
): Map<string, StoredRun[]> => {
  const runs = new Map<string, StoredRun[]>();
  for (const id of namesIn(folder, EVIDENCE)) {
    const path = `${EVIDENCE}/${id}`;
    if (!isFolderIn(folder, path))
      reportStrays(folder, [path], 'Evidence lies in a folder named like its probe.');
    else if (defined.has(id)) runs.set(id, readRuns(folder, id));
    else
      folder.report(
        diagnostic('HP353', `There is evidence of a probe "${id}", which is not defined`, {
          severity: 'warning',
          place: { file: folder.shown(path) },
          fixes: ['Bring the probe back, or delete the folder.'],
        }),
      );
  }
  return runs;
};
