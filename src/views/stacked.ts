import type { Status } from '../schemas/status.ts';
import { words } from '../words/words.ts';
import { recordPath } from './anchors.ts';
import type { RiskLevel, Summary } from './record-data.ts';
import { label, revisionName } from './words.ts';

/** One series of stacked columns, from the base upwards. */
export interface Series {
  /** Names its look: a status, or `critical`, `major`, `minor`. */
  key: Status | RiskLevel;
  name: string;
  values: number[];
}

/** One decision as a column of a chart and a row of its table. */
export interface Column {
  label: string;
  name: string;
  path: string;
}

/** Stacked columns over decisions. */
export interface StackedView {
  id: string;
  /** The finding. */
  title: string;
  subtitle: string;
  /** Every decision, oldest first. */
  columns: Column[];
  series: Series[];
  /** How many of the newest columns are drawn; the table holds all. */
  drawn: number;
  /** Said instead of a chart when there is too little to draw. */
  instead: string | null;
}

/** Charts over decisions draw this many of the newest. */
export const DRAWN = 24;

/** Every decision as a column, in the order given. */
export const toColumns = (revisions: readonly Summary[]): Column[] =>
  revisions.map((summary) => ({
    label:
      `${label(summary.checkpoint)} ${summary.revision === 'r1' ? '' : words.term(summary.revision)}`.trim(),
    name: `${label(summary.checkpoint)} ${revisionName(summary.revision)}${summary.date ? `, ${words.day(summary.date)}` : `, ${words.site.notDecided}`}`,
    path: recordPath(summary),
  }));
