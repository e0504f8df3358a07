import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addRun, folderOf, told } from './dated.ts';

const junit = (...names: string[]): string =>
  `<testsuite name="s" tests="${names.length}" failures="${names.length}">${names
    .map((name) => `<testcase classname="a" name="${name}"><failure message="no"/></testcase>`)
    .join('')}</testsuite>`;
const sarif = (rule: string): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'scan' } },
        invocations: [{ executionSuccessful: true }],
        results: [{ ruleId: rule, level: 'error', message: { text: 'x' } }],
      },
    ],
  });

const checkpoint = (...lines: string[]): Record<string, string> => ({
  'readiness/programme.yaml': 'name: Demo\ncheckpoints: [cp1]\n',
  'readiness/checkpoints/cp1.md': `---\ntitle: CP1 Release\n${lines.join('\n')}\n---\n`,
});
const gate = (folder: string, ...more: string[]) => told(folder, 'gate', 'cp1', '--require', 'go', ...more);

const SUITE = {
  ...checkpoint('items: [{ id: cp1-01, area: Quality, title: Suite, probes: [suite] }]'),
  'readiness/probes/suite.yaml': 'kind: results\nfiles: [junit/*.xml]\n',
};
const WAIVE = [
  'waive',
  'cp1',
  'cp1-01',
  '--reason',
  'Rounding',
  '--role',
  'Quality',
  '--until',
  '2098-12-31',
];

it('a waiver that was given for one failing case accepts no case that fails later', async () => {
  const folder = await folderOf({ ...SUITE, 'junit/r.xml': junit('CASE-12') });
  await told(folder, 'probe');
  expect((await gate(folder)).code).toBe(1);
  expect((await told(folder, ...WAIVE)).code).toBe(0);
  expect((await gate(folder)).code).toBe(0);
  await writeFile(join(folder, 'junit/r.xml'), junit('CASE-10', 'CASE-11', 'CASE-12'));
  await told(folder, 'probe');
  const later = await gate(folder);
  expect(later.code).toBe(1);
  expect(later.said).toContain('waived: a > CASE-12; not waived: a > CASE-10 and a > CASE-11');
});

it('a waiver for what is missing accepts no failure', async () => {
  const folder = await folderOf({ ...SUITE, 'junit/r.xml': junit('CASE-12') });
  await told(folder, 'probe');
  await rm(join(folder, 'junit/r.xml'));
  await told(folder, 'probe');
  await told(folder, ...WAIVE);
  expect((await gate(folder)).code).toBe(0);
  await writeFile(join(folder, 'junit/r.xml'), junit('CASE-12'));
  await told(folder, 'probe');
  expect((await gate(folder)).code).toBe(1);
});

it('waivers of one item accept each what it covers', async () => {
  const images = ['a', 'b', 'c'];
  const covers = (image: string) =>
    `  - { item: cp1-01, reason: Not reachable, role: Security, until: 2098-12-31, covers: [{ probe: img-${image}, rules: [CVE-2026-1] }] }`;
  const of = (...waived: string[]) =>
    folderOf({
      ...checkpoint(
        'items: [{ id: cp1-01, area: Security, title: No known CVE, probes: [img-a, img-b, img-c] }]',
        'waivers:',
        ...waived.map(covers),
      ),
      ...Object.fromEntries(
        images.flatMap((image) => [
          [`readiness/probes/img-${image}.yaml`, `kind: results\nfiles: [out/${image}.sarif]\n`],
          [`out/${image}.sarif`, sarif('CVE-2026-1')],
        ]),
      ),
    });
  for (const [waived, code] of [
    [['a'], 1],
    [['a', 'b', 'c'], 0],
  ] as const) {
    const folder = await of(...waived);
    await told(folder, 'probe');
    expect((await gate(folder)).code).toBe(code);
  }
});

it('a blank reason or role is an error, and begins no waiver', async () => {
  const item = 'items: [{ id: a, area: Core, title: Build, claim: { status: missing } }]';
  for (const blank of [
    'reason: " ", role: Lead',
    'reason: Known, role: " "',
    'reason: "\\u200b\\u2060", role: Lead',
    'reason: Known, role: "\\u3164\\u2800"',
  ]) {
    const folder = await folderOf(checkpoint(item, `waivers: [{ item: a, ${blank}, until: 2098-12-31 }]`));
    expect(await gate(folder)).toMatchObject({ code: 2, said: expect.stringContaining('HP405') });
  }
  const later = 'waivers: [{ item: a, reason: Known, role: Lead, on: 2098-01-01, until: 2098-12-31 }]';
  expect((await gate(await folderOf(checkpoint(item, later)))).code).toBe(1);
});

