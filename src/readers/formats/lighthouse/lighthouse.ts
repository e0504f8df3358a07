import { asList, asNumber, asText, at, entriesOf, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

/** Audits whose figure is worth a limit of its own, with its unit. */
const METRICS: Readonly<Record<string, string | null>> = {
  'first-contentful-paint': 'ms',
  'largest-contentful-paint': 'ms',
  'total-blocking-time': 'ms',
  'speed-index': 'ms',
  interactive: 'ms',
  'cumulative-layout-shift': null,
  'server-response-time': 'ms',
  'total-byte-weight': 'B',
};

/** Scores by category; those of release 2 go to 100, later ones to 1. */
const scoresOf = (report: unknown): [string, number | null][] =>
  Array.isArray(field(report, 'reportCategories'))
    ? asList(field(report, 'reportCategories')).map((each) => [
        asText(field(each, 'id')) ?? '(no id)',
        asNumber(field(each, 'score')),
      ])
    : entriesOf(field(report, 'categories')).map(([id, each]) => {
        const score = asNumber(field(each, 'score'));
        return [id, score === null ? null : score * 100];
      });

const measureAudits = (report: unknown, tally: Tally): void => {
  for (const [id, unit] of Object.entries(METRICS)) {
    const audit = at(report, 'audits', id);
    const value = asNumber(field(audit, 'numericValue')) ?? asNumber(field(audit, 'rawValue'));
    if (value !== null) tally.measure(`lighthouse.${id}`, Math.round(value * 1e4) / 1e4, unit);
  }
};

const parse = async (source: Source): Promise<Found> => {
  const report = await source.json();
  const scores = scoresOf(report);
  if (asText(field(report, 'lighthouseVersion')) === null)
    throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['/lighthouseVersion'] });
  const tally = new Tally();
  tally.tool = 'Lighthouse';
  tally.toolVersion = asText(field(report, 'lighthouseVersion'));
  tally.began(isoStart(field(report, 'fetchTime') ?? field(report, 'generatedTime')));
  tally.lasted(asNumber(at(report, 'timing', 'total')));
  const broken = asText(at(report, 'runtimeError', 'code'));
  if (broken !== null && broken !== 'NO_ERROR')
    tally.broke(
      asText(field(report, 'requestedUrl')) ?? 'The page',
      asText(at(report, 'runtimeError', 'message')) ?? broken,
    );
  for (const [id, score] of scores) {
    if (score === null) tally.warn('HP315', { kind: 'remark.no-score', name: id, page: null });
    else tally.measure(`lighthouse.${id}`, Math.round(score * 1e4) / 1e4, '%');
  }
  measureAudits(report, tally);
  if (tally.failuresTotal > 0) return tally.found('unmet');
  return tally.found(tally.measurements.length > 0 ? 'informational' : 'nothing-ran');
};

/** Reports of Lighthouse 2 and later. Source: GoogleChrome/lighthouse, types/lhr. */
export const lighthouse: Reader = {
  id: 'lighthouse',
  title: 'Lighthouse report (LHR)',
  tools: ['lighthouse --output json', 'lhci collect'],
  met: [
    'A score has no limit of its own and is informational: state a criterion such as `lighthouse.accessibility >= 90 %`.',
    'A category that could not be scored has no figure; a page that could not be loaded is unmet.',
  ],
  measurements: ['lighthouse.<category>', ...Object.keys(METRICS).map((id) => `lighthouse.${id}`)],
  hasCases: false,
  specification: 'https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md',
  recognise: ({ json }) =>
    asText(field(json, 'lighthouseVersion')) !== null &&
    (field(json, 'categories') !== undefined ||
      field(json, 'reportCategories') !== undefined ||
      field(json, 'audits') !== undefined),
  parse,
};
