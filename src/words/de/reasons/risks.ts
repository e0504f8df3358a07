import type { RiskReason } from '../../../schemas/reasons/risk.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { listedBriefly } from '../grammar.ts';
import { vocabulary } from '../vocabulary.ts';

/** Why a risk has its state. */
export const RISKS: Sayings<RiskReason> = {
  'risk.accepted-without-end': () => 'Ohne Ende akzeptiert',
  'risk.acceptance-ended': ({ until }) => `Die Annahme endete am ${dated(until)}`,
  'risk.accepted': ({ until }) => `Akzeptiert bis ${dated(until)}`,
  'risk.declared': ({ state }) => `${vocabulary.riskState[state]}, wie erklärt`,
  'risk.kept-open': ({ by }) => `Offen gehalten von ${listedBriefly(by)}`,
  'risk.no-item': () => 'Es nennt, was hier kein Punkt ist',
  'risk.satisfied': () => 'Alle Punkte, die es offen halten, sind erfüllt',
  written: ({ text }) => text,
};

/** Says why a risk has its state. */
export const sayRisk = sayer(RISKS);
