import { HOUR_MS, MINUTE_MS } from '../../schemas/moment.ts';
import type { Found, Tally } from './tally.ts';

/** Figures of a load run, or of one kind of request in it; times in milliseconds, absent where the file does not say. */
export interface LoadFigures {
  requests: number;
  /** Absent where the file does not tell failures apart. */
  failed?: number | undefined;
  /** Requests a second. */
  rate?: number | undefined;
  /** By the name of the statistic: `mean`, `min`, `max`, `p50`, `p95` … */
  times?: Readonly<Record<string, number | undefined>> | undefined;
}

/** Names of the figures that a load run comes to. */
export const LOAD = [
  'load.requests',
  'load.failed',
  'load.error-rate',
  'load.rate',
  'load.mean',
  'load.min',
  'load.max',
  'load.p50',
  'load.p90',
  'load.p95',
  'load.p99',
];

/** What every format of load results says of itself. */
export const LOAD_IS_INFORMATIONAL =
  'A load run has no limit of its own and is informational: state a criterion such as `load.p95 < 300 ms` or `load.error-rate <= 1 %`. A run in which every request failed is unmet; one without a request ran nothing.';

/** Rounds up at the fourth place, so that no share of failures becomes none. */
const percent = (part: number, whole: number): number => Math.ceil((part / whole) * 1e6) / 1e4;

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Adds the figures of a run under `load.<name>`, those of one kind of request with its label in front. */
export const measureLoad = (tally: Tally, figures: LoadFigures, label = ''): void => {
  const { requests, failed, rate, times = {} } = figures;
  const add = (name: string, value: number | undefined, unit: string | null): void => {
    if (value !== undefined)
      tally.measure(`${label === '' ? '' : `${label} `}load.${name}`, round(value), unit);
  };
  add('requests', requests, null);
  if (requests <= 0) return;
  add('failed', failed, null);
  if (failed !== undefined)
    tally.measure(`${label === '' ? '' : `${label} `}load.error-rate`, percent(failed, requests), '%');
  add('rate', rate, '/s');
  for (const [name, value] of Object.entries(times)) add(name, value, 'ms');
};

/** The reading of a load run: informational, unmet where nothing succeeded, nothing ran without a request. */
export const loadFound = (tally: Tally, { requests, failed = 0 }: LoadFigures): Found => {
  if (!(requests > 0)) return tally.found(tally.failuresTotal > 0 ? 'unmet' : 'nothing-ran');
  if (failed >= requests) tally.fault('The run', { kind: 'case.requests', requests });
  return tally.found(tally.failuresTotal > 0 ? 'unmet' : 'informational');
};

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: MINUTE_MS,
  h: HOUR_MS,
};
const PART = /(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g;

/** A time as `1.5ms`, `250.33us` or `10m0s` in milliseconds; undefined when it is none. */
export const milliseconds = (text: string): number | undefined => {
  const parts = [...text.trim().matchAll(PART)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text.trim()) return undefined;
  return parts.reduce((sum, [, value, unit]) => sum + Number(value) * (UNITS[unit ?? ''] ?? 0), 0);
};
