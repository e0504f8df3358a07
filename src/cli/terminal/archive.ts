import { recordName } from '../../kernel/record-text.ts';
import { recordedBy } from '../../kernel/version.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import type { VerifiedArchive } from '../../verify/verify-archive.ts';
import { words } from '../../words/words.ts';
import { plate } from './glyph.ts';
import type { Line } from './style.ts';
import { bad, good, muted, partial, strong } from './style.ts';

const texts = () => words.terminal.verification;

const ofAttestations = ({ attestations }: VerifiedArchive, keyGiven: boolean): Line[] => {
  if (keyGiven) return [['  ', good('✓'), `  ${texts().archive.signed}`]];
  if (attestations === 0) return [];
  return [['  ', muted('-'), `  ${texts().archive.notSigned(attestations)}`]];
};

const maker = ({ tool }: VerifiedArchive['page']): string =>
  tool === undefined
    ? texts().archive.earlier
    : tool === recordedBy
      ? texts().archive.otherBuild(tool)
      : tool;

/** What was verified of an archive, and the digests that tell it from any other. */
export const archiveLines = (
  file: string,
  found: VerifiedArchive,
  { keyGiven }: { keyGiven: boolean },
): Line[] => {
  const { record, digest, head, files, entries, isDerived, page, faults } = found;
  const { archive, derived, notDerived, otherRules, rulesOf } = texts();
  if (!record || faults.length > 0)
    return [['  ', bad('✕'), '  ', strong(archive.broken(file)), `: ${archive.faults(faults.length)}`]];
  const { judgement, content, evidence, earlier } = record;
  const verdict = standingVerdict(judgement);
  const runs = evidence.length + earlier.length;
  const name = recordName(record);
  const doubts: Line[] = [
    ...(isDerived ? [] : [['  ', partial('?'), `  ${otherRules(rulesOf(name, judgement.rules))}`]]),
    ...(page.isDrawn ? [] : [['  ', partial('?'), `  ${archive.pageBy(maker(page))}`]]),
  ];
  return [
    ...doubts,
    ...(doubts.length > 0 ? [[]] : []),
    ['  ', plate(verdict), `   ${content.title}`],
    ['  ', muted(archive.decided(name, words.dated(content.date ?? judgement.asOf)))],
    [],
    ['  ', good('✓'), `  ${archive.files(files.length - 1)}`],
    ['  ', good('✓'), `  ${archive.ledger(entries.length)}`],
    isDerived
      ? ['  ', good('✓'), `  ${archive.verdict(derived(verdict, runs))}`]
      : ['  ', partial('?'), `  ${archive.verdict(notDerived(judgement.rules, runs))}`],
    page.isDrawn
      ? ['  ', good('✓'), `  ${archive.pageDrawn}`]
      : ['  ', partial('?'), `  ${archive.pageNotChecked}`],
    ...ofAttestations(found, keyGiven),
    [],
    ['  ', archive.record],
    ['  ', digest ?? ''],
    ['  ', archive.ended],
    ['  ', head ?? ''],
  ];
};
