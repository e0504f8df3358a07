import { describe, expect, it } from 'vitest';
import { readResult } from '../../src/readers/registry.ts';
import type { Outcome, Reading } from '../../src/schemas/reading.ts';
import { cases } from './cases.ts';

const read = (reader: string, claim: string): Promise<Reading> => {
  const found = cases.find((each) => each.reader === reader && each.claim === claim);
  if (!found) throw new Error(`no case ${reader}/${claim}`);
  return readResult({ name: found.input, bytes: found.bytes, ...found.ask });
};

/** What looks like a pass, the case that shows it, and what it is worth. */
const TRAPS: readonly [trap: string, reader: string, claim: string, outcome: Outcome][] = [
  ['an empty <testsuites>', 'junit', 'nothing-ran-in-an-empty-testsuites', 'nothing-ran'],
  [
    '<testsuites/> of a tool that lists only findings',
    'junit',
    'nothing-ran-in-a-self-closed-testsuites',
    'nothing-ran',
  ],
  [
    'a failing init_per_suite under tests="0" failures="0"',
    'junit',
    'unmet-when-init-per-suite-failed-and-attributes-say-zero',
    'unmet',
  ],
  [
    'configuration functions that alone ran',
    'junit',
    'nothing-ran-when-only-configuration-functions-did',
    'nothing-ran',
  ],
  [
    'attributes that say 0 failures over a failed child',
    'junit',
    'unmet-when-attributes-say-zero-and-a-child-failed',
    'unmet',
  ],
  ['JUnit with every case skipped', 'junit', 'nothing-ran-when-all-cases-are-skipped', 'nothing-ran'],
  ['TAP that is garbage', 'tap', 'unreadable-when-it-is-garbage', 'unreadable'],
  ['TAP with 1..0', 'tap', 'nothing-ran-in-a-plan-of-none', 'nothing-ran'],
  ['TAP without a plan', 'tap', 'unmet-without-a-plan', 'unmet'],
  ['TAP with fewer cases than planned', 'tap', 'unmet-with-fewer-points-than-planned', 'unmet'],
  ['TAP that bailed out', 'tap', 'unmet-after-a-bail-out', 'unmet'],
  ['truncated XML', 'junit', 'unreadable-when-cut-off', 'unreadable'],
  ['XML with two roots', 'junit', 'unreadable-with-two-roots', 'unreadable'],
  ['XML with a duplicate attribute', 'junit', 'unreadable-with-a-duplicate-attribute', 'unreadable'],
  ['XML with a NUL', 'junit', 'unreadable-with-a-nul', 'unreadable'],
  [
    'k6 --summary-export where true means crossed',
    'k6',
    'summary-export-unmet-when-a-threshold-reads-true',
    'unmet',
  ],
  ['k6 handleSummary where ok: true means met', 'k6', 'handle-summary-met-when-ok-is-true', 'met'],
  [
    'k6 machine-readable summary without thresholds',
    'k6',
    'machine-readable-holds-no-thresholds-and-is-informational',
    'informational',
  ],
  [
    'a chaos journal broken before the experiment',
    'chaos-toolkit',
    'nothing-ran-when-the-steady-state-was-broken-before',
    'nothing-ran',
  ],
  ['a dry run of the Chaos Toolkit', 'chaos-toolkit', 'nothing-ran-in-a-dry-run', 'nothing-ran'],
  ['goss with a failed result and exit 0', 'goss', 'unmet-when-a-result-is-1-whatever-the-exit', 'unmet'],
  [
    'goss with an unknown result that is not counted',
    'goss',
    'unmet-when-a-result-could-not-be-found-out',
    'unmet',
  ],
  [
    'SARIF with no results and no word of its run',
    'sarif',
    'nothing-ran-when-empty-and-the-tool-does-not-say',
    'nothing-ran',
  ],
  [
    'SARIF with no results after a good run',
    'sarif',
    'met-when-nothing-was-found-and-the-tool-says-it-ran',
    'met',
  ],
  ['CTRF with 0 tests', 'ctrf', 'nothing-ran-with-zero-tests', 'nothing-ran'],
  [
    'CTRF with only pending, skipped and other',
    'ctrf',
    'nothing-ran-with-only-pending-skipped-and-other',
    'nothing-ran',
  ],
  ['a load report in which every run did nothing', 'k6', 'nothing-ran-without-an-iteration', 'nothing-ran'],
  ['a suite.summary that is all zero', 'common-test', 'nothing-ran-when-all-is-zero', 'nothing-ran'],
  ['"All 0 tests passed."', 'common-test', 'console-nothing-ran-when-all-0-tests-passed', 'nothing-ran'],
  ['control characters in JUnit', 'junit', 'control-characters-are-no-reason-to-pass', 'nothing-ran'],
  [
    'a criterion that names what is not there (json)',
    'json',
    'holds-nothing-where-the-pointer-names-nothing',
    'informational',
  ],
  [
    'a criterion that names what is not there (text)',
    'text',
    'holds-nothing-where-the-pattern-matches-nowhere',
    'informational',
  ],
  ['an LHCI list of failed assertions that is empty', 'refused', 'lhci-empty-assertions', 'unreadable'],
  ['a Scorecard, whose -1 is no score', 'scorecard', 'a-score-of-minus-one-is-no-figure', 'informational'],
  [
    'HDF in which a profile is in error over passes',
    'hdf',
    'an-error-of-the-profile-outranks-passes',
    'unmet',
  ],
  [
    'HDF with a control that was not reviewed',
    'hdf',
    'informational-when-a-control-was-not-reviewed',
    'informational',
  ],
  ['HDF 3 with a waiver over a failure', 'hdf', 'version-3-an-amendment-makes-no-failure-a-pass', 'unmet'],
  ['an LHCI list that is empty, named', 'lighthouse-ci', 'nothing-ran-with-an-empty-list', 'nothing-ran'],
  ['gitleaks with an empty list', 'gitleaks', 'nothing-ran-with-an-empty-list', 'nothing-ran'],
  [
    'Grype that does not say what it scanned',
    'grype',
    'nothing-ran-when-it-does-not-say-what-it-scanned',
    'nothing-ran',
  ],
  ['Semgrep that scanned no file', 'semgrep', 'nothing-ran-when-no-file-was-scanned', 'nothing-ran'],
  ['Trivy without a result', 'trivy', 'nothing-ran-without-a-result', 'nothing-ran'],
  ['npm audit that could not audit', 'npm-audit', 'unreadable-when-npm-could-not-audit', 'unreadable'],
  [
    'kube-bench that leaves checks to a person',
    'kube-bench',
    'informational-when-checks-are-left-to-a-person',
    'informational',
  ],
  [
    'TRX of a host that crashed after passes',
    'trx',
    'unmet-when-the-host-crashed-and-every-test-passed',
    'unmet',
  ],
  [
    'NUnit with a failed tear-down over passes',
    'nunit',
    'unmet-when-a-tear-down-failed-and-every-case-passed',
    'unmet',
  ],
  [
    'Robot with a failed suite tear-down over passes',
    'robot',
    'unmet-when-a-suite-tear-down-failed-and-its-tests-stand-as-passed',
    'unmet',
  ],
  [
    'TestNG that skipped after a failure',
    'testng',
    'unmet-when-a-method-was-skipped-after-what-it-depends-on',
    'unmet',
  ],
  [
    'Playwright that calls an interrupted test skipped',
    'playwright',
    'unmet-when-a-test-was-interrupted',
    'unmet',
  ],
  ['Jest with a file that did not run', 'jest', 'unmet-when-a-file-did-not-run', 'unmet'],
  ['RSpec with a file that does not load', 'rspec', 'unmet-when-a-file-does-not-load', 'unmet'],
  ['CTest that found no executable', 'ctest', 'unmet-when-an-executable-is-missing', 'unmet'],
  ['CTest in JUnit that found no executable', 'junit', 'unmet-when-ctest-found-no-executable', 'unmet'],
  [
    'an auto-skip of Common Test in JUnit',
    'junit',
    'unmet-when-common-test-skipped-a-case-of-its-own-accord',
    'unmet',
  ],
  ['an auto-skip of Common Test in a summary', 'common-test', 'unmet-when-cases-were-auto-skipped', 'unmet'],
  ['an auto-skip of Common Test in a log', 'common-test', 'log-unmet-when-a-case-was-auto-skipped', 'unmet'],
  ['what eunit calls skipped', 'junit', 'unmet-when-eunit-cancelled-a-case', 'unmet'],
  ['a cancelled case', 'junit', 'unmet-when-a-case-was-cancelled', 'unmet'],
  ['an undefined step', 'junit', 'unmet-when-a-step-is-undefined', 'unmet'],
  [
    'errors="1" over a case without a failure',
    'junit',
    'unmet-when-a-suite-announces-an-error-that-no-case-shows',
    'unmet',
  ],
  ['SARIF whose invocation raises a rule', 'sarif', 'unmet-when-an-invocation-raises-the-rule', 'unmet'],
  ['go events without a package', 'go-test', 'unmet-without-a-package', 'unmet'],
  ['coverage over no lines', 'cobertura', 'nothing-ran-over-no-lines', 'nothing-ran'],
];

