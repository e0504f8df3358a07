import { escapeXml } from '../kernel/escape.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { words } from '../words/words.ts';
import type { Summary } from './record-data.ts';
import { label } from './words.ts';

const INK = '#11181d';
const COLOURS: Record<Verdict, { fill: string; ink: string }> = {
  GO: { fill: '#00705a', ink: '#ffffff' },
  'PARTIAL GO': { fill: '#ffb81c', ink: INK },
  'NO-GO': { fill: '#a81e12', ink: '#ffffff' },
  OPEN: { fill: '#4d5a63', ink: '#ffffff' },
};

/** What a badge says: a checkpoint and its verdict, with what stands beside it. */
export interface BadgeView {
  label: string;
  message: string;
  verdict: Verdict;
}

/** Builds what the badge of a revision says; an open one says that it is not decided. */
export const toBadge = (
  summary: Pick<Summary, 'checkpoint' | 'verdict' | 'decided' | 'beside'>,
): BadgeView => ({
  label: label(summary.checkpoint),
  message: summary.decided ? summary.beside.counted : words.share.badgeOpen(summary.beside.counted),
  verdict: summary.verdict,
});

const LETTER = 7.2;
const PAD = 9;
const width = (text: string): number => Math.ceil([...text].length * LETTER);

/** Draws a badge as SVG, 20 px high; its texts are fitted, so any font may draw them. */
export const badgeSvg = ({ label: left, message, verdict }: BadgeView): string => {
  const { fill, ink } = COLOURS[verdict];
  const [a, b] = [width(left), width(message)];
  const [first, second] = [a + 2 * PAD, b + 2 * PAD];
  const title = escapeXml(`${left}: ${message}`);
  const text = (x: number, length: number, colour: string, said: string): string =>
    `<text x="${x}" y="14" fill="${colour}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(said)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${first + second}" height="20" role="img" aria-label="${title}"><title>${title}</title><path fill="${INK}" d="M0 0h${first}v20H0z"/><path fill="${fill}" d="M${first} 0h${second}v20H${first}z"/><g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" font-weight="700">${text(PAD, a, '#ffffff', left)}${text(first + PAD, b, ink, message)}</g></svg>\n`;
};

/**
 * A badge as the JSON that a shields.io endpoint answers with: `schemaVersion`, `label`, `message`, `color`
 * without `#` (https://shields.io/badges/endpoint-badge).
 */
export const badgeJson = ({ label: left, message, verdict }: BadgeView): string =>
  `${JSON.stringify({ schemaVersion: 1, label: left, message, color: COLOURS[verdict].fill.slice(1) })}\n`;
