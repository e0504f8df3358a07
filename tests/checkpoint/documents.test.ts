import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toImportJson } from '../../src/checkpoint/import-json.ts';
import { parseProse } from '../../src/checkpoint/prose.ts';

const CASES = join(import.meta.dirname, '../cases/documents');
const ELSEWHERE = new Set(['afterwards', 'note']);

/** Expects what a case says: `a|b` means either, a number beside a list is its length. */
const expectFit = (expected: unknown, actual: unknown, path: string): void => {
  if (typeof expected === 'string' && expected.includes('|'))
    expect(expected.split('|'), path).toContain(actual);
  else if (Array.isArray(expected)) {
    expect(actual, path).toHaveLength(expected.length);
    expected.forEach((each, at) => {
      expectFit(each, (actual as unknown[])[at], `${path}[${at}]`);
    });
  } else if (expected !== null && typeof expected === 'object')
    for (const [key, value] of Object.entries(expected))
      expectFit(value, (actual as Record<string, unknown>)[key], `${path}.${key}`);
  else if (typeof expected === 'number' && Array.isArray(actual)) expect(actual, path).toHaveLength(expected);
  else expect(actual, path).toEqual(expected);
};

describe('each document of cases/documents', () => {
  for (const file of readdirSync(CASES).filter((name) => name.endsWith('.md')))
    it(file.replace('.md', '').replaceAll('-', ' '), () => {
      const expected: unknown = JSON.parse(
        readFileSync(join(CASES, file.replace('.md', '.expected.json')), 'utf8'),
      );
      const reading = toImportJson(parseProse(readFileSync(join(CASES, file), 'utf8'), file, 'cp'));
      for (const [key, value] of Object.entries(expected as object))
        if (!ELSEWHERE.has(key)) expectFit(value, reading[key as keyof typeof reading], key);
    });
});
