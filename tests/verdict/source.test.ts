import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/schemas/evidence.ts';
import { isOfCommit, isSameSource, judgedSource } from '../../src/verdict/evidence/source.ts';
import { caseOf, digestOf, HEAD, probe, run } from './programme.ts';

const of = (probeId: string, source: string, more: Partial<Run> = {}): Run =>
  run(probeId, {
    schema: 2,
    judging: { criteria: [] },
    facts: [],
    source: digestOf(source),
    digest: digestOf(`${probeId}${source}`),
    ...more,
  });
const judged = (runs: Run[], commitOut: string | null = HEAD) =>
  judgedSource(caseOf({ probes: [probe('p'), probe('q')], runs, commitOut }));
const older = { startedAt: '2026-01-15T09:00:00Z', finishedAt: '2026-01-15T09:00:00Z' };

describe('the source that is judged', () => {
  it('is that of the newest evidence of the commit', () => {
    expect(judged([of('p', 'new'), of('q', 'old', older)]).source).toBe(digestOf('new'));
    expect(judged([of('p', 'old', older), of('q', 'new')]).source).toBe(digestOf('new'));
    expect(judged([of('q', 'b'), of('p', 'a')])).toEqual(judged([of('p', 'a'), of('q', 'b')]));
  });

  it('of two pieces of evidence of one time is that of the greater digest', () => {
    const two = [of('p', 'x', { digest: digestOf('z') }), of('q', 'y', { digest: digestOf('a') })];
    expect(judged(two).source).toBe(digestOf('x'));
    expect(judged([...two].reverse()).source).toBe(digestOf('x'));
    const other = [of('p', 'x', { digest: digestOf('a') }), of('q', 'y', { digest: digestOf('z') })];
    expect(judged(other).source).toBe(digestOf('y'));
  });

  it('is that of evidence which ended at the very moment, and of none later', () => {
    const at = (finishedAt: string) => judged([of('p', 's', { finishedAt })]).source;
    expect(at('2026-01-15T12:00:00Z')).toBe(digestOf('s'));
    expect(at('2026-01-15T12:00:01Z')).toBeNull();
  });

  it('is not told by evidence of no commit where none is known', () => {
    expect(judged([of('p', 's', { commit: null })], null)).toEqual({ commit: null, source: null });
  });
});

describe('the same source', () => {
  const source = digestOf('s');

  it('is told by commits where one side has no digest of its files', () => {
    expect(isSameSource({ commit: HEAD, source: null }, { commit: HEAD, source })).toBe(true);
    expect(isSameSource({ commit: HEAD, source }, { commit: null, source: null })).toBe(false);
    expect(isSameSource({ commit: HEAD, source }, { commit: null, source })).toBe(true);
  });

  it('needs seven characters of a shortened commit, and none of one that is written alike', () => {
    const same = (a: string, b: string) =>
      isOfCommit({ commit: a, source: null }, { commit: b, source: null });
    expect(same(HEAD, HEAD.slice(0, 7))).toBe(true);
    expect(same(HEAD, HEAD.slice(0, 6))).toBe(false);
    expect(same('r12', 'r12')).toBe(true);
  });
});
