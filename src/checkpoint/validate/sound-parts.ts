import type { z } from 'zod';
import type { Checkpoint } from '../../schemas/checkpoint.ts';
import { ItemSchema } from '../../schemas/item.ts';
import { LaneSchema } from '../../schemas/lane.ts';
import { RiskSchema } from '../../schemas/risk.ts';
import { WaiverSchema } from '../../schemas/waiver.ts';

/** A checkpoint of which some entries may not have been understood: those are undefined, and the others keep their place. */
export interface Parts {
  id?: unknown;
  verdict?: unknown;
  date?: unknown;
  items: readonly (Checkpoint['items'][number] | undefined)[];
  lanes: readonly (Checkpoint['lanes'][number] | undefined)[];
  risks: readonly (Checkpoint['risks'][number] | undefined)[];
  waivers: readonly (Checkpoint['waivers'][number] | undefined)[];
  /** Ids of items that were written and not understood, each at its item's place. */
  lost?: readonly (string | undefined)[];
}

const partsOf = <Schema extends z.ZodType>(
  schema: Schema,
  list: unknown,
): (z.output<Schema> | undefined)[] =>
  Array.isArray(list) ? list.map((entry) => schema.safeParse(entry).data) : [];

const idOf = (entry: unknown): string | undefined =>
  entry !== null && typeof entry === 'object' && 'id' in entry && typeof entry.id === 'string'
    ? entry.id
    : undefined;

/** What can be understood of a checkpoint that has errors, so that the rest of it is checked in the same run. */
export const soundParts = (value: unknown): Parts => {
  const written = (value !== null && typeof value === 'object' ? value : {}) as Record<string, unknown>;
  const items = partsOf(ItemSchema, written.items);
  const all = Array.isArray(written.items) ? written.items : [];
  return {
    id: written.id,
    verdict: written.verdict,
    date: written.date,
    items,
    lanes: partsOf(LaneSchema, written.lanes),
    risks: partsOf(RiskSchema, written.risks),
    waivers: partsOf(WaiverSchema, written.waivers),
    lost: all.map((entry, index) => (items[index] === undefined ? idOf(entry) : undefined)),
  };
};
