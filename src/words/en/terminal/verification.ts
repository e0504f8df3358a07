import { plural } from '../grammar.ts';

const basis = (runs: number): string =>
  runs === 0 ? 'from claims alone' : `from ${plural(runs, 'run')} before the decision`;

/** What was verified of records and archives, at the terminal. */
export const verification = {
  withdrawn: 'withdrawn: its digest is kept, its content is gone',
  broken: 'not intact',
  derived: (verdict: string, runs: number) => `${verdict} comes out again, ${basis(runs)}`,
  notDerived: (rules: number, runs: number) => `not derived again: judged by rules ${rules}, ${basis(runs)}`,
  signed: ', signed by this key',
  notVouched: ', not vouched for',
  nothing: 'Nothing is frozen yet, so there is nothing to verify.',
  otherRules: (names: string) => `Not derived again, judged by other rules: ${names}`,
  rulesOf: (name: string, rules: number) => `${name} (rules ${rules})`,
  chained: (lines: number) => `Ledger  ${plural(lines, 'line')}, each naming the one before`,
  notChained: 'Ledger  not intact',
  since: (line: number, record: string) => `Since   only appended to after line ${line}, ${record}`,
  keep: 'A chain cannot show that its end was cut off. Keep its last digest, and give it next time:',
  ends: 'The ledger ends with',
  endsAsRead: (faults: number) => `${plural(faults, 'fault')}. The ledger, as it is read, ends with`,
  endsWithNothing: 'nothing',
  archive: {
    broken: (file: string) => `${file} is not intact`,
    faults: (count: number) => plural(count, 'fault'),
    signed: 'Signed    by the holder of this key, of this record',
    notSigned: (count: number) => `Signed    not checked: ${plural(count, 'attestation')}, give --key <file>`,
    earlier: 'an earlier version',
    otherBuild: (tool: string) => `another build of ${tool}`,
    pageBy: (maker: string) => `The page was not checked: ${maker} made it. The record says:`,
    decided: (record: string, when: string) => `${record}, decided ${when}`,
    files: (count: number) => `Files     ${count} of ${count} as listed, nothing else in it`,
    ledger: (lines: number) =>
      `Ledger    ${plural(lines, 'line')}, each naming the one before; it names this record`,
    verdict: (text: string) => `Verdict   ${text}`,
    pageDrawn: 'Page      drawn again from the record, and the same',
    pageNotChecked: 'Page      not checked',
    record: 'The record is',
    ended: 'The ledger ended with',
  },
};
