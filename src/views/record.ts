import type { Verdict } from '../schemas/verdict.ts';
import { recordPath } from './anchors.ts';
import { day, moment, time } from './dates.ts';
import { type DecisionView, toDecisionView } from './decision.ts';
import { type EvidenceRow, toEvidenceRows } from './evidence.ts';
import { type HoldsView, toHoldsView } from './holds.ts';
import { type LaneRow, lanesLine, toLaneRows } from './lanes.ts';
import { type MatrixView, toMatrixView } from './matrix.ts';
import type { RecordData, Summary } from './record-data.ts';
import { type RisksView, toRisksView } from './risks.ts';
import { readyOf } from './since.ts';
import type { Remark } from './status.ts';
import { type TimelineEntry, toTimeline } from './timeline.ts';
import { label, plural, revisionName, sentence, shortCommit, VERDICT } from './words.ts';

/** One figure beneath the verdict. */
export interface Fact {
  term: string;
  value: string;
  small: string;
}

/** An address within the site and what it is called. */
export interface Step {
  path: string;
  text: string;
}

/** Everything one record page shows. */
export interface RecordView {
  id: string;
  path: string;
  checkpoint: string;
  /** `PARTIAL GO: CP3 Pre-Execution Checkpoint, rev 1`. */
  pageTitle: string;
  title: string;
  subtitle: string | null;
  verdict: Verdict;
  qualifier: string | null;
  decided: boolean;
  hypothetical: boolean;
  /** Not decided yet, and what was decided last; null once decided. */
  open: { last: Step | null } | null;
  /** A later revision stands in its place. */
  superseded: Step | null;
  /** What must be seen before the verdict is believed. */
  alarms: Remark[];
  sentence: string;
  facts: Fact[];
  since: { line: string; from: Step; path: string } | null;
  lanes: LaneRow[];
  lanesLine: string;
  holds: HoldsView;
  matrix: MatrixView;
  risks: RisksView;
  decision: DecisionView;
  evidence: EvidenceRow[];
  timeline: TimelineEntry[];
  /** Sanitised HTML; empty for MDX, which the page renders itself. */
  narrative: string;
  isMdx: boolean;
  references: string[];
  disclaimer: string | null;
  scope: string | null;
  unread: { line: number; text: string }[];
  record: { term: string; value: string; mono: boolean }[];
  check: string;
  revisions: (Step & { current: boolean })[];
  previous: Step | null;
  next: Step | null;
  freshUntil: { text: string; instant: string } | null;
}

const step = (summary: Pick<Summary, 'checkpoint' | 'revision' | 'date'>): Step => ({
  path: recordPath(summary),
  text: `${label(summary.checkpoint)} ${revisionName(summary.revision)}${summary.date ? `, ${day(summary.date)}` : ''}`,
});

const toFacts = (data: RecordData): Fact[] => {
  const { summary, judgement } = data;
  const { ready, total } = readyOf(summary);
  const critical = summary.risks.filter(
    ({ level, state }) => level === 'critical' && state === 'open',
  ).length;
  const { proven, attested, notJudged } = judgement.coverage;
  const causes = judgement.rootCauses.length;
  const when: Fact = summary.date
    ? { term: 'Decided', value: day(summary.date), small: time(summary.date) }
    : { term: 'As of', value: day(summary.asOf), small: time(summary.asOf) };
  return [
    when,
    { term: 'Ready', value: `${ready} of ${total}`, small: total === 1 ? 'item' : 'items' },
    {
      term: 'Evidence',
      value: attested === 0 && notJudged === 0 ? `${proven} proven` : `${proven} proven`,
      small: [attested > 0 ? `${attested} attested` : '', notJudged > 0 ? `${notJudged} not judged` : '']
        .filter(Boolean)
        .join(', '),
    },
    { term: 'Holding', value: String(causes), small: causes === 1 ? 'root cause' : 'root causes' },
    { term: 'Critical risks', value: String(critical), small: 'open' },
  ];
};

