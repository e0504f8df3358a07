import { describe, expect, it } from 'vitest';
import { closure, findCycles, walk } from '../../src/kernel/graph.ts';

const next =
  (edges: Readonly<Record<string, string[]>>) =>
  (id: string): string[] =>
    edges[id] ?? [];

describe('a graph', () => {
  it('is closed over what follows, each once, cycles included', () => {
    expect([...closure(['a'], next({ a: ['b', 'c'], c: ['d', 'a'], x: ['y'] }))]).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect([...closure([0], (at) => [1 - at])]).toEqual([0, 1]);
  });

  it('is walked so that everything follows what it leads to', () => {
    expect(walk(['a'], next({ a: ['b', 'c'], b: ['d'], c: ['d'] }))).toEqual({ order: ['d', 'b', 'c', 'a'] });
    expect(
      walk(Array.from({ length: 100_000 }).keys(), (at) => [at + 1].filter((to) => to < 100_000)).order,
    ).toHaveLength(100_000);
  });

  it('shows its first cycle and is walked to its end all the same', () => {
    expect(walk(['a', 'z'], next({ a: ['b'], b: ['d'], d: ['b'] }))).toEqual({
      order: ['d', 'b', 'a', 'z'],
      cycle: ['b', 'd', 'b'],
    });
  });

  it('shows every cycle that shares no node, one that is its own included, and no more than twenty', () => {
    expect(findCycles(['a', 'b', 'c'], next({ a: ['b'], b: ['a', 'c'], c: ['c'] }))).toEqual([
      ['a', 'b', 'a'],
      ['c', 'c'],
    ]);
    expect(findCycles([...Array(30).keys()], (at) => [at])).toHaveLength(20);
  });
});
