import { describe, expect, it } from 'vitest';
import { SearchStopped, search } from '../../src/search/search.ts';

const LONG = AbortSignal.timeout(30_000);
const HANGS = `${'a'.repeat(60_000)}!`;

describe('a search that can be ended', () => {
  it('finds the first place, or every place with g, with the first group', async () => {
    expect(await search(/p95 (\d+)/, 'p95 1 p95 2', LONG)).toEqual([{ whole: 'p95 1', group: '1' }]);
    expect(await search(/\d/g, '1 2', LONG)).toEqual([
      { whole: '1', group: undefined },
      { whole: '2', group: undefined },
    ]);
    expect(await search(/x/, '1 2', LONG)).toEqual([]);
  });

  it('is ended with its signal, and those beside it and after it are not', async () => {
    const [hung, other] = await Promise.allSettled([
      search(/^(a+)+$/, HANGS, AbortSignal.timeout(300)),
      search(/a/, 'a', LONG),
    ]);
    expect(hung).toMatchObject({ status: 'rejected', reason: expect.any(SearchStopped) });
    expect(other).toMatchObject({ status: 'fulfilled' });
    expect(await search(/b/, 'b', LONG)).toHaveLength(1);
    await expect(search(/b/, 'b', AbortSignal.abort())).rejects.toThrow(SearchStopped);
  });
});
