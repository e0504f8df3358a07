import type { Verification, Verified } from '../../verify/verify.ts';
import { count } from './count.ts';
import { aligned } from './layout.ts';
import type { Cell, Line } from './style.ts';
import { bad, command, good, muted, partial } from './style.ts';

const GLYPH: Record<Verified['state'], Cell> = {
  derived: good('✓'),
  'not-derived': partial('?'),
  withdrawn: muted('-'),
  broken: bad('✕'),
};

const said = ({ state, verdict, rules, runs, vouched }: Verified): string => {
  if (state === 'withdrawn') return 'withdrawn: its digest is kept, its content is gone';
  if (state === 'broken') return 'not intact';
  const basis = runs === 0 ? 'from claims alone' : `from ${count(runs, 'run')} before the decision`;
  const attested = vouched === null ? '' : vouched ? ', signed by this key' : ', not vouched for';
  return state === 'derived'
    ? `${verdict} comes out again, ${basis}${attested}`
    : `${verdict}, not derived again: judged by rules ${rules}, ${basis}${attested}`;
};

const nameOf = ({ checkpoint, revision }: Verified): string => `${checkpoint}@${revision}`;

const row = (each: Verified): Line => [GLYPH[each.state], nameOf(each), said(each)];

const CHAIN = /^HP72[0-5]$/;

/** What was verified, record by record, and the digest that the ledger ends with. */
export const verificationLines = (found: Verification, columns: number): Line[] => {
  const { records, entries, head, since, faults } = found;
  if (head === null && faults.length === 0)
    return [
      ['  ', muted('Nothing is frozen yet, so there is nothing to verify.')],
      ['  Next: ', command('npx holdpoint freeze <checkpoint>')],
    ];
  const intact = faults.length === 0;
  const notDerived = records.filter(({ state }) => state === 'not-derived').map(nameOf);
  const isChained = !faults.some(({ code }) => CHAIN.test(code));
  return [
    ...(notDerived.length > 0
      ? [['  ', partial('?'), `  Not derived again, judged by other rules: ${notDerived.join(', ')}`], []]
      : []),
    ...aligned(records.map(row), { columns, widest: 60 }),
    [],
    isChained
      ? ['  ', good('✓'), `  Ledger  ${count(entries.length, 'line')}, each naming the one before`]
      : ['  ', bad('✕'), '  Ledger  not intact'],
    ...(since && intact
      ? [
          [
            '  ',
            good('✓'),
            `  Since   only appended to after line ${since.sequence}, ${since.checkpoint}@${since.revision}`,
          ],
        ]
      : []),
    ...(intact && !since
      ? [
          ['     ', muted('A chain cannot show that its end was cut off. Keep its last digest, and')],
          ['     ', muted('give it next time: npx holdpoint verify --since <digest>')],
        ]
      : []),
    [],
    [
      '  ',
      intact
        ? 'The ledger ends with'
        : bad(`${count(faults.length, 'fault')}. The ledger, as it is read, ends with`),
    ],
    ['  ', head ?? 'nothing'],
  ];
};
