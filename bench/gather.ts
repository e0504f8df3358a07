// Reads result files: the readers against the least that any tool could do, and the whole way against other tools.
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readResult } from '../src/readers/registry.ts';
import { measure, npmTool, ratio, timed } from './lib/measure.ts';

const CASES_A_FILE = 200;
const ME = fileURLToPath(import.meta.url);
const HOLDPOINT = fileURLToPath(new URL('../scripts/holdpoint.mjs', import.meta.url));

const suite = (file: number): string => {
  const cases = Array.from({ length: CASES_A_FILE }, (_, index) => {
    const open = `<testcase classname="com.example.Suite${file}" name="keeps order ${index} through a restart" time="0.0${index}"`;
    return index % 20 === 7
      ? `${open}><failure message="expected 200 and got 503">at Suite${file}.java:${index}</failure></testcase>`
      : `${open}/>`;
  });
  return `<testsuite name="Suite${file}" tests="${CASES_A_FILE}" failures="10">\n${cases.join('\n')}\n</testsuite>\n`;
};

const records = (file: number): string =>
  JSON.stringify(
    Array.from({ length: CASES_A_FILE }, (_, index) => ({
      name: `keeps order ${index} through a restart`,
      classname: `com.example.Suite${file}`,
      status: index % 20 === 7 ? 'failed' : 'passed',
      seconds: index / 1000,
    })),
  );

const prepare = (folder: string, cases: number): void => {
  for (const name of ['results', 'records', 'readiness/checkpoints', 'readiness/probes'])
    mkdirSync(join(folder, name), { recursive: true });
  for (let file = 0; file < cases / CASES_A_FILE; file++) {
    writeFileSync(join(folder, 'results', `TEST-${file}.xml`), suite(file));
    writeFileSync(join(folder, 'records', `${file}.json`), records(file));
  }
  writeFileSync(
    join(folder, 'readiness/checkpoints/cp1.md'),
    '---\ntitle: Suite\nitems: [{ id: cp1-01, area: Quality, title: Suite, probes: [suite] }]\n---\n',
  );
  writeFileSync(join(folder, 'readiness/probes/suite.yaml'), 'kind: results\nfiles: [results/*.xml]\n');
};

const inChild = async (mode: string, folder: string): Promise<void> => {
  const results = readdirSync(join(folder, 'results')).map((name) => join(folder, 'results', name));
  let cases = 0;
  if (mode === 'limit') {
    for (const file of results) readFileSync(file, 'utf8');
    for (const name of readdirSync(join(folder, 'records')))
      cases += (JSON.parse(readFileSync(join(folder, 'records', name), 'utf8')) as unknown[]).length;
  } else
    for (const name of results)
      cases += (await readResult({ name, bytes: createReadStream(name) })).counts.executed;
  if (cases !== results.length * CASES_A_FILE) throw new Error(`${cases} cases were read`);
};

const main = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'));
  try {
    for (const cases of [10_000, 100_000]) {
      const here = join(folder, String(cases));
      prepare(here, cases);
      console.log(`\n  ${cases} cases in ${cases / CASES_A_FILE} JUnit files`);
      const limit = measure('read the XML, parse the same as JSON', () =>
        timed(here, process.execPath, ME, 'limit', here),
      );
      const read = measure('Holdpoint: read', () => timed(here, process.execPath, ME, 'read', here));
      ratio(read, limit, '4 at most');
      const probe = () => timed(here, process.execPath, HOLDPOINT, 'probe');
      const build = () => timed(here, process.execPath, HOLDPOINT, 'build');
      const whole = measure('Holdpoint: probe and whole site', () => {
        const [first, second] = [probe(), build()];
        return {
          seconds: first.seconds + second.seconds,
          megabytes: Math.max(first.megabytes ?? 0, second.megabytes ?? 0),
        };
      });
      const xunit = npmTool('xunit-viewer@10', 'xunit-viewer');
      if (xunit)
        ratio(
          whole,
          measure('xunit-viewer', () => timed(here, xunit, '-r', 'results', '-o', 'xunit.html')),
          cases > 10_000 ? '0.1 at most' : '1.2 at most',
        );
      const allure = npmTool('allure@3', 'allure');
      if (allure)
        ratio(
          whole,
          measure(
            'Allure Report',
            () => timed(here, allure, 'awesome', 'results', '-o', 'allure'),
            () => rmSync(join(here, 'allure'), { recursive: true, force: true }),
          ),
          cases > 10_000 ? '0.05 at most' : '0.15 at most',
        );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [mode, folder] = process.argv.slice(2);
if (mode !== undefined && folder !== undefined) await inChild(mode, folder);
else main();
