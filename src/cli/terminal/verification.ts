import type { Verification, Verified } from '../../verify/verify.ts';
import { words } from '../../words/words.ts';
import { aligned, sentence } from './layout.ts';
import type { Cell, Line } from './style.ts';
import { bad, command, good, muted, partial } from './style.ts';

const texts = () => words.terminal.verification;

const GLYPH: Record<Verified['state'], Cell> = {
  derived: good('✓'),
  'not-derived': partial('?'),
  withdrawn: muted('-'),
  broken: bad('✕'),
};

const said = ({ state, verdict, rules, runs, vouched }: Verified): string => {
  if (state === 'withdrawn') return texts().withdrawn;
  if (state === 'broken') return texts().broken;
  const attested = vouched === null ? '' : vouched ? texts().signed : texts().notVouched;
  return state === 'derived'
    ? `${texts().derived(verdict ?? '', runs)}${attested}`
    : `${verdict}, ${texts().notDerived(rules ?? 0, runs)}${attested}`;
};

const nameOf = ({ checkpoint, revision }: Verified): string => `${checkpoint}@${revision}`;

const row = (each: Verified): Line => [GLYPH[each.state], nameOf(each), said(each)];

const CHAIN = /^HP72[0-5]$/;

/** What was verified, record by record, and the digest that the ledger ends with. */
export const verificationLines = (found: Verification, columns: number): Line[] => {
  const { records, entries, head, since, faults } = found;
  if (head === null && faults.length === 0)
    return [
      ['  ', muted(texts().nothing)],
      [`  ${words.terminal.judgement.next}`, command('npx holdpoint freeze <checkpoint>')],
    ];
  const intact = faults.length === 0;
  const notDerived = records.filter(({ state }) => state === 'not-derived').map(nameOf);
  const isChained = !faults.some(({ code }) => CHAIN.test(code));
  return [
    ...(notDerived.length > 0
      ? [['  ', partial('?'), `  ${texts().otherRules(notDerived.join(', '))}`], []]
      : []),
    ...aligned(records.map(row), { columns, widest: 60 }),
    [],
    isChained
      ? ['  ', good('✓'), `  ${texts().chained(entries.length)}`]
      : ['  ', bad('✕'), `  ${texts().notChained}`],
    ...(since && intact
      ? [['  ', good('✓'), `  ${texts().since(since.sequence, `${since.checkpoint}@${since.revision}`)}`]]
      : []),
    ...(intact && !since
      ? [
          ...sentence([muted(texts().keep)], { columns, indent: 5 }),
          ['     ', command('npx holdpoint verify --since <digest>')],
        ]
      : []),
    [],
    ['  ', intact ? texts().ends : bad(texts().endsAsRead(faults.length))],
    ['  ', head ?? texts().endsWithNothing],
  ];
};
