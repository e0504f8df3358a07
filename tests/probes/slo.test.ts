import { describe, expect, it } from 'vitest';
import { type ProbeFolder, probeFolder, runEntry } from './probe-folder.ts';

const slo = (objectives: string, name = 'checkout'): string => `apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}
spec:
  service: shop
  indicator: { metadata: { name: latency }, spec: {} }
  timeWindow: [{ duration: 28d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives:
${objectives}
`;

const LCOV = (hit: number): string => `SF:a.ts\nDA:1,1\nLF:100\nLH:${hit}\nend_of_record\n`;

describe('slo', () => {
  const folderWith = (objectives: string, hit = 99): ProbeFolder => {
    const folder = probeFolder();
    folder.write('slo.yaml', slo(objectives));
    const lines = Array.from({ length: 100 }, (_, index) => `DA:${index + 1},${index < hit ? 1 : 0}`).join(
      '\n',
    );
    folder.write('out/lcov.info', LCOV(hit).replace('DA:1,1', lines));
    return folder;
  };
  const entry = { kind: 'slo', path: 'slo.yaml', results: 'out/*', measurement: 'coverage.lines' };

  it.each([
    ['a share', '    - target: 0.99', 99, true],
    ['a share that is missed', '    - target: 0.995', 99, false],
    ['a percentage', '    - targetPercent: 98', 99, true],
    ['a percentage that is missed', '    - targetPercent: 98', 97, false],
  ])('judges %s', async (_, objectives, hit, met) => {
    const { state, checks } = await runEntry(folderWith(objectives, hit), entry);
    expect({ state, met: checks[0]?.met }).toEqual({ state: 'completed', met });
  });

  it('judges a threshold', async () => {
    const threshold = { kind: 'slo', path: 'slo.yaml', results: 'out/*', value: 'coverage.lines', unit: '%' };
    const below = await runEntry(folderWith('    - { target: 0.9, op: lt, value: 50 }'), threshold);
    expect(below.checks).toMatchObject([{ expected: 'coverage.lines < 50 %', met: false }]);
    const above = await runEntry(folderWith('    - { target: 0.9, op: gte, value: 50 }'), threshold);
    expect(above.checks).toMatchObject([{ met: true }]);
    const { unit: _unit, ...bare } = threshold;
    const unknown = await runEntry(folderWith('    - { target: 0.9, op: gte, value: 50 }'), bare);
    expect(unknown.checks).toMatchObject([{ expected: 'coverage.lines >= 50', met: false }]);
  });

  it('judges every objective unless one is named', async () => {
    const both = '    - { displayName: strict, target: 0.999 }\n    - { displayName: lax, target: 0.9 }';
    expect((await runEntry(folderWith(both), entry)).checks.map(({ met }) => met)).toEqual([false, true]);
    expect(
      (await runEntry(folderWith(both), { ...entry, objective: 'lax' })).checks.map(({ met }) => met),
    ).toEqual([true]);
    expect(
      (await runEntry(folderWith(both), { ...entry, objective: 'none' })).checks.map(({ met }) => met),
    ).toEqual([false]);
  });

  it('is not met by a measurement that the result does not hold', async () => {
    const { checks } = await runEntry(folderWith('    - target: 0.1'), {
      ...entry,
      measurement: 'availability',
    });
    expect(checks).toMatchObject([{ actual: 'not measured', met: false }]);
  });

  it('asks a JSON file for what is measured, and every value has to meet it', async () => {
    const folder = folderWith('    - target: 0.99');
    const json = { ...entry, results: 'a.json', format: 'json', measurement: '/days[up=true]/share' };
    const days = (last: number) => ({
      days: [{ up: true, share: 0.999 }, { up: true, share: last }, { up: false }],
    });
    folder.write('a.json', JSON.stringify(days(0.995)));
    expect((await runEntry(folder, json)).checks).toMatchObject([
      { actual: '0.999 share, 0.995 share', met: true },
    ]);
    folder.write('a.json', JSON.stringify(days(0.98)));
    expect((await runEntry(folder, json)).checks).toMatchObject([{ met: false }]);
    expect((await runEntry(folder, { ...json, unit: '%' })).checks).toMatchObject([{ met: false }]);
    folder.write('a.json', '{}');
    expect((await runEntry(folder, json)).checks).toMatchObject([{ actual: 'not measured', met: false }]);
  });

  it('has no result before anything was measured', async () => {
    const folder = folderWith('    - target: 0.1');
    expect((await runEntry(folder, { ...entry, results: 'none/*' })).state).toBe('no-result');
  });

  it('is absent without the file, and unreadable where it holds no SLO, several or a broken one', async () => {
    const folder = folderWith('    - target: 0.1');
    expect((await runEntry(folder, { ...entry, path: 'none.yaml' })).state).toBe('absent');
    const texts = [
      'kind: Service\n',
      `${slo('    - target: 0.1')}---\n${slo('    - target: 0.1', 'b')}`,
      slo('    - target: 7'),
      'a: [\n',
    ];
    for (const text of texts) {
      folder.write('slo.yaml', text);
      expect((await runEntry(folder, entry)).state).toBe('unreadable');
    }
  });
});
