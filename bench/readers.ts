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

const write = (file: string): number => {
  const handle = openSync(file, 'w');
  let bytes = writeSync(handle, '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n');
  for (let number = 0; bytes < MEGABYTES * 1024 * 1024; number++) bytes += writeSync(handle, suite(number));
  writeSync(handle, '</testsuites>\n');
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
  if (mode === 'limit') said = String(readFileSync(file, 'utf8').length);
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
    const size = write(file);
    console.log(`JUnit XML of ${(size / 1024 / 1024).toFixed(1)} MB, ${RUNS} processes each, medians`);
    for (const mode of ['limit', 'junit']) {
      const runs = Array.from({ length: RUNS }, () => timed([mode, file]));
      const seconds = median(runs.map((run) => run.seconds));
      const megabytes = median(runs.map((run) => run.megabytes));
      const bar =
        mode === 'junit'
          ? `  (bar: ${LIMITS.seconds} s, ${LIMITS.megabytes} MB)`
          : '  (read the bytes as text)';
      console.log(
        `${mode.padEnd(6)} ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB${bar}  ${runs[0]?.said ?? ''}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [mode, file] = process.argv.slice(2);
if (mode !== undefined && file !== undefined) await inChild(mode, file);
else main();
