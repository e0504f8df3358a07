import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { countCase } from '../../lib/status-word.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';
import { type Attributes, isFalse, meaningOfCase, totalsOf } from './nunit-words.ts';

const ROOTS = new Set(['test-run', 'test-results', 'test-suite']);

/** A suite or case while it is open. */
interface Open {
  attributes: Attributes;
  message: string;
  /** Whether it holds a failure, whatever its attributes say. */
  failed: boolean;
  /** Failures counted when it was opened. */
  before: number;
}

/** A report as its elements come in. */
class Report {
  readonly tally = new Tally();
  readonly #open: Open[] = [];
  #root: Attributes = {};

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 1) {
      this.#root = attributes;
      const { date, time, 'run-date': runDate, 'start-time': start = '' } = attributes;
      this.tally.began(isoStart([date ?? runDate, time ?? start].filter(Boolean).join('T')));
      this.tally.lasted(Number(attributes.duration ?? Number.NaN) * 1000);
    }
    const parent = this.#open.at(-1);
    if (name === 'failure' && parent) parent.failed = true;
    if (name === 'test-suite' || name === 'test-case')
      this.#open.push({ attributes, message: '', failed: false, before: this.tally.failuresTotal });
  }

  close(name: string, text: string): void {
    const current = this.#open.at(-1);
    if (!current) return;
    if (name === 'message') current.message ||= text.trim();
    else if (name === 'test-case') {
      this.#open.pop();
      const { attributes, message, failed } = current;
      const { result = '', label } = attributes;
      const word = label ? `${result} (${label})` : result;
      const title = attributes.fullname ?? attributes.name ?? '(no name)';
      if (/^Warning/.test(result))
        this.tally.warn('HP315', { kind: 'remark.warned', name: title, said: message });
      const meaning = meaningOfCase(attributes);
      countCase(
        this.tally,
        { name: title, word, message },
        failed && meaning !== 'cancelled' ? 'failed' : meaning,
      );
    } else if (name === 'test-suite') {
      this.#open.pop();
      this.#closeSuite(current);
    }
  }

  /** A suite fails of its own where its set-up or tear-down does, whatever its cases say. */
  #closeSuite({ attributes, message, before }: Open): void {
    const { result = '', label, site } = attributes;
    const failed = /^(?:Fail|Error|Cancel)/.test(result) || isFalse(attributes.success);
    const own = site === 'TearDown' || (site === 'SetUp' && !label?.startsWith('Child'));
    if (!failed || !(own || this.tally.failuresTotal === before)) return;
    this.tally.fault(
      attributes.fullname ?? attributes.name ?? 'A suite',
      message || { kind: 'case.whole-failed' },
    );
  }

  found(): Found {
    this.tally.announces('The run', totalsOf(this.#root));
    return this.tally.found();
  }
}

const parse = async (source: Source): Promise<Found> => {
  const report = new Report();
  await readXml(source, {
    wants: (name, path) => name === 'message' && path.at(-2) !== 'assertion',
    open: (name, attributes, path, place) => {
      if (path.length === 1 && !ROOTS.has(name))
        throw new Unreadable(
          'HP307',
          { kind: 'unreadable.root', roots: ['<test-run>', '<test-results>'] },
          place,
        );
      report.open(name, attributes, path.length);
    },
    close: (name, text) => report.close(name, text),
  });
  report.tally.tool = 'NUnit';
  return report.found();
};

/** NUnit 2 and 3. Source: docs.nunit.org, Test Result XML Format, and nunit-2 Results.xsd. */
export const nunit: Reader = {
  id: 'nunit',
  title: 'NUnit XML (2 and 3)',
  tools: ['nunit3-console', 'nunit-console', 'Unity Test Runner'],
  met: [
    'At least one case passed, and no case and no suite failed.',
    'A case that was cancelled, invalid or not runnable is broken; ignored, explicit, skipped and inconclusive ones did not run.',
    'A suite fails of its own when its set-up or tear-down does, though every case in it passed.',
  ],
  measurements: [],
  specification: 'https://docs.nunit.org/articles/nunit/technical-notes/usage/Test-Result-XML-Format.html',
  recognise: ({ root, attributes }) =>
    root === 'test-run' ||
    (root === 'test-results' && attributes.total !== undefined) ||
    (root === 'test-suite' && (attributes.testcasecount ?? attributes.executed) !== undefined),
  parse,
};
