import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vocabularyModule } from '../../scripts/vocabulary.ts';
import { readStatus } from '../../src/checkpoint/paper/read/status.ts';
import { readVerdict } from '../../src/checkpoint/paper/read/verdict.ts';
import { common } from '../../src/checkpoint/paper/words/lexicon.ts';
import { parseProse } from '../../src/checkpoint/prose.ts';
import { languages } from '../../src/checkpoint/vocabulary/words.ts';

const vocabularies = Object.entries(languages);
const HELD = new Set(['failed', 'missing', 'blocked', 'unknown']);

describe('the vocabulary', () => {
  it('is shipped as its files say it', () => {
    const made = new URL('../../src/checkpoint/vocabulary/words.ts', import.meta.url);
    expect(readFileSync(made, 'utf8'), 'run node scripts/vocabulary.ts').toBe(vocabularyModule());
  });

  it.each(vocabularies)('%s: a word that claims less than ready never comes out as ready', (_, words) => {
    for (const [status, list] of Object.entries(words.status))
      for (const word of list) {
        const read = readStatus(word, common)?.status ?? '';
        if (HELD.has(status)) expect(HELD, `${word} (${status})`).toContain(read);
        if (status === 'partial') expect(read, word).not.toBe('ready');
      }
  });

  it.each(vocabularies)(
    '%s: its words for ready, failed, missing and blocked are read so in a table',
    (_, words) => {
      const differ: string[] = [];
      for (const [status, list] of Object.entries(words.status))
        for (const word of list) {
          const { content } = parseProse(`| x | Status |\n|---|---|\n| a | ${word} |\n`, 'x.md', 'cp');
          if (content.items[0]?.claim?.status !== status)
            differ.push(`${word}: ${content.items[0]?.claim?.status}`);
        }
      // Words that another language uses for something worse keep the worse meaning.
      expect(differ.length, differ.join('; ')).toBeLessThanOrEqual(3);
    },
  );

  it.each(vocabularies)('%s: its verdicts are read behind a label', (_, words) => {
    for (const verdicts of [words.verdict, words.decided])
      for (const [verdict, list] of Object.entries(verdicts))
        for (const word of list) {
          const read = readVerdict(word.toUpperCase(), true, common);
          expect(read?.verdict, word).toBe(verdict);
        }
  });
});
