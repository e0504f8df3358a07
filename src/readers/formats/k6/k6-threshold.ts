import { field } from '../../lib/shape.ts';
import type { Tally } from '../../lib/tally.ts';
import { type K6Metric, statsOf } from './k6-metric.ts';

const EXPRESSION = /^\s*([a-z]+(?:\(\s*[\d.]+\s*\))?)\s*((?:<=|>=|===?|!=|<|>)\s*-?[\d.]+)\s*$/;

/** Whether a threshold was met: `{ ok }` says so; a bare boolean of `--summary-export` says that it was crossed. */
const met = (said: unknown): boolean | null => {
  if (typeof said === 'boolean') return !said;
  const ok = field(said, 'ok');
  return typeof ok === 'boolean' ? ok : null;
};

/** A metric without a single sample: its shares count nothing, or every figure of its trend is 0. */
const isEmpty = (metric: K6Metric): boolean => {
  const stats = statsOf(metric);
  const { passes, fails, total } = metric.values;
  if (typeof passes === 'number' && typeof fails === 'number') return passes + fails === 0;
  if (typeof total === 'number') return total === 0;
  const trend = metric.type === 'trend' || (metric.type === null && 'avg' in metric.values);
  return stats.length === 0 || (trend && stats.every(([, value]) => value === 0));
};

/** What the thresholds of a summary say: how many there are, and the limit of each figure that one names. */
export interface Thresholds {
  count: number;
  limits: ReadonlyMap<string, { text: string; met: boolean }>;
}

/** Counts every threshold as a case: met, not met, or not judged where its metric holds no sample. */
export const judgeThresholds = (metrics: readonly K6Metric[], ran: boolean, tally: Tally): Thresholds => {
  const limits = new Map<string, { text: string; met: boolean }>();
  let count = 0;
  for (const metric of metrics) {
    for (const [expression, said] of metric.thresholds) {
      count += 1;
      const name = `${metric.name}: ${expression}`;
      const verdict = met(said);
      if (verdict === null) tally.error(name, { kind: 'case.threshold', sort: 'unjudged' });
      else if (!verdict) tally.fail(name, { kind: 'case.threshold', sort: 'crossed' });
      else if (!ran) tally.skip();
      else if (isEmpty(metric)) {
        tally.error(name, { kind: 'case.threshold', sort: 'no-sample' });
      } else tally.pass();
      const [, stat, limit] = EXPRESSION.exec(expression) ?? [];
      if (stat === undefined || limit === undefined || verdict === null || (verdict && isEmpty(metric)))
        continue;
      const key = `${metric.name} ${stat.replace(/\s/g, '')}`;
      const known = limits.get(key);
      if (!known || known.met) limits.set(key, { text: limit.replace(/\s/g, ''), met: verdict });
    }
  }
  return { count, limits };
};
