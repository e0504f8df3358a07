import { LOAD } from '../../lib/load.ts';
import { asList, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { epochStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import type { Reader } from '../../reader.ts';
import { readStats, STATS_SAY, statsInScript } from './gatling-stats.ts';

const readAssertions = (document: unknown, tally: Tally): Found => {
  tally.began(epochStart(field(document, 'start'), 'ms'));
  for (const assertion of asList(field(document, 'assertions'))) {
    const name = asText(field(assertion, 'message')) ?? '(no name)';
    const actual = JSON.stringify(field(assertion, 'actualValue') ?? null);
    if (field(assertion, 'result') === true) tally.pass();
    else tally.fail(name, { kind: 'case.was', value: String(actual) });
  }
  return tally.found();
};

const parse = async (source: Source): Promise<Found> => {
  const tally = new Tally();
  tally.tool = 'Gatling';
  const script = SCRIPT.test(source.head);
  const document = script ? statsInScript(await source.text()) : await source.json();
  return Array.isArray(field(document, 'assertions'))
    ? readAssertions(document, tally)
    : readStats(document, tally);
};

const SCRIPT = /^\s*var stats = \{/;

/** Assertions and statistics of Gatling. Source: gatling-charts, `js/assertions.json`, `js/stats.json`, `js/global_stats.json`, `js/stats.js`. */
export const gatling: Reader = {
  id: 'gatling',
  title: 'Gatling assertions and statistics',
  tools: ['Gatling'],
  met: ['Of assertions: there is at least one, and the result of every one is true.', ...STATS_SAY],
  measurements: [...LOAD.filter((name) => !/p\d+$/.test(name)), 'load.percentiles3', '<request> load.mean'],
  specification: 'https://docs.gatling.io/concepts/assertions/',
  recognise: ({ json, head }) =>
    SCRIPT.test(head) ||
    (asText(field(json, 'simulation')) !== null && Array.isArray(field(json, 'assertions'))) ||
    at(json, 'numberOfRequests', 'ko') !== undefined ||
    at(json, 'stats', 'numberOfRequests', 'ko') !== undefined,
  parse,
};
