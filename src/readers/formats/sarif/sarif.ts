import { FINDINGS, Findings } from '../../lib/findings.ts';
import { asList, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Ask, Reader } from '../../reader.ts';
import { ranToItsEnd } from './sarif-invocation.ts';
import { levelOf, rulesOf, severityIn, suppressed } from './sarif-result.ts';

/** Results of all runs, by what they mean. */
interface Seen {
  error: number;
  warning: number;
  note: number;
  open: number;
  suppressed: number;
}

/** What is found while a log is read. */
interface Scan {
  seen: Seen;
  tally: Tally;
  findings: Findings;
}

/** Kinds of results that tell of nothing wrong; a kind that SARIF does not know is taken as `fail`. */
const NO_FINDING = new Set<unknown>(['pass', 'notApplicable', 'informational']);

const placeOf = (result: unknown): string => {
  const location = field(asList(field(result, 'locations'))[0], 'physicalLocation');
  const line = at(location, 'region', 'startLine');
  const file = asText(at(location, 'artifactLocation', 'uri'));
  return file ? `${file}${typeof line === 'number' ? `:${line}` : ''}` : '';
};

const judgeResult = (run: unknown, result: unknown, { seen, findings }: Scan): void => {
  const kind = field(result, 'kind') ?? 'fail';
  const rules = rulesOf(run, result);
  if (field(result, 'baselineState') === 'absent') return;
  if (suppressed(result)) {
    seen.suppressed += 1;
    findings.suppress();
  } else if (kind === 'open' || kind === 'review') {
    seen.open += 1;
    findings.count({ rules, severity: 'unknown' });
  } else if (!NO_FINDING.has(kind)) {
    const level = levelOf(run, result);
    if (level === 'none') return;
    seen[level] += 1;
    const message = asText(at(result, 'message', 'text')) ?? asText(at(result, 'message', 'markdown')) ?? '';
    findings.add({ rules, severity: severityIn(run, result, level), where: placeOf(result), message });
  }
};

/** Whether every result stands in this file; some tools move them to others. */
const isWhole = (run: unknown): boolean =>
  Array.isArray(field(run, 'results')) &&
  asList(at(run, 'externalPropertyFileReferences', 'results')).length === 0;

/** What a run says by itself: that there is nothing to find, what it found, or neither. */
type Said = 'clean' | 'found' | 'nothing';

const sumOf = ({ error, warning, note, open, suppressed: aside }: Seen): number =>
  error + warning + note + open + aside;

const judgeRun = (run: unknown, scan: Scan): Said => {
  const { tally, seen } = scan;
  const sum = sumOf(seen);
  const tool = asText(at(run, 'tool', 'driver', 'name')) ?? 'the tool';
  const before = tally.failuresTotal;
  for (const result of asList(field(run, 'results'))) judgeResult(run, result, scan);
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
    return sumOf(seen) > sum ? 'found' : 'clean';
  } else {
    tally.warn('HP315', { kind: 'remark.no-success', tool });
  }
  return sumOf(seen) > sum ? 'found' : 'nothing';
};

const parse = async (source: Source, ask: Ask): Promise<Found> => {
  const log = await source.json();
  const version = asText(field(log, 'version'));
  if (version !== '2.1.0')
    throw new Unreadable('HP307', { kind: 'unreadable.version', format: 'SARIF', version, read: '2.1.0' });
  if (!Array.isArray(field(log, 'runs')))
    throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: ['/runs'] });
  const tally = new Tally();
  const seen: Seen = { error: 0, warning: 0, note: 0, open: 0, suppressed: 0 };
  const findings = new Findings(tally);
  const runs = asList(field(log, 'runs'));
  const said = runs.map((run) => judgeRun(run, { seen, tally, findings }));
  const driver = at(runs[0], 'tool', 'driver');
  tally.tool = asText(field(driver, 'name'));
  tally.toolVersion = asText(field(driver, 'semanticVersion')) ?? asText(field(driver, 'version'));
  for (const invocation of runs.flatMap((run) => asList(field(run, 'invocations')))) {
    tally.began(isoStart(field(invocation, 'startTimeUtc') ?? field(invocation, 'endTimeUtc')));
  }
  for (const [level, count] of Object.entries(seen)) tally.measure(`sarif.${level}`, count, null);
  if (!said.includes('nothing')) findings.measure(said.includes('clean'), ask);
  if (tally.failuresTotal > 0) return tally.found('unmet');
  const found = seen.warning + seen.note + seen.open > 0;
  if (found) return tally.found('informational');
  return tally.found(said.length > 0 && !said.includes('nothing') ? 'met' : 'nothing-ran');
};

/** SARIF 2.1.0. Source: OASIS, Static Analysis Results Interchange Format 2.1.0. */
export const sarif: Reader = {
  id: 'sarif',
  title: 'SARIF 2.1.0',
  tools: ['CodeQL', 'Semgrep', 'Trivy', 'ESLint', 'SpotBugs', 'Checkov', 'any static analyser'],
  met: [
    'Every run says that it ran to its end (`invocations[].executionSuccessful: true`) and nothing was found.',
    'Any `error` that is not suppressed is unmet, and so is what scores 7 or more (`security-severity`); so is a run that did not end well, was ended by a signal, or tells of an error of the tool itself.',
    'The level is that of the result, else what the invocation behind it sets its rule to, else that of its rule.',
    'Warnings, notes and open questions alone are informational: state a criterion such as `sarif.warning <= 5` or `findings.rule <id> == 0`.',
    'Severities are those of the score, or of the level where that is worse: `error` is high, `warning` medium, `note` low; an open question counts as unknown. A criterion that allows a number of a severity, or of all, takes the place of what is said here for this severity, or for all.',
    'An empty list of results without `executionSuccessful` proves nothing: nothing ran.',
  ],
  measurements: ['sarif.error', 'sarif.warning', 'sarif.note', 'sarif.open', 'sarif.suppressed', ...FINDINGS],
  specification: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
  recognise: ({ json }) =>
    Array.isArray(field(json, 'runs')) &&
    (/^\d+\.\d+\.\d+/.test(asText(field(json, 'version')) ?? '') ||
      (asText(field(json, '$schema')) ?? '').includes('sarif')),
  parse,
};