describe('false passes', () => {
  it.each(TRAPS)('%s', async (_trap, reader, claim, outcome) => {
    expect((await read(reader, claim)).outcome).toBe(outcome);
  });

  it('configuration functions do not inflate the count', async () => {
    expect((await read('junit', 'configuration-functions-are-no-cases')).counts.executed).toBe(2);
  });

  it('counts in attributes that disagree with the children are a warning', async () => {
    const { counts, diagnostics } = await read('junit', 'counts-are-those-of-the-elements');
    expect(counts.executed).toBe(2);
    expect(diagnostics).toMatchObject([{ code: 'HP308', severity: 'warning', line: 2 }]);
  });

  it('Surefire reruns are counted as passed and shown as flaky', async () => {
    const { counts, outcome } = await read('junit', 'flaky-with-every-kind-of-rerun-element');
    expect({ passed: counts.passed, flaky: counts.flaky, outcome }).toEqual({
      passed: 4,
      flaky: 4,
      outcome: 'met',
    });
  });

  it('raw control characters are dropped with a warning', async () => {
    const { failures, diagnostics } = await read('junit', 'drops-control-characters-with-a-warning');
    expect(diagnostics).toMatchObject([{ code: 'HP309', severity: 'warning' }]);
    expect(JSON.stringify(failures)).not.toMatch(/\\u001b|\\u0007/);
  });

  it('the script that k6 embeds in its summary is not kept', async () => {
    const reading = await read('k6', 'machine-readable-holds-no-thresholds-and-is-informational');
    expect(JSON.stringify(reading)).not.toContain('not for the record');
  });

  it('comment lines with carriage returns are no LCOV, and are looked at once', async () => {
    const bytes = new TextEncoder().encode('# HELP go_goroutines\r\n'.repeat(200));
    expect((await readResult({ name: 'metrics.txt', bytes })).outcome).toBe('unreadable');
  });

  it('a line of figures without an end is looked at once', async () => {
    const bytes = new TextEncoder().encode(
      `goos: linux\npkg: shop\nBenchmarkA ${'1'.repeat(900_000)}\nPASS\n`,
    );
    expect((await readResult({ name: 'bench.txt', bytes, format: 'go-benchmark' })).outcome).not.toBe('met');
  });
});
