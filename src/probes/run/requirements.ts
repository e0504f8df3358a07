import { closure } from '../../kernel/graph.ts';
import type { Run } from '../../schemas/evidence.ts';
import type { Probe } from '../../schemas/probe.ts';
import { isReady } from '../lib/ready.ts';

/** A required probe that is not Ready, and what was found of it. */
export interface Held {
  id: string;
  message: string;
}

/** What is known of the probes that another requires. */
export interface Requirements {
  probes: ReadonlyMap<string, Probe>;
  /** The runs of a probe, oldest first, once the one that is going on has ended. */
  runsOf(id: string): Promise<readonly Run[]>;
}

/** What was found at the root: a run that waited itself says what for. */
const rootMessage = (run: Run): string => run.message.replace(/^Not run: it /, '');

const holds = async (
  id: string,
  probe: Probe,
  { probes, runsOf }: Requirements,
): Promise<string | undefined> => {
  // Waiting for one that waits in turn would never end.
  if (closure([id], (each) => probes.get(each)?.requires ?? []).has(probe.id))
    return 'which waits for this one in turn';
  const required = probes.get(id);
  if (!required) return 'there is no such probe';
  const newest = (await runsOf(id)).at(-1);
  if (!newest) return 'no evidence yet';
  return isReady(required, newest) ? undefined : rootMessage(newest);
};

/** The required probes that keep a probe from running, each with what was found of it. */
export const heldBy = async (probe: Probe, requirements: Requirements): Promise<Held[]> => {
  const held: Held[] = [];
  for (const id of probe.requires) {
    const message = await holds(id, probe, requirements);
    if (message !== undefined) held.push({ id, message });
  }
  return held;
};
