import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { expectation } from './cases.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const FENCE = /^```(\w+) (file=(\S+)|registry)\n([\s\S]*?)^```$/gm;

const copy = mkdtempSync(join(tmpdir(), 'holdpoint-contributing-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Step {
  what: string;
  file: string | undefined;
  text: string;
}

const page = readFileSync(join(ROOT, 'docs/contributing.md'), 'utf8');
const steps: Step[] = [...page.matchAll(FENCE)].map(([, , what = '', file, text = '']) => ({
  what,
  file,
  text,
}));

const textOf = (what: string): string => {
  const step = steps.find((each) => each.what === what);
  if (!step) throw new Error(`docs/contributing.md has no block ${what}`);
  return step.text;
};

const follow = (): void => {
  cpSync(join(ROOT, 'src'), join(copy, 'src'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const { file, text } of steps) {
    if (file === undefined) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
  expect(textOf('registry').trim().split('\n')).toHaveLength(1);
  appendFileSync(join(copy, 'src/readers/formats.ts'), textOf('registry'));
};

it('the worked example of docs/contributing.md adds a reader with one file, one line and one case folder', () => {
  follow();
  const folder = 'tests/cases/newman/unmet-when-an-assertion-failed';
  const script = `
    import { readFileSync } from 'node:fs';
    import { readResult } from './src/readers/registry.ts';
    const bytes = readFileSync('${folder}/input.json');
    console.log(JSON.stringify(await readResult({ name: 'input.json', bytes })));`;
  writeFileSync(join(copy, 'follow.mts'), script);
  const child = spawnSync(process.execPath, ['follow.mts'], { cwd: copy, encoding: 'utf8' });
  expect(child.stderr).toBe('');
  expect(JSON.parse(child.stdout)).toEqual(expectation(join(copy, folder, 'expected.json')));
});
