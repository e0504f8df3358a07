import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { becameOf, explainPaper } from '../../src/checkpoint/explain.ts';
import { lineDiff } from '../../src/checkpoint/line-diff.ts';
import { parseProse } from '../../src/checkpoint/prose.ts';
import { readCheckpoint } from '../../src/checkpoint/read.ts';
import { toImportedFile } from '../../src/checkpoint/write.ts';

const FOLDERS = [
  join(import.meta.dirname, '../../../shared/corpus/checkpoints'),
  join(import.meta.dirname, '../cases/documents'),
];
const papers = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
);
if (!existsSync(FOLDERS[0] ?? '')) console.log(`skipped: ${FOLDERS[0]} is not there`);

describe('an imported paper', () => {
  it('reads back as the same checkpoint, in no doubt of its own, with the paper beneath', async () => {
    for (const { name, text } of papers) {
      const { content, unread } = parseProse(text, name, 'cp');
      const file = toImportedFile(content, unread, text);
      const back = await readCheckpoint(file, 'cp.md', 'cp');
      expect(back.content, name).toEqual(content);
      expect(back.form, name).toBe('front-matter');
      // A paper that calls itself a draft declares nothing, and what its text decides stays in doubt.
      if (content.verdict !== undefined) expect(back.unread, name).toEqual([]);
      const body = text.replace(/\r\n?/g, '\n').split('\n').slice(-3).join('\n');
      expect(file.endsWith(body), name).toBe(true);
    }
  });
});

describe('what each line became', () => {
  it('names every item with its id, and every line that was not understood', () => {
    for (const { name, text } of papers) {
      const reading = parseProse(text, name, 'cp');
      const became = becameOf(reading);
      expect(
        became.flatMap(({ id }) => id ?? []),
        name,
      ).toEqual(reading.content.items.map(({ id }) => id));
      const lines = new Set(became.map(({ line }) => line));
      for (const { line } of reading.unread) expect(lines.has(line), `${name}:${line}`).toBe(true);
    }
  });

  it('stands beneath the line', () => {
    const text = '# A\n\n| x | Status |\n|---|---|\n| a | ✅ READY |\n';
    expect(explainPaper(text, parseProse(text, 'a.md', 'cp')).slice(4, 6)).toEqual([
      '5  | a | ✅ READY |',
      '     = item cp-01: ready: a',
    ]);
  });
});

describe('the difference of two texts', () => {
  it('is empty for equal ones, and else the lines that differ with two around', () => {
    expect(lineDiff('a\nb', 'a\nb')).toEqual([]);
    expect(lineDiff('1\n2\n3\n4\n5\n6', '1\n2\n3\nx\n5\n6')).toEqual(['  2', '  3', '- 4', '+ x']);
  });
});
