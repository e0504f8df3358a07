import { durationMs } from '../schemas/moment.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { words } from '../words/words.ts';
import { type AgeView, toAge } from './age.ts';
import { toAlarms } from './alarms.ts';
import { anchor, recordPath } from './anchors.ts';
import { type DecisionView, toDecisionView } from './decision.ts';
import { type EvidenceView, toEvidenceView } from './evidence.ts';
import { type Fact, toFacts } from './facts.ts';
import { type HoldsView, toHoldsView } from './holds.ts';
import { type LaneRow, lanesLine, toLaneRows } from './lanes.ts';
import { type MatrixView, toMatrixView } from './matrix.ts';
import type { RecordData, Summary } from './record-data.ts';
import { type RecordRow, toChecks, toRecordRows } from './record-rows.ts';
import { type RisksView, toRisksView } from './risks.ts';
import { type ChangesView, toChangesView } from './since-last.ts';
import type { Remark } from './status.ts';
import { type TimelineEntry, toTimeline } from './timeline.ts';
import { label, revisionName } from './words.ts';

const texts = () => words.record;

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
  changes: ChangesView;
  lanes: LaneRow[];
  lanesLine: string;
  holds: HoldsView;
  matrix: MatrixView;
  risks: RisksView;
  decision: DecisionView;
  evidence: EvidenceView;
  /** Age of the evidence at the moment; null when nothing was captured. */
  age: AgeView | null;
  /** The newest of this checkpoint's revisions, and the one shown here. */
  timeline: TimelineEntry[];
  /** How many of its revisions the timeline and the menu leave to the page of all decisions. */
  earlier: number;
  /** Sanitised HTML; empty for MDX, which the page renders itself. */
  narrative: string;
  isMdx: boolean;
  references: string[];
  disclaimer: string | null;
  scope: string | null;
  unread: { line: number; text: string }[];
  /** What of its paper was not understood, and where the paper stands; null where the revision was read from none. */
  paper: { path: string; missed: string | null } | null;
  record: RecordRow[];
  /** Commands. */
  checks: string[];
  /** Where the page stands below the overview. */
  trail: Step[];
  here: string;
  /** What follows in the menu: `, 21 Dec 2025`. */
  current: string;
  revisions: (Step & { current: boolean })[];
  previous: Step | null;
  next: Step | null;
  freshUntil: { text: string; instant: string } | null;
}

const step = (summary: Pick<Summary, 'checkpoint' | 'revision' | 'date'>): Step => ({
  path: recordPath(summary),
  text: `${label(summary.checkpoint)} ${revisionName(summary.revision)}${summary.date ? `, ${words.day(summary.date)}` : ''}`,
});

const toSince = ({ since }: Summary, all: readonly Summary[]): RecordView['since'] => {
  const from = since && all.find(({ id }) => id === since.from);
  return since && from ? { line: since.line, from: step(from), path: `diff/${since.diff}/` } : null;
};

const toPaperLine = ({ revision, summary }: RecordData): RecordView['paper'] => {
  if (revision.paper === undefined) return null;
  const missed = revision.unread.filter(({ acknowledged }) => acknowledged === undefined);
  const held = missed.filter(({ refuses }) => refuses).length;
  return {
    path: `${recordPath(summary)}paper/`,
    missed: missed.length === 0 ? null : words.paper.missed(missed.length, held),
  };
};

const toRecordAge = (data: RecordData): AgeView | null => {
  const findings = new Map(
    data.judgement.items.flatMap((item) => item.findings.map((each) => [each.probe, each] as const)),
  );
  const asOf = Date.parse(data.judgement.asOf);
  const aged = [...findings.values()].flatMap(({ probe, freshUntil, stale }) => {
    const limitMs = durationMs(data.probes[probe]?.maxAge ?? data.maxAge ?? '');
    if (freshUntil === null || limitMs === undefined) return [];
    const href = `#${anchor('Probe', probe)}`;
    return [{ probe, href, ageMs: limitMs - (Date.parse(freshUntil) - asOf), limitMs, stale }];
  });
  const captured = [...findings.values()].filter(({ evidence }) => evidence !== null).length;
  return captured === 0 ? null : toAge(aged, captured, data.judgement.coverage.total);
};

/**
 * Looks up the revisions that a record's page shows besides its own, in order: those of its checkpoint, its neighbours,
 * and the one it is compared with.
 */
