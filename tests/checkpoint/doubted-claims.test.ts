import { describe, expect, it } from 'vitest';
import { readCheckpoint } from '../../src/checkpoint/read.ts';
import { checkpoint, item, shown } from '../gather/content-folder.ts';

const read = (status: string, ...more: string[]) =>
  readCheckpoint(
    checkpoint('items:', ...item('a', `claim: { status: ${JSON.stringify(status)}, role: Lead }`, ...more)),
    'content/checkpoints/cp1.md',
    'cp1',
  );

const itemOf = async (...written: Parameters<typeof read>) => (await read(...written)).content?.items[0];

describe('a claim of several words', () => {
  it.each([
    ['Ready (mocked)', 'partial'],
    ['ready, mostly', 'partial'],
    ['done, mostly', 'partial'],
    ['ready: with a fake broker', 'partial'],
    ['production ready', 'partial'],
    ['not applicable on our hosts', 'partial'],
    ['Failed (twice)', 'failed'],
    ['not ready', 'failed'],
    ['banana split', 'unknown'],
  ])('is doubted, Partial at best: %s', async (words, status) => {
    expect(await itemOf(words)).toMatchObject({ claim: { status, role: 'Lead' }, asWritten: words });
  });

  it('says so at its place, with what was meant', async () => {
    expect(shown((await read('Ready (mocked)')).diagnostics)).toMatchInlineSnapshot(`
      "warning[HP102]: "Ready (mocked)" is more than a status
        ┌─ content/checkpoints/cp1.md:7:22
      6 │     title: Runtime
      7 │     claim: { status: "Ready (mocked)", role: Lead }
        │                      ^^^^^^^^^^^^^^^^
        = The claim is doubted: it counts as partial, and the words are kept beside it.
        = Did you mean ready? Use one of: ready, partial, failed, missing, blocked, unknown,
          not-applicable; add your own words as as-written, the rest as notes."
    `);
  });

  it('leaves the own word that stands beside it', async () => {
    const found = await itemOf('Ready (mocked)', 'as-written: ENABLED');
    expect(found).toMatchObject({ asWritten: 'ENABLED', claim: { status: 'partial' } });
  });

  it('takes nothing of what else is wrong away', async () => {
    const { content, diagnostics } = await read('Ready (mocked)', 'ownr: Lead');
    expect(content).toBeUndefined();
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'HP102 warning',
      'HP104 error',
    ]);
  });
});

describe('one word, or a slip in a status', () => {
  it.each(['PARTAIL', 'READY', 'done', 'not applicable', 'waived'])('is refused: %s', async (word) => {
    const { content, diagnostics } = await read(word);
    expect(content).toBeUndefined();
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['HP102 error']);
  });
});
