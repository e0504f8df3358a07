import type { Probe } from '../../src/schemas/probe.ts';
import type { Status } from '../../src/schemas/status.ts';
import { seconds } from './count.ts';
import { statusGlyph } from './glyph.ts';
import { aligned } from './layout.ts';
import type { Line } from './style.ts';
import { muted, strong } from './style.ts';

/** One probe's run as a line shows it. */
export interface ProbeRow {
  id: string;
  status: Status;
  /** What was found, one sentence. */
  message: string;
  /** Null when nothing ran. */
  durationMs: number | null;
  /** Ids of the items it proves. */
  items: string[];
}

const FRAMES = '|/-\\';

const itemsInWords = (items: readonly string[]): string =>
  items.length > 2 ? `${items[0]} +${items.length - 1}` : items.join(', ');

const WIDEST = 28;

/** The least widths that probe lines take, so that those written one by one line up. */
export const probeWidths = (rows: readonly Pick<ProbeRow, 'id' | 'items'>[]): number[] => [
  1,
  Math.min(WIDEST, Math.max(0, ...rows.map(({ id }) => id.length))),
  6,
  Math.min(WIDEST, Math.max(0, ...rows.map(({ items }) => itemsInWords(items).length))),
];

/** A probe's line: glyph, probe, time, items, what was found. */
export const probeLines = (row: ProbeRow, columns: number, least: readonly number[]): Line[] => {
  const { id, status, message, durationMs, items } = row;
  const time = durationMs === null ? '' : seconds(durationMs);
  const cells: Line = [
    statusGlyph(status),
    status === 'ready' ? id : strong(id),
    muted(time.padStart(6)),
    muted(itemsInWords(items)),
    message,
  ];
  return aligned([cells], { columns, widest: WIDEST, least });
};

/** The lines drawn over and over while probes run: those at work, and how many have ended. */
export const workingLines = (
  atWork: ReadonlyMap<string, { probe: Probe; since: number }>,
  { ended, total, now }: { ended: number; total: number; now: number },
  columns: number,
): Line[] => {
  const frame = FRAMES[Math.floor(now / 250) % FRAMES.length] ?? '|';
  const rows = [...atWork.values()].map(
    ({ probe, since }): Line => [
      muted(frame),
      probe.id,
      muted(seconds(now - since).padStart(6)),
      muted(probe.title ?? probe.kind),
    ],
  );
  return [...aligned(rows, { columns, widest: WIDEST }), ['  ', muted(`${ended} of ${total} probes done`)]];
};
