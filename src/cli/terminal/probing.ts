import type { Probe } from '../../schemas/probe.ts';
import type { Status } from '../../schemas/status.ts';
import { words } from '../../words/words.ts';
import { clean } from './clean.ts';
import { statusGlyph } from './glyph.ts';
import { aligned } from './layout.ts';
import type { Line } from './style.ts';
import { muted, strong } from './style.ts';
import { cut, pad, wrap } from './width.ts';

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

/** How wide the columns of probe lines are, so that those written one by one line up. */
export interface ProbeColumns {
  id: number;
  message: number;
  items: number;
}

const TIME = 11;
const GAPS = 2 + 1 + 2 + 2 + 2 + 2;
const NARROWEST = 20;

/** The columns for the probes that are going to run, within a terminal's width. */
export const probeColumns = (
  rows: readonly Pick<ProbeRow, 'id' | 'items'>[],
  columns: number,
): ProbeColumns => {
  const widest = (texts: string[]) => Math.min(WIDEST, Math.max(0, ...texts.map((text) => text.length)));
  const id = widest(rows.map((row) => row.id));
  const items = widest(rows.map((row) => itemsInWords(row.items)));
  return { id, items, message: Math.max(NARROWEST, columns - GAPS - id - TIME - items) };
};

/** A probe's lines: glyph, probe, what was found, time, items. */
export const probeLines = (row: ProbeRow, { id: idWidth, message: room, items }: ProbeColumns): Line[] => {
  const { id, status, message, durationMs } = row;
  const name = pad(cut(clean(id), idWidth), idWidth);
  const time = durationMs === null ? '' : words.took(durationMs);
  const margin = ' '.repeat(idWidth + 7);
  return wrap(clean(message), room).map((text, index) =>
    index > 0
      ? [margin, text]
      : [
          '  ',
          statusGlyph(status),
          '  ',
          status === 'ready' ? name : strong(name),
          `  ${pad(text, room)}  `,
          muted(time.padStart(TIME)),
          `  ${cut(itemsInWords(row.items), items)}`,
        ],
  );
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
      muted(words.took(now - since).padStart(TIME)),
      muted(probe.title ?? probe.kind),
    ],
  );
  return [
    ...aligned(rows, { columns, widest: WIDEST }),
    ['  ', muted(words.terminal.reading.done(ended, total))],
  ];
};
