import { basisOf } from '../gather/case.ts';
import type { Gathered } from '../gather/gathered.ts';
import { recordName } from '../kernel/record-text.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Judgement } from '../schemas/judgement.ts';
import type { Probe } from '../schemas/probe.ts';
import type { RecordData, ShownRun } from '../views/record-data.ts';

/** The probes that a revision's items name, the run that each finding reads, and how often each ran until then. */
export const shownRuns = (
  gathered: Gathered,
  revision: Revision,
  judgement: Judgement,
): Pick<RecordData, 'probes' | 'runs' | 'runCounts'> => {
  const basis = basisOf(gathered, revision);
  const record = gathered.frozen.get(recordName(revision))?.file;
  const ids = new Set(
    judgement.items.flatMap(({ evidence, findings }) => [...evidence, ...findings.map(({ probe }) => probe)]),
  );
  const probes: Record<string, Probe> = {};
  const runs: Record<string, ShownRun> = {};
  const runCounts: Record<string, number> = {};
  for (const id of ids) {
    const probe = basis.probes.get(id);
    if (probe) probes[id] = probe;
    const read = judgement.items
      .flatMap(({ findings }) => findings)
      .find((finding) => finding.probe === id)?.evidence;
    const asOf = Date.parse(judgement.asOf);
    const past = (basis.runs.get(id) ?? []).filter(({ finishedAt }) => Date.parse(finishedAt) <= asOf);
    const run = past.find(({ digest }) => digest === read) ?? past.at(-1);
    const file = record ?? gathered.runs.get(id)?.find((stored) => stored.run === run)?.file;
    if (run && file !== undefined) runs[id] = { run, file };
    runCounts[id] = past.length;
  }
  return { probes, runs, runCounts };
};
