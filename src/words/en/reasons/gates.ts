import type { FailureReason, GateReason, Proof } from '../../../schemas/reasons/gate.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { countOf, each, listed, listedBriefly, plural } from '../grammar.ts';
import { STATUS } from '../vocabulary.ts';
import { DOUBTS } from './doubts.ts';
import { sayFlag } from './findings.ts';
import { ITEMS, sayItem } from './items.ts';
import { LANES } from './lanes.ts';
import { RISKS } from './risks.ts';

type Looser = Extract<GateReason, { kind: 'gate.decision-looser' }>;

const PROOFS: Sayings<Proof> = {
  'proof.proven': () => 'proven',
  'proof.attested': () => 'attested',
  'proof.nothing': () => 'neither proven nor claimed',
  'proof.waived': () => 'waived, not proven',
  'proof.no-evidence': ({ probe }) => `${probe}: no evidence`,
  'proof.status': ({ probe, status }) => `${probe}: ${status}`,
  'proof.gap': ({ probe }) => `${probe}: an earlier run that it names is missing`,
  'proof.source': ({ probe, flag }) => `${probe}: ${sayFlag(flag)}`,
  'proof.declared': () => 'declared, and derived from nothing',
  'proof.derived': () => 'derived from items',
};

const looser = ({ verdict, waivers }: Looser): string => {
  const what = verdict ? `It is looser than the verdict, ${verdict}` : 'It lets a lane go that is held';
  return waivers
    ? `${what}: it needs ${waivers.length === 1 ? 'a waiver' : 'waivers'} for ${listed(waivers)}`
    : `${what}, and no waiver covers all that stands in its way`;
};

/** Why a criterion of a gate is met or not. */
export const GATES: Sayings<GateReason> = {
  ...ITEMS,
  ...LANES,
  ...RISKS,
  ...PROOFS,
  'gate.supposed': () => 'It rests on a supposition, which lets nothing through',
  'gate.nothing': () => 'There is nothing to judge here',
  'gate.no-item': () => 'No item is in scope, so nothing is proven',
  'gate.verdict': ({ needed, is, declared }) =>
    `${needed} is required, and ${declared ? 'people decided' : 'the verdict is'} ${is}`,
  'gate.decided-no-go': () => 'People decided NO-GO, so no lane goes',
  'gate.lanes-only': () => 'Only the named lanes are asked about',
  'gate.lane-declared-no-go': () => 'What it needs is satisfied, and it is declared no-go',
  'gate.lane-selects-nothing': () => 'It selects nothing: none of what it needs applies here',
  'gate.item': ({ reason, on, until, endless }) =>
    `${sayItem(reason)}${on ? `, on ${dated(on)}` : ''}${until ? `, until ${dated(until)}` : ''}${endless ? ', with no end' : ''}`,
  'gate.item-conflict': ({ claimed }) => `It is claimed ${STATUS[claimed]}, and its evidence says otherwise`,
  'gate.risk-conflict': ({ declared }) => `The risk is declared ${declared} before its items allow it`,
  'gate.decision-holds': () => 'What was declared is not looser than what was judged',
  'gate.decision-looser': looser,
  'gate.lapsed': ({ by }) => `The decision lapsed: it was to be taken again by ${dated(by)}`,
  'gate.contradicted': ({ probe, ranAt }) =>
    `The decision was taken before evidence that contradicts it: ${probe}, ${dated(ranAt)}`,
  'gate.unread': ({ count }) => `Not understood: ${plural(count, 'line')} with what looks like a status`,
  ...DOUBTS,
};

const sayGate = sayer(GATES);

/** Why a gate is not met. */
export const FAILURES: Sayings<FailureReason> = {
  'failure.whole': ({ reason }) => sayGate(reason),
  'failure.entry': ({ id, title, reason }) => `${id} ${title}: ${sayGate(reason)}`,
  'failure.unproven': ({ entries }) =>
    `${plural(countOf(entries), 'entry', 'entries')} not proven by evidence: ${listedBriefly(
      each(entries, ({ id, proof }) => `${id} (${sayer(PROOFS)(proof)})`),
    )}`,
};
