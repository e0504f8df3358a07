import type { Declaration, LaneReason } from '../../../schemas/reasons/lane.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { countOf, listedBriefly } from '../grammar.ts';

const DECLARATIONS: Sayings<Declaration> = {
  'lane.declared': ({ goes, words }) => words || (goes ? 'Goes, as declared' : 'Held, as declared'),
  'lane.not-declared': () => 'It names no item and declares no verdict',
  'lane.declaration-rejected': () => 'Declared, and a declaration proves nothing here',
  'lane.declaration-capped': () => 'Declared, and a declaration is Partial at best here',
};

/** Why a lane goes or is held. */
export const LANES: Sayings<LaneReason> = {
  ...DECLARATIONS,
  'lane.not-applicable': () => 'None of what it needs applies here',
  'lane.satisfied': () => 'All it needs is satisfied',
  'lane.accepts-partial': ({ items }) =>
    `It accepts that ${listedBriefly(items)} ${countOf(items) === 1 ? 'is' : 'are'} Partial`,
  'lane.also-held': ({ reason, by }) =>
    `${sayer(DECLARATIONS)(reason).replace(/\.$/, '')}; also held by ${listedBriefly(by)}`,
  'lane.no-item': () => 'What it needs is no item here',
  'lane.held': ({ by }) => `Held by ${listedBriefly(by)}`,
  'lane.waits': (reason) => {
    const { items, for: causes } = reason;
    return `Held: ${listedBriefly(items)} ${countOf(items) === 1 ? 'waits' : 'wait'} for ${listedBriefly(causes)}`;
  },
  written: ({ text }) => text,
};

/** Says why a lane goes or is held. */
export const sayLane = sayer(LANES);
