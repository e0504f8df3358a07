import { readFileSync } from 'node:fs';
import { validate } from 'ctrf';
import { describe, expect, it } from 'vitest';
import { exportsPage } from '../../scripts/docs-exports.ts';
import type { Exported } from '../../src/exports/export-format.ts';
import { subjectsOf } from '../../src/exports/lib/subjects.ts';
import { exportFormats } from '../../src/exports/registry.ts';
import { readResult } from '../../src/readers/registry.ts';
import { standingVerdict } from '../../src/schemas/verdict.ts';
import { told } from '../../src/words/told.ts';
import { holdpoint } from '../cli/run.ts';
import { checkpoint, command, folderWith } from '../record/commands.ts';
import { cases } from '../verdict/arbitraries.ts';
import { run } from '../verdict/case-of.ts';
import { judged } from '../verdict/judged.ts';
import { forAll, told as seeded } from '../verdict/runs.ts';

const waived = checkpoint(
  'title: "Release, \\"seven\\""',
  'verdict: PARTIAL GO',
  'date: 2026-01-03',
  'items:',
  '  - { id: a, area: Core, title: Build, claim: { status: ready, on: 2026-01-02 } }',
  '  - { id: b, area: Core, title: "=cmd|x", claim: { status: failed, on: 2026-01-02 } }',
  '  - { id: c, area: Core, title: Docs, claim: { status: not-applicable, reason: none, on: 2026-01-02 } }',
  'waivers:',
  '  - { item: b, reason: known, role: Quality, on: 2026-01-02, until: 2026-02-01 }',
);

const content = { 'programme.yaml': 'name: Trial\n', 'checkpoints/cp.md': waived };

const exported = async (format: string, ...freeze: string[]): Promise<string> => {
  const folder = await folderWith(content, ...freeze);
  const { json, code, said } = await command(folder, 'export', 'cp@r1', '--format', format);
  expect(said).toBe('');
  expect(code).toBe(0);
  expect(json).toMatchObject({ format });
  return String(json?.['text']);
};

const reading = (name: string, text: string) => readResult({ name, bytes: new TextEncoder().encode(text) });

describe('export', () => {
  it('lists every format with what it is and who reads it', async () => {
    const { json, code } = await command(await folderWith(content), 'export', '--list');
    expect(code).toBe(0);
    expect(json).toEqual(
      exportFormats.map(({ id, title, readers, needs = null }) => ({ id, title, readers, needs })),
    );
  });

  it('refuses a format that nobody knows, with the one that was meant', async () => {
    const ended = await holdpoint(['export', 'cp3', '--format', 'oskal']);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('did you mean oscal?');
  });

  it('refuses a statement on what is not frozen', async () => {
    const ended = await command(await folderWith(content), 'export', 'cp', '--format', 'in-toto-svr');
    expect(ended).toMatchObject({ code: 2, json: undefined });
    expect(ended.said).toContain('it needs a frozen record');
  });

  it.each(exportFormats.map(({ id }) => id))(
    'writes %s of a frozen record, the same bytes each time',
    async (id) => {
      const text = await exported(id, 'cp');
      expect(text).not.toBe('');
      expect(await exported(id, 'cp')).toBe(text);
    },
  );
});

describe('CTRF', () => {
  it('is valid by the published schema and read by our own reader: only Ready passes', async () => {
    const text = await exported('ctrf');
    expect(validate(JSON.parse(text)).errors ?? []).toEqual([]);
    expect(await reading('a.json', text)).toMatchObject({
      format: 'ctrf',
      outcome: 'unmet',
      counts: { executed: 2, passed: 1, failed: 1, skipped: 2 },
    });
  });
});

describe('HDF', () => {
  it('results are read by our own reader: a waived item fails, and an attested one is not reviewed', async () => {
    expect(await reading('a.json', await exported('hdf'))).toMatchObject({
      format: 'hdf',
      outcome: 'unmet',
      counts: { executed: 2, passed: 0, failed: 2, skipped: 2 },
    });
  });

  it('amendments hold each waiver with its role and its last day, and make nothing pass', async () => {
    const { overrides } = JSON.parse(await exported('hdf-amendments')) as { overrides: unknown[] };
    expect(overrides).toEqual([
      {
        type: 'waiver',
        requirementId: 'b',
        baselineRef: 'cp',
        status: 'notApplicable',
        reason: 'known',
        appliedBy: { type: 'simple', identifier: 'Quality' },
        appliedAt: '2026-01-02T00:00:00Z',
        expiresAt: '2026-02-01T23:59:59Z',
      },
    ]);
  });
});

