import type { Finding } from '../schemas/judgement.ts';
import type { Told } from '../schemas/reason.ts';
import type { Status } from '../schemas/status.ts';
import { statusOfRun } from '../verdict/evidence/run-status.ts';
import { told } from '../words/told.ts';
import { words } from '../words/words.ts';
import type { Aged } from './age.ts';
import { anchor, itemAnchor, recordPath, runAnchor } from './anchors.ts';
import type { Link } from './matrix.ts';
import { type MeasuredView, toMeasured } from './measured.ts';
import type { ProbeData } from './record-data.ts';
import { jobOf, runLine } from './run.ts';
import { countsLine, label, revisionName, shortCommit, shortDigest } from './words.ts';

const texts = () => words.evidence;

/** One probe in the list of evidence. */
export interface ProbeSummary {
  id: string;
  kind: string;
  title: string | null;
  /** What it says at the newest revision that names it; null when none does. */
  status: Status | null;
  reason: string;
  stale: boolean;
  /** `exit 1, 24 Nov 2026 02:10 UTC`. */
  line: string;
  /** `5 runs`. */
  runs: string;
  /** Outcomes of the newest runs, oldest first. */
  outcomes: Status[];
  /** Items it proves at that revision, with addresses within the site. */
  items: Link[];
  where: string;
  /** Its age at that revision; null without evidence or without a limit. */
  aged: Aged | null;
  /** Values are measured, so its page shows them over time. */
  measures: boolean;
}

const OUTCOMES = 12;

const toAged = ({ probe, limitMs, used }: ProbeData): Aged | null => {
  const now = used[0];
  if (!now?.freshUntil || limitMs === null) return null;
  const ageMs = limitMs - (Date.parse(now.freshUntil) - Date.parse(now.asOf));
  return { probe: probe.id, href: `evidence/${probe.id}/`, ageMs, limitMs, stale: now.stale };
};

/** What the list of evidence shows of a probe. */
export const toProbeSummary = (data: ProbeData): ProbeSummary => {
  const { probe, runs, used } = data;
  const now = used[0];
  const last = runs[0]?.run;
  return {
    id: probe.id,
    kind: texts().kind(probe.kind),
    title: probe.title ?? null,
    status: now?.status ?? null,
    reason: now?.reason ?? texts().unnamed,
    stale: now?.stale ?? false,
    line: last ? `${words.sentence(runLine(last))}, ${words.moment(last.finishedAt)}` : texts().noRun,
    runs: texts().runs(runs.length),
    outcomes: runs
      .slice(0, OUTCOMES)
      .map(({ status }) => status)
      .reverse(),
    items: (now?.items ?? []).map((id) => ({
      href: `${recordPath(now ?? { checkpoint: '', revision: '' })}#${itemAnchor(id)}`,
      text: id,
    })),
    where: now ? `${label(now.checkpoint)} ${revisionName(now.revision)}` : '',
    aged: toAged(data),
    measures: runs.some(
      ({ run }) =>
        run.measurements.length + run.readings.flatMap(({ measurements }) => measurements).length > 0,
    ),
  };
};

/** One recorded run in a probe's history. */
export interface RunRow {
  anchor: string;
  at: string;
  instant: string;
  status: Status;
  line: string;
  message: string;
  took: string;
  where: string;
  /** Address of the CI job that ran it; null where it ran elsewhere. */
  job: string | null;
  commit: string;
  dirty: boolean;
  digest: string;
  /** Site-relative address of the evidence file. */
  raw: string;
}

/** A probe's own page. */
export interface ProbeView extends ProbeSummary {
  definition: { term: string; value: string; mono: boolean }[];
  used: { link: Link; status: Status; reason: string }[];
  /** One cell a run, oldest first; with a name and a place to go to. */
  strip: { status: Status; text: string; href: string }[];
  stripLine: string;
  counts: string;
  history: RunRow[];
  /** Folded beneath. */
  older: RunRow[];
  criteria: Told<Finding['criteria']>;
  measured: MeasuredView[];
  /** Newest figures that have no chart. */
  figures: { name: string; text: string }[];
  /** What the newest runs left behind, newest first. */
  traces: Trace[];
}

/** What one run left behind: failures and, in its file, captured output. */
export interface Trace {
  /** Begins the anchors of its lines; empty for the newest run. */
  prefix: string;
  at: string;
  status: Status;
  ran: string;
  file: string;
  digest: string;
  raw: string;
  failures: { name: string; message: string }[];
  failuresMore: number;
}

