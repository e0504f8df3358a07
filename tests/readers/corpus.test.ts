import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readResult } from '../../src/readers/registry.ts';
import { ReadingSchema } from '../../src/schemas/reading.ts';
import { told } from '../../src/words/told.ts';

const CORPUS = new URL('../../../shared/corpus/results/', import.meta.url).pathname;
const there = existsSync(CORPUS);
if (!there) console.log('skipped: ../shared/corpus/results is not here, so no real result files are read');

const files = there
  ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(CORPUS, file)).isFile(),
    )
  : [];

describe.skipIf(!there)('real results of many tools', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(files)('%s is recognised, or refused with a reason', async (file) => {
    const bytes = readFileSync(join(CORPUS, file));
    const reading = await readResult({ name: file, bytes });
    expect(ReadingSchema.safeParse(reading).error).toBeUndefined();
    const { outcome, counts, failuresTotal, diagnostics } = reading;
    if (outcome === 'met') {
      expect(counts.passed).toBeGreaterThan(0);
      expect(counts.failed + counts.errored + failuresTotal).toBe(0);
    }
    if (outcome === 'unreadable') {
      expect(diagnostics[0]?.severity).toBe('error');
      expect(told(diagnostics[0]?.message)).toMatch(/\w{3}.*\.$/s);
    }
    expect(counts.executed).toBe(counts.passed + counts.failed + counts.errored);
  });

  it.each(files.filter((file) => /\.xml$|\.json$/.test(file)))(
    '%s is never met when cut in half',
    async (file) => {
      const bytes = readFileSync(join(CORPUS, file));
      const half = await readResult({ name: file, bytes: bytes.subarray(0, Math.floor(bytes.length / 2)) });
      expect(half.outcome).not.toBe('met');
    },
  );
});
