import { describe, expect, it } from 'vitest';
import { cleaner, REDACTED } from '../../src/evidence/redact/clean.ts';
import { drawFrom, samples } from './token-samples.ts';

const clean = cleaner([]);
const ROUNDS = Number(process.env.HOLDPOINT_RUNS ?? 0) >= 10_000 ? 40 : 3;
const BAR = 0.95;

/** Whether nothing is left of a token but words of two letters or so that stood around it. */
const isGone = async (written: string): Promise<boolean> => {
  const [before = '', secret = '', after = ''] = written.split('§');
  const kept = await clean(`line before\n${before}${secret}${after}\nline after`);
  const telling = secret.split(/[\s/.=:-]+/).sort((a, b) => b.length - a.length)[0] ?? secret;
  return (
    kept.includes(REDACTED) && !kept.includes(telling) && /^line before\n[\s\S]*\nline after$/.test(kept)
  );
};

describe('secrets in captured output, by their format', () => {
  it('at least 95 % of the samples are recognised, of each maker at least one', async () => {
    const missed = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      const draw = drawFrom(20_251_221 + round);
      for (const [what, written] of samples) {
        if (!(await isGone(written(draw)))) missed.set(what, (missed.get(what) ?? 0) + 1);
      }
    }
    const all = samples.length * ROUNDS;
    const share = 1 - [...missed.values()].reduce((sum, count) => sum + count, 0) / all;
    expect({ share: share >= BAR, never: [...missed].filter(([, count]) => count === ROUNDS) }).toEqual({
      share: true,
      never: [],
    });
  });
});
