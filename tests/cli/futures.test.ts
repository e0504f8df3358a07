import { expect, it } from 'vitest';
import { addRun, folderOf, told } from './dated.ts';

const ITEM = 'items: [{ id: a, area: Core, title: Build, probes: [unit] }]';
const ready = (more = ''): string =>
  `items: [{ id: a, area: Core, title: Build, claim: { status: ready, role: Lead${more} } }]`;

const programme = (...lines: string[]): Record<string, string> => ({
  'readiness/programme.yaml': 'name: Trial\ncheckpoints: [one]\n',
  'readiness/probes/unit.yaml': 'kind: command\nrun: [node, --version]\n',
  'readiness/checkpoints/one.md': `---\ntitle: One\n${lines.join('\n')}\n---\n`,
});

const FUTURE = { startedAt: '2099-01-01T00:00:00Z', finishedAt: '2099-01-01T00:00:01Z' };
const gate = (folder: string, ...more: string[]) => told(folder, 'gate', 'one', '--require', 'go', ...more);

it('a run of the future is named by check, and build and freeze refuse it', async () => {
  const folder = await folderOf(programme(ITEM));
  expect((await told(folder, 'probe')).code).toBe(0);
  expect((await gate(folder)).code).toBe(0);
  await addRun(folder, 'unit', FUTURE);
  const check = await told(folder, 'check');
  expect(check.code).toBe(0);
  expect(check.said).toContain('This run of unit is dated in the future, 2099-01-01T00:00:01Z');
  for (const command of [['build'], ['freeze', 'one']])
    expect(await told(folder, ...command)).toMatchObject({ code: 2, said: expect.stringContaining('HP407') });
  expect((await gate(folder)).code).toBe(1);
  expect((await told(folder, 'verdict', 'one')).json).toMatchObject({ items: [{ status: 'unknown' }] });
});

it('a decision of the future is no decision: named, a ceiling, and neither built nor frozen', async () => {
  const folder = await folderOf(programme('verdict: GO', 'date: 2099-01-01', ready(', on: 2026-01-01')));
  expect((await told(folder, 'check')).said).toContain(
    'The decision of one r1 is dated in the future, 2099-01-01',
  );
  for (const command of [['build'], ['freeze', 'one']])
    expect(await told(folder, ...command)).toMatchObject({ code: 2, said: expect.stringContaining('HP407') });
  expect((await told(folder, 'verdict', 'one')).json).toMatchObject({
    revision: 'open',
    verdict: 'GO',
    declared: 'GO',
  });
  expect((await told(folder, 'link', 'one')).said).not.toContain('Last decision');
  const stricter = await folderOf(programme('verdict: NO-GO', 'date: 2099-01-01', ready(', on: 2026-01-01')));
  expect((await told(stricter, 'verdict', 'one')).json).toMatchObject({ verdict: 'NO-GO', computed: 'GO' });
});

it('a day of the future without a verdict is a plan', async () => {
  const folder = await folderOf(programme('date: 2099-01-01', ready(', on: 2026-01-01')));
  const { code, said } = await told(folder, 'check');
  expect({ code, refused: said.includes('HP407') }).toEqual({ code: 0, refused: false });
});

it('a claim that begins next year makes nothing ready, on page and gate alike', async () => {
  const folder = await folderOf(programme(ready(', on: 2099-01-01')));
  expect((await gate(folder)).code).toBe(1);
  expect((await told(folder, 'verdict', 'one')).json['verdict']).not.toBe('GO');
});

it('a moment ahead is a forecast, which gate and build give only when asked for one', async () => {
  const folder = await folderOf(programme(ready()));
  for (const command of [['gate', 'one', '--require', 'go'], ['build']])
    expect(await told(folder, ...command, '--as-of', '2099-01-01')).toMatchObject({
      code: 2,
      said: expect.stringContaining('--forecast'),
    });
  const ahead = await gate(folder, '--as-of', '2099-01-01', '--forecast');
  expect(ahead).toMatchObject({ code: 0, json: { forecast: { lapsed: [] } } });
  const today = new Date().toISOString().slice(0, 10);
  expect((await gate(folder, '--as-of', today)).json['forecast']).toBeUndefined();
});
