import { recordName } from '../kernel/record-text.ts';
import { compares, lastDecision } from '../ledger/last-decision.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { LastDecision } from '../schemas/last-decision.ts';
import type { Probe } from '../schemas/probe.ts';
import type { Gathered } from './gathered.ts';

const numberOf = (revision: string): number =>
  revision === 'open' ? Number.POSITIVE_INFINITY : Number(revision.slice(1));

/**
 * What the decision of a checkpoint that was frozen before a revision leaves to it; of one that was withdrawn nothing
 * but that. Undefined where there is none, or the revision is compared with nothing of it.
 */
export const lastBefore = (
  { frozen, withdrawn }: Pick<Gathered, 'frozen' | 'withdrawn'>,
  { checkpoint, revision, content }: Revision,
  probes: ReadonlyMap<string, Probe>,
): LastDecision | undefined => {
  const names = [...[...frozen.values()].map(({ record }) => record), ...withdrawn.map(({ entry }) => entry)]
    .filter((each) => each.checkpoint === checkpoint && numberOf(each.revision) < numberOf(revision))
    .sort((a, b) => numberOf(a.revision) - numberOf(b.revision));
  const name = names.at(-1);
  const last = name && frozen.get(recordName(name));
  const next = { probes, content };
  if (last) return lastDecision(last, next);
  const gone = name && withdrawn.find(({ entry }) => recordName(entry) === recordName(name));
  if (!gone || !compares(next)) return undefined;
  return { revision: gone.entry.revision, record: gone.entry.record, figures: null, waived: {} };
};
