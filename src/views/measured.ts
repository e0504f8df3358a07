import { compareFigures } from '../criterion/compare.ts';
import type { Figure } from '../criterion/figure.ts';
import { type Operator, parseCriterion } from '../criterion/parse.ts';
import { inUnit } from '../criterion/units.ts';
import type { Run } from '../schemas/evidence.ts';
import type { Measurement } from '../schemas/measurement.ts';
import { words } from '../words/words.ts';
import { byPeriod, type Period } from './periods.ts';
import type { ProbeData } from './record-data.ts';

const texts = () => words.charts.measured;

/** What a measured value must meet, in the unit of the value. */
interface Limit {
  operator: Operator;
  value: number;
  /** `< 300 ms`. */
  text: string;
}

/** One run's value. */
interface MeasuredRun {
  at: string;
  instant: string;
  value: number;
  text: string;
  /** Null without a limit. */
  met: boolean | null;
}

/** A line of the chart: one value a label, and whether each met the limit. */
export interface Line {
  key: 'value' | 'median' | 'worst';
  name: string;
  points: { value: number; met: boolean | null; text: string }[];
}

/** One measured value of a probe against its limit, run by run. */
export interface MeasuredView {
  id: string;
  name: string;
  /** The finding. */
  title: string;
  subtitle: string;
  limit: Limit | null;
  /** Every run that measured it, oldest first: the table. */
  runs: MeasuredRun[];
  labels: string[];
  lines: Line[];
  /** Said instead of a chart when there is one run. */
  instead: string | null;
}

/** Runs drawn one by one; beyond, they are drawn by week or by day. */
const SINGLY = 24;
const PERIODS = 52;

const shown = (value: number, unit: string | null): string =>
  `${words.number(value)}${unit === null ? '' : unit.startsWith('/') ? unit : ` ${unit}`}`;

const limitFrom = (operator: Operator, figure: Figure | undefined, { unit }: Measurement): Limit | null => {
  const bound = figure && inUnit(figure, unit);
  return bound === undefined || !figure
    ? null
    : { operator, value: bound, text: `${operator} ${shown(bound, unit ?? figure.unit)}` };
};

/** The probe's own criterion on that value; else the limit that the newest result states. */
const limitOf = (criteria: readonly string[], newest: Measurement): Limit | null => {
  for (const text of criteria) {
    const criterion = parseCriterion(text);
    if (
      criterion.kind === 'criterion' &&
      (newest.name === criterion.name || newest.name.endsWith(` ${criterion.name}`))
    )
      return limitFrom(criterion.operator, criterion.figure, newest);
  }
  const stated = parseCriterion(`limit ${newest.limit}`);
  if (stated.kind === 'unparsable' || !stated.figure) return null;
  const { operator, figure } = stated;
  return limitFrom(operator, { ...figure, unit: figure.unit ?? newest.unit }, newest);
};

const meets = (limit: Limit | null, value: number): boolean | null =>
  limit &&
  compareFigures({ value, unit: null }, limit.operator, { value: limit.value, unit: null }) === 'met';

/** The value that comes closest to missing its limit, or misses it furthest. */
const worstOf = (values: readonly number[], limit: Limit | null): number =>
  limit?.operator.startsWith('>') ? Math.min(...values) : Math.max(...values);

const measurementsOf = (run: Run): Measurement[] => [
  ...run.measurements,
  ...run.readings.flatMap(({ measurements }) => measurements),
];

/** Draws lines of values in a unit, each point against the limit. */
const drawing =
  (limit: Limit | null, unit: string | null) =>
  (key: Line['key'], name: string, values: readonly number[], labels: readonly string[]): Line => ({
    key,
    name,
    points: values.map((value, index) => ({
      value,
      met: meets(limit, value),
      text: texts().point(labels[index] ?? '', shown(value, unit)),
    })),
  });

