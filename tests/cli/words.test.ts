import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/cli/terminal/width.ts';
import { copyOf, removeCopies } from './folder.ts';
import { documentOf, holdpoint } from './run.ts';

removeCopies();

describe('bad usage', () => {
  it.each([
    [['gate', 'cp1'], 'npx holdpoint gate --help'],
    [['gate', 'cp1', '--require', 'perhaps'], 'npx holdpoint gate --help'],
    [['probe', '--shard', '3'], 'npx holdpoint probe --help'],
    [['diff', 'cp1'], 'npx holdpoint diff --help'],
    [['--root', 'content', 'verdict', 'cp1', '--as-of', 'then'], 'npx holdpoint verdict --help'],
    [['chek'], 'npx holdpoint --help'],
    [[], 'npx holdpoint --help'],
  ])('points to the help of the command that was meant: %j', async (args, pointer) => {
    const ended = await holdpoint(args, { cwd: await copyOf('small') });
    expect(ended.code).toBe(2);
    expect(ended.stderr.trimEnd().split('\n').at(-1)).toBe(` = ${pointer}`);
    expect(ended.stderr.match(/--help/g)).toHaveLength(1);
  });
});

describe('a command that is written as one text', () => {
  it.each([
    ['run: npm test', 'Write a list: [npm, test].'],
    ['run: python3 -m pytest --junitxml=out/tests.xml', '[python3, -m, pytest, --junitxml=out/tests.xml]'],
    ['run: make all && make check', 'or the line as shell:'],
    ['run: [true]\ncriteria: "stdout contains a, b"', 'Write a list: ["stdout contains a, b"].'],
  ])('is told as the list that was meant: %s', async (lines, said) => {
    const cwd = await copyOf('small');
    await writeFile(join(cwd, 'content', 'probes', 'told.yaml'), `kind: command\n${lines}\n`);
    const { code, stderr } = await holdpoint(['check'], { cwd, env: { COLUMNS: '100' } });
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(said);
    expect(stderr).not.toContain('[npm test]');
  });
});

describe('a notice', () => {
  it('of evidence that nothing asks for stands in check alone', async () => {
    const cwd = await copyOf('small');
    await mkdir(join(cwd, 'content', 'evidence', 'old.probe'), { recursive: true });
    expect((await holdpoint(['check'], { cwd })).stderr).toContain('HP353');
    for (const args of [
      ['verdict', 'cp1'],
      ['explain', 'cp1'],
      ['gate', 'cp1', '--require', 'go'],
      ['diff', 'cp1', 'cp2'],
    ])
      expect((await holdpoint(args, { cwd })).stderr).not.toContain('HP353');
  });
});

describe('output', () => {
  it.each([48, 57, 100])('keeps to the columns that COLUMNS names: %i', async (columns) => {
    const cwd = await copyOf('small');
    const env = { COLUMNS: String(columns) };
    let widest = 0;
    for (const args of [
      ['check'],
      ['probe'],
      ['verdict', 'cp2'],
      ['explain', 'cp2'],
      ['gate', 'cp2', '--require', 'go'],
      ['diff', 'cp1', 'cp2'],
      ['verify'],
      ['gate', '--help'],
      ['chek'],
    ]) {
      const { stdout, stderr } = await holdpoint(args, { cwd, env });
      const widths = `${stdout}${stderr}`.split('\n').map(width);
      expect(Math.max(...widths), `${args.join(' ')}\n${stdout}`).toBeLessThanOrEqual(columns);
      widest = Math.max(widest, ...widths);
    }
    expect(widest).toBeGreaterThan(columns - 20);
  });
});

describe('a shard', () => {
  it('that no probe falls into says so, and exits 0', async () => {
    const cwd = await copyOf('small');
    const ended = await holdpoint(['probe', '--shard', '9/9'], { cwd });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('No probe falls into shard 9/9');
    const json = await holdpoint(['probe', '--shard', '9/9', '--json'], { cwd });
    expect(documentOf(json)).toEqual({ ended: true, interrupted: false, probes: [] });
  });
});
