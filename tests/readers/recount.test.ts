import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readResult } from '../../src/readers/registry.ts';
import type { Reading } from '../../src/schemas/reading.ts';

const CORPUS = new URL('../../../shared/corpus/results/', import.meta.url).pathname;
const there = existsSync(CORPUS);
if (!there) console.log('skipped: ../shared/corpus/results is not here, so nothing is counted a second time');

type Figures = Record<string, number>;

/** What a reading says under the names of a recount: its counts, and its figures by name. */
const figuresOf = ({ counts, measurements }: Reading): Figures => ({
  ...counts,
  cases: counts.executed + counts.skipped,
  bad: counts.failed + counts.errored,
  ...Object.fromEntries(measurements.map(({ name, value }) => [name, value])),
});

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

const bySeverity = (words: readonly string[]): Figures => ({
  'findings.total': words.length,
  'findings.critical': words.filter((word) => /^critical$/i.test(word)).length,
  'findings.high': words.filter((word) => /^(?:high|error)$/i.test(word)).length,
  'findings.low': words.filter((word) => /^low$/i.test(word)).length,
});

/** Every value under a key, wherever it stands in a JSON document. */
const under = (document: unknown, key: string): unknown[] => {
  if (document === null || typeof document !== 'object') return [];
  return Object.entries(document).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...under(value, key),
  ]);
};

const percent = (hit: number, total: number): number => Math.floor((hit / total) * 1e6) / 1e4;

const linesOfLcov = (text: string): Figures => {
  const hits = new Map<string, boolean>();
  let file = '';
  for (const line of text.split(/\r?\n/)) {
    const [, source] = /^SF:(.*)/.exec(line) ?? [];
    const [, number, taken] = /^DA:(\d+),(\d+)/.exec(line) ?? [];
    file = source ?? file;
    const key = `${file}:${number}`;
    if (number !== undefined) hits.set(key, hits.get(key) === true || Number(taken) > 0);
  }
  return { 'coverage.lines': percent([...hits.values()].filter((hit) => hit).length, hits.size) };
};

