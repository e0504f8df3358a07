import type { RiskState } from '../../schemas/risk.ts';
import type { Status } from '../../schemas/status.ts';
import type { LaneVerdict, Verdict } from '../../schemas/verdict.ts';
import { words } from '../../words/words.ts';
import type { Cell, Style } from './style.ts';
import { bad, good, muted, partial } from './style.ts';

const STATUS: Record<Status, Cell> = {
  ready: good('✓'),
  partial: partial('◐'),
  failed: bad('✕'),
  missing: bad('✕'),
  blocked: bad('⇥'),
  unknown: muted('?'),
  waived: partial('→'),
  'not-applicable': muted('-'),
};

const LANE: Record<LaneVerdict, Cell> = { go: good('→'), 'no-go': bad('⇥'), 'not-applicable': muted('-') };

const PLATE: Record<Verdict, Style> = {
  GO: 'plate-go',
  'PARTIAL GO': 'plate-partial',
  'NO-GO': 'plate-no-go',
  OPEN: 'plate-open',
};

/** The glyph of an item's or finding's status. */
export const statusGlyph = (status: Status): Cell => STATUS[status];

/** The glyph of a lane: it crosses the line or stops at the bar. */
export const laneGlyph = (verdict: LaneVerdict): Cell => LANE[verdict];

/** The glyph of a risk: open or holding something back, or neither. */
export const riskGlyph = (state: RiskState, holds: boolean): Cell =>
  state === 'open' || holds ? bad('✕') : good('✓');

/** The verdict on its plate; a hypothetical one says so. */
export const plate = (verdict: Verdict, hypothetical = false): Cell => ({
  text: hypothetical ? ` ${words.terminal.judgement.if(verdict)} ` : ` ${verdict} `,
  style: PLATE[verdict],
});

/** A status as people read it. */
export const statusWord = (status: string): string => words.term(status);
