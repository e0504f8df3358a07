import { DAY_MS } from '../schemas/moment.ts';

/** Values of one week or day. */
interface Group {
  /** Its first day, `2026-03-02`. */
  start: string;
  values: number[];
  median: number;
}

/** Values grouped by week or by day, oldest first. */
export interface Period {
  unit: 'week' | 'day';
  groups: Group[];
}

/** 1970-01-05 was a Monday. */
const MONDAY_MS = 4 * DAY_MS;
const LEAST = 3;

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
};

const grouped = (runs: readonly { instant: string; value: number }[], length: number): Group[] => {
  const groups = new Map<number, number[]>();
  for (const { instant, value } of runs) {
    const key = Math.floor((Date.parse(instant) - MONDAY_MS) / length);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([key, values]) => ({
      start: new Date(key * length + MONDAY_MS).toISOString().slice(0, 10),
      values,
      median: medianOf(values),
    }));
};

/** Groups values by week, or by day where there are fewer than three weeks; null where there are fewer than three days. */
export const byPeriod = (runs: readonly { instant: string; value: number }[]): Period | null => {
  for (const unit of ['week', 'day'] as const) {
    const groups = grouped(runs, unit === 'week' ? 7 * DAY_MS : DAY_MS);
    if (groups.length >= LEAST) return { unit, groups };
  }
  return null;
};
