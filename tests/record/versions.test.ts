import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { digestBytes } from '../../src/kernel/digest.ts';
import { parseRecord } from '../../src/kernel/record-text.ts';
import { verifyRecords } from '../../src/verify/verify.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'records');
const CONTENT = join(import.meta.dirname, '..', '..', 'content');

/** Digests of the record of each version, as it was once written: no later Holdpoint may need other bytes. */
const DIGESTS: Record<string, string> = {
  1: 'sha256:b3374aa420eabd5b9b71d2552958420825cb8fca64d0271be34332b714d06a42',
};

const verified = (root: string) => verifyRecords({ root, shown: (path) => path });

describe.each(Object.entries(DIGESTS))('a record of schema version %s', (version, digest) => {
  const root = join(FIXTURES, version);

  it('is the one that was written, and stays readable', () => {
    const text = readFileSync(join(root, 'records/cp/r1.json'), 'utf8');
    expect(digestBytes(text)).toBe(digest);
    expect(parseRecord(text)).toMatchObject({ checkpoint: 'cp', revision: 'r1', schema: 1 });
  });

  it('is verified, and its verdict derived again only where its rules are those in force', () => {
    const { faults, records } = verified(root);
    expect(faults).toEqual([]);
    expect(records.map(({ state }) => state)).toEqual(['not-derived']);
  });

  it('gives a revision to judge, with its probes and runs', async () => {
    const { frozen, revisions } = await gather(root);
    expect(revisions).toMatchObject([{ checkpoint: 'cp', revision: 'r1' }]);
    expect(frozen.get('cp@r1')?.runs.get('host.file')).toHaveLength(2);
  });
});

it('every version has its fixture; those of the version in force are derived again by the tests of verify', () => {
  expect(readdirSync(FIXTURES)).toEqual([...Object.keys(DIGESTS), '2']);
});

describe('the records of the demo', () => {
  it('are intact, and keep the verdicts of the rules that they were judged by', () => {
    const { faults, records } = verified(CONTENT);
    expect(faults).toEqual([]);
    expect(
      records.map(({ checkpoint, revision, state, verdict }) => [
        `${checkpoint}@${revision}`,
        state,
        verdict,
      ]),
    ).toEqual([
      ['cp1@r1', 'not-derived', 'GO'],
      ['cp2-lc@r1', 'not-derived', 'GO'],
      ['cp3@r1', 'not-derived', 'PARTIAL GO'],
    ]);
  });

  it('hold the words of their sources, which stand beside them unchanged', async () => {
    const { diagnostics } = await gather(CONTENT);
    expect(diagnostics.filter(({ code }) => code.startsWith('HP7'))).toEqual([]);
  });
});
