import { asList, asNumber, asText, entriesOf, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const nameOf = (result: unknown): string => {
  const audit = asText(field(result, 'auditId')) ?? asText(field(result, 'name')) ?? '(no audit)';
  const property = asList(field(result, 'auditProperty')).filter((part) => typeof part === 'string');
  return `${[audit, ...property].join('.')} at ${asText(field(result, 'url')) ?? '(no address)'}`;
};

const judge = (result: unknown, tally: Tally): void => {
  const passed = field(result, 'passed');
  const limit = JSON.stringify(field(result, 'expected') ?? null);
  const expected = [asText(field(result, 'operator')) ?? '', limit].join(' ').trim();
  const found = JSON.stringify(field(result, 'actual') ?? null);
  if (passed === true) tally.pass();
  else if (passed === false && field(result, 'level') === 'warn') {
    tally.skip();
    tally.warn('HP315', { kind: 'remark.found', name: nameOf(result), expected, found });
  } else tally.fail(nameOf(result), { kind: 'case.found', expected, found });
};

/** Measures the scores of each page of a manifest; one that could not be scored has no figure. */
const measure = (entry: unknown, tally: Tally): void => {
  for (const [category, value] of entriesOf(field(entry, 'summary'))) {
    const score = asNumber(value);
    if (score !== null) tally.measure(`lighthouse.${category}`, Math.round(score * 1e6) / 1e4, '%');
    else tally.warn('HP315', { kind: 'remark.no-score', name: category, page: asText(field(entry, 'url')) });
  }
};

const isManifest = (entry: unknown): boolean =>
  asText(field(entry, 'url')) !== null && asText(field(entry, 'jsonPath')) !== null;

const isAssertion = (entry: unknown): boolean =>
  typeof field(entry, 'passed') === 'boolean' &&
  field(entry, 'operator') !== undefined &&
  field(entry, 'actual') !== undefined;

const parse = async (source: Source): Promise<Found> => {
  const entries = await source.json();
  if (!Array.isArray(entries)) throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: [] });
  const tally = new Tally();
  tally.tool = 'Lighthouse CI';
  if (entries.length > 0 && entries.every(isManifest)) {
    for (const entry of entries) measure(entry, tally);
    return tally.found(tally.measurements.length > 0 ? 'informational' : 'nothing-ran');
  }
  for (const entry of entries) judge(entry, tally);
  if (entries.length === 0) tally.warn('HP315', { kind: 'remark.only-failures' });
  return tally.found();
};

/** Assertion results and manifests of Lighthouse CI. Source: GoogleChrome/lighthouse-ci, types/assert.d.ts. */
export const lighthouseCi: Reader = {
  id: 'lighthouse-ci',
  title: 'Lighthouse CI (assertion results, manifest)',
  tools: ['lhci assert --includePassedAssertions', 'lhci upload --target=filesystem'],
  met: [
    'At least one assertion passed and none of the level `error` failed; list all with `--includePassedAssertions`, for an empty list proves nothing.',
    'A manifest holds the scores of each page and is informational: state a criterion such as `lighthouse.seo >= 80 %`, which every page has to meet.',
  ],
  measurements: ['lighthouse.<category>'],
  specification: 'https://googlechrome.github.io/lighthouse-ci/docs/configuration.html',
  recognise: ({ json }) => {
    const entries = asList(json);
    return entries.length > 0 && (entries.every(isManifest) || entries.every(isAssertion));
  },
  parse,
};