const linesOf = (
  runs: readonly MeasuredRun[],
  period: Period | null,
  limit: Limit | null,
  unit: string | null,
) => {
  const line = drawing(limit, unit);
  if (period === null) {
    const drawn = runs.slice(-SINGLY);
    const [values, at] = [drawn.map((each) => each.value), drawn.map((each) => each.at)];
    return {
      labels: drawn.map(({ instant }) => words.shortDay(instant)),
      lines: [line('value', texts().value, values, at)],
    };
  }
  const groups = period.groups.slice(-PERIODS);
  const labels = groups.map(({ start }) => words.shortDay(start));
  const worst = groups.map(({ values }) => worstOf(values, limit));
  const medians = groups.map(({ median }) => median);
  return {
    labels,
    lines: [line('worst', texts().worst, worst, labels), line('median', texts().median, medians, labels)],
  };
};

const titleOf = (name: string, runs: readonly MeasuredRun[], limit: Limit | null): string => {
  const last = runs.at(-1);
  if (!last || !limit) return texts().plain(name, last?.text ?? '');
  const missed = runs.filter(({ met }) => met === false).length;
  if (last.met === false) return texts().misses(name, last.text, limit.text);
  return missed === 0
    ? texts().allMet(name, limit.text, runs.length)
    : texts().back(name, limit.text, missed, runs.length);
};

const toView = (
  name: string,
  found: readonly { run: Run; figure: Measurement }[],
  criteria: readonly string[],
  id: string,
): MeasuredView => {
  const newest = found.at(-1)?.figure;
  const unit = newest?.unit ?? null;
  const limit = newest ? limitOf(criteria, newest) : null;
  const runs = found.map(
    ({ run, figure: { value } }): MeasuredRun => ({
      at: words.moment(run.finishedAt),
      instant: run.finishedAt,
      value,
      text: shown(value, unit),
      met: meets(limit, value),
    }),
  );
  const period = runs.length > SINGLY ? byPeriod(runs) : null;
  const one = runs.length === 1 ? runs[0] : undefined;
  return {
    id,
    name,
    title: one ? texts().plain(name, one.text) : titleOf(name, runs, limit),
    subtitle: [
      period
        ? texts().byPeriod(period.unit, runs.length)
        : runs.length > SINGLY
          ? texts().newest(SINGLY, runs.length)
          : texts().byRun,
      ...(limit ? [] : [texts().noLimit]),
    ].join('. '),
    limit,
    runs,
    ...linesOf(runs, period, limit, unit),
    instead: one ? texts().one(one.text, limit?.text ?? null) : null,
  };
};

/**
 * Builds one view a measured value, those with a limit first, then by name. Of several figures of one name in one
 * run the first counts. `runs` oldest first; `prefix` begins every id.
 */
export const toMeasured = (
  runs: readonly Run[],
  criteria: readonly string[],
  prefix = 'Measured',
): MeasuredView[] => {
  const byName = new Map<string, { run: Run; figure: Measurement }[]>();
  for (const run of runs) {
    const seen = new Set<string>();
    for (const figure of measurementsOf(run)) {
      if (seen.has(figure.name)) continue;
      seen.add(figure.name);
      byName.set(figure.name, [...(byName.get(figure.name) ?? []), { run, figure }]);
    }
  }
  return [...byName]
    .map(([name, found], index) => toView(name, found, criteria, `${prefix}-${index}`))
    .sort((a, b) => Number(a.limit === null) - Number(b.limit === null) || (a.name < b.name ? -1 : 1));
};

const TREND_PROBES = 6;
const TREND_VALUES = 2;

/** For the trends: of each probe that measures against a limit more than once, its first values. */
export const toMeasuredTrends = (probes: readonly ProbeData[]): { probe: string; views: MeasuredView[] }[] =>
  probes
    .map(({ probe, runs }, index) => ({
      probe: probe.id,
      views: toMeasured(runs.map(({ run }) => run).reverse(), probe.criteria, `Measured-${index}`)
        .filter(({ limit, runs: values }) => limit !== null && values.length > 1)
        .slice(0, TREND_VALUES),
    }))
    .filter(({ views }) => views.length > 0)
    .slice(0, TREND_PROBES);
