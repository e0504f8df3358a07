import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { countCase, type Meaning } from '../../lib/status-word.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

type Attributes = Readonly<Record<string, string>>;

/** Outcomes of Visual Studio; whatever is not here does not say that a test passed. */
const MEANS: Readonly<Record<string, Meaning>> = {
  Passed: 'passed',
  Warning: 'passed',
  Failed: 'failed',
  Timeout: 'failed',
  NotExecuted: 'skipped',
  Inconclusive: 'skipped',
  Error: 'cancelled',
  Aborted: 'cancelled',
  PassedButRunAborted: 'cancelled',
  NotRunnable: 'cancelled',
  Disconnected: 'cancelled',
  InProgress: 'cancelled',
  Pending: 'cancelled',
};
const RESULT = /^(?:UnitTest|Test|Generic|Web|LoadTest|Manual|Ordered)Result(?:Aggregation)?$|TestResult$/;
/** Outcomes of a run that say that it came to its end. */
const ENDED = new Set(['Completed', 'Passed', 'Failed', 'Warning']);
const FAULTS = [
  'failed',
  'error',
  'timeout',
  'aborted',
  'notRunnable',
  'passedButRunAborted',
  'disconnected',
];

/** A result while it is open. */
interface Open {
  name: string;
  outcome: string;
  message: string;
  /** Results inside it: the rows of a test that is driven by data. */
  rows: number;
}

/** A run as its elements come in. */
class Run {
  readonly tally = new Tally();
  readonly #open: Open[] = [];
  #summary: Attributes | null = null;
  #counters: Attributes = {};
  #broken: Attributes | null = null;

  open(name: string, attributes: Attributes, path: readonly string[]): void {
    const parent = this.#open.at(-1);
    if (RESULT.test(name) && path.includes('Results')) {
      if (parent) parent.rows += 1;
      const { testName = '', outcome = 'Error' } = attributes;
      this.#open.push({ name: testName || '(no name)', outcome, message: '', rows: 0 });
    } else if (name === 'Times') {
      this.tally.began(isoStart(attributes.start));
      this.tally.lasted(Date.parse(attributes.finish ?? '') - Date.parse(attributes.start ?? ''));
    } else if (name === 'ResultSummary') this.#summary = attributes;
    else if (name === 'Counters') this.#counters = attributes;
    else if (name === 'RunInfo') this.#broken = attributes;
  }

  close(name: string, text: string): void {
    const current = this.#open.at(-1);
    if (name === 'Message' && current) current.message ||= text;
    else if (name === 'Text' && this.#broken && !ENDED.has(this.#broken.outcome ?? '')) {
      this.tally.fault('The run', text.trim());
    } else if (current && RESULT.test(name)) {
      this.#open.pop();
      this.#judge(current);
    } else if (name === 'RunInfo') this.#broken = null;
  }

  #judge({ name, outcome, message, rows }: Open): void {
    const meaning = Object.hasOwn(MEANS, outcome) ? MEANS[outcome] : 'unknown';
    if (rows === 0) countCase(this.tally, { name, word: outcome, message }, meaning);
    else if (meaning !== 'passed' && meaning !== 'skipped' && this.tally.failuresTotal === 0)
      this.tally.fault(name, message || { kind: 'case.status', status: outcome, said: '' });
  }

  found(): Found {
    const { tally } = this;
    if (this.#summary === null)
      throw new Unreadable('HP307', { kind: 'unreadable.no-end', part: '<ResultSummary>' });
    const failures = FAULTS.reduce((sum, key) => sum + (Number(this.#counters[key]) || 0), 0);
    tally.announces('The run', { failures });
    const outcome = this.#summary.outcome ?? '';
    if (!ENDED.has(outcome) && tally.failuresTotal === 0)
      tally.fault('The run', { kind: 'case.status', status: outcome || null, said: '' });
    else if (outcome === 'Failed' && tally.failuresTotal === 0)
      tally.fault('The run', { kind: 'case.failed-alone' });
    return tally.found();
  }
}

const parse = async (source: Source): Promise<Found> => {
  const run = new Run();
  await readXml(source, {
    wants: (name, path) => name === 'Text' || (name === 'Message' && path.includes('ErrorInfo')),
    open: (name, attributes, path, place) => {
      if (path.length === 1 && name !== 'TestRun')
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<TestRun>'] }, place);
      run.open(name, attributes, path);
    },
    close: (name, text, path) => {
      if (name !== 'Message' || path.includes('ErrorInfo')) run.close(name, text);
    },
  });
  return run.found();
};

/** Test results of Visual Studio. Source: vstst.xsd, namespace microsoft.com/schemas/VisualStudio/TeamTest/2010. */
export const trx: Reader = {
  id: 'trx',
  title: 'TRX (Visual Studio test results)',
  tools: ['dotnet test --logger trx', 'vstest.console', 'MSTest', 'xUnit.net and NUnit through VSTest'],
  met: [
    'At least one test passed, none failed, and the run came to its end.',
    'A test that was aborted, disconnected or not runnable is broken; one that was not executed was skipped.',
    'The rows of a test that is driven by data count, not the test around them.',
    'A run whose outcome is `Error` or `Aborted`, or that announces more failures than it holds, is unmet.',
  ],
  measurements: [],
  specification: 'https://github.com/microsoft/vstest/blob/main/docs/report.md',
  recognise: ({ root, head }) => root === 'TestRun' && head.includes('/TeamTest/'),
  parse,
};
