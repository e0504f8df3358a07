import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/verdict/judge/case.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { cases } from './arbitraries.ts';
import { judged } from './judged.ts';
import { caseOf, item, lane } from './programme.ts';
import { referenceClears, rootsOf } from './reference-clears.ts';
import { referenceJudge } from './reference-judge.ts';
import { forAll, numRuns, seed, told } from './runs.ts';

const inOrder = (sets: readonly string[][]): string[] => sets.map((set) => [...set].sort().join(' ')).sort();

const MOST_ROOTS = 8;

/** Compares a case of so many root causes with trying every set of them; other cases are passed over. */
const compare = (input: Case, least: number, most: number): void => {
  const answer = referenceJudge(input);
  const found = judged(input);
  if (answer === 'cycle' || !found) return;
  const roots = rootsOf(input, answer).length;
  fc.pre(roots >= least && roots <= most);
  const expected = referenceClears(input, answer);
  expect(found.clears.complete).toBe(true);
  expect(inOrder(found.clears.go)).toEqual(inOrder(expected.go));
  for (const [id, sets] of Object.entries(expected.lanes))
    expect({ [id]: inOrder(found.clears.lanes[id] ?? []) }).toEqual({ [id]: inOrder(sets) });
  expect(Object.keys(found.clears.lanes).sort()).toEqual(Object.keys(expected.lanes).sort());
};

describe('rule 12: what would clear it', () => {
  it(`equals trying every set of root causes, overall and for each lane ${told}`, () => {
    forAll(cases({ items: 6, lanes: 3, risks: 2 }), (input) => compare(input, 0, MOST_ROOTS));
  });

  const few = Math.ceil(numRuns / 100);
  it(`equals it also where there are more root causes (${few} cases, seed ${seed})`, () => {
    const many = cases({ items: 12, lanes: 3, risks: 1 });
    const larger = fc.property(many, (input) => compare(input, MOST_ROOTS + 1, MOST_ROOTS + 2));
    fc.assert(larger, { seed, numRuns: few, maxSkipsPerRun: 1000 });
  });
});

const alternatives = (id: string, causes: readonly string[]) => lane(id, { needs: [{ anyOf: causes }] });
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `i${100 + at}`);
const unproven = (ids: readonly string[]) => ids.map((id) => item(id));

