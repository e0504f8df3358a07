import { asNumber, asObject, asText, at, entriesOf, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { before, isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';
import { type Checks, checksOf } from './k6-checks.ts';
import { type K6Metric, metricsOf, statsOf, unitOf } from './k6-metric.ts';
import { judgeThresholds } from './k6-threshold.ts';

/** Counters that show that the script did something. */
const WORK = ['iterations', 'http_reqs', 'ws_sessions', 'grpc_streams', 'browser_data_sent', 'checks'];

const worked = (metrics: readonly K6Metric[], checks: number): boolean =>
  checks > 0 ||
  metrics.some(({ name, values }) => {
    const done = asNumber(values.count) ?? (asNumber(values.passes) ?? 0) + (asNumber(values.fails) ?? 0);
    return WORK.includes(name) && done + (asNumber(values.total) ?? 0) > 0;
  });

/** A metric as only k6 writes it: its type, what it contains, its values. */
const isMetric = (metric: unknown): boolean =>
  ['trend', 'rate', 'counter', 'gauge'].includes(asText(field(metric, 'type')) ?? '') &&
  asText(field(metric, 'contains')) !== null &&
  asObject(field(metric, 'values')) !== null;

const isMachineReadable = (document: unknown): boolean =>
  asText(field(document, 'version')) !== null && asObject(field(document, 'results')) !== null;

/** A word of the metadata, which k6 writes in either way: `k6Version`, `k6_version`. */
const metadata = (document: unknown, camel: string, snake: string): unknown =>
  at(document, 'metadata', camel) ?? at(document, 'metadata', snake) ?? null;

const describe = (document: unknown, tally: Tally): void => {
  tally.tool = 'k6';
  tally.toolVersion = asText(metadata(document, 'k6Version', 'k6_version'));
  const ms = asNumber(at(document, 'state', 'testRunDurationMs'));
  const seconds = asNumber(at(document, 'config', 'duration'));
  const durationMs = ms ?? (seconds === null ? null : seconds * 1000);
  const lasted = durationMs === null || durationMs < 0 ? null : durationMs;
  tally.durationMs = lasted;
  tally.began(before(isoStart(metadata(document, 'generatedAt', 'generated_at')), lasted ?? 0));
};

const judgeCheck = ({ name, fails: failed, passes }: Checks['all'][number], tally: Tally): void => {
  if (failed > 0) tally.fail(`Check ${name}`, { kind: 'case.times', failed, total: failed + passes });
  else if (passes > 0) tally.pass();
  else tally.skip();
};

const parse = async (source: Source): Promise<Found> => {
  const document = await source.json();
  const machine = isMachineReadable(document);
  const held = machine ? at(document, 'results', 'metrics') : field(document, 'metrics');
  if (held === undefined) throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['/metrics'] });
  const tally = new Tally();
  describe(document, tally);
  const metrics = metricsOf(document, machine);
  const checks = checksOf(document, machine);
  const ran = worked(metrics, checks.passes + checks.fails);
  const thresholds = judgeThresholds(metrics, ran, tally);
  for (const metric of metrics) {
    for (const [stat, value] of statsOf(metric)) {
      tally.measure(
        `${metric.name} ${stat}`,
        value,
        unitOf(metric, stat),
        thresholds.limits.get(`${metric.name} ${stat}`) ?? null,
      );
    }
  }
  if (!ran) {
    tally.warn('HP315', { kind: 'remark.idle' });
    return tally.found(tally.failuresTotal > 0 ? 'unmet' : 'nothing-ran');
  }
  if (machine) {
    if (thresholds.count === 0) tally.warn('HP315', { kind: 'remark.no-thresholds' });
    return tally.found(tally.failuresTotal > 0 ? 'unmet' : 'informational');
  }
  if (thresholds.count > 0) {
    const { fails: failed, passes } = checks;
    if (failed > 0) tally.warn('HP315', { kind: 'remark.checks-failed', failed, total: passes + failed });
    return tally.found();
  }
  for (const check of checks.all) judgeCheck(check, tally);
  if (checks.missing > 0) tally.announced('The checks', checks.missing);
  return tally.found(checks.passes + checks.fails > 0 ? tally.outcome : 'informational');
};

/** End-of-test summaries of k6. Source: grafana/k6, `--summary-export`, `handleSummary` and the machine-readable summary 1.0.0. */
export const k6: Reader = {
  id: 'k6',
  title: 'k6 summary',
  tools: ['k6 run --summary-export', 'k6 handleSummary', 'k6 run --new-machine-readable-summary'],
  met: [
    'The script did something, and every threshold was met.',
    'In `--summary-export`, a threshold that reads `true` was crossed; in `handleSummary`, `ok: true` means met.',
    'A threshold on a metric that holds no sample was not judged.',
    'Without thresholds every check has to pass; with thresholds, failed checks are a warning.',
    'A machine-readable summary holds no thresholds and is informational.',
  ],
  measurements: [
    '<metric> avg',
    '<metric> p(95)',
    '<metric> max',
    'http_req_failed rate',
    'checks rate',
    'iterations count',
  ],
  specification: 'https://grafana.com/docs/k6/latest/results-output/end-of-test/',
  recognise: ({ json }) =>
    (asObject(field(json, 'metrics')) !== null &&
      (asObject(field(json, 'root_group')) !== null ||
        asObject(at(json, 'metrics', 'iterations')) !== null ||
        entriesOf(field(json, 'metrics')).some(([, metric]) => isMetric(metric)))) ||
    metadata(json, 'k6Version', 'k6_version') !== null,
  parse,
};
