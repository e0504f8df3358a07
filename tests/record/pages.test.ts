import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVIDENCE, evidencePath, sealed, writeEvidence } from '../../src/evidence/evidence.ts';
import { gather } from '../../src/gather/gather.ts';
import { buildSite } from '../../src/site/build.ts';
import { checkpoint, command, folderWith } from './commands.ts';

const CONTENT = {
  'programme.yaml': 'name: Trial\ncheckpoints: [cp, gone]\npolicy: { max-age: 7d }\n',
  'probes/host.file.yaml': 'kind: file\npath: x\ntitle: The file\n',
  'checkpoints/cp/open.mdx': `${checkpoint(
    'title: Probed',
    'items: [{ id: a, area: Core, title: Build, probes: [host.file], notes: See *there* }]',
  )}\n<Matrix/>\n\nTwo and two make {2 + 2}.\n`,
  'checkpoints/gone.md': checkpoint(
    'title: Gone',
    'verdict: GO',
    'date: 2026-01-03',
    'items: [{ id: b, area: Core, title: The token is hunter2, claim: { status: ready } }]',
  ),
};

const run = (definition: string) =>
  sealed({
    schema: 1,
    probe: 'host.file',
    kind: 'file',
    definition,
    startedAt: '2026-01-06T10:00:00Z',
    finishedAt: '2026-01-06T10:00:01Z',
    durationMs: 1000,
    where: 'local',
    recordedBy: 'holdpoint 0.0.0',
    commit: null,
    dirty: null,
    ran: 'x exists',
    state: 'completed',
    message: 'x is not there',
    waitsFor: [],
    exit: null,
    fidelity: 'real',
    readings: [],
    checks: [{ subject: 'x', expected: 'exists', actual: 'nothing', met: false }],
    measurements: [],
    artifacts: [],
    previous: null,
    output: { text: 'the output of that time', bytes: 23, truncated: false },
  });

let folder: string;
let raw: string;

const build = async (out: string): Promise<(path: string) => string> => {
  const gathered = await gather(join(folder, 'content'));
  expect(gathered.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  // Each build has a working folder of its own, so that nothing is taken over from the one before.
  await buildSite({ gathered, out: join(folder, out), work: join(folder, `work-${out}`) });
  return (path) => readFileSync(join(folder, out, path), 'utf8');
};

describe('the page of a frozen revision', () => {
  let before: (path: string) => string;
  let after: (path: string) => string;

  beforeAll(async () => {
    folder = await folderWith(CONTENT);
    const root = join(folder, 'content');
    const { probes } = await gather(root);
    const evidence = run(probes.get('host.file')?.definition ?? '');
    raw = `evidence/host.file/${evidencePath(evidence).split('/').at(-1)}`;
    await writeEvidence(root, evidence);
    expect((await command(folder, 'freeze', 'cp')).code).toBe(0);
    expect((await command(folder, 'freeze', 'gone')).code).toBe(0);
    const said = ['--reason', 'It named a token', '--role', 'Security'];
    expect((await command(folder, 'withdraw', 'gone@r1', ...said)).code).toBe(0);
    rmSync(join(root, 'checkpoints/cp'), { recursive: true });
    before = await build('before');
    for (const gone of ['checkpoints', 'probes', EVIDENCE]) rmSync(join(root, gone), { recursive: true });
    writeFileSync(
      join(root, 'programme.yaml'),
      'name: Trial\ncheckpoints: [cp, gone]\npolicy: { max-age: 1h, attested: reject }\n',
    );
    after = await build('after');
  }, 120_000);

  it('comes from the record alone: its probes, its evidence and its policy may change or go', () => {
    expect(after('cp/r1/index.html')).toBe(before('cp/r1/index.html'));
    expect(after('cp/r1/index.html')).toContain('the output of that time');
  });

  it('shows the narrative as it was rendered then', () => {
    const page = after('cp/r1/index.html');
    expect(page).toContain('Two and two make 4.');
    expect(page).toContain('class="mini-mx"');
  });

  it('shows digest, the record before it and how to check them', async () => {
    const page = after('cp/r1/index.html');
    const { json } = await command(folder, 'verify');
    const records = (json?.['records'] ?? []) as { digest: string }[];
    const digest = records[0]?.digest;
    expect(page).toContain(`npx holdpoint verify --since ${digest}`);
    expect(page).toContain('sha256sum content/records/cp/r1.json');
  });

  it('leads to the page of a probe that is no longer defined, and to the run that its record holds', () => {
    expect(after('evidence/host.file/index.html')).toContain('the output of that time');
    expect(after(raw)).toBe(before(raw));
  });

  it('says why its content is gone once it was withdrawn, and nothing of what it said', () => {
    const page = after('gone/r1/index.html');
    expect(page).toContain('It named a token');
    expect(page).toContain('Security');
    expect(after('gone/index.html')).toContain('It named a token');
    expect(after('decisions/index.html')).toContain('href="/gone/r1/"');
    for (const path of ['gone/r1/index.html', 'index.html', 'decisions/index.html', 'feed.xml'])
      expect(before(path)).not.toContain('hunter2');
  });
});
