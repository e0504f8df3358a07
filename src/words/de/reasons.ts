import type { Reason } from '../../schemas/reason.ts';
import type { Sayings } from '../en/reasons/sayings.ts';
import { ALTERNATIVES, HANDS, NODES } from './reasons/because.ts';
import { CAUSES, LAPSED, REWRITTEN } from './reasons/causes.ts';
import { MOVES, STANDS, TITLES } from './reasons/changes.ts';
import { ACTUALS, SUBJECTS } from './reasons/criteria.ts';
import { DOUBTS } from './reasons/doubts.ts';
import { CAPS } from './reasons/findings.ts';
import { FAILURES, GATES } from './reasons/gates.ts';
import { UNMET, WAITS } from './reasons/items.ts';

/** How everything that the engine says is said. */
export const REASONS: Sayings<Reason> = {
  ...SUBJECTS,
  ...ACTUALS,
  ...CAPS,
  ...WAITS,
  ...UNMET,
  ...DOUBTS,
  ...NODES,
  ...ALTERNATIVES,
  ...HANDS,
  ...GATES,
  ...FAILURES,
  ...TITLES,
  ...STANDS,
  ...MOVES,
  ...CAUSES,
  ...REWRITTEN,
  ...LAPSED,
};
