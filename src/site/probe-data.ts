import type { Gathered } from '../gather/gathered.ts';
import { evidenceName } from '../record/evidence.ts';
import type { StoredRun } from '../schemas/evidence.ts';
import { durationMs } from '../schemas/moment.ts';
import type { Probe } from '../schemas/probe.ts';
import { isAfter } from '../verdict/find.ts';
import { statusOfRun } from '../verdict/run-status.ts';
import type { ProbeData, RecordData } from '../views/record-data.ts';
import { visible } from './visible.ts';

const toUsed = (records: readonly RecordData[], probe: string): ProbeData['used'] =>
  records
    .flatMap(({ summary, judgement }) => {
      const items = judgement.items.filter(({ findings }) =>
        findings.some((finding) => finding.probe === probe),
      );
      const finding = items.flatMap(({ findings }) => findings).find((each) => each.probe === probe);
      if (!finding) return [];
      const { checkpoint, revision, decided, asOf } = summary;
      const { status, reason, stale, freshUntil } = finding;
      const named = items.map(({ id }) => id);
      return [{ checkpoint, revision, decided, asOf, status, reason, stale, freshUntil, items: named }];
    })
    .reverse();

const limitOf = (probe: Probe, gathered: Gathered): number | null => {
  const limit = probe.maxAge ?? gathered.programme.policy.maxAge;
  return limit === undefined ? null : (durationMs(limit) ?? null);
};

/** Every probe that is defined, or that a frozen revision named as it was then. */
const probesIn = ({ probes, frozen }: Gathered): Probe[] => {
  const kept = [...frozen.values()].flatMap(({ record }) => Object.values(record.probes));
  const all = new Map([...kept, ...probes.values()].map((probe) => [probe.id, probe]));
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Every run of a probe, oldest first: those recorded, and those that only a record still holds. */
const runsOf = ({ runs, frozen }: Gathered, probe: string): StoredRun[] => {
  const recorded = runs.get(probe) ?? [];
  const known = new Set(recorded.map(({ run }) => run.digest));
  const kept = [...frozen.values()].flatMap((each): StoredRun[] => {
    const run = each.runs.get(probe)?.at(-1);
    if (!run || known.has(run.digest)) return [];
    known.add(run.digest);
    return [{ run, file: each.file }];
  });
  return [...recorded, ...kept].sort((a, b) => isAfter(a.run, b.run));
};

/** Every probe with its runs and the revisions that count on it, by id. */
export const toProbes = (gathered: Gathered, records: readonly RecordData[]): ProbeData[] =>
  probesIn(gathered).map((probe) =>
    visible({
      probe,
      runs: runsOf(gathered, probe.id)
        .map(({ run, file }) => ({
          run,
          file,
          status: statusOfRun(run, probe).status,
          raw: `evidence/${probe.id}/${evidenceName(run)}`,
        }))
        .reverse(),
      limitMs: limitOf(probe, gathered),
      used: toUsed(records, probe.id),
    }),
  );
