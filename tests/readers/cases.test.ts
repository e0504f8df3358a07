import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readers, readResult } from '../../src/readers/registry.ts';
import { ReadingSchema } from '../../src/schemas/reading.ts';
import { told } from '../../src/words/told.ts';
import { cases, casesOf, expectation } from './cases.ts';

describe('every case folder', () => {
  it.each(cases.map((each) => [each.reader, each.claim.replaceAll('-', ' '), each] as const))(
    '%s: %s',
    async (_reader, _claim, each) => {
      const reading = await readResult({ name: each.input, bytes: each.bytes, ...each.ask });
      expect(existsSync(each.expected), `${each.expected} is missing`).toBe(true);
      expect(told(reading)).toEqual(expectation(each.expected));
      expect(ReadingSchema.parse(reading)).toEqual(reading);
    },
  );

  it.each(readers.map(({ id }) => id))('%s has a case for each outcome it can come to', (id) => {
    const outcomes = casesOf(id).map(
      ({ expected }) => (JSON.parse(readFileSync(expected, 'utf8')) as { outcome: string }).outcome,
    );
    expect(outcomes.length).toBeGreaterThan(2);
    expect(new Set(outcomes).size).toBeGreaterThan(1);
  });
});
