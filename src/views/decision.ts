import { endOf, toInstant } from '../schemas/moment.ts';
import { words } from '../words/words.ts';
import { type LaneRow, toLaneRows } from './lanes.ts';
import type { DeclaredVerdict, RecordData } from './record-data.ts';

/** One seat of the poll. */
interface PollRow {
  role: string;
  vote: DeclaredVerdict;
  said: string | null;
  at: string;
  /** It voted for something else than what was declared. */
  dissent: boolean;
}

/** What people decided, or what stands to be decided. */
export interface DecisionView {
  decided: boolean;
  /** Sanitised HTML or null. */
  summary: string | null;
  allowed: LaneRow[];
  blocked: LaneRow[];
  neither: LaneRow[];
  /** Sanitised HTML, in the author's order. */
  conditions: string[];
  guardrails: string[];
  nextSteps: string[];
  poll: PollRow[];
  approvers: string[];
  /** The day by which it has to be decided again, and the instant after which it has lapsed. */
  redecideBy: { text: string; instant: string } | null;
  due: string | null;
}

const texts = (data: RecordData, kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => data.html[`${kind}:${index}`] ?? '').filter(Boolean);

/** Builds the decision block of a record. */
export const toDecisionView = (data: RecordData): DecisionView => {
  const { content } = data.revision;
  const { decision } = content;
  const lanes = toLaneRows(data);
  return {
    decided: data.summary.decided,
    summary: data.html['summary'] ?? null,
    allowed: lanes.filter(({ verdict }) => verdict === 'go'),
    blocked: lanes.filter(({ verdict }) => verdict === 'no-go'),
    neither: lanes.filter(({ verdict }) => verdict === 'not-applicable'),
    conditions: texts(data, 'condition', decision?.conditions.length ?? 0),
    guardrails: texts(data, 'guardrail', decision?.guardrails.length ?? 0),
    nextSteps: texts(data, 'step', decision?.nextSteps.length ?? 0),
    poll: (decision?.poll ?? []).map((vote) => ({
      role: vote.role,
      vote: vote.vote,
      said: vote.said ?? null,
      at: vote.at ? words.time(vote.at) || words.day(vote.at) : '',
      dissent: content.verdict !== undefined && vote.vote !== content.verdict,
    })),
    approvers: decision?.approvers ?? [],
    redecideBy: decision?.redecideBy
      ? { text: words.moment(decision.redecideBy), instant: toInstant(endOf(decision.redecideBy)) }
      : null,
    due: content.due ? words.moment(content.due) : null,
  };
};
