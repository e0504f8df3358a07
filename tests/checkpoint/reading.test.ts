import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toImportJson } from '../../src/checkpoint/import-json.ts';
import { parseProse } from '../../src/checkpoint/prose.ts';

const CASES = join(import.meta.dirname, '../cases');
const documents: [string, string][] = [
  ...readdirSync(join(CASES, 'documents'))
    .filter((name) => name.endsWith('.md'))
    .map((name): [string, string] => [name.replace('.md', ''), join(CASES, 'documents', name)]),
  ...readdirSync(join(CASES, 'import')).map((name): [string, string] => [
    name,
    join(CASES, 'import', name, 'input.md'),
  ]),
];

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);

/** What says something, as lines of JSON. */
const shown = (value: object): string =>
  `${JSON.stringify(value, (_, each: unknown) => (isNothing(each) ? undefined : each), 1)}\n`;

/** All that was read, not only what a case is about: nothing else of a document may change by the way. */
describe('the whole reading of a document is what was reviewed', () => {
  it.each(documents)('%s', async (name, path) => {
    const reading = parseProse(readFileSync(path, 'utf8'), 'paper.md', 'cp');
    const { narrative } = reading;
    const told = reading.diagnostics.map(({ code, message }) => `${code} ${message}`);
    await expect(shown({ ...toImportJson(reading), narrative, told })).toMatchFileSnapshot(
      join(import.meta.dirname, 'golden', `${name}.txt`),
    );
  });
});