/** A second, simpler count of each kind of file: regular expressions and walks that share no code with the readers. */
const RECOUNTS: Readonly<Record<string, (text: string) => Figures>> = {
  trx: (text) => {
    const outcomes = [...text.matchAll(/<UnitTestResult\b[^>]*?\soutcome="(\w+)"/g)].map(([, word]) => word);
    return {
      passed: outcomes.filter((word) => word === 'Passed').length,
      skipped: outcomes.filter((word) => word === 'NotExecuted').length,
      cases: outcomes.length,
    };
  },
  nunit: (text) => ({
    cases: count(text, /<test-case\b/g),
    passed: count(text, /<test-case\b[^>]*\sresult="Passed"/g),
    bad: count(text, /<test-case\b[^>]*\s(?:result="Failed"|label="Invalid")/g),
  }),
  'playwright-json': (text) => {
    const statuses = under(JSON.parse(text), 'tests').flat() as { status: string }[];
    return { cases: statuses.length, passed: statuses.filter(({ status }) => status === 'expected').length };
  },
  'mocha-json': (text) => {
    const { stats } = JSON.parse(text) as { stats: Figures };
    return { passed: stats.passes ?? 0, failed: stats.failures ?? 0, skipped: stats.pending ?? 0 };
  },
  'dart-json': (text) => ({
    passed: count(text, /"result":"success","skipped":false,"hidden":false/g),
    failed: count(text, /"result":"failure"/g),
    errored: count(text, /"result":"error"/g),
    skipped: count(text, /"result":"success","skipped":true/g),
  }),
  checkov: (text) => {
    const { results } = JSON.parse(text) as { results: Record<string, unknown[]> };
    return { failed: results.failed_checks?.length ?? 0, passed: results.passed_checks?.length ?? 0 };
  },
  conftest: (text) => ({ failed: under(JSON.parse(text), 'failures').flat().length }),
  grype: (text) => {
    const { matches } = JSON.parse(text) as { matches: { vulnerability: { severity: string } }[] };
    return bySeverity(matches.map(({ vulnerability }) => vulnerability.severity));
  },
  trivy: (text) =>
    bySeverity(
      (under(JSON.parse(text), 'Vulnerabilities').flat() as { Severity: string }[]).map(
        (each) => each.Severity,
      ),
    ),
  semgrep: (text) => {
    const { results } = JSON.parse(text) as { results: { extra: { severity: string } }[] };
    return bySeverity(results.map(({ extra }) => extra.severity));
  },
  'inspec-hdf': (text) => {
    const lines = /^\{[^\n]*\}\n\{/.test(text) ? text.trim().split('\n') : [text];
    const documents = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const own = documents.flatMap((each) => under(each.profiles ?? [], 'controls').flat());
    const controls = (own.length > 0 ? own : documents) as { results?: { status: string }[] }[];
    const failed = controls.filter(({ results = [] }) => results.some(({ status }) => status === 'failed'));
    return { failed: failed.length, cases: controls.filter(({ results }) => results !== undefined).length };
  },
  jmeter: (text) => ({
    'load.requests': count(text, /^\d{13},\d+,/gm),
    'load.failed': count(text, /,text,false,/g),
  }),
  locust: (text) => {
    const cells = /^,Aggregated,(\d+),(\d+),/m.exec(text) ?? [];
    return cells.length === 0 ? {} : { 'load.requests': Number(cells[1]), 'load.failed': Number(cells[2]) };
  },
  taurus: (text) => ({ 'load.requests': Number(/<throughput value="(\d+)"/.exec(text)?.[1]) }),
  wrk: (text) => ({ 'load.requests': Number(/(\d+) requests in/.exec(text)?.[1]) }),
  'coverage-lcov': linesOfLcov,
  sarif: (text) => {
    const suppressed = count(text, /"suppressions"\s*:\s*\[\s*\{/g);
    const results = (JSON.parse(text) as { runs: { results?: Record<string, unknown>[] }[] }).runs.flatMap(
      (run) => run.results ?? [],
    );
    const found = results.filter(
      ({ kind = 'fail', level, baselineState }) =>
        ['fail', 'open', 'review'].includes(String(kind)) && level !== 'none' && baselineState !== 'absent',
    );
    if (suppressed > 0) return {};
    const open = { 'sarif.open': count(text, /"kind"\s*:\s*"open"/g) };
    return found.length > 0 ? { ...open, 'findings.total': found.length } : open;
  },
  chaostoolkit: (text) => ({ cases: (JSON.parse(text) as { run: unknown[] }).run.length }),
};

const files = there
  ? Object.keys(RECOUNTS).flatMap((folder) =>
      readdirSync(join(CORPUS, folder)).map((file) => [folder, file] as const),
    )
  : [];

describe.skipIf(!there)('real results, counted a second time', () => {
  it.each(files)('%s/%s', async (folder, file) => {
    const bytes = readFileSync(join(CORPUS, folder, file));
    const reading = await readResult({ name: file, bytes });
    if (reading.outcome === 'unreadable') return;
    const recounted = RECOUNTS[folder]?.(bytes.toString('utf8')) ?? {};
    const read = figuresOf(reading);
    expect(Object.fromEntries(Object.keys(recounted).map((name) => [name, read[name]]))).toEqual(recounted);
  });

  it('JUnit holds as many cases as it has elements for them, unless something outside them broke', async () => {
    for (const file of readdirSync(join(CORPUS, 'junit'))) {
      const text = readFileSync(join(CORPUS, 'junit', file), 'utf8');
      const reading = await readResult({ name: file, bytes: new TextEncoder().encode(text) });
      if (reading.format !== 'junit' || reading.outcome === 'unreadable' || reading.outside) continue;
      const elements = count(
        text.replaceAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, ''),
        /<testcase[\s>/]/g,
      );
      expect({ file, cases: figuresOf(reading).cases }).toEqual({ file, cases: elements });
    }
  });
});
