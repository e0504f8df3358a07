import { toRun } from '../evidence/evidence.ts';
import { digestOf } from '../kernel/digest.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Run } from '../schemas/evidence.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import type { Case } from '../verdict/judge/case.ts';

/** A record without its verdict. */
export type RecordFacts = Omit<FrozenRecord, 'judgement'>;

/** The revision that a record holds; its narrative is HTML, whatever it was written in. */
export const revisionOf = (record: Omit<RecordFacts, 'evidence' | 'earlier'>): Revision => ({
  checkpoint: record.checkpoint,
  revision: record.revision,
  source: record.source.file,
  form: record.source.form === 'mdx' ? 'front-matter' : record.source.form,
  content: record.content,
  narrative: record.narrative,
  unread: record.unread,
});

/** Every run that a record holds, without captured output, by probe. */
export const runsOf = ({
  probes,
  earlier,
  evidence,
}: Pick<RecordFacts, 'probes' | 'earlier' | 'evidence'>): Map<string, Run[]> => {
  const runs = new Map<string, Run[]>(Object.keys(probes).map((id) => [id, []]));
  for (const run of [...earlier, ...evidence.map(toRun)]) runs.get(run.probe)?.push(run);
  return runs;
};

/** Everything that a verdict is derived from, taken from a record alone. */
export const caseOf = (record: RecordFacts, { moment, commit }: Pick<Case, 'moment' | 'commit'>): Case => ({
  revision: revisionOf(record),
  probes: new Map(Object.entries(record.probes)),
  runs: runsOf(record),
  policy: record.policy,
  policyDigest: digestOf(record.policy),
  now: Number.POSITIVE_INFINITY,
  moment,
  commit,
  ...(record.last && { last: record.last }),
});
