import { asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import { parseJson, type Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { inLine, Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';
import { judgeControl } from './hdf-control.ts';

/** Controls of a document of HDF 1 and 2, of InSpec's json and json-min, or requirements of HDF 3. */
const controlsOf = (document: unknown): unknown[] => {
  const profiles = asList(field(document, 'profiles')).flatMap((each) => asList(field(each, 'controls')));
  const baselines = asList(field(document, 'baselines')).flatMap((each) =>
    asList(field(each, 'requirements')),
  );
  const minimal = asList(field(document, 'controls')).map((result) => ({
    id: asText(field(result, 'id')) ?? asText(field(result, 'code_desc')) ?? '(no id)',
    results: [result],
  }));
  return profiles.length > 0 ? profiles : [...baselines, ...minimal];
};

const hasResults = (control: unknown): boolean => asList(field(control, 'results')).length > 0;

/** An overlay repeats the controls of the profile below it without their results. */
const withoutOverlays = (controls: readonly unknown[]): unknown[] => {
  const judged = new Set(controls.filter(hasResults).map((control) => field(control, 'id')));
  return controls.filter((control) => hasResults(control) || !judged.has(field(control, 'id')));
};

const describe = (document: unknown, tally: Tally): void => {
  tally.tool = asText(at(document, 'generator', 'name')) ?? asText(at(document, 'platform', 'name'));
  tally.toolVersion = asText(at(document, 'generator', 'version')) ?? asText(field(document, 'version'));
  tally.began(isoStart(field(document, 'timestamp')));
  const seconds = asNumber(at(document, 'statistics', 'duration'));
  tally.lasted(seconds === null ? null : seconds * 1000);
};

/** One control a line, as InSpec's automate and audit logs hold it. */
const documentsIn = async (source: Source): Promise<unknown[]> => {
  if (!LINES.test(source.head)) return [await source.json()];
  const lines: unknown[] = [];
  let number = 0;
  for await (const line of source.lines()) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      lines.push(parseJson(line));
    } catch (error) {
      throw inLine(error, number);
    }
  }
  return lines;
};

/** Two documents, one on each line. */
const LINES = /^\s*\{[^\n]*\}\r?\n\s*\{/;

const parse = async (source: Source): Promise<Found> => {
  const documents = await documentsIn(source);
  const tally = new Tally();
  describe(documents[0], tally);
  const isDocument = (each: unknown): boolean => KEYS.some((key) => Array.isArray(field(each, key)));
  const controls = documents.flatMap((each) => (isDocument(each) ? controlsOf(each) : [each]));
  if (!documents.some((each) => isDocument(each) || hasResults(each)))
    throw new Unreadable('HP307', {
      kind: 'unreadable.lacks',
      parts: ['/profiles', '/baselines', '/controls'],
    });
  const unseen = withoutOverlays(controls).filter((each) => judgeControl(each, tally) === 'unseen').length;
  for (const profile of documents.flatMap((each) => asList(field(each, 'profiles')))) {
    if (['failed', 'skipped'].includes(asText(field(profile, 'status')) ?? ''))
      tally.broke(
        asText(field(profile, 'name')) ?? 'A profile',
        asText(field(profile, 'status_message')) ?? { kind: 'case.not-run', sort: null, said: '' },
      );
  }
  if (unseen === 0 || tally.outcome !== 'met') return tally.found();
  tally.warn('HP315', { kind: 'remark.unjudged', count: unseen });
  return tally.found('informational');
};

const KEYS = ['profiles', 'baselines', 'controls'];

/** HDF 1 to 3 and the JSON of InSpec. Source: mitre/heimdall2 inspecjs schemas, mitre/hdf-libs hdf-schema, inspec/inspec reporters. */
export const hdf: Reader = {
  id: 'hdf',
  title: 'HDF and InSpec JSON',
  tools: ['inspec exec --reporter json', 'cinc-auditor', 'SAF CLI', 'Heimdall'],
  met: [
    'At least one control passed, none failed, none is in error, and none was left unreviewed.',
    'A control counts once, by its results; an error of the profile outranks every pass, and a control without a result is one.',
    'A control that was not reviewed did not run: with one the profile is informational, so state a criterion such as `cases.failed == 0`.',
    'Waivers and amendments decide and prove nothing: each is shown, and what it makes better is not believed.',
  ],
  measurements: [],
  specification: 'https://mitre.github.io/hdf-libs/schemas/',
  recognise: ({ json, head }) =>
    (Array.isArray(field(json, 'profiles')) &&
      (field(json, 'statistics') !== undefined || field(json, 'platform') !== undefined)) ||
    (Array.isArray(field(json, 'controls')) && field(json, 'statistics') !== undefined) ||
    Array.isArray(field(asList(field(json, 'baselines'))[0], 'requirements')) ||
    (json === undefined && LINE.test(head)),
  parse,
};

/** How a log of controls or documents begins. */
const LINE = /^\s*\{"(?:status":"\w+","batch_runtime"|platform":\{[^\n]*"profiles":\[)/;