export const surroundings = (all: readonly Summary[]): ((id: string) => Summary[]) => {
  const placeOf = new Map(all.map(({ id }, at) => [id, at]));
  const placesIn = new Map<string, number[]>();
  for (const [at, { checkpoint }] of all.entries()) {
    const places = placesIn.get(checkpoint);
    if (places) places.push(at);
    else placesIn.set(checkpoint, [at]);
  }
  return (id) => {
    const at = placeOf.get(id);
    const own = at === undefined ? undefined : all[at];
    if (at === undefined || !own) return [];
    const from = placeOf.get(own.since?.from ?? '');
    const places = new Set([...(placesIn.get(own.checkpoint) ?? []), at - 1, at + 1, from ?? at]);
    return [...places].sort((a, b) => a - b).flatMap((place) => all[place] ?? []);
  };
};

const RECENT = 8;

const recent = <T extends { current: boolean }>(newestFirst: readonly T[]): T[] =>
  newestFirst.filter(({ current }, index) => index < RECENT || current);

/** Where the record stands among those of its checkpoint and of the programme. */
const toPlace = ({ summary }: RecordData, all: readonly Summary[]) => {
  const own = all.filter(({ checkpoint }) => checkpoint === summary.checkpoint);
  const index = all.findIndex(({ id }) => id === summary.id);
  const lastDecided = own.findLast(({ decided }) => decided);
  const behind = own.slice(own.findIndex(({ id }) => id === summary.id) + 1);
  const later = behind.findLast(({ decided }) => decided);
  const [before, after] = [all[index - 1], all[index + 1]];
  const timeline = recent(toTimeline(own, summary.id));
  return {
    open: summary.decided ? null : { last: lastDecided ? step(lastDecided) : null },
    superseded: later && later.id !== summary.id ? step(later) : null,
    timeline,
    earlier: own.length - timeline.length,
    trail: [
      { path: 'decisions/', text: words.site.decisions.title },
      { path: `${summary.checkpoint}/`, text: label(summary.checkpoint) },
    ],
    here: words.sentence(revisionName(summary.revision)),
    current: summary.date ? `, ${words.day(summary.date)}` : '',
    revisions: recent(
      [...own].reverse().map((each) => ({
        ...step(each),
        text: words.sentence(
          [
            revisionName(each.revision),
            ...(each.date ? [words.day(each.date)] : []),
            words.within(words.vocabulary.verdict[each.verdict]),
          ].join(', '),
        ),
        current: each.id === summary.id,
      })),
    ),
    previous: before ? step(before) : null,
    next: after ? step(after) : null,
  };
};

/** What the author wrote around the matrix. */
const toWritten = ({ revision }: RecordData) => ({
  narrative: revision.narrative,
  isMdx: revision.form === 'mdx',
  references: revision.content.references,
  disclaimer: revision.content.disclaimer ?? null,
  scope: revision.content.scope ?? null,
  unread: revision.unread,
});

/** Builds the whole record page from its data and the revisions around it. */
export const toRecordView = (data: RecordData, all: readonly Summary[]): RecordView => {
  const { summary, judgement } = data;
  const { id, checkpoint, title, subtitle, verdict, qualifier, decided, hypothetical, sentence } = summary;
  const lanes = toLaneRows(data);
  return {
    id,
    path: recordPath(summary),
    checkpoint,
    pageTitle: texts().title(summary.beside.title, title, revisionName(summary.revision)),
    title,
    subtitle,
    verdict,
    qualifier,
    decided,
    hypothetical,
    alarms: toAlarms(data),
    sentence,
    facts: toFacts(data),
    since: toSince(summary, all),
    changes: toChangesView(data, all),
    lanes,
    lanesLine: lanesLine(lanes),
    holds: toHoldsView(data),
    matrix: toMatrixView(data),
    risks: toRisksView(data),
    decision: toDecisionView(data),
    evidence: toEvidenceView(data),
    age: toRecordAge(data),
    paper: toPaperLine(data),
    record: toRecordRows(data),
    checks: toChecks(data),
    ...toPlace(data, all),
    ...toWritten(data),
    freshUntil:
      judgement.freshUntil && !decided
        ? { text: words.moment(judgement.freshUntil), instant: judgement.freshUntil }
        : null,
  };
};
