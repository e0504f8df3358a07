import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toImportJson } from '../../src/checkpoint/import-json.ts';
import { parseProse } from '../../src/checkpoint/prose.ts';

const CASES = join(import.meta.dirname, '../cases/import');

describe('each document of cases/import', () => {
  for (const name of readdirSync(CASES)) {
    it(name.replaceAll('-', ' '), () => {
      const folder = join(CASES, name);
      expect(existsSync(join(folder, 'expected.json')), `${name} has no expected.json`).toBe(true);
      const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as object;
      const text = readFileSync(join(folder, 'input.md'), 'utf8');
      expect(toImportJson(parseProse(text, 'input.md', 'cp'))).toMatchObject(expected);
    });
  }
});
