import type { Finding } from '../schemas/judgement.ts';
import type { Told } from '../schemas/reason.ts';
import type { Status } from '../schemas/status.ts';
import { told } from '../words/told.ts';
import { words } from '../words/words.ts';
import { anchor, itemAnchor } from './anchors.ts';
import type { Link } from './matrix.ts';
import type { RecordData } from './record-data.ts';
import { runLine } from './run.ts';
import { shortCommit, shortDigest } from './words.ts';

/** One probe's evidence on a record page. */
export interface EvidenceRow {
  id: string;
  anchor: string;
  kind: string;
  title: string | null;
  status: Status;
  reason: string;
  line: string;
  items: Link[];
  /** The command or the thing looked at, as a person would type or say it. */
  ran: string | null;
  criteria: { text: string; actual: string; met: boolean }[];
  checks: { text: string; actual: string; met: boolean }[];
  failures: { name: string; message: string }[];
  failuresMore: number;
  flags: string[];
  stale: boolean;
  /** `Captured 24 Nov 2026 02:10 UTC, took 0.2 s, local, on commit 4be91c7`. */
  captured: string | null;
  fresh: string | null;
  digest: string | null;
  /** The run with the captured output, and the file that holds it, relative to the content folder. */
  source: { file: string; digest: string } | null;
  open: boolean;
  /** Its output stands here; of the others it stands on the probe's page. */
  inline: boolean;
}

/** The evidence block: over `MANY` probes all but a few that need action stand as one line each. */
export interface EvidenceView {
  shown: EvidenceRow[];
  /** Of the others those that need action, and those that do not. */
  listed: { action: EvidenceRow[]; ready: EvidenceRow[] };
}

const texts = () => words.record.evidence;
const MANY = 20;
const FAILURES = 5;
const OPEN_AT_MOST = 3;
const OPEN_AMONG_MANY = 1;
const INLINE_AT_MOST = 12;

const capturedLine = (data: RecordData, id: string): string | null => {
  const run = data.runs[id]?.run;
  if (!run) return null;
  const at = run.commit ? texts().onCommit(shortCommit(run.commit), run.dirty === true) : '';
  const count = data.runCounts[id] ?? 1;
  const earlier = count > 1 ? texts().newest(count) : '';
  return `${texts().line(words.moment(run.finishedAt), words.took(run.durationMs), run.where, run.fidelity, at)}${earlier}`;
};

const toRow = (data: RecordData, id: string, finding: Told<Finding>, items: Link[]): EvidenceRow => {
  const stored = data.runs[id];
  const probe = data.probes[id];
  const failures = stored?.run.readings.flatMap((reading) => reading.failures) ?? [];
  const total = stored?.run.readings.reduce((sum, reading) => sum + reading.failuresTotal, 0) ?? 0;
  return {
    id,
    anchor: anchor('Probe', id),
    kind: words.evidence.kind(probe?.kind ?? 'probe'),
    title: probe?.title ?? null,
    status: finding.status,
    reason: finding.reason,
    line: stored ? runLine(stored.run) : texts().noRun,
    items,
    ran: stored?.run.ran ?? null,
    criteria: finding.criteria,
    checks: told(stored?.run.checks ?? []).map(({ subject, expected, actual, met }) => ({
      text: `${subject} ${expected}`,
      actual,
      met,
    })),
    failures: told(failures.slice(0, FAILURES)),
    failuresMore: Math.max(0, total - Math.min(failures.length, FAILURES)),
    flags: finding.flags,
    stale: finding.stale,
    captured: capturedLine(data, id),
    fresh: finding.freshUntil ? words.moment(finding.freshUntil) : null,
    digest: stored ? shortDigest(stored.run.digest) : null,
    source: stored ? { file: stored.file, digest: stored.run.digest } : null,
    open: false,
    inline: false,
  };
};

const toRows = (data: RecordData): EvidenceRow[] => {
  const seen = new Map<string, { finding: Told<Finding>; items: Link[] }>();
  for (const item of data.judgement.items)
    for (const finding of item.findings) {
      const entry = seen.get(finding.probe) ?? { finding, items: [] };
      entry.items.push({ href: `#${itemAnchor(item.id)}`, text: item.id });
      seen.set(finding.probe, entry);
    }
  // Where there is too much to show, what is not Ready comes first.
  const worstFirst = [...seen].sort(
    ([, a], [, b]) => Number(a.finding.status === 'ready') - Number(b.finding.status === 'ready'),
  );
  const shown = new Set(worstFirst.slice(0, INLINE_AT_MOST).map(([id]) => id));
  const atMost = seen.size > MANY ? OPEN_AMONG_MANY : OPEN_AT_MOST;
  let opened = 0;
  return [...seen].map(([id, { finding, items }]) => {
    const row = toRow(data, id, finding, items);
    const open = finding.status !== 'ready' && row.source !== null && opened < atMost;
    if (open) opened += 1;
    return { ...row, open, inline: row.source !== null && shown.has(id) };
  });
};

/** Builds the evidence block: one entry a probe, in the order of the matrix. */
export const toEvidenceView = (data: RecordData): EvidenceView => {
  const rows = toRows(data);
  const isShown = ({ open }: EvidenceRow): boolean => rows.length <= MANY || open;
  const listed = rows.filter((row) => !isShown(row));
  return {
    shown: rows.filter(isShown),
    listed: {
      action: listed.filter(({ status }) => status !== 'ready'),
      ready: listed.filter(({ status }) => status === 'ready'),
    },
  };
};
