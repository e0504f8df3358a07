import type { Reason } from '../../schemas/reason.ts';
import type { Sayings } from '../sayings.ts';
import { ADVICES, LIKENESSES } from './reasons/advices.ts';
import { ALTERNATIVES, HANDS, NODES } from './reasons/because.ts';
import { CASES } from './reasons/cases.ts';
import { CAUSES, LAPSED, REWRITTEN } from './reasons/causes.ts';
import { MOVES, STANDS, TITLES } from './reasons/changes.ts';
import { ACTUALS, SUBJECTS } from './reasons/criteria.ts';
import { DOUBTS } from './reasons/doubts.ts';
import { CAPS } from './reasons/findings.ts';
import { FAILURES, GATES } from './reasons/gates.ts';
import { UNMET, WAITS } from './reasons/items.ts';
import { NEEDS } from './reasons/needs.ts';
import { PICKED } from './reasons/picked.ts';
import { HELD, RAN } from './reasons/ran.ts';
import { REMARKS } from './reasons/remarks.ts';
import { UNREADABLES } from './reasons/unreadables.ts';

/** How everything is said that the engine, its readers and its probes say. */
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
  ...NEEDS,
  ...PICKED,
  ...HELD,
  ...RAN,
  ...CASES,
  ...REMARKS,
  ...UNREADABLES,
  ...LIKENESSES,
  ...ADVICES,
};
