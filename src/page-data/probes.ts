import { evidenceName } from '../evidence/evidence.ts';
import type { Gathered } from '../gather/gathered.ts';
import type { StoredRun } from '../schemas/evidence.ts';
import { durationMs } from '../schemas/moment.ts';
import type { Probe } from '../schemas/probe.ts';
import { isAfter } from '../verdict/evidence/find.ts';
import { statusOfRun } from '../verdict/evidence/run-status.ts';
import type { ProbeData } from '../views/record-data.ts';
import type { SiteRecord } from './record.ts';
import { visible } from './visible.ts';

type Used = ProbeData['used'][number];

const usedIn = ({ summary, judgement, told }: SiteRecord): Map<string, Used> => {
  const { checkpoint, revision, decided, asOf } = summary;
  const used = new Map<string, Used>();
  if (judgement.items.every(({ findings }) => findings.length === 0)) return used;
  for (const { id, findings } of told().items)
    for (const { probe, status, reason, stale, freshUntil, evidence, criteria } of findings) {
      const known = used.get(probe);
      if (!known)
        used.set(probe, {
          ...{ checkpoint, revision, decided, asOf, status, reason, stale, freshUntil, evidence, criteria },
          items: [id],
        });
      else if (known.items.at(-1) !== id) known.items.push(id);
    }
  return used;
};

/** By probe, the revisions that count on it, newest first. */
const usesOf = (records: readonly SiteRecord[]): Map<string, Used[]> => {
  const uses = new Map<string, Used[]>();
  for (const record of records.toReversed())
    for (const [probe, used] of usedIn(record)) {
      const known = uses.get(probe);
      if (known) known.push(used);
      else uses.set(probe, [used]);
    }
  return uses;
};

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
export const toProbes = (gathered: Gathered, records: readonly SiteRecord[]): ProbeData[] => {
  const uses = usesOf(records);
  return probesIn(gathered).map((probe) =>
    visible({
      probe,
      runs: runsOf(gathered, probe.id)
        .map(({ run, file }) => ({
          run,
          file,
          status: statusOfRun(run, run.judging ?? probe).status,
          raw: `evidence/${probe.id}/${evidenceName(run)}`,
        }))
        .reverse(),
      limitMs: limitOf(probe, gathered),
      used: uses.get(probe.id) ?? [],
    }),
  );
};
