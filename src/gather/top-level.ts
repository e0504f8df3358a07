import { diagnostic } from '../errors.ts';
import type { Folder } from './folder.ts';

const NAMES: readonly [name: string, meant: RegExp][] = [
  ['programme.yaml', /^(?:programme?|project|config)\.ya?ml$/i],
  ['checkpoints', /^check[-_ ]?points?$/i],
  ['probes', /^probes?$/i],
  ['evidence', /^evidences?$/i],
  ['records', /^records?$/i],
];

/** Reports entries of the content folder that are called almost like one that is read, such as `checkpoint/`. */
export const reportMisspelt = (folder: Folder, names: readonly string[]): void => {
  for (const name of names) {
    const meant = NAMES.find(([known, pattern]) => name !== known && pattern.test(name))?.[0];
    if (meant)
      folder.report(
        diagnostic('HP116', `${folder.shown(name)} is not read`, {
          severity: 'warning',
          place: { file: folder.shown(name) },
          fixes: [`Did you mean ${meant}?`],
        }),
      );
  }
};

/** Reports that the content folder holds no checkpoint. */
export const reportNoCheckpoint = (folder: Folder): void =>
  folder.report(
    diagnostic('HP002', 'There is no checkpoint yet', {
      severity: 'warning',
      place: { file: folder.shown('checkpoints') },
      fixes: ['Write one, such as checkpoints/cp1.md, or put a prose document there as it is.'],
    }),
  );
