import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/checkpoint/prose.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/checkpoints');
const LIST = join(import.meta.dirname, '../cases/go-papers.json');
const isThere = existsSync(CORPUS);
if (!isThere) console.log(`skipped: ${CORPUS} is not there`);

/** By file name, what is read as declared of a paper whose people wrote GO or approved: null where nothing is. */
type Expected = Record<string, 'GO' | null>;

describe.skipIf(!isThere)('a paper that people marked GO', () => {
  const papers = Object.entries(JSON.parse(readFileSync(LIST, 'utf8')) as Expected);
  it.each(papers)('%s is read as %s, and none of its boilerplate holds it', (name, verdict) => {
    const { content, unread } = parseProse(readFileSync(join(CORPUS, name), 'utf8'), name, 'cp');
    expect(content.verdict ?? null).toBe(verdict);
    expect(unread.filter(({ refuses }) => refuses)).toEqual([]);
  });
});
