import type { ClaimReason, ItemReason, UnmetName, Wait } from '../../../schemas/reasons/item.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { countOf, each, listedBriefly, ordinal } from '../grammar.ts';
import { STATUS } from '../vocabulary.ts';
import { FINDINGS, sayFinding } from './findings.ts';

const by = (role: string | null): string => (role ? ` by ${role}` : '');

/** Who accepted something, and how often in a row that was renewed. */
export const acceptedBy = ({
  role,
  second,
  renewed,
}: Pick<Extract<ItemReason, { kind: 'item.waived' }>, 'role' | 'second' | 'renewed'>): string =>
  `${role}${second ? ` and ${second}` : ''}${renewed ? `, renewed for the ${ordinal(renewed)} time in a row` : ''}`;

const POLICY = {
  rejects: ', and a claim proves nothing here',
  caps: ', and a claim is Partial at best here',
} as const;

const CLAIMS: Sayings<ClaimReason> = {
  'claim.expired': ({ role, until }) => `The claim${by(role)} expired on ${dated(until)}`,
  'claim.ahead': ({ role, on }) => `The claim${by(role)} is dated in the future, ${dated(on)}`,
  'claim.without-reason': ({ role }) => `Called not applicable${by(role)} without a reason`,
  'claim.said': ({ status, role, why, policy }) =>
    `Claimed ${STATUS[status]}${by(role)}${why ? `: ${why}` : ''}${policy ? POLICY[policy] : ''}`,
};

/** Says what a claim is worth. */
export const sayClaim = sayer(CLAIMS);

/** What an item waits for. */
export const WAITS: Sayings<Wait> = {
  'wait.items': ({ titles }) => titles.join(' or '),
  'wait.no-item': ({ id }) => `${id}, which is no item here`,
  'wait.probe': ({ probe, reason }) => `the probe ${probe} (${sayFinding(reason)})`,
};

/** What failures are called. */
export const UNMET: Sayings<UnmetName> = {
  'unmet.named': ({ name }) => name,
  'unmet.cut': ({ count }) => `${count} failures that are no longer named`,
  'unmet.whole': ({ probe, status }) =>
    probe === null ? `it is ${STATUS[status]}` : `${probe} is ${STATUS[status]}`,
};

const sayUnmet = sayer(UNMET);

/** Why an item has its status. */
export const ITEMS: Sayings<ItemReason> = {
  ...FINDINGS,
  ...CLAIMS,
  'item.nothing': () => 'It has neither a claim nor a probe',
  'item.waits': (reason) => `Waits for ${listedBriefly(each(reason.for, sayer(WAITS)))}`,
  'item.waived': ({ status, why, whole, ...by }) =>
    `Accepted as ${STATUS[status]} by ${acceptedBy(by)}${whole ? ', whatever fails' : ''}: ${why}`,
  'item.waiver-alone': ({ reason, renewed }) =>
    `${sayItem(reason)}; its waiver was renewed for the ${ordinal(renewed)} time in a row, which asks for a second role`,
  'item.not-accepted': ({ reason, accepted, left }) =>
    `${sayItem(reason)}; ${countOf(accepted) > 0 ? `waived: ${listedBriefly(each(accepted, sayUnmet))}; ` : ''}not waived: ${listedBriefly(each(left, sayUnmet))}`,
  'item.waiver-ended': ({ reason, until }) => `${sayItem(reason)}; its waiver ended on ${dated(until)}`,
};

/** Says why an item has its status. */
export const sayItem: (reason: ItemReason) => string = sayer(ITEMS);
