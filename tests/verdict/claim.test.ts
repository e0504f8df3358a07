import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/schemas/claim.ts';
import type { Status } from '../../src/schemas/status.ts';
import type { Waiver } from '../../src/schemas/waiver.ts';
import { isInForce, waiversByItem, weighClaim } from '../../src/verdict/judge/claim.ts';
import { caseOf, item } from './programme.ts';

const NOW = '2026-01-15T12:00:00Z';
const weigh = (status: Status, on: string, evidence?: Status, moment = NOW) =>
  weighClaim({ status, on, role: 'Lead', reason: 'so' } as Claim, evidence, caseOf({ moment, now: NOW }));
const AHEAD = { kind: 'claim.ahead', on: '2026-02-01', role: 'Lead' };

describe('a claim of the future', () => {
  const of = (status: Status, evidence?: Status) => weigh(status, '2026-02-01', evidence);

  it('leaves an attested item Unknown, or what is worse where it says so', () => {
    expect(of('ready')).toEqual({ status: 'unknown', reason: AHEAD, expired: false });
    expect(of('partial')?.status).toBe('unknown');
    expect(of('failed')?.status).toBe('failed');
  });

  it('counts beside evidence only where it is stricter', () => {
    expect(of('partial', 'ready')).toEqual({ status: 'partial', reason: AHEAD, expired: false });
    expect(of('failed', 'partial')?.status).toBe('failed');
    expect(of('ready', 'partial')).toBeUndefined();
    expect(of('ready', 'ready')).toBeUndefined();
    expect(of('failed', 'missing')).toBeUndefined();
  });
});

describe('a claim that began after a moment that is past', () => {
  const of = (status: Status, evidence?: Status) =>
    weigh(status, '2026-01-12', evidence, '2026-01-10T12:00:00Z');

  it('counts for nothing, strict or not', () => {
    expect(of('failed')?.status).toBe('unknown');
    expect(of('ready')?.status).toBe('unknown');
    expect(of('failed', 'ready')).toBeUndefined();
  });
});

const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  item: 'a',
  reason: 'known',
  role: 'Lead',
  until: '2026-02-01',
  ...more,
});
const moment = Date.parse(NOW);
const given = (waivers: Waiver[]) =>
  waiversByItem(
    caseOf({ items: [item('a')], waivers: waivers as object[] as Record<string, unknown>[], moment: NOW }),
  ).get('a') ?? [];

describe('a waiver', () => {
  it.each([
    ['its reason is blank', { reason: ' \t' }, false],
    ['its role is blank', { role: '  ' }, false],
    ['it has yet to begin', { on: '2026-01-20' }, false],
    ['it has ended', { until: '2026-01-14' }, false],
    ['it ends today', { until: '2026-01-15' }, true],
    ['it ends at this very moment', { until: NOW }, true],
    ['it began', { on: '2026-01-15' }, true],
  ])('where %s is in force: %j', (_, more, expected) => {
    expect(isInForce(waiver(more), moment)).toBe(expected);
  });

  it('has not expired at the very moment of its end', () => {
    const [first] = given([waiver({ until: NOW })]);
    expect(first).toMatchObject({ inForce: true, expired: false });
  });
});

describe('the waivers of an item', () => {
  it('stand with those in force first, the one that ends last before its like, each once', () => {
    const [long, short] = [waiver({ until: '2026-03-01' }), waiver()];
    const [ended, later] = [
      waiver({ until: '2026-01-01' }),
      waiver({ until: '2026-09-01', on: '2026-08-01' }),
    ];
    const all = [ended, short, later, long, { ...short }];
    expect(given(all).map((each) => each.waiver)).toEqual([long, short, later, ended]);
  });

  it('that end together stand in one order, however they are written', () => {
    const two = [waiver({ reason: 'b' }), waiver({ reason: 'a' })];
    const order = (waivers: Waiver[]) => given(waivers).map((each) => each.waiver.reason);
    expect(order(two)).toEqual(['a', 'b']);
    expect(order([...two].reverse())).toEqual(['a', 'b']);
  });
});
