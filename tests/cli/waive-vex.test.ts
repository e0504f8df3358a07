import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkpoint, folderWith } from '../record/commands.ts';
import { holdpoint } from './run.ts';

const CONTENT = {
  'programme.yaml': 'name: Trial\n',
  'probes/image.yaml': 'kind: results\nfiles: trivy.json\n',
  'checkpoints/cp.md': checkpoint(
    'title: Scanned',
    'items: [{ id: a, area: Core, title: Image, probes: [image] }]',
  ),
};

const trivy = (...ids: string[]): string =>
  JSON.stringify({
    SchemaVersion: 2,
    ArtifactName: 'app',
    Results: [
      {
        Target: 'app',
        Vulnerabilities: ids.map((VulnerabilityID) => ({
          VulnerabilityID,
          PkgName: 'lodash',
          Severity: 'HIGH',
        })),
      },
    ],
  });

const vex = (...statements: object[]): string =>
  JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://example.org/vex/1',
    author: 'Security',
    timestamp: '2026-01-01T00:00:00Z',
    version: 1,
    statements,
  });

const said = (name: string, status: string, more: object = {}) => ({
  vulnerability: { name },
  products: [{ '@id': 'pkg:oci/app', subcomponents: [{ '@id': 'pkg:npm/lodash@4.17.20' }] }],
  status,
  ...(status === 'not_affected' && { justification: 'vulnerable_code_not_present' }),
  ...more,
});

const GIVEN = ['--reason', 'As stated', '--role', 'Security', '--until', '2999-06-01'];

const command = async (
  cwd: string,
  ...args: string[]
): Promise<{ code: number | null; json: { items?: { status: string }[] } }> => {
  const { code, stdout } = await holdpoint([...args, '--json'], { cwd });
  return { code, json: stdout === '' ? {} : JSON.parse(stdout) };
};

const statusIn = async (folder: string): Promise<string | undefined> => {
  const { json } = await command(folder, 'verdict', 'cp');
  return json.items?.[0]?.status;
};

it('waive --vex accepts what the document says is not affected or fixed, and nothing else that is found', async () => {
  const folder = await folderWith(CONTENT);
  writeFileSync(join(folder, 'trivy.json'), trivy('CVE-2026-1', 'CVE-2026-2'));
  const document = vex(
    said('CVE-2026-1', 'not_affected'),
    said('CVE-2026-2', 'fixed'),
    said('CVE-2026-9', 'fixed'),
  );
  writeFileSync(join(folder, 'a.vex.json'), document);
  await command(folder, 'probe');
  expect(await statusIn(folder)).toBe('failed');
  const { code } = await command(folder, 'waive', 'cp', 'a', ...GIVEN, '--vex', 'a.vex.json');
  expect(code).toBe(0);
  expect(await statusIn(folder)).toBe('waived');
  expect(readFileSync(join(folder, 'content/checkpoints/cp.md'), 'utf8')).not.toContain('CVE-2026-9');

  writeFileSync(join(folder, 'trivy.json'), trivy('CVE-2026-1', 'CVE-2026-3'));
  await command(folder, 'probe');
  expect(await statusIn(folder)).toBe('failed');
});

it.each([
  [
    'says later that it is affected',
    vex(
      said('CVE-2026-1', 'not_affected'),
      said('CVE-2026-1', 'affected', { timestamp: '2026-01-02T00:00:00Z' }),
    ),
  ],
  [
    'is about another package',
    vex(said('CVE-2026-1', 'fixed', { products: [{ subcomponents: [{ '@id': 'pkg:npm/react' }] }] })),
  ],
  ['says not why', vex(said('CVE-2026-1', 'not_affected', { justification: undefined }))],
  ['is none', '{}'],
])('waive --vex refuses a document that %s', async (_, document) => {
  const folder = await folderWith(CONTENT);
  writeFileSync(join(folder, 'trivy.json'), trivy('CVE-2026-1'));
  writeFileSync(join(folder, 'a.vex.json'), document);
  await command(folder, 'probe');
  const { code } = await command(folder, 'waive', 'cp', 'a', ...GIVEN, '--vex', 'a.vex.json');
  expect(code).toBe(2);
  expect(await statusIn(folder)).toBe('failed');
});

it('waive --vex lets a statement for one product take back nothing that was said of another', async () => {
  const folder = await folderWith(CONTENT);
  writeFileSync(join(folder, 'trivy.json'), trivy('CVE-2026-1'));
  const other = [{ '@id': 'pkg:oci/other', subcomponents: [{ '@id': 'pkg:npm/lodash' }] }];
  const document = vex(
    said('CVE-2026-1', 'affected'),
    said('CVE-2026-1', 'not_affected', { products: other }),
  );
  writeFileSync(join(folder, 'a.vex.json'), document);
  await command(folder, 'probe');
  await command(folder, 'waive', 'cp', 'a', '--vex', 'a.vex.json', ...GIVEN);
  expect(await statusIn(folder)).toBe('failed');
});
