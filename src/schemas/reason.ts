import type { Advice, Likeness } from './reasons/advice.ts';
import type { AnyOf, FoundReason, Hand, NodeReason, Stands } from './reasons/because.ts';
import type { CaseReason } from './reasons/case.ts';
import type { CauseReason, Lapsed, Rewritten } from './reasons/cause.ts';
import type { ChangeTitle, Move, Stand } from './reasons/change.ts';
import type { Checked } from './reasons/checked.ts';
import type { Actual, Subject } from './reasons/criterion.ts';
import type { DoubtReason } from './reasons/doubt.ts';
import type { Cap, FindingReason, Flag } from './reasons/finding.ts';
import type { FailureReason, GateReason, Proof } from './reasons/gate.ts';
import type { ItemReason, UnmetName, Wait } from './reasons/item.ts';
import type { LaneReason } from './reasons/lane.ts';
import type { NeedReason } from './reasons/need.ts';
import type { Picked } from './reasons/picked.ts';
import type { Held, Ran } from './reasons/ran.ts';
import type { Remark } from './reasons/remark.ts';
import type { RiskReason } from './reasons/risk.ts';
import type { SummaryReason } from './reasons/summary.ts';
import type { UnreadableReason } from './reasons/unreadable.ts';

/** Everything that the engine, its readers and its probes say: what it is about, as data. `words/` says it in a language. */
export type Reason =
  | Subject
  | Actual
  | FindingReason
  | Flag
  | Cap
  | ItemReason
  | Wait
  | UnmetName
  | LaneReason
  | RiskReason
  | SummaryReason
  | DoubtReason
  | Stands
  | FoundReason
  | NodeReason
  | AnyOf
  | Hand
  | GateReason
  | Proof
  | FailureReason
  | ChangeTitle
  | Stand
  | Move
  | CauseReason
  | Rewritten
  | Lapsed
  | Checked
  | Picked
  | Ran
  | Held
  | NeedReason
  | CaseReason
  | Remark
  | UnreadableReason
  | Likeness
  | Advice;

/** A document as a person or a script reads it: every reason in it is said. */
export type Told<Document> = Document extends Reason
  ? string
  : Document extends readonly (infer Each)[]
    ? Told<Each>[]
    : Document extends object
      ? { [Key in keyof Document]: Told<Document[Key]> }
      : Document;
