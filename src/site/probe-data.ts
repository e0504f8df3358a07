import { basename } from 'node:path';
import type { Gathered } from '../gather/gathered.ts';
import { durationMs } from '../schemas/moment.ts';
import type { Probe } from '../schemas/probe.ts';
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

/** Every probe with its recorded runs and the revisions that count on it, by id. */
export const toProbes = (gathered: Gathered, records: readonly RecordData[]): ProbeData[] =>
  [...gathered.probes.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((probe) =>
      visible({
        probe,
        runs: (gathered.runs.get(probe.id) ?? [])
          .map(({ run, file }) => ({
            run,
            file,
            status: statusOfRun(run, probe).status,
            raw: `evidence/${probe.id}/${basename(file)}`,
          }))
          .reverse(),
        limitMs: limitOf(probe, gathered),
        used: toUsed(records, probe.id),
      }),
    );
