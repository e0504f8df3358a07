import type { Declaration, LaneReason } from '../../../schemas/reasons/lane.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { countOf } from '../../some.ts';
import { listedBriefly } from '../grammar.ts';

const DECLARATIONS: Sayings<Declaration> = {
  'lane.declared': ({ goes, words }) => words || (goes ? 'Frei, wie erklärt' : 'Aufgehalten, wie erklärt'),
  'lane.not-declared': () => 'Sie nennt keinen Punkt und erklärt kein Verdikt',
  'lane.declaration-rejected': () => 'Erklärt, und eine Erklärung belegt hier nichts',
  'lane.declaration-capped': () => 'Erklärt, und eine Erklärung reicht hier höchstens für Teilweise',
};

/** Why a lane goes or is held. */
export const LANES: Sayings<LaneReason> = {
  ...DECLARATIONS,
  'lane.not-applicable': () => 'Nichts, was sie braucht, trifft hier zu',
  'lane.satisfied': () => 'Alles, was sie braucht, ist erfüllt',
  'lane.accepts-partial': ({ items }) =>
    `Sie nimmt hin, dass ${listedBriefly(items)} nur teilweise bereit ${countOf(items) === 1 ? 'ist' : 'sind'}`,
  'lane.also-held': ({ reason, by }) =>
    `${sayer(DECLARATIONS)(reason).replace(/\.$/, '')}; auch aufgehalten von ${listedBriefly(by)}`,
  'lane.no-item': () => 'Was sie braucht, ist hier kein Punkt',
  'lane.held': ({ by }) => `Aufgehalten von ${listedBriefly(by)}`,
  'lane.waits': (reason) => {
    const { items, for: causes } = reason;
    return `Aufgehalten: ${listedBriefly(items)} ${countOf(items) === 1 ? 'wartet' : 'warten'} auf ${listedBriefly(causes)}`;
  },
  written: ({ text }) => text,
};

/** Says why a lane goes or is held. */
export const sayLane = sayer(LANES);
