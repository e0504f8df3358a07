import { asList, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';
import { ranToItsEnd } from './sarif-invocation.ts';
import { levelOf, suppressed } from './sarif-result.ts';

/** Results of all runs, by what they mean. */
interface Seen {
  error: number;
  warning: number;
  note: number;
  open: number;
  suppressed: number;
}

/** Kinds of results that tell of nothing wrong; a kind that SARIF does not know is taken as `fail`. */
const NO_FINDING = new Set<unknown>(['pass', 'notApplicable', 'informational']);

const nameOf = (result: unknown): string => {
  const location = field(asList(field(result, 'locations'))[0], 'physicalLocation');
  const line = at(location, 'region', 'startLine');
  const file = asText(at(location, 'artifactLocation', 'uri'));
  const rule = asText(field(result, 'ruleId')) ?? asText(at(result, 'rule', 'id')) ?? '(no rule)';
  return file ? `${rule} in ${file}${typeof line === 'number' ? `:${line}` : ''}` : rule;
};

const judgeResult = (run: unknown, result: unknown, seen: Seen, tally: Tally): void => {
  const kind = field(result, 'kind') ?? 'fail';
  if (field(result, 'baselineState') === 'absent') return;
  if (suppressed(result)) seen.suppressed += 1;
  else if (kind === 'open' || kind === 'review') seen.open += 1;
  else if (!NO_FINDING.has(kind)) {
    const level = levelOf(run, result);
    if (level === 'none') return;
    seen[level] += 1;
    if (level === 'error')
      tally.fault(
        nameOf(result),
        asText(at(result, 'message', 'text')) ?? asText(at(result, 'message', 'markdown')) ?? '',
      );
  }
};

/** Whether every result stands in this file; some tools move them to others. */
const isWhole = (run: unknown): boolean =>
  Array.isArray(field(run, 'results')) &&
  asList(at(run, 'externalPropertyFileReferences', 'results')).length === 0;

/** Judges one run; says whether it proves by itself that there is nothing to find. */
const judgeRun = (run: unknown, seen: Seen, tally: Tally): boolean => {
  const tool = asText(at(run, 'tool', 'driver', 'name')) ?? 'the tool';
  const before = tally.failuresTotal;
  for (const result of asList(field(run, 'results'))) judgeResult(run, result, seen, tally);
  const ran = ranToItsEnd(run);
  if (ran.state === 'no') {
    tally.broke(`Scan by ${tool}`, ran.why);
  } else if (tally.failuresTotal > before) {
    tally.counts.executed += 1;
    tally.counts.failed += 1;
  } else if (!isWhole(run)) {
    tally.warn('HP315', { kind: 'remark.no-results', tool });
  } else if (ran.state === 'yes') {
    tally.pass();
    return true;
  } else {
    tally.warn('HP315', { kind: 'remark.no-success', tool });
  }
  return false;
};

const parse = async (source: Source): Promise<Found> => {
  const log = await source.json();
  const version = asText(field(log, 'version'));
  if (version !== '2.1.0')
    throw new Unreadable('HP307', { kind: 'unreadable.version', format: 'SARIF', version, read: '2.1.0' });
  if (!Array.isArray(field(log, 'runs')))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/runs'] });
  const tally = new Tally();
  const seen: Seen = { error: 0, warning: 0, note: 0, open: 0, suppressed: 0 };
  const runs = asList(field(log, 'runs'));
  const proves = runs.map((run) => judgeRun(run, seen, tally));
  const driver = at(runs[0], 'tool', 'driver');
  tally.tool = asText(field(driver, 'name'));
  tally.toolVersion = asText(field(driver, 'semanticVersion')) ?? asText(field(driver, 'version'));
  for (const invocation of runs.flatMap((run) => asList(field(run, 'invocations')))) {
    tally.began(isoStart(field(invocation, 'startTimeUtc') ?? field(invocation, 'endTimeUtc')));
  }
  for (const [level, count] of Object.entries(seen)) tally.measure(`sarif.${level}`, count, null);
  if (tally.failuresTotal > 0) return tally.found('unmet');
  const found = seen.warning + seen.note + seen.open > 0;
  if (found) return tally.found('informational');
  return tally.found(proves.length > 0 && proves.every((proof) => proof) ? 'met' : 'nothing-ran');
};

/** SARIF 2.1.0. Source: OASIS, Static Analysis Results Interchange Format 2.1.0. */
export const sarif: Reader = {
  id: 'sarif',
  title: 'SARIF 2.1.0',
  tools: ['CodeQL', 'Semgrep', 'Trivy', 'ESLint', 'SpotBugs', 'Checkov', 'any static analyser'],
  met: [
    'Every run says that it ran to its end (`invocations[].executionSuccessful: true`) and nothing was found.',
    'Any `error` that is not suppressed is unmet; so is a run that did not end well, was ended by a signal, or tells of an error of the tool itself.',
    'The level is that of the result, else what the invocation behind it sets its rule to, else that of its rule.',
    'Warnings, notes and open questions alone are informational: state a criterion such as `sarif.warning <= 5`.',
    'An empty list of results without `executionSuccessful` proves nothing: nothing ran.',
  ],
  measurements: ['sarif.error', 'sarif.warning', 'sarif.note', 'sarif.open', 'sarif.suppressed'],
  specification: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
  recognise: ({ json }) =>
    Array.isArray(field(json, 'runs')) &&
    (/^\d+\.\d+\.\d+/.test(asText(field(json, 'version')) ?? '') ||
      (asText(field(json, '$schema')) ?? '').includes('sarif')),
  parse,
};
