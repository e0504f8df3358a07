import type { Tally } from '../../lib/tally.ts';
import type { JUnitSuite } from './junit-recount.ts';
import { cancelledBy, type Skip } from './junit-skip.ts';
import { seconds } from './junit-suite.ts';
import { type Word, wordOf } from './junit-word.ts';

/** A `testcase` element while it is open, with what its own attributes say. */
export interface JUnitCase extends Word {
  /** Name with its class or suite in front. */
  name: string;
  /** Name as written. */
  own: string;
  /** Name of its suite. */
  suite: string;
  /** A configuration function of Common Test, or a file without tests of node:test: judged, never counted as a case. */
  configuration: boolean;
  /** Milliseconds; null where the file does not say. */
  timeMs: number | null;
  failures: number;
  errors: number;
  /** What the first element says by which it did not run. */
  skip: Skip | null;
  /** Runs before one that passed. */
  flaky: number;
  /** Runs behind one that failed. */
  reruns: number;
  /** The first message of a failure, an error or a rerun. */
  said: string;
}

/** How the names of files that node:test runs end. */
export const SOURCE_FILE = /\.[cm]?[jt]sx?$/;

const CONFIGURATION = /^(?:init|end)_per_(?:suite|group|testcase)$/;

/** node:test reports a file in which no test ran as a passing test of the file's own name. */
const isFile = ({ classname, name = '', file = '' }: Readonly<Record<string, string>>): boolean =>
  classname === 'test' &&
  SOURCE_FILE.test(name) &&
  file.replaceAll('\\', '/').endsWith(name.replaceAll('\\', '/'));

/** A case from its attributes. */
export const caseOf = (
  attributes: Readonly<Record<string, string>>,
  suite: JUnitSuite | undefined,
): JUnitCase => {
  const name = attributes.name ?? '';
  const owner = attributes.classname || suite?.name || '';
  return {
    own: name,
    suite: suite?.name ?? '',
    name: owner === '' || name.startsWith(owner) ? name : name === '' ? owner : `${owner} > ${name}`,
    configuration: isFile(attributes) || (attributes.classname === undefined && CONFIGURATION.test(name)),
    ...wordOf(attributes),
    timeMs: seconds(attributes.time),
    failures: 0,
    errors: 0,
    skip: null,
    flaky: 0,
    reruns: 0,
    said: '',
  };
};

/** Elements that say that a case did not pass. */
const FAULT = /^(?:warning|timeout|broken)$|fail|error|crash|abort|exception/;
/** Elements that say that a case did not run, or not to an answer. */
const SKIPS = new Set([
  'skipped',
  'skip',
  'ignored',
  'disabled',
  'pending',
  'incomplete',
  'inconclusive',
  'risky',
]);

/** Elements that say that a case was cut short. */
const CUT = /^(?:error|cancell?ed|undefined|not-?run|interrupted)$/;

/** Takes note of an element inside a case. */
export const noteChild = (
  current: JUnitCase,
  name: string,
  { type = '', message = '' }: Readonly<Record<string, string>>,
): void => {
  const word = name.toLowerCase();
  if (CUT.test(word)) current.errors += 1;
  else if (SKIPS.has(word)) current.skip ??= { type, message, text: '' };
  else if (/^(?:rerun|flaky(?:failure|error)?)$/.test(word)) current.flaky += 1;
  else if (/^rerun(?:failure|error)$/.test(word)) current.reruns += 1;
  else if (FAULT.test(word)) current.failures += 1;
};

/** Whether only an expectation not yet kept failed: node:test writes a failure beside it, and does not fail the run. */
const isTodo = ({ skip, errors }: JUnitCase): boolean => errors === 0 && skip?.type.toLowerCase() === 'todo';

const note = (current: JUnitCase, suite: JUnitSuite): void => {
  const { own } = suite;
  const faults = current.failures + current.errors;
  own.faultElements += faults;
  own.reruns += current.flaky + (faults > 0 ? current.reruns : 0);
  own.elements += 1;
  if (current.configuration) own.configuration += 1;
  if (current.timeMs !== null) suite.innerMs = (suite.innerMs ?? 0) + current.timeMs;
};

/** Judges a case whose element has closed: any failure or error fails it, whatever else it says. */
export const closeCase = (current: JUnitCase, suite: JUnitSuite, tally: Tally): void => {
  const { own } = suite;
  note(current, suite);
  const name = current.name || '(no name)';
  const cancelled = cancelledBy(current);
  if (current.errors > 0) {
    own.errored += 1;
    if (current.configuration) tally.broke(name, current.said);
    else tally.error(name, current.said);
  } else if (current.failures > 0 && !isTodo(current)) {
    own.failed += 1;
    if (current.configuration) tally.broke(name, current.said);
    else tally.fail(name, current.said);
  } else if (current.configuration) {
    if (cancelled !== null) tally.fault(name, cancelled);
  } else if (current.word === 'failed' || current.word === 'unknown') {
    own.failed += 1;
    tally.fail(name, {
      kind: current.word === 'failed' ? 'case.status' : 'case.unknown-status',
      status: current.written,
      said: '',
    });
  } else if (cancelled !== null) {
    own.cancelled += 1;
    tally.error(name, cancelled);
  } else if (current.skip || current.word === 'skipped' || current.word === 'unrun') {
    own.skipped += 1;
    tally.skip();
  } else {
    own.passed += 1;
    tally.pass(current.flaky + current.reruns > 0);
  }
};
