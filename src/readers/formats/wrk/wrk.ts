import { LOAD, LOAD_IS_INFORMATIONAL, loadFound, measureLoad, milliseconds } from '../../lib/load.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const LATENCY = /^ {4}Latency\s+(\S+)\s+\S+\s+(\S+)\s+\S+%\s*$/m;
const PERCENTILE = /^\s+(\d{1,2}(?:\.\d+)?)%\s+(\d\S*)\s*$/gm;
const TOTAL = /^\s*(\d+) requests in (\S+),/m;
const RATE = /^Requests\/sec:\s+(\d+(?:\.\d+)?)\s*$/m;
const BAD = /^\s*Non-2xx or 3xx responses: (\d+)\s*$/m;
const SOCKET = /^\s*Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)\s*$/m;

const count = (text: string | undefined): number => Number(text ?? 0);

const parse = async (source: Source): Promise<Found> => {
  const text = await source.text();
  const [, done, lasted] = TOTAL.exec(text) ?? [];
  const [, rate] = RATE.exec(text) ?? [];
  if (done === undefined || rate === undefined)
    throw new Unreadable('HP307', {
      kind: 'unreadable.cut-off',
      before: ['"… requests in …"', '"Requests/sec:"'],
    });
  const tally = new Tally();
  tally.tool = 'wrk';
  tally.lasted(milliseconds(lasted ?? '') ?? null);
  const [, mean = '', max = ''] = LATENCY.exec(text) ?? [];
  const percentiles = [...text.matchAll(PERCENTILE)].map(([, share, value = '']) => [
    `p${Number(share)}`,
    milliseconds(value),
  ]);
  const [, ...errors] = SOCKET.exec(text) ?? [];
  const broken = errors.reduce((sum, error) => sum + count(error), 0);
  const figures = {
    requests: count(done) + broken,
    failed: count(BAD.exec(text)?.[1]) + broken,
    rate: Number(rate),
    times: { mean: milliseconds(mean), max: milliseconds(max), ...Object.fromEntries(percentiles) },
  };
  measureLoad(tally, figures);
  return loadFound(tally, figures);
};

/** What wrk and wrk2 print. Source: wg/wrk, src/wrk.c. */
export const wrk: Reader = {
  id: 'wrk',
  title: 'wrk output',
  tools: ['wrk --latency', 'wrk2'],
  met: [LOAD_IS_INFORMATIONAL, 'Answers other than 2xx and 3xx, and errors of sockets, count as failed.'],
  measurements: LOAD,
  hasCases: false,
  specification: 'https://github.com/wg/wrk',
  recognise: ({ head, root }) => root === null && /^Running \d+\w+ test @ /m.test(head),
  parse,
};
