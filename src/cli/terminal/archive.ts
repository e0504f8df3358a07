import { recordName } from '../../kernel/record-text.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import type { VerifiedArchive } from '../../verify/verify-archive.ts';
import { dated } from '../../words/words.ts';
import { count } from './count.ts';
import { plate } from './glyph.ts';
import type { Line } from './style.ts';
import { bad, good, muted, partial, strong } from './style.ts';

const ofAttestations = ({ attestations }: VerifiedArchive, keyGiven: boolean): Line[] => {
  if (keyGiven) return [['  ', good('✓'), '  Signed    by the holder of this key, of this record']];
  if (attestations === 0) return [];
  return [
    ['  ', muted('-'), `  Signed    not checked: ${count(attestations, 'attestation')}, give --key <file>`],
  ];
};

/** What was verified of an archive, and the digests that tell it from any other. */
export const archiveLines = (
  file: string,
  found: VerifiedArchive,
  { keyGiven }: { keyGiven: boolean },
): Line[] => {
  const { record, digest, head, files, entries, isDerived, faults } = found;
  if (!record || faults.length > 0)
    return [['  ', bad('✕'), '  ', strong(`${file} is not intact`), `: ${count(faults.length, 'fault')}`]];
  const { judgement, content, evidence, earlier } = record;
  const verdict = standingVerdict(judgement);
  const runs = evidence.length + earlier.length;
  const basis = runs === 0 ? 'from claims alone' : `from ${count(runs, 'run')} before the decision`;
  return [
    ['  ', plate(verdict), `   ${content.title}`],
    ['  ', muted(`${recordName(record)}, decided ${dated(content.date ?? judgement.asOf)}`)],
    [],
    ['  ', good('✓'), `  Files     ${files.length - 1} of ${files.length - 1} as listed, nothing else in it`],
    [
      '  ',
      good('✓'),
      `  Ledger    ${count(entries.length, 'line')}, each naming the one before; it names this record`,
    ],
    isDerived
      ? ['  ', good('✓'), `  Verdict   ${verdict} comes out again, ${basis}`]
      : ['  ', partial('?'), `  Verdict   not re-derived: given by rules ${judgement.rules}, ${basis}`],
    ...ofAttestations(found, keyGiven),
    [],
    ['  ', 'The record is'],
    ['  ', digest ?? ''],
    ['  ', 'The ledger ended with'],
    ['  ', head ?? ''],
  ];
};
