import type { ClaimReason, ItemReason, UnmetName, Wait } from '../../../schemas/reasons/item.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { countOf, each } from '../../some.ts';
import { dated } from '../dates.ts';
import { listedBriefly, ordinal } from '../grammar.ts';
import { term, vocabulary } from '../vocabulary.ts';
import { FINDINGS, sayFinding } from './findings.ts';

const by = (role: string | null): string => (role ? ` durch ${role}` : '');

/** Who accepted something, and how often in a row that was renewed. */
export const acceptedBy = ({
  role,
  second,
  renewed,
}: Pick<Extract<ItemReason, { kind: 'item.waived' }>, 'role' | 'second' | 'renewed'>): string =>
  `${role}${second ? ` und ${second}` : ''}${renewed ? `, zum ${ordinal(renewed)} Mal in Folge verlängert` : ''}`;

const POLICY = {
  rejects: ', und eine Angabe belegt hier nichts',
  caps: ', und eine Angabe reicht hier höchstens für Teilweise',
} as const;

const CLAIMS: Sayings<ClaimReason> = {
  'claim.expired': ({ role, until }) => `Die Angabe${by(role)} lief am ${dated(until)} ab`,
  'claim.ahead': ({ role, on }) => `Die Angabe${by(role)} ist auf die Zukunft datiert, ${dated(on)}`,
  'claim.without-reason': ({ role }) => `Als unzutreffend bezeichnet${by(role)}, ohne Grund`,
  'claim.said': ({ status, role, why, policy }) =>
    `Als ${vocabulary.status[status]} angegeben${by(role)}${why ? `: ${why}` : ''}${policy ? POLICY[policy] : ''}`,
};

/** Says what a claim is worth. */
export const sayClaim = sayer(CLAIMS);

/** What an item waits for. */
export const WAITS: Sayings<Wait> = {
  'wait.items': ({ titles }) => titles.join(' oder '),
  'wait.no-item': ({ id }) => `${id}, hier kein Punkt`,
  'wait.probe': ({ probe, reason }) => `die Probe ${probe} (${sayFinding(reason)})`,
};

/** What failures are called. */
export const UNMET: Sayings<UnmetName> = {
  'unmet.named': ({ name }) => name,
  'unmet.cut': ({ count }) => `${count} Fehlschläge, die nicht mehr genannt sind`,
  'unmet.whole': ({ probe, status }) => `${probe ?? 'er'} ist ${term(status)}`,
};

const sayUnmet = sayer(UNMET);

/** Why an item has its status. */
export const ITEMS: Sayings<ItemReason> = {
  ...FINDINGS,
  ...CLAIMS,
  'item.nothing': () => 'Es gibt dazu weder eine Angabe noch eine Probe',
  'item.waits': (reason) => `Wartet auf ${listedBriefly(each(reason.for, sayer(WAITS)))}`,
  'item.waived': ({ status, why, whole, ...by }) =>
    `Als ${vocabulary.status[status]} hingenommen durch ${acceptedBy(by)}${whole ? ', was auch fehlschlägt' : ''}: ${why}`,
  'item.not-accepted': ({ reason, accepted, left }) =>
    `${sayItem(reason)}; ${countOf(accepted) > 0 ? `ausgenommen: ${listedBriefly(each(accepted, sayUnmet))}; ` : ''}nicht ausgenommen: ${listedBriefly(each(left, sayUnmet))}`,
  'item.waiver-alone': ({ reason, renewed }) =>
    `${sayItem(reason)}; die Ausnahme wurde zum ${ordinal(renewed)} Mal in Folge verlängert und braucht eine zweite Rolle`,
  'item.waiver-ended': ({ reason, until }) => `${sayItem(reason)}; die Ausnahme endete am ${dated(until)}`,
};

/** Says why an item has its status. */
export const sayItem: (reason: ItemReason) => string = sayer(ITEMS);