const PROBED = 'items: [{ id: a, area: Core, title: Build, probes: [unit], claim: { status: ready } }]';
const PASSING = { 'readiness/probes/unit.yaml': 'kind: command\nrun: [node, --version]\n' };
const UNMET = { checks: [{ subject: 'exit', expected: 'is 0', actual: '1', met: false }] };
const DAY = 86_400_000;
const day = (from: number): string => new Date(Date.now() + from * DAY).toISOString().slice(0, 10);
const at = (from: number) => ({ startedAt: `${day(from)}T06:00:00Z`, finishedAt: `${day(from)}T06:00:01Z` });

it('of a waived item whose claim says better than its evidence, verdict, gate and freeze agree', async () => {
  const waiver = 'waivers: [{ item: a, reason: Known, role: Lead, until: 2098-12-31 }]';
  const folder = await folderOf({ ...checkpoint(PROBED, waiver), ...PASSING });
  await told(folder, 'probe');
  await addRun(folder, 'unit', { ...UNMET, finishedAt: new Date().toISOString() });
  expect((await told(folder, 'verdict', 'cp1')).json).toMatchObject({
    verdict: 'GO',
    items: [{ conflict: false }],
  });
  expect((await gate(folder)).code).toBe(0);
  expect((await told(folder, 'freeze', 'cp1')).code).toBe(0);
});

it('a decision dated before evidence that contradicts it says so in the gate', async () => {
  const decided = [`verdict: GO`, `date: ${day(-2)}`];
  const folder = await folderOf({ ...checkpoint(...decided, PROBED), ...PASSING });
  await told(folder, 'probe', '--only', 'unit');
  await addRun(folder, 'unit', at(-4));
  const place = join(folder, 'readiness', 'evidence', 'unit');
  await addRun(folder, 'unit', { ...UNMET, ...at(-1) });
  for (const name of await readdir(place))
    if (name.startsWith(day(0).replaceAll('-', ''))) await rm(join(place, name));
  const found = await gate(folder);
  expect(found.code).toBe(1);
  expect(found.said).toContain('before evidence that contradicts it: unit');
});

it('a decision past the day it had to be taken again has lapsed, for gate, verdict and link', async () => {
  const folder = await folderOf(
    checkpoint(
      'verdict: GO',
      'date: 2026-06-01',
      'items: [{ id: a, area: Core, title: Build, claim: { status: ready, on: 2026-06-01 } }]',
      'decision: { redecide-by: 2026-07-01 }',
    ),
  );
  const found = await gate(folder);
  expect(found.code).toBe(1);
  expect(found.said).toContain('The decision lapsed: it was to be taken again by 1 Jul 2026');
  expect((await told(folder, 'verdict', 'cp1')).json).toMatchObject({ lapsed: '2026-07-01' });
  expect((await told(folder, 'link', 'cp1')).said).toContain('GO, lapsed on 1 Jul 2026');
});

it('the last decision is told as it stands, with what stands beside it', async () => {
  const of = (...lines: string[]): string =>
    `---\ntitle: CP1\nitems: [{ id: a, area: Core, title: Build, claim: { status: ready } }]\n${lines.join('\n')}\n---\n`;
  const folder = await folderOf({
    'readiness/programme.yaml': 'name: Demo\ncheckpoints: [cp1]\n',
    'readiness/checkpoints/cp1/r1.md': of(
      'verdict: GO',
      'date: 2026-06-01',
      'decision: { redecide-by: 2026-07-01 }',
    ),
    'readiness/checkpoints/cp1/open.md': of(),
  });
  expect((await told(folder, 'link', 'cp1')).json['plain']).toContain(
    'Last decision: GO, lapsed on 1 Jul 2026 with 0 of 1 proven, rev 1',
  );
});

it('what stands beside a GO is told with it, and that nothing waits is not', async () => {
  const claims = ['ready', 'missing', 'ready'].map(
    (status, at) =>
      `  - { id: i${at}, area: Core, title: Item ${at}, claim: { status: ${status}, on: 2026-06-01 } }`,
  );
  const folder = await folderOf(
    checkpoint(
      'verdict: GO',
      'date: 2026-06-02',
      'items:',
      ...claims,
      'waivers: [{ item: i1, reason: Deferred, role: Release, on: 2026-06-02, until: 2097-01-31 }]',
      'decision: { conditions: [Hypercare until 20 June.] }',
    ),
  );
  const { said } = await told(folder, 'link', 'cp1');
  expect(said).toContain('GO with 1 waiver until 31 Jan 2097 (Item 1), 1 condition, 0 of 3 proven');
  expect(said).not.toContain('nothing waits');
});

it('a GO on a claim dated after it, or on no item, stands as NO-GO', async () => {
  const later = 'items: [{ id: a, area: Core, title: Build, claim: { status: ready, on: 2026-06-09 } }]';
  for (const items of [later, 'items: []']) {
    const folder = await folderOf(checkpoint('verdict: GO', 'date: 2026-06-02', items));
    expect((await told(folder, 'verdict', 'cp1')).json).toMatchObject({ verdict: 'NO-GO', declared: 'GO' });
    expect((await told(folder, 'link', 'cp1')).said).toContain('NO-GO: CP1 Release, rev 1');
  }
});
