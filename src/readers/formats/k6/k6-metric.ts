import { asList, asNumber, asText, at, entriesOf, field } from '../../lib/shape.ts';

/** One metric of a k6 summary, whichever shape it was written in. */
export interface K6Metric {
  name: string;
  /** `trend`, `rate`, `counter`, `gauge`; null where the shape does not say. */
  type: string | null;
  /** `time`, `data`, `default`; null where the shape does not say. */
  contains: string | null;
  values: Readonly<Record<string, unknown>>;
  /** Expression to what the file says of it: `true` and `false`, or `{ ok }`. */
  thresholds: [string, unknown][];
}

const THRESHOLDS = 'thresholds';

const legacy = (name: string, metric: unknown): K6Metric => {
  const nested = field(metric, 'values');
  return {
    name,
    type: asText(field(metric, 'type')),
    contains: asText(field(metric, 'contains')),
    values: Object.fromEntries(entriesOf(nested ?? metric).filter(([key]) => key !== THRESHOLDS)),
    thresholds: entriesOf(field(metric, THRESHOLDS)),
  };
};

/** The metrics of a summary, in the order of the file. */
export const metricsOf = (document: unknown, machine: boolean): K6Metric[] => {
  if (!machine) return entriesOf(field(document, 'metrics')).map(([name, metric]) => legacy(name, metric));
  const held = at(document, 'results', 'metrics');
  const checks = asList(at(document, 'results', 'checks', 'metrics'));
  const named = Array.isArray(held) ? held : entriesOf(held).map(([name, metric]) => legacy(name, metric));
  return [...named, ...checks].map((metric) => legacy(asText(field(metric, 'name')) ?? '(no name)', metric));
};

const isRate = ({ type, values }: K6Metric): boolean =>
  type === 'rate' || (type === null && 'passes' in values && 'fails' in values);

/** The figures of a metric, by the name that a threshold would use (`value` of a rate is its `rate`). */
export const statsOf = (metric: K6Metric): [string, number][] =>
  Object.entries(metric.values).flatMap(([stat, value]): [string, number][] => {
    const number = asNumber(value);
    if (number === null) return [];
    return [[isRate(metric) && stat === 'value' ? 'rate' : stat, number]];
  });

const TIMES =
  /^(?:http_req_(?!failed)|iteration_duration|group_duration|ws_(?:connecting|session_duration|ping)|grpc_req_duration|browser_http_req_duration|browser_web_vital_(?:fcp|fid|inp|lcp|ttfb))/;
const DATA = /^(?:browser_)?data_(?:sent|received)/;
const AMOUNTS = new Set(['count', 'passes', 'fails', 'matches', 'total']);

/** The unit of a figure: `ms`, `B`, `/s`, `B/s`, or null for counts and shares. */
export const unitOf = (metric: K6Metric, stat: string): string | null => {
  const data = metric.contains === 'data' || (metric.contains === null && DATA.test(metric.name));
  if (isRate(metric)) return null;
  if (stat === 'rate') return data ? 'B/s' : '/s';
  if (data) return 'B';
  if (AMOUNTS.has(stat)) return null;
  return metric.contains === 'time' || (metric.contains === null && TIMES.test(metric.name)) ? 'ms' : null;
};
