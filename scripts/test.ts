import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(bin(command), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  }).status === 0;

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

const vitest = (args: string[]): { passed: number; failed: number; skipped: number } => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-test-'));
  const file = join(folder, 'report.json');
  try {
    const ended = runs(
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    );
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    const failed = report.numFailedTests + unloaded;
    return {
      passed: report.numPassedTests,
      failed: ended ? failed : Math.max(1, failed),
      skipped: report.numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const started = Date.now();
const checks = [
  ['Lint and format', () => runs('biome', 'ci')],
  ['Types', () => runs('tsc', '--noEmit')],
  ['Unused', () => runs('knip')],
  ['Pages', () => runs('astro', 'check', '--noSync', '--tsconfig', 'tsconfig.pages.json')],
] as const;

let passed = 0;
let failed = 0;
for (const [name, check] of checks) {
  console.log(`\n${name}`);
  if (check()) passed += 1;
  else failed += 1;
}
console.log('\nTests');
const tests = vitest(process.argv.slice(2));
passed += tests.passed;
failed += tests.failed;

console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`);
console.log(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
