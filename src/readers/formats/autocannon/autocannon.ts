import { LOAD, LOAD_IS_INFORMATIONAL, type LoadFigures, loadFound, measureLoad } from '../../lib/load.ts';
import { asCount, asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const TIMES = ['min', 'max', 'p50', 'p75', 'p90', 'p99'] as const;
const RUNS = 50;

/** The result of a run; answers other than 2xx and broken connections count as failed. */
const figuresOf = (result: unknown): LoadFigures => {
  const errors = asCount(field(result, 'errors')) ?? 0;
  const times = TIMES.map((name) => [name, asNumber(at(result, 'latency', name)) ?? undefined]);
  return {
    requests: (asCount(at(result, 'requests', 'total')) ?? 0) + errors,
    failed: (asCount(field(result, 'non2xx')) ?? 0) + errors,
    rate: asNumber(at(result, 'requests', 'average')) ?? undefined,
    times: { mean: asNumber(at(result, 'latency', 'average')) ?? undefined, ...Object.fromEntries(times) },
  };
};

/** A row of a table that benchmarks keep of their runs: `{ name, requests, latency, throughput }`, figures as text. */
const measureRow = (row: unknown, tally: Tally): boolean => {
  const name = asText(field(row, 'name')) ?? '(no name)';
  const rate = Number(field(row, 'requests'));
  const latency = Number(field(row, 'latency'));
  if (!(rate > 0)) return false;
  tally.measure(`${name} load.rate`, rate, '/s');
  tally.measure(`${name} load.mean`, latency, 'ms');
  return true;
};

const parse = async (source: Source): Promise<Found> => {
  const document = await source.json();
  const tally = new Tally();
  tally.tool = 'autocannon';
  if (!Array.isArray(document)) {
    if (!isResult(document))
      throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['/requests', '/latency'] });
    tally.began(isoStart(field(document, 'start')));
    tally.lasted((asNumber(field(document, 'duration')) ?? Number.NaN) * 1000);
    measureLoad(tally, figuresOf(document));
    return loadFound(tally, figuresOf(document));
  }
  const rows = document.slice(0, RUNS).filter((row) => measureRow(row, tally));
  return tally.found(rows.length > 0 ? 'informational' : 'nothing-ran');
};

const isResult = (value: unknown): boolean =>
  asNumber(at(value, 'requests', 'total')) !== null && asNumber(at(value, 'latency', 'average')) !== null;

const isRow = (value: unknown): boolean =>
  asText(field(value, 'requests')) !== null &&
  asText(field(value, 'latency')) !== null &&
  asText(field(value, 'throughput')) !== null;

/** Results of autocannon. Source: mcollina/autocannon, lib/run.js. */
export const autocannon: Reader = {
  id: 'autocannon',
  title: 'autocannon JSON',
  tools: ['autocannon --json'],
  met: [
    LOAD_IS_INFORMATIONAL,
    'Answers other than 2xx and broken connections count as failed. Of a table of benchmarks each row has its rate and its mean.',
  ],
  measurements: [...LOAD.filter((name) => name !== 'load.p95'), '<name> load.rate'],
  hasCases: false,
  specification: 'https://github.com/mcollina/autocannon#api',
  recognise: ({ json }) => isResult(json) || isRow(asList(json)[0]),
  parse,
};
