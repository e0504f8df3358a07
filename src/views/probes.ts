import type { Status } from '../schemas/status.ts';
import { anchor, itemAnchor, recordPath } from './anchors.ts';
import { moment, took } from './dates.ts';
import type { Link } from './matrix.ts';
import type { ProbeData } from './record-data.ts';
import { runLine } from './run.ts';
import { label, plural, revisionName, sentence, shortCommit, shortDigest } from './words.ts';

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
  /** Items it proves at that revision, with addresses within the site. */
  items: Link[];
  where: string;
}

/** What the list of evidence shows of a probe. */
export const toProbeSummary = ({ probe, runs, used }: ProbeData): ProbeSummary => {
  const now = used[0];
  const last = runs[0]?.run;
  return {
    id: probe.id,
    kind: sentence(probe.kind),
    title: probe.title ?? null,
    status: now?.status ?? null,
    reason: now?.reason ?? 'No checkpoint names it.',
    stale: now?.stale ?? false,
    line: last ? `${sentence(runLine(last))}, ${moment(last.finishedAt)}` : 'No run recorded',
    runs: plural(runs.length, 'run'),
    items: (now?.items ?? []).map((id) => ({
      href: `${recordPath(now ?? { checkpoint: '', revision: '' })}#${itemAnchor(id)}`,
      text: id,
    })),
    where: now ? `${label(now.checkpoint)} ${revisionName(now.revision)}` : '',
  };
};

/** One recorded run in a probe's history. */
export interface RunRow {
  at: string;
  instant: string;
  line: string;
  message: string;
  took: string;
  where: string;
  commit: string;
  digest: string;
}

/** A probe's own page. */
export interface ProbeView extends ProbeSummary {
  definition: { term: string; value: string; mono: boolean }[];
  used: { link: Link; status: Status; reason: string }[];
  history: RunRow[];
  /** Runs beyond those listed. */
  more: number;
  latest: { file: string; heading: string } | null;
}

const HISTORY = 50;

const toDefinition = ({ probe }: ProbeData): ProbeView['definition'] => [
  { term: 'Kind', value: probe.kind, mono: false },
  { term: 'Source', value: probe.source, mono: true },
  ...(probe.criteria.length > 0 ? [{ term: 'Criteria', value: probe.criteria.join('; '), mono: true }] : []),
  ...(probe.requires.length > 0 ? [{ term: 'Requires', value: probe.requires.join(', '), mono: true }] : []),
  { term: 'Fidelity', value: probe.fidelity, mono: false },
  ...(probe.maxAge ? [{ term: 'Good for', value: probe.maxAge, mono: false }] : []),
  { term: 'Definition', value: probe.definition, mono: true },
];

/** Builds a probe's own page. */
export const toProbeView = (data: ProbeData): ProbeView => {
  const latest = data.runs[0];
  return {
    ...toProbeSummary(data),
    definition: toDefinition(data),
    used: data.used.map(({ checkpoint, revision, status, reason }) => ({
      link: {
        href: `${recordPath({ checkpoint, revision })}#${anchor('Probe', data.probe.id)}`,
        text: `${label(checkpoint)} ${revisionName(revision)}`,
      },
      status,
      reason,
    })),
    history: data.runs.slice(0, HISTORY).map(({ run }) => ({
      at: moment(run.finishedAt),
      instant: run.finishedAt,
      line: sentence(runLine(run)),
      message: run.message,
      took: took(run.durationMs),
      where: run.where,
      commit: run.commit ? `${shortCommit(run.commit)}${run.dirty ? ', changed' : ''}` : 'no commit',
      digest: shortDigest(run.digest),
    })),
    more: Math.max(0, data.runs.length - HISTORY),
    latest: latest ? { file: latest.file, heading: `Output of ${moment(latest.run.finishedAt)}` } : null,
  };
};