describe('OSCAL', () => {
  it('holds a finding for each item and the verdict, under identifiers of the shapes that are asked for', async () => {
    const text = await exported('oscal');
    const { 'assessment-results': document } = JSON.parse(text);
    const [result] = document.results;
    const uuids = [...text.matchAll(/"uuid": "([^"]+)"/g)].map(([, uuid = '']) => uuid);
    expect(new Set(uuids).size).toBe(7);
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const states = result.findings.map((each: { target: { 'target-id': string; status: object } }) => [
      each.target['target-id'],
      each.target.status,
    ]);
    expect(states).toEqual([
      ['item_a', { state: 'satisfied', reason: 'other' }],
      ['item_b', { state: 'not-satisfied', reason: 'other' }],
      ['item_c', { state: 'satisfied', reason: 'other' }],
      ['verdict', { state: 'not-satisfied', reason: 'fail' }],
    ]);
    expect(document['import-ap'].href).toBe(`#${document['back-matter'].resources[0].uuid}`);
  });
});

describe('in-toto', () => {
  it('a verification result names only what passed, and an attested item is no proof', async () => {
    const { predicate, subject } = JSON.parse(await exported('in-toto-svr', 'cp'));
    expect(subject[0].name).toBe('cp@r1');
    expect(predicate.properties).toEqual([]);
  });

  it('a test result is what attest states, with further subjects', async () => {
    const folder = await folderWith(content, 'cp');
    const attested = (await command(folder, 'attest', 'cp@r1')).json?.['statement'] as { predicate: unknown };
    const { json } = await command(folder, 'export', 'cp@r1', '--format', 'in-toto-test-result');
    expect(JSON.parse(String(json?.['text'])).predicate).toEqual(attested.predicate);
  });

  // in-toto publishes no JSON schema: these are the fields of its own messages (svr.proto, test_result.proto, statement.proto).
  it.each([
    ['in-toto-svr', 'https://in-toto.io/attestation/svr/v0.1', ['verifier', 'timeCreated', 'properties']],
    [
      'in-toto-test-result',
      'https://in-toto.io/attestation/test-result/v0.1',
      ['result', 'configuration', 'url', 'passedTests', 'warnedTests', 'failedTests'],
    ],
  ])('%s holds the fields of its message and no others', async (format, type, fields) => {
    const statement = JSON.parse(await exported(format, 'cp'));
    expect(Object.keys(statement).sort()).toEqual(['_type', 'predicate', 'predicateType', 'subject']);
    expect(statement).toMatchObject({ _type: 'https://in-toto.io/Statement/v1', predicateType: type });
    for (const key of Object.keys(statement.predicate)) expect(fields).toContain(key);
    for (const { digest } of statement.subject) expect(Object.keys(digest)).toHaveLength(1);
  });

  it('subjects are the record, the commit and each file once', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const artifact = { path: 'dist/app.tgz', bytes: 1, digest, modifiedAt: '2026-01-10T11:00:00Z' };
    const runs = [
      run('x', 'completed', { artifacts: [artifact] }),
      run('y', 'completed', { artifacts: [artifact] }),
    ];
    const judgement = { commit: 'c'.repeat(40) } as Exported['judgement'];
    const record = { name: 'cp@r1', digest: { sha256: 'b'.repeat(64) } };
    expect(
      subjectsOf([record], { judgement, runs, statement: null, tool: { name: '', version: '' } }),
    ).toEqual([
      record,
      { name: 'commit', digest: { gitCommit: 'c'.repeat(40) } },
      { name: 'dist/app.tgz', digest: { sha256: 'a'.repeat(64) } },
    ]);
  });
});

describe('CSV', () => {
  it('holds a row an item, quotes what has to be quoted, and starts no formula', async () => {
    const lines = (await exported('csv')).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(/^cp,r1,PARTIAL GO,Core,b,'=cmd\|x,waived,/);
  });
});

/** A schema is compiled anew for each document, which takes a tenth of a second. */
const VALIDATED = 50;

it(`no format says better than the verdict that stands ${seeded}`, () => {
  let validated = 0;
  const formats = exportFormats.filter(({ id }) => ['ctrf', 'hdf', 'oscal'].includes(id));
  forAll(cases(), (input) => {
    const judgement = judged(input);
    if (!judgement) return;
    const tool = { name: 'Holdpoint', version: '0.0.0' };
    const texts = formats.map(({ write }) =>
      write({ judgement: told(judgement), runs: [], statement: null, tool }),
    );
    const isGo = standingVerdict(judgement) === 'GO';
    for (const text of texts)
      if (!isGo) expect(text).toMatch(/"(?:status|state)": "(?:failed|not-satisfied)"/);
    if (validated++ < VALIDATED) expect(validate(JSON.parse(texts[0] ?? '')).valid).toBe(true);
  });
});

it('generated docs match: docs/exports.md is what the registry says (npm run docs)', () => {
  const page = new URL('../../docs/exports.md', import.meta.url);
  expect(readFileSync(page, 'utf8')).toBe(exportsPage());
});
