import type { Source } from '../../lib/source.ts';
import { epochStart } from '../../lib/start.ts';
import { countCase, type Meaning } from '../../lib/status-word.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

const MEANS: Readonly<Record<string, Meaning>> = { passed: 'passed', failed: 'failed', notrun: 'cancelled' };
/** The case itself asked not to be run, or its author disabled it. */
const CHOSEN = /^(?:SKIP_RETURN_CODE|SKIP_REGULAR_EXPRESSION|Disabled)/i;

/** What CTest says of a test that came to its end, whatever its result. */
const ENDED = 'Completed';

/** A test while it is open. */
interface Test {
  status: string;
  name: string;
  completion: string;
}

/** A dashboard file as its elements come in. */
class Site {
  readonly tally = new Tally();
  #test: Test | null = null;
  #measurement = '';
  #listed = 0;
  #held = 0;
  #ended = false;

  open(name: string, attributes: Readonly<Record<string, string>>, path: readonly string[]): void {
    if (path.length === 1) this.tally.toolVersion = attributes.Generator?.replace(/^ctest-/, '') ?? null;
    else if (name === 'Test' && path.at(-2) === 'Testing')
      this.#test = { status: attributes.Status ?? '', name: '', completion: '' };
    else if (name === 'NamedMeasurement') this.#measurement = attributes.name ?? '';
  }

  close(name: string, text: string, path: readonly string[]): void {
    const parent = path.at(-2);
    if (name === 'Test' && parent === 'TestList') this.#listed += 1;
    else if (name === 'StartTestTime') this.tally.began(epochStart(text, 's'));
    else if (name === 'EndTestTime' || name === 'ElapsedMinutes') this.#ended = true;
    else if (!this.#test) return;
    else if (name === 'Name' && parent === 'Test') this.#test.name = text.trim();
    else if (name === 'Value' && this.#measurement === 'Completion Status')
      this.#test.completion ||= text.trim();
    else if (name === 'NamedMeasurement') this.#measurement = '';
    else if (name === 'Test') this.#judge(this.#test);
  }

  #judge({ status, name, completion }: Test): void {
    this.#test = null;
    this.#held += 1;
    const known = Object.hasOwn(MEANS, status) ? (MEANS[status] ?? 'unknown') : 'unknown';
    const meaning = status === 'notrun' && CHOSEN.test(completion) ? 'skipped' : known;
    countCase(
      this.tally,
      { name: name || '(no name)', word: status, message: completion === ENDED ? '' : completion },
      meaning,
    );
  }

  found(): Found {
    const { tally } = this;
    tally.tool = 'CTest';
    if (!this.#ended) throw new Unreadable('HP307', { kind: 'unreadable.no-end', part: '<EndTestTime>' });
    if (this.#listed > this.#held)
      tally.broke('The run', { kind: 'case.unreported', announced: this.#listed, reported: this.#held });
    return tally.found();
  }
}

const TEXTS = new Set(['Name', 'Value', 'StartTestTime']);

const parse = async (source: Source): Promise<Found> => {
  const site = new Site();
  await readXml(source, {
    wants: (name) => TEXTS.has(name),
    open: (name, attributes, path, place) => {
      if (path.length === 1 && name !== 'Site')
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<Site>'] }, place);
      site.open(name, attributes, path);
    },
    close: (name, text, path) => site.close(name, text, path),
  });
  return site.found();
};

/** CTest's own Test.xml. Source: Kitware/CMake, cmCTestTestHandler.cxx. */
export const ctest: Reader = {
  id: 'ctest',
  title: 'CTest Test.xml',
  tools: ['ctest -T Test', 'ctest_test()'],
  met: [
    'At least one test passed, none failed, and each test that is listed has a result.',
    'A test that was not run is broken, unless it asked for it (`SKIP_RETURN_CODE`, `SKIP_REGULAR_EXPRESSION`) or is disabled.',
  ],
  measurements: [],
  specification: 'https://cmake.org/cmake/help/latest/manual/ctest.1.html',
  recognise: ({ root, head }) => root === 'Site' && head.includes('<Testing>'),
  parse,
};