const SHOWN = 20;
const STRIP = 300;
const FAILURES = 50;
const CHARTS = 6;
const TRACES = 5;

const toDefinition = ({ probe, limitMs }: ProbeData): ProbeView['definition'] => [
  { term: texts().terms.kind, value: probe.kind, mono: false },
  { term: texts().terms.source, value: probe.source, mono: true },
  ...(probe.criteria.length > 0
    ? [{ term: texts().terms.criteria, value: probe.criteria.join('; '), mono: true }]
    : []),
  ...(Array.isArray(probe.spec.environments)
    ? [{ term: texts().terms.environments, value: probe.spec.environments.join(', '), mono: false }]
    : []),
  ...(probe.requires.length > 0
    ? [{ term: texts().terms.requires, value: probe.requires.join(', '), mono: true }]
    : []),
  { term: texts().terms.fidelity, value: words.term(probe.fidelity), mono: false },
  ...(limitMs === null ? [] : [{ term: texts().terms.goodFor, value: words.span(limitMs), mono: false }]),
  { term: texts().terms.definition, value: probe.definition, mono: true },
];

const toRow = ({ run, status, raw }: ProbeData['runs'][number]): RunRow => ({
  anchor: runAnchor(run.digest),
  at: words.moment(run.finishedAt),
  instant: run.finishedAt,
  status,
  line: words.sentence(runLine(run)),
  message: told(run.message),
  took: words.took(run.durationMs),
  where: words.term(run.where),
  job: jobOf(run),
  commit: run.commit ? shortCommit(run.commit) : texts().history.noCommit,
  dirty: run.dirty === true,
  digest: shortDigest(run.digest),
  raw,
});

const toTrace = ({ run, status, file, raw }: ProbeData['runs'][number], index: number): Trace => {
  const failures = run.readings.flatMap((reading) => reading.failures);
  const total = run.readings.reduce((sum, { failuresTotal }) => sum + failuresTotal, 0);
  return {
    prefix: index === 0 ? '' : `${runAnchor(run.digest)}-`,
    at: words.moment(run.finishedAt),
    status,
    ran: run.ran,
    file,
    digest: run.digest,
    raw,
    failures: told(failures.slice(0, FAILURES)),
    failuresMore: Math.max(0, total - Math.min(failures.length, FAILURES)),
  };
};

const isCharted = ({ limit, runs }: MeasuredView): boolean => limit !== null || runs.length > 1;

/** What the newest run had to meet, as it was judged where it counts; by itself where no revision reads it. */
const criteriaOf = ({ probe, runs: [latest], used }: ProbeData): ProbeView['criteria'] => {
  if (!latest) return [];
  const judged = used.find(({ evidence }) => evidence === latest.run.digest);
  return judged?.criteria ?? told(statusOfRun(latest.run, probe).criteria);
};

/** Builds a probe's own page. */
export const toProbeView = (data: ProbeData): ProbeView => {
  const { probe, runs, used } = data;
  const rows = runs.map(toRow);
  const all = toMeasured(runs.map(({ run }) => run).reverse(), probe.criteria);
  const measured = all.filter(isCharted).slice(0, CHARTS);
  const cells = rows.slice(0, STRIP).reverse();
  return {
    ...toProbeSummary(data),
    definition: toDefinition(data),
    used: used.map(({ checkpoint, revision, status, reason }) => ({
      link: {
        href: `${recordPath({ checkpoint, revision })}#${anchor('Probe', probe.id)}`,
        text: `${label(checkpoint)} ${revisionName(revision)}`,
      },
      status,
      reason,
    })),
    strip: cells.map(({ status, at, line, anchor: to }) => ({
      status,
      text: `${at}: ${line}`,
      href: `#${to}`,
    })),
    stripLine:
      rows.length > STRIP
        ? texts().history.stripNewest(STRIP, rows.length)
        : texts().history.strip(rows.length),
    counts: countsLine(runs.map(({ status }) => status)),
    history: rows.slice(0, SHOWN),
    older: rows.slice(SHOWN),
    criteria: criteriaOf(data),
    measured,
    figures: all
      .filter((view) => !measured.includes(view))
      .map(({ name, runs: values }) => ({ name, text: values.at(-1)?.text ?? '' })),
    traces: runs.slice(0, TRACES).map(toTrace),
  };
};