describe('the sets that clear it', () => {
  it('are all of twenty alternatives', () => {
    const ids = names(20);
    const { clears } = judge(caseOf({ items: unproven(ids), lanes: [alternatives('l', ids)] }));
    expect(clears.complete).toBe(true);
    expect(clears.lanes['l']).toEqual(ids.map((id) => [id]));
  });

  it('are all of them over ten choices between two', () => {
    const ids = names(20);
    const needs = names(10).map((_, at) => ({ anyOf: [ids[2 * at], ids[2 * at + 1]] }));
    const { clears } = judge(caseOf({ items: unproven(ids), lanes: [lane('l', { needs })] }));
    expect(clears.complete).toBe(true);
    expect(clears.go).toHaveLength(1024);
    expect(new Set(clears.go.map((set) => set.join(' '))).size).toBe(1024);
    for (const set of clears.go) expect(set).toHaveLength(10);
  });

  it('are some that do clear it, and said not to be all, where there are too many', () => {
    const ids = names(40);
    const needs = names(20).map((_, at) => ({ anyOf: [ids[2 * at], ids[2 * at + 1]] }));
    const written = { items: unproven(ids), lanes: [lane('l', { needs })] };
    const { clears } = judge(caseOf(written));
    expect(clears.complete).toBe(false);
    expect(clears.go.length).toBeGreaterThan(0);
    const [set = []] = clears.go;
    const assume = Object.fromEntries(set.map((id) => [id, 'ready' as const]));
    expect(judge(caseOf({ ...written, assume })).verdict).toBe('GO');
  });

  it('name every root cause where all are needed, however many', () => {
    const ids = names(60);
    const { clears } = judge(caseOf({ items: unproven(ids), lanes: [lane('l', { needs: ids })] }));
    expect(clears).toEqual({ complete: true, go: [ids], lanes: { l: [ids] } });
  });

  it('come smallest first, then by how many lanes they free', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const items = [...unproven(ids), item('b-and-c', { needs: ['b', 'c'], claim: { status: 'ready' } })];
    const lanes = [alternatives('first', ['b-and-c', 'a', 'd']), lane('second', { needs: ['d'] })];
    const { clears } = judge(caseOf({ items, lanes }));
    expect(clears.lanes['first']).toEqual([['d'], ['a'], ['b', 'c']]);
  });

  const ids = names(30);
  const waiting = (id: string, needs: readonly unknown[]) => item(id, { needs, claim: { status: 'ready' } });
  /** What clears a lane that takes one of so many ways, each of which needs the items at some positions. */
  const ofWays = (...ways: readonly (readonly number[])[]): unknown => {
    const taken = ways.map((way, at) =>
      waiting(
        `way${at}`,
        way.map((each) => ids[each]),
      ),
    );
    const lanes = [
      alternatives(
        'l',
        taken.map(({ id }) => String(id)),
      ),
    ];
    const { clears } = judge(caseOf({ items: [...unproven(ids), ...taken], lanes }));
    return clears.lanes['l']?.map((set) => set.map((id) => ids.indexOf(id)));
  };

  it('are no larger than they have to be, and each there once', () => {
    expect(ofWays([1, 2, 3], [2, 3], [1])).toEqual([[1], [2, 3]]);
    expect(ofWays([1, 2], [2, 3, 4])).toEqual([
      [1, 2],
      [2, 3, 4],
    ]);
    expect(ofWays([1, 23], [1, 2, 3], [3, 2, 1])).toEqual([
      [1, 23],
      [1, 2, 3],
    ]);
  });

  it('stand in the order in which their items are written', () => {
    expect(ofWays([4, 2], [1, 9], [1, 3], [0, 5])).toEqual([
      [0, 5],
      [1, 3],
      [1, 9],
      [2, 4],
    ]);
    const needs = ['i103', { anyOf: ['i102', 'i101'] }];
    const { clears } = judge(caseOf({ items: unproven(names(4)), lanes: [lane('l', { needs })] }));
    expect(clears.lanes['l']).toEqual([
      ['i101', 'i103'],
      ['i102', 'i103'],
    ]);
  });

  it('put first what frees another lane too, by any of its ways', () => {
    const lanes = [
      alternatives('l', ['a', 'b']),
      alternatives('m', ['b', 'c']),
      alternatives('n', ['b', 'd']),
    ];
    const { clears } = judge(caseOf({ items: unproven(['a', 'b', 'c', 'd']), lanes }));
    expect(clears.lanes['l']).toEqual([['b'], ['a']]);
  });

  const choices = (...sizes: readonly number[]) => {
    const all = names(sizes.reduce((sum, size) => sum + size, 0));
    let from = 0;
    const needs = sizes.map((size) => {
      from += size;
      return { anyOf: all.slice(from - size, from) };
    });
    const { clears } = judge(caseOf({ items: unproven(all), lanes: [lane('l', { needs })] }));
    return [clears.complete, clears.go.length];
  };
  const pairs = (count: number): number[] => new Array(count).fill(2);

  it('are all up to 2,048, and twenty of more', () => {
    expect(choices(...pairs(11))).toEqual([true, 2048]);
    expect(choices(...pairs(12))).toEqual([false, 20]);
  });

  it('are not multiplied beyond 8,192', () => {
    expect(choices(8, ...pairs(10))).toEqual([false, 20]);
    expect(choices(9, ...pairs(10))).toEqual([false, 1]);
  });

  it('are looked for twenty alternatives deep, and by the first of them from there', () => {
    const nested = (depth: number) => {
      const items = names(depth).map((id, at) =>
        waiting(id, [{ anyOf: at === 0 ? ['first', 'last'] : [`i${99 + at}`, `other${at}`] }]),
      );
      const others = names(depth).map((_, at) => item(`other${at}`));
      const lanes = [lane('l', { needs: [`i${99 + depth}`] })];
      return judge(caseOf({ items: [item('first'), item('last'), ...others, ...items], lanes })).clears;
    };
    expect(nested(20).complete).toBe(true);
    expect(nested(20).lanes['l']).toHaveLength(21);
    expect(nested(21).complete).toBe(false);
    expect(nested(21).lanes['l']?.flat()).toContain('first');
    expect(nested(21).lanes['l']?.flat()).not.toContain('last');
  });

  it('hold what a lane takes as Partial where something else asks for it whole', () => {
    const half = item('half', { needs: ['gone'], claim: { status: 'partial' } });
    const lanes = [lane('l', { needs: ['half'], acceptsPartial: true })];
    const risks = [{ id: 'r', title: 'R', level: 'critical', state: 'open', items: ['half'] }];
    const { clears } = judge(caseOf({ items: [item('gone'), half], lanes, risks }));
    expect(clears).toEqual({ complete: true, go: [['gone', 'half']], lanes: { l: [['gone']] } });
  });
});
