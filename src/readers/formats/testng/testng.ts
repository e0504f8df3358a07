import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { countCase, type Meaning } from '../../lib/status-word.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

type Attributes = Readonly<Record<string, string>>;

const MEANS: Readonly<Record<string, Meaning>> = { PASS: 'passed', FAIL: 'failed', SKIP: 'skipped' };

const count = (text: string | undefined): number => Number(text ?? 0) || 0;

/** A method while it is open. */
interface Method {
  attributes: Attributes;
  name: string;
  exception: string | null;
  message: string;
}

/** Results as their elements come in. */
class Results {
  readonly tally = new Tally();
  /** Methods that failed and are to run again, by signature. */
  readonly #retried = new Set<string>();
  #class = '';
  #method: Method | null = null;
  #failed = 0;

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 1) this.#failed = count(attributes.failed);
    else if (name === 'suite') {
      this.tally.began(isoStart(attributes['started-at']));
      this.tally.lasted((this.tally.durationMs ?? 0) + Number(attributes['duration-ms'] ?? Number.NaN));
    } else if (name === 'class') this.#class = attributes.name ?? '';
    else if (name === 'test-method') {
      const name = [this.#class, attributes.name].filter((part) => part).join(' > ') || '(no name)';
      this.#method = { attributes, name, exception: null, message: '' };
    } else if (name === 'exception' && this.#method) this.#method.exception = attributes.class ?? '';
  }

  close(name: string, text: string): void {
    if (name === 'message' && this.#method) this.#method.message ||= text.trim();
    else if (name === 'test-method' && this.#method) {
      this.#judge(this.#method);
      this.#method = null;
    }
  }

  #judge({ attributes, name, exception, message }: Method): void {
    const { status = '', signature = name } = attributes;
    const meaning = Object.hasOwn(MEANS, status) ? MEANS[status] : 'unknown';
    if (attributes['is-config'] === 'true') {
      if (status === 'FAIL') this.tally.fault(name, message || { kind: 'case.failed' });
    } else if (attributes.retried === 'true') this.#retried.add(signature);
    else if (meaning === 'skipped' && exception !== null && !exception.endsWith('SkipException')) {
      this.tally.error(name, message || { kind: 'case.skipped', said: exception });
    } else {
      const flaky = this.#retried.has(signature);
      countCase(this.tally, { name, word: status, message, flaky }, meaning);
    }
  }

  found(): Found {
    this.tally.tool = 'TestNG';
    this.tally.announces('The run', { failures: this.#failed });
    return this.tally.found();
  }
}

const parse = async (source: Source): Promise<Found> => {
  const results = new Results();
  await readXml(source, {
    wants: (name) => name === 'message',
    open: (name, attributes, path, place) => {
      if (path.length === 1 && name !== 'testng-results')
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<testng-results>'] }, place);
      results.open(name, attributes, path.length);
    },
    close: (name, text) => results.close(name, text),
  });
  return results.found();
};

/** TestNG's own XML. Source: testng.org, org.testng.reporters.XMLReporter. */
export const testng: Reader = {
  id: 'testng',
  title: 'TestNG XML (testng-results.xml)',
  tools: ['TestNG'],
  met: [
    'At least one test method passed, and no test or configuration method failed.',
    'Configuration methods are no cases. A method that was skipped because something before it failed is broken; one that threw SkipException was skipped.',
    'A run that is retried is no case of its own: a method that passed in the end is met and flaky.',
  ],
  measurements: [],
  specification: 'https://testng.org/#_xml_reports',
  recognise: ({ root }) => root === 'testng-results',
  parse,
};
