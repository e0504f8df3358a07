import { recordName } from '../../kernel/record-text.ts';
import { recordedBy } from '../../kernel/version.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import type { VerifiedArchive } from '../../verify/verify-archive.ts';
import { words } from '../../words/words.ts';
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

const maker = ({ tool }: VerifiedArchive['page']): string =>
  tool === undefined ? 'an earlier version' : tool === recordedBy ? `another build of ${tool}` : tool;

/** What was verified of an archive, and the digests that tell it from any other. */
export const archiveLines = (
  file: string,
  found: VerifiedArchive,
  { keyGiven }: { keyGiven: boolean },
): Line[] => {
  const { record, digest, head, files, entries, isDerived, page, faults } = found;
  if (!record || faults.length > 0)
    return [['  ', bad('✕'), '  ', strong(`${file} is not intact`), `: ${count(faults.length, 'fault')}`]];
  const { judgement, content, evidence, earlier } = record;
  const verdict = standingVerdict(judgement);
  const runs = evidence.length + earlier.length;
  const basis = runs === 0 ? 'from claims alone' : `from ${count(runs, 'run')} before the decision`;
  const name = recordName(record);
  const doubts: Line[] = [
    ...(isDerived
      ? []
      : [
          [
            '  ',
            partial('?'),
            `  Not derived again, judged by other rules: ${name} (rules ${judgement.rules})`,
          ],
        ]),
    ...(page.isDrawn
      ? []
      : [['  ', partial('?'), `  The page was not checked: ${maker(page)} made it. The record says:`]]),
  ];
  return [
    ...doubts,
    ...(doubts.length > 0 ? [[]] : []),
    ['  ', plate(verdict), `   ${content.title}`],
    ['  ', muted(`${name}, decided ${words.dated(content.date ?? judgement.asOf)}`)],
    [],
    ['  ', good('✓'), `  Files     ${files.length - 1} of ${files.length - 1} as listed, nothing else in it`],
    [
      '  ',
      good('✓'),
      `  Ledger    ${count(entries.length, 'line')}, each naming the one before; it names this record`,
    ],
    isDerived
      ? ['  ', good('✓'), `  Verdict   ${verdict} comes out again, ${basis}`]
      : ['  ', partial('?'), `  Verdict   not derived again: judged by rules ${judgement.rules}, ${basis}`],
    page.isDrawn
      ? ['  ', good('✓'), '  Page      drawn again from the record, and the same']
      : ['  ', partial('?'), '  Page      not checked'],
    ...ofAttestations(found, keyGiven),
    [],
    ['  ', 'The record is'],
    ['  ', digest ?? ''],
    ['  ', 'The ledger ended with'],
    ['  ', head ?? ''],
  ];
};
