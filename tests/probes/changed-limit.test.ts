import { expect, it } from 'vitest';
import { statusOfRun } from '../../src/verdict/evidence/run-status.ts';
import { probeFolder, runEntry } from './probe-folder.ts';

const LCOV = 'SF:a.ts\nDA:1,1\nDA:2,0\nend_of_record\n';
const JUNIT = `<testsuite name="s">${'<testcase name="a"/>'.repeat(3)}<testcase name="b"><failure/></testcase></testsuite>`;

it.each([
  ['a.info', LCOV, {}, 'coverage.lines >= 80 %', 'coverage.lines >= 40 %'],
  ['a.xml', JUNIT, {}, 'cases.pass-rate >= 80 %', 'cases.pass-rate >= 75 %'],
  ['a.json', '{"p95": 250}', { format: 'json', unit: 'ms' }, '/p95 < 0.2 s', '/p95 < 300 ms'],
  ['a.json', '{"state": "up"}', { format: 'json' }, '/state == ok', '/state == up'],
  ['a.json', '[{"n": "a", "ok": 1}]', { format: 'json' }, '/[n=a]/ok == 0', '/[n=a]/ok == 1'],
  ['a.txt', '3 failed\n4 failed\n', { format: 'text' }, '/(\\d+) failed/ == 3', '/(\\d+) failed/ <= 4'],
])(
  'a limit changed after the run is judged against what was found in %s: %s%s',
  async (path, text, entry, was, is) => {
    const folder = probeFolder();
    folder.write(path, text);
    const run = await runEntry(folder, { kind: 'results', files: path, ...entry, criteria: [was] });
    const judging = run.judging ?? { criteria: [] };
    expect(judging.criteria).toEqual([was]);
    expect(statusOfRun(run, judging).status).toBe('failed');
    expect(statusOfRun(run, { ...judging, criteria: [is] }).status).toBe('ready');
    const other = await runEntry(folder, { kind: 'results', files: path, ...entry, criteria: [is] });
    expect(statusOfRun(other, { ...judging, criteria: [was] }).status).toBe('failed');
  },
);
