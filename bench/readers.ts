import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readResult } from '../src/readers/registry.ts';

const MEGABYTES = 50;
const RUNS = 5;
const LIMITS = { seconds: 2, megabytes: 256 };

const suite = (number: number): string => {
  const cases = Array.from({ length: 200 }, (_, index) => {
    const open = `<testcase classname="com.example.orders.Suite${number}" name="keeps order ${index} through a restart" time="0.0${index}"`;
    if (index % 20 !== 0) return `    ${open}/>`;
    return `    ${open}><failure message="expected 200 &amp; got 503" type="AssertionError">at Suite${number}.java:${index}\n${'      at com.example.Frame.call(Frame.java:1)\n'.repeat(8)}</failure></testcase>`;
  });
  return `  <testsuite name="Suite${number}" tests="200" failures="10" errors="0" skipped="0" time="1.5">\n${cases.join('\n')}\n    <system-out><![CDATA[${'log line of a suite\n'.repeat(40)}]]></system-out>\n  </testsuite>\n`;
};

const cases = (number: number): string =>
  `<testsuite name="Suite${number}">\n${Array.from({ length: 200 }, (_, index) => `<testcase classname="com.example.Suite${number}" name="case ${index}" time="0.001" file="src/suite.ts" line="${index}"/>\n`).join('')}</testsuite>\n`;

const log = `${'a line of a log ❯ as a suite prints it\n'.repeat(500)}`;

/** What the file is made of: what comes first, what is repeated, what comes last. */
const SHAPES = {
  usual: ['<testsuites>\n', suite, '</testsuites>\n'],
  'cases only': ['<testsuites>\n', cases, '</testsuites>\n'],
  'one section': [
    '<testsuites><testsuite><testcase name="a"><system-out><![CDATA[',
    () => log,
    ']]></system-out></testcase></testsuite></testsuites>\n',
  ],
} as const satisfies Record<string, readonly [string, (number: number) => string, string]>;

const write = (file: string, [first, repeated, last]: (typeof SHAPES)[keyof typeof SHAPES]): number => {
  const handle = openSync(file, 'w');
  let bytes = writeSync(handle, `<?xml version="1.0" encoding="UTF-8"?>\n${first}`);
  for (let number = 0; bytes < MEGABYTES * 1024 * 1024; number++)
    bytes += writeSync(handle, repeated(number));
  writeSync(handle, last);
  closeSync(handle);
  return statSync(file).size;
};

/** What one process that reads the file takes, start-up included. */
interface Taken {
  seconds: number;
  megabytes: number;
  said: string;
}

const timed = (args: string[]): Taken => {
  const started = performance.now();
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], { encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (child.status !== 0) throw new Error(child.stderr);
  const { rss, said } = JSON.parse(child.stdout) as { rss: number; said: string };
  return { seconds, megabytes: rss / 1024, said };
};

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const inChild = async (mode: string, file: string): Promise<void> => {
  let said: string;
  if (mode === 'bytes') said = `${readFileSync(file, 'utf8').length} characters`;
  else {
    const reading = await readResult({ name: file, bytes: createReadStream(file) });
    said = `${reading.outcome}, ${reading.counts.executed} cases, ${reading.failuresTotal} failures`;
  }
  process.stdout.write(JSON.stringify({ rss: process.resourceUsage().maxRSS, said }));
};

const main = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'));
  try {
    const file = join(folder, 'junit.xml');
    console.log(
      `JUnit XML of ${MEGABYTES} MB, ${RUNS} processes each, medians; bar: ${LIMITS.seconds} s, ${LIMITS.megabytes} MB`,
    );
    for (const [shape, parts] of Object.entries(SHAPES)) {
      write(file, parts);
      for (const mode of shape === 'usual' ? ['bytes', 'junit'] : ['junit']) {
        const runs = Array.from({ length: RUNS }, () => timed([mode, file]));
        const seconds = median(runs.map((run) => run.seconds));
        const megabytes = median(runs.map((run) => run.megabytes));
        const what = mode === 'bytes' ? 'read as text' : shape;
        console.log(
          `${what.padEnd(12)} ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB  ${runs[0]?.said ?? ''}`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [mode, file] = process.argv.slice(2);
if (mode !== undefined && file !== undefined) await inChild(mode, file);
else main();
