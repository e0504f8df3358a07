import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { type Place, readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';
import { caseOf, closeCase, type JUnitCase, noteChild } from './junit-case.ts';
import type { JUnitSuite } from './junit-recount.ts';
import { closeSuite, suiteOf, toolOf } from './junit-suite.ts';

/** The prolog of cth_surefire, space and all; no other tool writes it. */
const CTH_SUREFIRE = '<?xml version="1.0" encoding= "UTF-8"';

const SUITES = new Set(['testsuites', 'testsuite']);
const WITH_TEXT = new Set([
  'failure',
  'error',
  'warning',
  'flakyFailure',
  'flakyError',
  'rerunFailure',
  'rerunError',
  'skipped',
]);

type Attributes = Readonly<Record<string, string>>;

/** The suites and cases that are open while a report is read. */
class Report {
  readonly tally = new Tally();
  readonly #suites: JUnitSuite[] = [];
  readonly #cases: JUnitCase[] = [];
  #message = '';

  open(name: string, attributes: Attributes, path: readonly string[], place: Place): void {
    const inside = this.#cases.at(-1);
    if (path.length === 1 && !SUITES.has(name)) {
      const roots = [...SUITES].map((suite) => `<${suite}>`);
      throw new Unreadable('HP307', { kind: 'unreadable.root', roots }, place);
    }
    if (SUITES.has(name)) {
      this.#suites.push(suiteOf(attributes, place));
      toolOf(this.tally, attributes);
      this.tally.began(isoStart(attributes.timestamp));
    } else if (name === 'testcase') {
      this.tally.began(isoStart(attributes.timestamp));
      this.#cases.push(caseOf(attributes, this.#suites.at(-1)));
    } else if (inside) {
      noteChild(inside, name, attributes);
    } else if (name === 'property' && attributes.name === 'go.version') {
      this.tally.tool = 'go test';
      this.tally.toolVersion = attributes.value ?? null;
    }
    if (WITH_TEXT.has(name)) this.#message = attributes.message || attributes.type || '';
  }

  close(name: string, text: string): void {
    const suite = this.#suites.at(-1);
    const inside = this.#cases.at(-1);
    if (!suite) return;
    if (name === 'testcase' && inside) {
      this.#cases.pop();
      closeCase(inside, suite, this.tally);
    } else if (SUITES.has(name)) {
      this.#suites.pop();
      closeSuite(suite, this.#suites.at(-1), this.tally);
    } else if (inside?.skip && name === 'skipped') {
      inside.skip.text ||= text.trim();
    } else if (inside && WITH_TEXT.has(name)) {
      inside.said ||= said(this.#message, text);
    } else if (name === 'failure' || name === 'error') {
      suite.own.errored += 1;
      suite.own.faultElements += 1;
      const message = said(this.#message, text) || ({ kind: 'case.whole-failed' } as const);
      this.tally.broke(suite.name || 'The suite as a whole', message);
    }
  }
}

const parse = async (source: Source): Promise<Found> => {
  const report = new Report();
  await readXml(source, {
    wants: (name) => WITH_TEXT.has(name),
    open: (name, attributes, path, place) => report.open(name, attributes, path, place),
    close: (name, text) => report.close(name, text),
  });
  if (source.head.startsWith(CTH_SUREFIRE)) report.tally.tool ??= 'rebar3 ct';
  return report.tally.found();
};

const said = (message: string, text: string): string => {
  const body = text.trim();
  const headline = message.trim();
  return !headline || body.startsWith(headline) ? body : body ? `${headline}\n${body}` : headline;
};

/** JUnit XML, as dozens of test runners write it. Source: the runners' own writers; there is no standard. */
export const junit: Reader = {
  id: 'junit',
  title: 'JUnit XML',
  tools: [
    'rebar3 ct (cth_surefire)',
    'eunit',
    'pytest',
    'Maven Surefire',
    'gotestsum',
    'jest',
    'Vitest',
    'Playwright',
    'GoogleTest',
    'PHPUnit',
    'node:test',
  ],
  met: [
    'At least one case ran, and no case, configuration function or suite failed or broke.',
    'Cases are counted from the elements, not from the attributes; where the two disagree, that is a warning.',
    'A case that passed only on a rerun counts as passed and as flaky.',
    'Cases that their author skipped or disabled do not count as run.',
    'A case that the runner did not bring to an answer is broken: `cancelled`, `undefined`, an auto-skip of Common Test, whatever eunit writes as skipped, and `notrun` of CTest unless the case asked for it.',
    'A failing TODO of node:test did not run.',
    'A suite that announces more failures than it holds is unmet; the reruns that Surefire counts as failures are none.',
  ],
  measurements: [],
  specification: 'https://github.com/testmoapp/junitxml',
  recognise: ({ root }) => root !== null && SUITES.has(root),
  parse,
};