const toAlarms = (data: RecordData): Remark[] => {
  const { judgement, summary } = data;
  const alarms: Remark[] = [];
  if (judgement.hypothetical)
    alarms.push({
      kind: 'flag',
      word: 'Hypothetical',
      text: 'This verdict holds only under assumptions. It is recorded nowhere.',
    });
  if (!judgement.agrees)
    alarms.push({
      kind: 'conflict',
      word: 'Looser than the evidence',
      text: `Declared ${VERDICT[summary.verdict].toLowerCase()}, but what is recorded supports only ${VERDICT[judgement.verdict].toLowerCase()}, and no waiver covers the difference.`,
    });
  else if (judgement.declared && judgement.declared !== judgement.verdict)
    alarms.push({
      kind: 'flag',
      word: 'Declared and computed differ',
      text: `Declared ${VERDICT[summary.verdict].toLowerCase()}; what is recorded gives ${VERDICT[judgement.verdict].toLowerCase()}.`,
    });
  if (summary.conflicts > 0)
    alarms.push({
      kind: 'conflict',
      word: plural(summary.conflicts, 'conflict'),
      text: 'A claim is better than its evidence. The evidence counts; the rows are marked.',
    });
  const expired = judgement.items.filter(
    ({ waiverExpired, claimExpired }) => waiverExpired || claimExpired,
  ).length;
  if (expired > 0)
    alarms.push({
      kind: 'expired',
      word: `${expired} expired`,
      text: 'Waivers or claims have lapsed and count for nothing.',
    });
  if (summary.stale > 0)
    alarms.push({
      kind: 'stale',
      word: plural(summary.stale, 'stale item'),
      text: 'Its evidence is older than its limit.',
    });
  return alarms;
};

const toRecordRows = (data: RecordData): RecordView['record'] => {
  const { judgement, revision, site } = { ...data, site: data.programme };
  const commit = revision.content.commit ?? judgement.commit;
  return [
    { term: 'Source', value: revision.source, mono: true },
    ...(commit ? [{ term: 'Commit', value: shortCommit(commit), mono: true }] : []),
    { term: 'Judged', value: `${moment(judgement.asOf)}, rules ${judgement.rules}`, mono: false },
    { term: 'Judgement', value: judgement.digest, mono: true },
    { term: 'Policy', value: judgement.policy, mono: true },
    { term: 'Content', value: data.sourceDigest, mono: true },
    { term: 'Made by', value: site.tool, mono: false },
  ];
};

const toSince = ({ since }: Summary, all: readonly Summary[]): RecordView['since'] => {
  const from = since && all.find(({ id }) => id === since.from);
  return since && from ? { line: since.line, from: step(from), path: `diff/${since.diff}/` } : null;
};

/** Builds the whole record page from its data and the revisions around it. */
export const toRecordView = (data: RecordData, all: readonly Summary[]): RecordView => {
  const { summary, judgement, revision } = data;
  const own = all.filter(({ checkpoint }) => checkpoint === summary.checkpoint);
  const index = all.findIndex(({ id }) => id === summary.id);
  const later = own
    .slice(own.findIndex(({ id }) => id === summary.id) + 1)
    .findLast(({ decided }) => decided);
  const lastDecided = own.findLast(({ decided }) => decided);
  const before = all[index - 1];
  const after = all[index + 1];
  const lanes = toLaneRows(data);
  return {
    id: summary.id,
    path: recordPath(summary),
    checkpoint: summary.checkpoint,
    pageTitle: `${summary.verdict}: ${summary.title}, ${revisionName(summary.revision)}`,
    title: summary.title,
    subtitle: summary.subtitle,
    verdict: summary.verdict,
    qualifier: summary.qualifier,
    decided: summary.decided,
    hypothetical: summary.hypothetical,
    open: summary.decided ? null : { last: lastDecided ? step(lastDecided) : null },
    superseded: later && later.id !== summary.id ? step(later) : null,
    alarms: toAlarms(data),
    sentence: summary.sentence,
    facts: toFacts(data),
    since: toSince(summary, all),
    lanes,
    lanesLine: lanesLine(lanes),
    holds: toHoldsView(data),
    matrix: toMatrixView(data),
    risks: toRisksView(data),
    decision: toDecisionView(data),
    evidence: toEvidenceRows(data),
    timeline: toTimeline(own, summary.id),
    narrative: revision.narrative,
    isMdx: revision.form === 'mdx',
    references: revision.content.references,
    disclaimer: revision.content.disclaimer ?? null,
    scope: revision.content.scope ?? null,
    unread: revision.unread,
    record: toRecordRows(data),
    check: `npx holdpoint verdict ${summary.checkpoint}@${summary.revision} --as-of ${judgement.asOf} --json`,
    revisions: [...own].reverse().map((each) => ({
      ...step(each),
      text: sentence(`${revisionName(each.revision)}${each.date ? `, ${day(each.date)}` : ''}`),
      current: each.id === summary.id,
    })),
    previous: before ? step(before) : null,
    next: after ? step(after) : null,
    freshUntil:
      judgement.freshUntil && !summary.decided
        ? { text: moment(judgement.freshUntil), instant: judgement.freshUntil }
        : null,
  };
};
