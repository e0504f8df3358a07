import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { countCase, type Meaning } from '../../lib/status-word.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

type Attributes = Readonly<Record<string, string>>;

const MEANS: Readonly<Record<string, Meaning>> = {
  PASS: 'passed',
  FAIL: 'failed',
  SKIP: 'skipped',
  'NOT RUN': 'cancelled',
};

/** `20260302 09:15:00.000`, as releases before 7 write a moment, in the form of ISO 8601; `N/A` is none. */
const iso = (text: string | undefined): string | undefined =>
  text === 'N/A' ? undefined : text?.replace(/^(\d{4})(\d{2})(\d{2}) /, '$1-$2-$3T');

/** Output as its elements come in. */
class Output {
  readonly tally = new Tally();
  readonly #suites: { name: string; before: number }[] = [];
  #test = '';
  #status: Attributes = {};
  #failed: number | null = null;
  #all: Attributes | null = null;

  open(name: string, attributes: Attributes, path: readonly string[]): void {
    if (path.length === 1) {
      this.tally.toolVersion = /^Robot ([\w.]+)/.exec(attributes.generator ?? '')?.[1] ?? null;
      this.tally.began(isoStart(iso(attributes.generated)));
    } else if (name === 'suite') {
      this.#suites.push({ name: attributes.name ?? '', before: this.tally.failuresTotal });
    } else if (name === 'test') this.#test = attributes.name ?? '';
    else if (name === 'status') {
      this.#status = attributes;
      this.tally.began(isoStart(iso(attributes.start ?? attributes.starttime)));
    } else if (name === 'stat' && path.includes('total')) this.#all = attributes;
  }

  close(name: string, text: string, path: readonly string[]): void {
    const parent = path.at(-2);
    if (name === 'status' && parent === 'test') {
      const title = [...this.#suites.map((suite) => suite.name), this.#test].join(' > ');
      const word = this.#status.status ?? '';
      const meaning = Object.hasOwn(MEANS, word) ? MEANS[word] : 'unknown';
      countCase(this.tally, { name: title, word, message: text.trim() }, meaning);
    } else if (name === 'status' && parent === 'suite') this.#closeSuite(text.trim());
    else if (name === 'suite') this.#suites.pop();
    else if (name === 'stat' && this.#all && /^All(?: Tests)?$/.test(text.trim()))
      this.#failed = Math.max(this.#failed ?? 0, Number(this.#all.fail) || 0);
  }

  /** A suite fails of its own where its set-up or tear-down does; output.xml leaves its tests as they ended. */
  #closeSuite(message: string): void {
    const suite = this.#suites.at(-1);
    if (suite === undefined || this.#status.status !== 'FAIL') return;
    if (this.tally.failuresTotal > suite.before && !/teardown failed/i.test(message)) return;
    this.tally.fault(suite.name, message || { kind: 'case.failed-alone' });
  }

  found(): Found {
    this.tally.tool = 'Robot Framework';
    if (this.#failed === null)
      throw new Unreadable('HP307', { kind: 'unreadable.no-end', part: '<statistics>' });
    this.tally.announces('The run', { failures: this.#failed });
    return this.tally.found();
  }
}

const parse = async (source: Source): Promise<Found> => {
  const output = new Output();
  await readXml(source, {
    wants: (name, path) =>
      name === 'stat' || (name === 'status' && ['test', 'suite'].includes(path.at(-2) ?? '')),
    open: (name, attributes, path, place) => {
      if (path.length === 1 && name !== 'robot')
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<robot>'] }, place);
      output.open(name, attributes, path);
    },
    close: (name, text, path) => output.close(name, text, path),
  });
  return output.found();
};

/** Output of Robot Framework 3 to 7. Source: robotframework, doc/schema/result.xsd. */
export const robot: Reader = {
  id: 'robot',
  title: 'Robot Framework output.xml',
  tools: ['robot', 'rebot', 'pabot'],
  met: [
    'At least one test passed, and no test and no suite failed.',
    'A suite whose tear-down failed is unmet, though its tests stand as passed in output.xml.',
    'An output without statistics did not end.',
  ],
  measurements: [],
  specification: 'https://github.com/robotframework/robotframework/tree/master/doc/schema',
  recognise: ({ root, attributes }) => root === 'robot' && attributes.generator !== undefined,
  parse,
};
