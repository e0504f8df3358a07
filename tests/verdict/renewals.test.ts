import { describe, expect, it } from 'vitest';
import type { Cover, Waiver } from '../../src/schemas/waiver.ts';
import { isSeconded, renewalsOf } from '../../src/verdict/judge/renewals.ts';
import { caseOf, digestOf, item } from './programme.ts';

const waiver = (until: string, covers?: Cover[], of = 'a'): Waiver => ({
  item: of,
  reason: 'known',
  role: 'Lead',
  until,
  ...(covers ? { covers } : {}),
});
/** How often a waiver to 1 March is taken for renewed that others came before. */
const renewed = (covers: Cover[] | undefined, ...before: Waiver[]): number => {
  const own = waiver('2026-03-01', covers);
  const waivers = [...before, own] as NonNullable<Parameters<typeof caseOf>[0]['waivers']>;
  return renewalsOf(own, caseOf({ items: [item('a'), item('b')], waivers }));
};
const overlap = (a: Cover[], b: Cover[]): boolean => renewed(a, waiver('2026-02-01', b)) === 1;
const failing = { digest: digestOf('names'), count: 9 };
const vex = (vulnerability: string): Cover => ({
  vex: [{ vulnerability, status: 'fixed' }],
});

describe('how often a waiver was renewed', () => {
  it('is how many earlier ends waivers of the same item had, each once', () => {
    expect(renewed(undefined)).toBe(0);
    expect(renewed(undefined, waiver('2026-02-01'), waiver('2026-02-15'))).toBe(2);
    expect(renewed(undefined, waiver('2026-02-01'), { ...waiver('2026-02-01'), reason: 'again' })).toBe(1);
    expect(renewed(undefined, waiver('2026-04-01'))).toBe(0);
    expect(renewed(undefined, waiver('2026-02-01', undefined, 'b'))).toBe(0);
  });

  it.each<[string, Cover[], Cover[], boolean]>([
    ['a case', [{ cases: ['x', 'y'] }], [{ cases: ['y', 'z'] }], true],
    ['a rule', [{ rules: ['R1'] }], [{ rules: ['R1'] }], true],
    ['a vulnerability', [vex('CVE-1')], [vex('CVE-1')], true],
    ['a criterion', [{ criteria: ['p95 < 3'] }], [{ criteria: ['p95 < 3'] }], true],
    ['all that fails', [{ failing }], [{ failing }], true],
    ['no case', [{ cases: ['x'] }], [{ cases: ['y'] }], false],
    ['no vulnerability', [vex('CVE-1')], [vex('CVE-2')], false],
    ['no failure of a digest', [{ failing }], [{ failing: { ...failing, digest: digestOf('o') } }], false],
    ['whatever a probe found', [{ probe: 'p' }], [{ cases: ['x'] }], true],
    ['a case of what another waives whole', [{ cases: ['x'] }], [{ probe: 'p' }], true],
    ['a case of one probe', [{ probe: 'p', cases: ['x'] }], [{ probe: 'p', cases: ['x'] }], true],
    ['no case of another probe', [{ probe: 'p', cases: ['x'] }], [{ probe: 'q', cases: ['x'] }], false],
    ['a case of whatever probe', [{ probe: 'p', cases: ['x'] }], [{ cases: ['x'] }], true],
    ['a case that any probe tells', [{ cases: ['x'] }], [{ probe: 'q', cases: ['x'] }], true],
    [
      'one of several entries',
      [{ cases: ['x'] }, { cases: ['y'] }],
      [{ cases: ['z'] }, { cases: ['y'] }],
      true,
    ],
    ['nothing of two kinds', [{ cases: ['x'] }], [{ rules: ['y'] }], false],
  ])('counts one that covers %s: %j and %j', (_, a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
  });

  it('counts one that says nothing of what it covers', () => {
    expect(renewed([{ cases: ['x'] }], waiver('2026-02-01'))).toBe(1);
    expect(renewed(undefined, waiver('2026-02-01', [{ cases: ['x'] }]))).toBe(1);
  });
});

describe('a second role', () => {
  it.each([
    ['Safety', true],
    [' lead ', false],
    ['  ', false],
    [undefined, false],
  ])('written %j stands beside Lead: %j', (secondRole, expected) => {
    expect(isSeconded({ ...waiver('2026-03-01'), ...(secondRole === undefined ? {} : { secondRole }) })).toBe(
      expected,
    );
  });
});
