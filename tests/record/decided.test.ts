import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealed, writeEvidence } from '../../src/evidence/evidence.ts';
import { digestBytes, digestOf } from '../../src/kernel/digest.ts';
import { entryText, nextEntry } from '../../src/ledger/ledger.ts';
import { checkpoint, command, folderWith } from './commands.ts';

const PROBE = `kind: results
files: lcov.info
criteria: ['coverage.lines >= decided - 2 %']
`;

const DECIDED = 'items: [{ id: a, area: Core, title: Coverage, probes: [coverage] }]';

const content = () => ({
  'programme.yaml': 'name: Trial\n',
  'probes/coverage.yaml': PROBE,
  'checkpoints/cp.md': checkpoint('title: Compared', DECIDED),
});

const definitionIn = async (folder: string): Promise<string> => {
  const { gather } = await import('../../src/gather/gather.ts');
  return (await gather(join(folder, 'content'))).probes.get('coverage')?.definition ?? '';
};

const record = async (folder: string, finishedAt: string, lines: number, name = 'coverage.lines') => {
  const measurements = [{ name, value: lines, unit: '%', limit: null, met: null }];
  const run = sealed({
    schema: 2,
    probe: 'coverage',
    kind: 'results',
    definition: await definitionIn(folder),
    startedAt: finishedAt,
    finishedAt,
    durationMs: 1,
    where: 'local',
    recordedBy: 'holdpoint 0.0.0',
    commit: null,
    dirty: null,
    ran: 'results in lcov.info',
    state: 'completed',
    message: '1 figure was read',
    waitsFor: [],
    exit: null,
    fidelity: 'real',
    readings: [
      {
        format: 'lcov',
        tool: null,
        toolVersion: null,
        outcome: 'informational',
        counts: { executed: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 },
        measurements,
        startedAt: null,
        localStart: null,
        certainty: null,
        durationMs: null,
        failures: [],
        failuresTotal: 0,
        failing: { names: [] },
        outside: 0,
        facts: [],
        diagnostics: [],
      },
    ],
    checks: [],
    measurements: [],
    artifacts: [{ path: 'lcov.info', bytes: 1, digest: digestOf(lines), modifiedAt: finishedAt }],
    previous: null,
    judging: { criteria: ['coverage.lines >= decided - 2 %'] },
    source: null,
    facts: [],
    output: { text: '', bytes: 0, truncated: false },
  });
  await writeEvidence(join(folder, 'content'), run);
};

const statusIn = async (folder: string) => {
  const { json } = await command(folder, 'verdict', 'cp');
  const [item] = (json?.items ?? []) as { status: string; reason: string }[];
  return item ?? { status: '', reason: '' };
};

const said = async (folder: string): Promise<string> =>
  JSON.stringify((await command(folder, 'explain', 'cp', 'a')).json);

describe('a criterion against what was decided', () => {
  it('is not met before the first decision, and holds from then on', async () => {
    const folder = await folderWith(content());
    await record(folder, '2026-01-10T10:00:00Z', 80);
    expect((await statusIn(folder)).status).toBe('failed');
    expect(await said(folder)).toContain('no decision is frozen yet that it can be compared with');
    expect((await command(folder, 'freeze', 'cp')).code).toBe(0);

    await record(folder, '2026-01-11T10:00:00Z', 78);
    expect((await statusIn(folder)).status).toBe('ready');
    expect(await said(folder)).toContain('78 %; 80 % in r1, so the limit is 78 %');
    await record(folder, '2026-01-12T10:00:00Z', 77.9);
    expect((await statusIn(folder)).status).toBe('failed');
    await record(folder, '2026-01-13T10:00:00Z', 78.5);
    expect((await command(folder, 'freeze', 'cp')).code).toBe(0);

    await record(folder, '2026-01-14T10:00:00Z', 76.5);
    expect((await statusIn(folder)).status).toBe('ready');
    expect(await said(folder)).toContain('78.5 % in r2, so the limit is 76.5 %');
    expect(await command(folder, 'verify')).toMatchObject({ code: 0, json: { intact: true } });
    expect((await command(folder, 'verdict', 'cp@r2')).json).toMatchObject({ verdict: 'GO' });
  });

  it('is not met where the decision holds no such figure, or was withdrawn', async () => {
    const folder = await folderWith(content());
    await record(folder, '2026-01-10T10:00:00Z', 80, 'coverage.branches');
    await command(folder, 'freeze', 'cp');
    await record(folder, '2026-01-11T10:00:00Z', 90);
    expect((await statusIn(folder)).status).toBe('failed');
    expect(await said(folder)).toContain('r1, which it is compared with, holds no such figure');
    await command(folder, 'withdraw', 'cp@r1', '--reason', 'A secret', '--role', 'Lead');
    writeFileSync(join(folder, 'content/checkpoints/cp.md'), checkpoint('title: Anew', DECIDED));
    expect((await statusIn(folder)).status).toBe('failed');
    expect(await said(folder)).toContain('r1, which it is compared with, was withdrawn');
  });

  it('cannot be frozen against an easier figure: verify finds it', async () => {
    const folder = await folderWith(content());
    await record(folder, '2026-01-10T10:00:00Z', 80);
    await command(folder, 'freeze', 'cp');
    await record(folder, '2026-01-11T10:00:00Z', 79);
    await command(folder, 'freeze', 'cp');
    const path = (name: string) => join(folder, 'content/records', name);
    const text = readFileSync(path('cp/r2.json'), 'utf8');
    const easier = text.replace('"figures":{"coverage":{"coverage.lines":[{"unit":"%","value":80}', (found) =>
      found.replace('80', '70'),
    );
    expect(easier).not.toBe(text);
    writeFileSync(path('cp/r2.json'), easier);
    const [first = ''] = readFileSync(path('ledger.jsonl'), 'utf8').split('\n');
    const line = { kind: 'frozen', checkpoint: 'cp', revision: 'r2', record: digestBytes(easier) } as const;
    writeFileSync(path('ledger.jsonl'), `${first}\n${entryText(nextEntry([JSON.parse(first)], line))}`);
    expect((await command(folder, 'verify')).codes).toContain('HP737');
  });
});

describe('a waiver that decisions in a row renew', () => {
  const waived = (on: string, until: string) =>
    checkpoint(
      'title: Waived',
      'items: [{ id: a, area: Core, title: Runtime, claim: { status: missing } }]',
      `waivers: [{ item: a, reason: No daemon, role: Lead, on: ${on}, until: ${until} }]`,
    );

  it('is told in the record and the next revision, and the chain is checked', async () => {
    const folder = await folderWith({
      'programme.yaml': 'name: Trial\n',
      'checkpoints/cp.md': waived('2026-01-01', '2026-02-01'),
    });
    const renew = (on: string, until: string) =>
      writeFileSync(join(folder, 'content/checkpoints/cp.md'), waived(on, until));
    expect((await command(folder, 'freeze', 'cp')).code).toBe(0);
    renew('2026-01-05', '2026-03-01');
    expect((await command(folder, 'freeze', 'cp')).code).toBe(0);
    expect((await statusIn(folder)).reason ?? '').not.toContain('renewed');
    renew('2026-01-10', '2026-04-01');
    expect(await said(folder)).toContain('renewed for the 2nd time in a row');
    expect((await command(folder, 'freeze', 'cp')).code).toBe(0);
    expect(await command(folder, 'verify')).toMatchObject({ code: 0, json: { intact: true } });
  });
});
