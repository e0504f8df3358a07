import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseRecord } from '../../src/kernel/record-text.ts';
import { say } from '../../src/words/told.ts';

const RECORD = join(import.meta.dirname, '..', '..', 'content', 'records', 'cp3', 'r1.json');

it('tells of a record of rules 1 why its lanes are held, in their authors\u2019 words', () => {
  const text = readFileSync(RECORD, 'utf8');
  expect(text).toContain('wait for what their authors declare.');
  const record = parseRecord(text);
  if (typeof record === 'string') throw new Error(record);
  expect(say(record.judgement.summary)).toBe(
    'Code Hardening, Documentation and Governance may proceed; Chaos Engineering is held (Waits for an environment with Docker), 1 other lane too.',
  );
});
