import {
  LOAD,
  LOAD_IS_INFORMATIONAL,
  type LoadFigures,
  loadFound,
  measureLoad,
  milliseconds,
} from '../../lib/load.ts';
import { asCount, asNumber, at, entriesOf, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const NS = 1e6;
const TIMES = {
  mean: 'mean',
  min: 'min',
  max: 'max',
  p50: '50th',
  p90: '90th',
  p95: '95th',
  p99: '99th',
} as const;

/** Answers that vegeta takes for a success. */
const isSuccess = (code: string): boolean => /^[23]\d\d$/.test(code);

const ofJson = (report: unknown, tally: Tally): LoadFigures => {
  const requests = asCount(field(report, 'requests'));
  if (requests === null) throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['/requests'] });
  tally.began(isoStart(field(report, 'earliest')));
  tally.lasted((asNumber(field(report, 'duration')) ?? Number.NaN) / NS);
  const codes = entriesOf(field(report, 'status_codes')).filter(([code]) => isSuccess(code));
  const succeeded = codes.reduce((sum, [, many]) => sum + (asCount(many) ?? 0), 0);
  const times = Object.entries(TIMES).map(([name, key]) => {
    const value = asNumber(at(report, 'latencies', key));
    return [name, value === null ? undefined : value / NS];
  });
  const rate = asNumber(field(report, 'throughput')) ?? undefined;
  return { requests, failed: Math.max(0, requests - succeeded), rate, times: Object.fromEntries(times) };
};

const REPORT = /^Requests\s+\[total, rate(?:, throughput)?\]\s+(\d+), ([\d.]+)(?:, ([\d.]+))?\s*$/;
const LATENCIES = /^Latencies\s+\[([^\]]+)\]\s+(.+?)\s*$/;
const CODES = /^Status Codes\s+\[code:count\]\s+(.*?)\s*$/;

const timesOf = (names: string, values: string): Record<string, number | undefined> => {
  const parts = values.split(', ');
  return Object.fromEntries(
    names
      .split(', ')
      .map((name, index) => [/^\d/.test(name) ? `p${name}` : name, milliseconds(parts[index] ?? '')]),
  );
};

const succeededIn = (codes: string): number =>
  codes
    .split(/\s+/)
    .map((each) => each.split(':'))
    .reduce((sum, [code = '', many]) => sum + (isSuccess(code) ? Number(many) : 0), 0);

/** Reports as text, one after another; each ends with its status codes. */
const readText = async (source: Source, tally: Tally): Promise<Found> => {
  const all = { requests: 0, failed: 0 };
  let open: LoadFigures | null = null;
  for await (const line of source.lines()) {
    const [, total, rate, throughput] = REPORT.exec(line) ?? [];
    const [, names, values = ''] = LATENCIES.exec(line) ?? [];
    const [, codes] = CODES.exec(line) ?? [];
    if (total !== undefined) open = { requests: Number(total), rate: Number(throughput ?? rate) };
    else if (names !== undefined && open) open.times = timesOf(names, values);
    else if (codes !== undefined && open) {
      open.failed = Math.max(0, open.requests - succeededIn(codes));
      measureLoad(tally, open);
      all.requests += open.requests;
      all.failed += open.failed;
      open = null;
    }
  }
  if (open) throw new Unreadable('HP307', { kind: 'unreadable.cut-off', before: ['Status Codes'] });
  return loadFound(tally, all);
};

const parse = async (source: Source): Promise<Found> => {
  const tally = new Tally();
  tally.tool = 'Vegeta';
  if (!/^\s*\{/.test(source.head)) return readText(source, tally);
  const figures = ofJson(await source.json(), tally);
  measureLoad(tally, figures);
  return loadFound(tally, figures);
};

/** Reports of Vegeta, JSON and text. Source: tsenart/vegeta, lib/metrics.go and lib/reporters.go. */
export const vegeta: Reader = {
  id: 'vegeta',
  title: 'Vegeta report (JSON and text)',
  tools: ['vegeta report -type json', 'vegeta report'],
  met: [
    LOAD_IS_INFORMATIONAL,
    'Answers other than 2xx and 3xx count as failed. A text may hold several reports: a criterion has to be met by each.',
  ],
  measurements: LOAD,
  hasCases: false,
  specification: 'https://github.com/tsenart/vegeta#report-command',
  recognise: ({ json, head, root }) =>
    (field(json, 'latencies') !== undefined && field(json, 'status_codes') !== undefined) ||
    (json === undefined && root === null && /^Requests\s+\[total, rate/m.test(head)),
  parse,
};
