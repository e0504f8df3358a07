import { describe, expect, it } from 'vitest';
import type { Cover, Waiver } from '../../src/schemas/waiver.ts';
import { acceptance, covers, isLike, literally } from '../../src/verdict/judge/covers.ts';
import type { Told, Unmet } from '../../src/verdict/judge/unmet.ts';
import { digestOf } from './programme.ts';

describe('a pattern of names', () => {
  it.each([
    ['a > CASE-12', 'a > CASE-12', true],
    ['CASE-12', 'CASE-*', true],
    ['CASE-12', '*', true],
    ['CASE-12', 'CASE-1', false],
    ['aba', 'ab*ba', false],
    ['rounds[*]', 'rounds[\\*]', true],
    ['rounds[7]', 'rounds[\\*]', false],
    ['a\\b', 'a\\\\b', true],
    ['one two three', '*two*', true],
    ['one three', '*two*', false],
    ['CASE-12', 'case-*', false],
    ['xCASE-12', 'CASE-*', false],
    ['CASE-12x', '*-12', false],
    ['CASE-12', 'CASE-12*', true],
    ['one two', 'one*two*two', false],
    ['one two two', 'one*two*two', true],
    ['abcab', '*abc*ab', true],
    ['abab', '*aba*ab', false],
  ])('%s is like %s: %s', (name, pattern, expected) => {
    expect(isLike(name, pattern)).toBe(expected);
  });

  it('made of a name is like that name and no other', () => {
    for (const name of ['a*b', '\\*', 'plain', '**']) {
      expect(isLike(name, literally(name))).toBe(true);
      expect(isLike(name.replace('*', 'x'), literally(name))).toBe(!name.includes('*'));
    }
  });
});

const unmet = (told: Told | null, more: Partial<Unmet> = {}): Unmet => ({
  probe: 'p',
  status: 'failed',
  told,
  ...more,
});
const named = (name: string): Unmet => unmet({ case: name, format: 'junit' });
const waiver = (covering?: Cover[]): Waiver => ({
  item: 'a',
  reason: 'known',
  role: 'Lead',
  until: '2026-02-01',
  ...(covering ? { covers: covering } : {}),
});
const isCovered = (failure: Unmet, ...covering: Cover[]): boolean => covers(waiver(covering), failure);

describe('a waiver', () => {
  it('that says nothing of what it covers accepts whatever fails', () => {
    for (const each of [named('sinks'), unmet(null), unmet({ criterion: 'a < 1' }), unmet({ unnamed: 3 })])
      expect(covers(waiver(), each)).toBe(true);
  });

  it('of a probe accepts all that this probe found, and nothing of another', () => {
    expect(isCovered(unmet(null), { probe: 'p' })).toBe(true);
    expect(isCovered(named('sinks'), { probe: 'p' })).toBe(true);
    expect(isCovered(named('sinks'), { probe: 'q' })).toBe(false);
    expect(isCovered(named('sinks'), { probe: 'q', cases: ['sinks'] })).toBe(false);
  });

  it('of kinds of finding accepts those and no others', () => {
    expect(isCovered(unmet(null, { status: 'missing' }), { findings: ['missing', 'blocked'] })).toBe(true);
    expect(isCovered(unmet(null, { status: 'failed' }), { findings: ['missing', 'blocked'] })).toBe(false);
    expect(isCovered(named('sinks'), { findings: ['missing'], cases: ['sinks'] })).toBe(false);
  });

  it('of cases accepts those it names, whole or by their last part, and nothing that has no name', () => {
    const cases = ['sinks', 'deck > floods*'];
    expect(isCovered(named('sinks'), { cases })).toBe(true);
    expect(isCovered(named('hull > sinks'), { cases })).toBe(true);
    expect(isCovered(named('deck > floods twice'), { cases })).toBe(true);
    expect(isCovered(named('hull > floods'), { cases })).toBe(false);
    expect(isCovered(named('hull > sinks > again'), { cases: ['hull > *'] })).toBe(true);
    expect(isCovered(unmet(null), { cases })).toBe(false);
    expect(isCovered(unmet({ criterion: 'sinks' }), { cases })).toBe(false);
    expect(isCovered(unmet({ unnamed: 1 }), { cases })).toBe(false);
  });

  it('of rules accepts what they found, wherever it stands', () => {
    expect(isCovered(named('R1 in src/a.c:3'), { rules: ['R1'] })).toBe(true);
    expect(isCovered(named('R10 in src/a.c:3'), { rules: ['R1', 'R2'] })).toBe(false);
  });

  it('of criteria accepts those, as they are written', () => {
    expect(isCovered(unmet({ criterion: 'p95 < 300 ms' }), { criteria: [' p95 < 300 ms '] })).toBe(true);
    expect(isCovered(unmet({ criterion: 'p95 < 300 ms' }), { criteria: ['p95 < 200 ms'] })).toBe(false);
    expect(isCovered(unmet({ criterion: 'p95 < 300 ms' }), { cases: ['*'] })).toBe(false);
    expect(isCovered(named('p95 < 300 ms'), { criteria: ['p95 < 300 ms'] })).toBe(false);
  });

  it('of names that evidence keeps as a digest accepts exactly those', () => {
    const failing = { digest: digestOf('names'), count: 900 };
    expect(isCovered(unmet({ failing }), { failing })).toBe(true);
    expect(isCovered(unmet({ failing }), { failing: { ...failing, digest: digestOf('others') } })).toBe(
      false,
    );
    expect(isCovered(unmet({ failing }), { failing: { ...failing, count: 899 } })).toBe(false);
    expect(isCovered(unmet({ failing }), { cases: ['*'] })).toBe(false);
    expect(isCovered(unmet({ unnamed: 900 }), { failing })).toBe(false);
  });

  it('accepts what any of its entries does', () => {
    expect(isCovered(named('sinks'), { cases: ['floods'] }, { cases: ['sinks'] })).toBe(true);
  });
});

describe('several waivers', () => {
  it('accept together what each of them does, and leave the rest', () => {
    const [sinks, floods] = [waiver([{ cases: ['sinks'] }]), waiver([{ cases: ['floods'] }])];
    const idle = waiver([{ cases: ['burns'] }]);
    const [one, two, three] = [named('sinks'), named('floods'), named('drifts')];
    expect(acceptance([sinks, floods, idle], [one, two, three])).toEqual({
      accepted: [one, two],
      left: [three],
      by: [sinks, floods],
    });
    expect(acceptance([], [one])).toEqual({ accepted: [], left: [one], by: [] });
  });
});
