import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/checkpoint/prose.ts';
import { readCheckpoint } from '../../src/checkpoint/read.ts';
import { toMarkdownFile } from '../../src/checkpoint/write.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/checkpoints');
const SIGNS = /[✅❌⛔🟢🔴🟡]/u;
const documents = existsSync(CORPUS)
  ? readdirSync(CORPUS).map((name) => ({ name, text: readFileSync(join(CORPUS, name), 'utf8') }))
  : [];
const readings = documents.map(({ name, text }) => ({ name, text, ...parseProse(text, name, 'cp') }));
if (documents.length === 0) console.log(`skipped: ${CORPUS} is not there`);

describe.skipIf(documents.length === 0)('real prose documents', () => {
  it('are written as front matter that reads back as the same checkpoint', async () => {
    for (const { name, content, narrative } of readings) {
      const back = await readCheckpoint(toMarkdownFile(content, narrative), 'cp.md', 'cp');
      expect(back.content, name).toEqual(content);
    }
  });

  it('lose no line that carries a sign: it is among the unread, or its words stand in the checkpoint', () => {
    for (const { name, text, content, unread } of readings) {
      const said = JSON.stringify(content);
      const lines = text.replace(/\r\n?/g, '\n').split('\n');
      const unreadLines = new Set(unread.map((each) => each.line));
      let header = 0;
      const lost = lines.filter((line, at) => {
        const isRow = /^\s*\|/.test(line);
        if (isRow && !/^\s*\|/.test(lines[at - 1] ?? '')) header = at + 1;
        if (!SIGNS.test(line) || unreadLines.has(at + 1) || (isRow && unreadLines.has(header))) return false;
        if (/^#+ .*(?:ALLOWED|BLOCKED)/.test(line)) return false;
        const words = line.match(/[\p{L}\d]{3,}/gu) ?? [];
        return words.filter((word) => said.includes(word)).length < words.length * 0.6;
      });
      expect(lost, name).toEqual([]);
    }
  });

  it('declare GO only where exactly one box or line of the decision says GO', () => {
    const declared = readings.filter(({ content }) => content.verdict === 'GO');
    for (const { name, text } of declared)
      expect(text, name).toMatch(/^- \[x\] `?GO`?|^\W*decision\W+GO\b/im);
  });
});
