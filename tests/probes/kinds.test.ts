import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probesPage } from '../../scripts/docs-probes.ts';
import { parseProbe, probeKinds, toProbe } from '../../src/probes/registry.ts';
import { probeFolder, runEntry } from './probe-folder.ts';

const RUNS = { seed: 20_251_221, numRuns: Number(process.env.HOLDPOINT_RUNS ?? 1000) };

const NO_PROOF = ['absent', 'no-result', 'unreadable', 'timeout', 'crashed'];

describe.each(probeKinds)('every kind: $kind', ({ kind, example, describe: say }) => {
  it('accepts its own example and says in one line what it runs', () => {
    const parsed = parseProbe(example);
    expect(parsed.success).toBe(true);
    if (parsed.success) expect(say(parsed.data)).toMatch(/^[^\n]+$/);
  });

  it('accepts what it validated once more, unchanged', () => {
    const once = parseProbe(example);
    const twice = parseProbe(once.success ? once.data : undefined);
    expect(twice).toEqual(once);
  });

  it('refuses a misspelt field by name', () => {
    const parsed = parseProbe({ ...example, 'cleard-when': 'x' });
    expect(parsed.success ? [] : parsed.error.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: ['cleardWhen'] },
    ]);
  });

  it('refuses any other value without throwing', () => {
    const property = fc.property(fc.object({ maxDepth: 2 }), (value) => {
      parseProbe({ ...value, kind });
    });
    fc.assert(property, { ...RUNS, numRuns: Math.min(RUNS.numRuns, 200) });
  });

  it('proves nothing where there is nothing to look at', async () => {
    const environment = { PATH: '/nowhere', NATS_PASSWORD: 'open-sesame' };
    const nowhere = {
      http: { url: 'http://127.0.0.1:1/' },
      tcp: { host: '127.0.0.1', port: 1 },
      nats: { url: 'nats://127.0.0.1:1' },
    };
    const entry = {
      ...example,
      ...(kind in nowhere ? nowhere[kind as keyof typeof nowhere] : {}),
      timeout: '5s',
    };
    const evidence = await runEntry(probeFolder(), entry, { environment });
    expect(NO_PROOF).toContain(evidence.state);
    expect(evidence.checks.filter(({ met }) => met)).toEqual([]);
    expect(evidence.message).toMatch(/^[A-Z~[a-z].+/);
  });
});

describe('parseProbe', () => {
  it('names the closest kind', () => {
    const parsed = parseProbe({ kind: 'comand' });
    expect(parsed.success ? [] : parsed.error.issues).toMatchObject([
      { path: ['kind'], message: 'there is no kind "comand"; did you mean command?' },
    ]);
  });

  it.each([null, [], 'text', 7, {}])('asks for a kind where %o has none', (value) => {
    const parsed = parseProbe(value);
    expect(parsed.success ? [] : parsed.error.issues).toMatchObject([{ path: ['kind'] }]);
  });

  it('gives a definition that words do not change and everything else does', () => {
    const definition = (entry: object): string => {
      const parsed = parseProbe({ kind: 'tcp', port: 1, ...entry });
      return parsed.success ? toProbe(parsed.data, 'a', 'probes/a.yaml').definition : '';
    };
    const own = definition({});
    expect([
      definition({ title: 'T' }),
      definition({ id: 'b' }),
      definition({ 'cleared-when': 'x' }),
    ]).toEqual([own, own, own]);
    expect([
      definition({ port: 2 }),
      definition({ timeout: '1s' }),
      definition({ criteria: ['a < 1'] }),
    ]).not.toContain(own);
  });
});

describe('docs/probes.md', () => {
  it('is what the registry says', () => {
    expect(readFileSync(new URL('../../docs/probes.md', import.meta.url), 'utf8')).toBe(probesPage());
  });

  it('explains every field of every kind', () => {
    const rows = probesPage()
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
  });
});
