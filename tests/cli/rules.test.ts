import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { comesOutOtherwise } from '../../src/cli/commands/check-rules.ts';
import { gather } from '../../src/gather/gather.ts';
import { RULES } from '../../src/verdict/judge/rules.ts';
import { holdpoint } from './run.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A content folder with one record that was judged by rules 1. */
const folderOf = (programme: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-rules-'));
  folders.push(folder);
  cpSync(join(import.meta.dirname, '..', 'fixtures', 'records', '1'), join(folder, 'content'), {
    recursive: true,
  });
  writeFileSync(join(folder, 'content', 'programme.yaml'), programme);
  return folder;
};

const check = async (programme: string, ...args: string[]) => {
  const { code, stdout, stderr } = await holdpoint(['check', '--json', ...args], {
    cwd: folderOf(programme),
  });
  return { code, stderr, document: stdout ? JSON.parse(stdout) : undefined };
};

describe('rules', () => {
  it('that a programme has adopted before are a warning, unknown ones an error', async () => {
    const codes = async (rules: string) => {
      const { code, document } = await check(`name: Trial\n${rules}`);
      return [
        code,
        document.diagnostics.map((each: { code: string; severity: string }) => [each.code, each.severity]),
      ];
    };
    expect(await codes('')).toEqual([0, []]);
    expect(await codes(`rules: ${RULES}\n`)).toEqual([0, []]);
    expect(await codes('rules: 1\n')).toEqual([0, [['HP117', 'warning']]]);
    expect(await codes('rules: 99\n')).toEqual([2, [['HP117', 'error']]]);
  });

  it('are shown before they are adopted: what comes out otherwise, and no rules but those there are', async () => {
    const { code, document } = await check('name: Trial\n', '--rules', String(RULES));
    expect([code, document.rules, document.otherwise]).toEqual([0, RULES, []]);
    expect((await check('name: Trial\n', '--rules', '1')).code).toBe(2);
  });

  it('name each verdict that they change, what changed and why', async () => {
    const gathered = await gather(join(folderOf('name: Trial\n'), 'content'));
    const [frozen] = gathered.frozen.values();
    const [item] = frozen?.record.judgement.items ?? [];
    if (!frozen || !item) throw new Error('the fixture holds a record with an item');
    const is = item.status;
    item.status = 'waived';
    const [found] = comesOutOtherwise(gathered);
    expect(found).toMatchObject({ record: 'cp@r1', rules: 1 });
    expect(found?.changes.find(({ kind }) => kind === 'item')).toMatchObject({
      id: item.id,
      text: `waived to ${is}`,
      reason: expect.stringMatching(/./),
    });
  });

  it('say how each revision that is not frozen stands under them, and that its verdict under older ones is not derived', async () => {
    const stands = async (programme: string, ...args: string[]) => {
      const cwd = folderOf(programme);
      mkdirSync(join(cwd, 'content', 'checkpoints'), { recursive: true });
      writeFileSync(
        join(cwd, 'content', 'checkpoints', 'next.md'),
        '---\ntitle: Next\nverdict: NO-GO\nitems:\n  - { id: a, area: Core, title: A, claim: { status: ready } }\n---\n',
      );
      return await holdpoint(['check', '--rules', String(RULES), ...args], { cwd });
    };
    const read = async (programme: string) => JSON.parse((await stands(programme, '--json')).stdout);
    const open = [
      {
        revision: 'next@open',
        verdict: 'NO-GO',
        asOf: expect.any(String),
        reason: expect.stringMatching(/./),
      },
    ];
    expect(await read('name: Trial\nrules: 1\n')).toMatchObject({ open, notDerived: 1 });
    expect(await read(`name: Trial\nrules: ${RULES}\n`)).toMatchObject({ open, notDerived: null });
    const { stdout } = await stands('name: Trial\nrules: 1\n');
    expect(stdout).toContain('next@open  NO-GO');
    expect(stdout).toContain('What they were under rules 1 is not derived');
    expect((await stands(`name: Trial\nrules: ${RULES}\n`)).stdout).not.toContain('not derived');
  });
});
