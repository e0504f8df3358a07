import type { Checkpoint } from '../schemas/checkpoint.ts';
import type { Judgement } from '../schemas/judgement.ts';
import { endOf, toInstant } from '../schemas/moment.ts';
import type { End } from '../views/record-data.ts';

/** Lists show no more than this, and the soonest matter. */
const ENDS = 12;

/** Everything that counts at the moment of a judgement and ends after it, soonest first; each thing once. */
export const toEnds = (content: Checkpoint, { items, risks, asOf, expiring }: Judgement): End[] => {
  const announced = new Set(expiring.map(({ kind, id }) => `${kind} ${id}`));
  const found = new Map<string, End>();
  const note = (kind: End['kind'], id: string, title: string, until: string | null | undefined): void => {
    if (!until || endOf(until) < Date.parse(asOf)) return;
    const key = `${kind} ${id}`;
    const known = found.get(key);
    if (known && Date.parse(known.until) <= endOf(until)) return;
    found.set(key, { kind, id, title, until: toInstant(endOf(until)), soon: announced.has(key) });
  };
  for (const item of items) {
    for (const { probe, freshUntil } of item.findings) note('evidence', probe, probe, freshUntil);
    note('claim', item.id, item.title, item.claim?.until);
    if (item.status === 'waived')
      for (const { until } of item.waivers) note('waiver', item.id, item.title, until);
  }
  for (const { id, title, state } of risks)
    if (state === 'accepted') note('risk', id, title, content.risks.find((risk) => risk.id === id)?.until);
  return [...found.values()]
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until) || (a.id < b.id ? -1 : 1))
    .slice(0, ENDS);
};
