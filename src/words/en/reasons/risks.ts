import type { RiskReason } from '../../../schemas/reasons/risk.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { listedBriefly } from '../grammar.ts';
import { RISK_STATE } from '../vocabulary.ts';

/** Why a risk has its state. */
export const RISKS: Sayings<RiskReason> = {
  'risk.accepted-without-end': () => 'Accepted without an end',
  'risk.acceptance-ended': ({ until }) => `Its acceptance ended on ${dated(until)}`,
  'risk.accepted': ({ until }) => `Accepted until ${dated(until)}`,
  'risk.declared': ({ state }) => `${RISK_STATE[state]}, as declared`,
  'risk.kept-open': ({ by }) => `Kept open by ${listedBriefly(by)}`,
  'risk.no-item': () => 'It names what is no item here',
  'risk.satisfied': () => 'All items that keep it open are satisfied',
  written: ({ text }) => text,
};

/** Says why a risk has its state. */
export const sayRisk = sayer(RISKS);
