import { caseOf, closeCase, type JUnitCase, noteChild } from './junit-case.ts';
import { closeSuite, type JUnitSuite, suiteOf, toolOf } from './junit-suite.ts';
import type { Reader } from './reader.ts';
import type { Source } from './source.ts';
import { type Found, Tally } from './tally.ts';
import { Unreadable } from './unreadable.ts';
import { readXml } from './xml.ts';

const SUITES = new Set(['testsuites', 'testsuite']);
const WITH_TEXT = new Set(['failure', 'error', 'flakyFailure', 'flakyError', 'rerunFailure', 'rerunError']);

const parse = async (source: Source): Promise<Found> => {
  const tally = new Tally();
  const suites: JUnitSuite[] = [];
  let current: JUnitCase | null = null;
  let message = '';

  await readXml(source, {
    wants: (name, path) => WITH_TEXT.has(name) && path.length > 1,
    open: (name, attributes, path, place) => {
      const parent = path.at(-2);
      if (parent === undefined && !SUITES.has(name)) {
        throw new Unreadable(
          'HP307',
          `The root element is <${name}>, and JUnit XML begins with <testsuites> or <testsuite>.`,
          place,
        );
      }
      if (SUITES.has(name) && (parent === undefined || SUITES.has(parent))) {
        suites.push(suiteOf(attributes, place));
        toolOf(tally, attributes);
        tally.started(attributes.timestamp);
      } else if (name === 'testcase' && parent !== undefined && SUITES.has(parent)) {
        current = caseOf(attributes, suites.at(-1));
      } else if (current && parent === 'testcase') {
        noteChild(current, name);
        message = attributes.message ?? '';
        if (!message && attributes.type) message = attributes.type;
      } else if (WITH_TEXT.has(name)) {
        message = attributes.message ?? attributes.type ?? '';
      } else if (name === 'property' && attributes.name === 'go.version') {
        tally.tool = 'go test';
        tally.toolVersion = attributes.value ?? null;
      }
    },
    close: (name, text, path) => {
      const parent = path.at(-2);
      const suite = suites.at(-1);
      if (name === 'testcase' && current && suite && parent !== undefined && SUITES.has(parent)) {
        closeCase(current, suite, tally);
        current = null;
      } else if (current && parent === 'testcase' && WITH_TEXT.has(name)) {
        current.said ||= said(message, text);
      } else if (
        !current &&
        suite &&
        (name === 'failure' || name === 'error') &&
        parent !== undefined &&
        SUITES.has(parent)
      ) {
        suite.own.errored += 1;
        suite.own.faultElements += 1;
        tally.error(
          suite.name || 'The suite as a whole',
          said(message, text) || 'The suite reports a failure of its own.',
        );
      } else if (SUITES.has(name) && suite && (parent === undefined || SUITES.has(parent))) {
        suites.pop();
        closeSuite(suite, suites.at(-1), tally);
      }
    },
  });
  if (source.head.startsWith('<?xml version="1.0" encoding= "UTF-8"')) tally.tool ??= 'rebar3 ct';
  return tally.found();
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
    'Skipped, disabled and not-run cases do not count as run.',
    'A suite that announces failures in cases which the file does not hold is unmet.',
  ],
  measurements: [],
  specification: 'https://github.com/testmoapp/junitxml',
  recognise: ({ root }) => root !== null && SUITES.has(root),
  parse,
};
