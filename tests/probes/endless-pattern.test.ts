import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/schemas/evidence.ts';
import { told } from '../../src/words/told.ts';
import { probeFolder, runEntries } from './probe-folder.ts';

const PATTERN = '^(a+)+$';
const TEXT = `${'a'.repeat(60_000)}!\n`;
const PRINTS = `head -c 60000 /dev/zero | tr '\\0' a; echo '!'`;

const ENTRIES = {
  file: { kind: 'file', path: 'long.txt', matches: PATTERN },
  output: { kind: 'command', shell: PRINTS, criteria: [`stdout matches ${PATTERN}`] },
  written: {
    kind: 'command',
    shell: 'cat long.txt > out.txt',
    results: 'out.txt',
    format: 'text',
    criteria: [`text matches ${PATTERN}`],
  },
  picked: { kind: 'results', files: 'long.txt', format: 'text', criteria: [`/${PATTERN}/ == 1`] },
};

const endless = (timeout: string) => {
  const folder = probeFolder();
  folder.write('long.txt', TEXT);
  const entries = Object.fromEntries(
    Object.entries(ENTRIES).map(([id, entry]) => [id, { ...entry, timeout }]),
  );
  const short = { kind: 'file', path: 'long.txt', contains: 'a!' };
  return { folder, entries: { ...entries, short } };
};

const byProbe = (results: readonly { evidence: Evidence }[]) =>
  Object.fromEntries(results.map(({ evidence }) => [evidence.probe, evidence]));

describe('a pattern that does not end', () => {
  it('ends with its probe, is named, and takes nothing else with it', async () => {
    const { folder, entries } = endless('1s');
    const { results, ended } = await runEntries(folder, entries);
    const found = byProbe(results);
    for (const id of Object.keys(ENTRIES)) {
      expect({ id, state: found[id]?.state }).toEqual({ id, state: 'timeout' });
      expect(told(found[id]?.message)).toContain('It did not end within 1 s and was stopped');
    }
    expect(told(found.file?.message)).toContain(`the pattern ${PATTERN} had not ended`);
    expect(found.output?.checks).toMatchObject([{ subject: 'exit', met: true }]);
    expect(found.output?.output.bytes).toBe(60_002);
    expect(found.short?.state).toBe('completed');
    expect(ended).toBe(false);
    expect(results.every(({ file }) => file !== null)).toBe(true);
  });

  it('ends with the whole run when that is interrupted, and evidence of all is written', async () => {
    const { folder, entries } = endless('60s');
    const signal = AbortSignal.timeout(1_000);
    const { results, interrupted } = await runEntries(folder, entries, { signal });
    expect(interrupted).toBe(true);
    const found = byProbe(results);
    for (const id of Object.keys(ENTRIES)) expect(found[id]?.state).toBe('interrupted');
    expect(results.map(({ file }) => file !== null)).toEqual(results.map(() => true));
  });
});
