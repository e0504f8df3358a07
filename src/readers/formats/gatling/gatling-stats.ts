import { LOAD_IS_INFORMATIONAL, loadFound, measureLoad } from '../../lib/load.ts';
import { asNumber, asText, at, entriesOf, field } from '../../lib/shape.ts';
import { parseJson } from '../../lib/source.ts';
import type { Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';

/** A figure of all requests; older releases write figures as text, and `-` where there is none. */
const total = (stats: unknown, name: string, part = 'total'): number | undefined => {
  const value = at(stats, name, part);
  const number = asNumber(value) ?? Number(asText(value) || Number.NaN);
  return Number.isFinite(number) ? number : undefined;
};

const TIMES = {
  mean: 'meanResponseTime',
  min: 'minResponseTime',
  max: 'maxResponseTime',
  percentiles1: 'percentiles1',
  percentiles2: 'percentiles2',
  percentiles3: 'percentiles3',
  percentiles4: 'percentiles4',
} as const;

const REQUESTS = 50;

/** The statistics inside a JavaScript file, which begins as JSON does not; those of the whole run stand first. */
export const statsInScript = (text: string): unknown => {
  const start = text.indexOf('{', text.indexOf('\nstats: {') + 1);
  const end = /\n\},?\s*\ncontents:|\n\}\s*\n\}/.exec(text.slice(start));
  if (start <= 0 || end === null)
    throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['var stats'] });
  return parseJson(`${text.slice(start, start + end.index)}}`);
};

/** What the docs say of statistics. */
export const STATS_SAY = [
  LOAD_IS_INFORMATIONAL,
  'In statistics `load.percentiles1` to `load.percentiles4` are the 50th, 75th, 95th and 99th percentile unless gatling.conf says otherwise.',
];

const measure = (stats: unknown, tally: Tally, label: string): { requests: number; failed: number } => {
  const requests = total(stats, 'numberOfRequests');
  if (requests === undefined)
    throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['/numberOfRequests/total'] });
  const failed = total(stats, 'numberOfRequests', 'ko') ?? 0;
  const times = Object.fromEntries(Object.entries(TIMES).map(([name, key]) => [name, total(stats, key)]));
  const rate = total(stats, 'meanNumberOfRequestsPerSecond');
  measureLoad(tally, { requests, failed, rate, times }, label);
  return { requests, failed };
};

/** Reads statistics: those of the whole run, and of each request where the file holds them. */
export const readStats = (document: unknown, tally: Tally): Found => {
  const all = measure(field(document, 'stats') ?? document, tally, '');
  for (const [, each] of entriesOf(field(document, 'contents')).slice(0, REQUESTS)) {
    const name = asText(field(each, 'name'));
    if (name !== null && field(each, 'type') === 'REQUEST') measure(field(each, 'stats'), tally, name);
  }
  return loadFound(tally, all);
};
