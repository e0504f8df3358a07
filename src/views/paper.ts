import { z } from 'zod';
import { words } from '../words/words.ts';
import { itemAnchor } from './anchors.ts';

/** A paper as it was read, for the page that shows it. */
export const PaperDataSchema = z.strictObject({
  /** The revision's: `cp3/r1`. */
  id: z.string(),
  checkpoint: z.string(),
  revision: z.string(),
  title: z.string(),
  /** Path of the paper in the content folder. */
  source: z.string(),
  lines: z.array(z.string()),
  became: z.array(
    z.strictObject({
      line: z.int(),
      kind: z.string(),
      said: z.string(),
      id: z.string().optional(),
      acknowledged: z.string().optional(),
    }),
  ),
});
export type PaperData = z.infer<typeof PaperDataSchema>;

/** One thing that was read, and the line it stands on. */
interface PaperRow {
  anchor: string;
  line: number;
  lineHref: string;
  kind: string;
  said: string;
  /** The row it became on the revision's page; null where it has none of its own. */
  href: string | null;
  tone: 'item' | 'held' | 'unread' | 'other';
  acknowledged: string | null;
}

/** One line of the paper, and the rows that it became. */
interface PaperLine {
  number: number;
  anchor: string;
  text: string;
  rows: { href: string; text: string }[];
}

/** What the page of a paper shows: the paper beside what was read from it. */
export interface PaperView {
  title: string;
  source: string;
  path: string;
  back: { path: string; text: string };
  summary: string;
  lines: PaperLine[];
  rows: PaperRow[];
}

const TONES: Record<string, PaperRow['tone']> = {
  item: 'item',
  refuses: 'held',
  unread: 'unread',
  doubt: 'unread',
};

/** Lays out a paper: every line, and every row with the line it was read from; each links the other. */
export const toPaperView = (data: PaperData): PaperView => {
  const text = words.paper;
  const rows = data.became.map(
    (each, at): PaperRow => ({
      anchor: `Read-${at + 1}`,
      line: each.line,
      lineHref: `#Line-${each.line}`,
      kind: text.kinds[each.kind] ?? each.kind,
      said: each.said,
      href: each.id === undefined ? null : `${data.id}/#${itemAnchor(each.id)}`,
      tone: TONES[each.kind] ?? 'other',
      acknowledged: each.acknowledged ?? null,
    }),
  );
  const lines = data.lines.map(
    (line, at): PaperLine => ({
      number: at + 1,
      anchor: `Line-${at + 1}`,
      text: line,
      rows: rows.flatMap((row) => (row.line === at + 1 ? [{ href: `#${row.anchor}`, text: row.kind }] : [])),
    }),
  );
  const missed = rows.filter(({ tone }) => tone === 'unread' || tone === 'held').length;
  const held = rows.filter(({ tone }) => tone === 'held').length;
  return {
    title: data.title,
    source: data.source,
    path: `${data.id}/paper/`,
    back: { path: `${data.id}/`, text: text.back },
    summary: text.summary(rows.length - missed, missed, held),
    lines,
    rows,
  };
};
