import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/checkpoint/prose.ts';
import { readCheckpoint } from '../../src/checkpoint/read.ts';
import { toMarkdownFile } from '../../src/checkpoint/write.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/checkpoints');
const SIGNS = /[✅❌⛔🟢🔴🟡]/u;
// Signs in front of lanes, and headings that only group what stands beneath them.
const DECORATES = /^\s*#/;
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

  it('lose no line that carries a sign: something was found on it, or it is among the unread', () => {
    for (const { name, text, findings, unread } of readings) {
      const found = new Set(unread.map((each) => each.line));
      for (const each of findings) {
        found.add(each.line);
        const whole =
          (each.kind === 'taken' && !each.lines) || each.kind === 'seen' ? each.node.position : undefined;
        for (let line = whole?.start.line ?? 1; line <= (whole?.end.line ?? 0); line++) found.add(line);
      }
      const lost = text
        .split(/\r\n?|\n/)
        .map((line, at) => ({ line, at: at + 1 }))
        .filter(({ line, at }) => SIGNS.test(line) && !found.has(at) && !DECORATES.test(line));
      expect(lost, name).toEqual([]);
    }
  });

  it('declare GO only where a line of theirs says that it goes or has passed', () => {
    for (const { name, text, content, findings } of readings.filter(
      (each) => each.content.verdict === 'GO',
    )) {
      const [verdict] = findings.filter((each) => each.kind === 'verdict');
      const line = text.split(/\r\n?|\n/)[(verdict?.line ?? 1) - 1];
      expect(line, `${name} ${content.verdict}`).toMatch(
        /\bgo\b|pass|accept|approv|promot|aprova|aproba|принят|ready|承認/i,
      );
    }
  });
});
