import { closure } from '../../kernel/graph.ts';
import type { Run } from '../../schemas/evidence.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { Held, Waits } from '../../schemas/reasons/ran.ts';
import { isReady } from '../lib/ready.ts';

/** What is known of the probes that another requires. */
export interface Requirements {
  probes: ReadonlyMap<string, Probe>;
  /** The runs of a probe, oldest first, once the one that is going on has ended. */
  runsOf(id: string): Promise<readonly Run[]>;
}

type Why = Omit<Waits, 'id'>;

const because = (why: Held): Why => ({ why, for: [] });

/** What was found of a run: where it waited itself, of those at the root. */
const foundOf = ({ message }: Run): Why => {
  if (typeof message === 'string' || message.kind !== 'ran.waits') return { why: message, for: [] };
  const roots = message.for.flatMap(({ id, why, for: others }) => (why === null ? others : [{ id, why }]));
  return { why: null, for: roots };
};

const holds = async (
  id: string,
  probe: Probe,
  { probes, runsOf }: Requirements,
): Promise<Why | undefined> => {
  // Waiting for one that waits in turn would never end.
  if (closure([id], (each) => probes.get(each)?.requires ?? []).has(probe.id))
    return because({ kind: 'held.in-turn' });
  const required = probes.get(id);
  if (!required) return because({ kind: 'held.no-probe' });
  const newest = (await runsOf(id)).at(-1);
  if (!newest) return because({ kind: 'held.no-evidence' });
  return isReady(required, newest) ? undefined : foundOf(newest);
};

/** The required probes that keep a probe from running, each with what was found of it. */
export const heldBy = async (probe: Probe, requirements: Requirements): Promise<Waits[]> => {
  const held: Waits[] = [];
  for (const id of probe.requires) {
    const found = await holds(id, probe, requirements);
    if (found) held.push({ id, ...found });
  }
  return held;
};
