import { describe, expect, it } from 'vitest';
import { judge } from '../../src/verdict/judge/judge.ts';
import { caseOf, run } from './case-of.ts';

const item = (id: string, more = {}) => ({ id, area: 'A', title: id.toUpperCase(), ...more });

describe('what ten thousand generated programmes found', () => {
  it('names the item whose probe waits for a Partial one that no item names, in a lane that accepts Partial', () => {
    const input = caseOf(
      {
        items: [item('a', { probes: ['trial'] })],
        lanes: [{ id: 'l', title: 'L', needs: ['a'], 'accepts-partial': true }],
      },
      [
        run('tool', 'completed', { exit: null, checks: [] }),
        run('trial', 'not-run', { exit: null, checks: [] }),
      ],
      { probes: { trial: { requires: ['tool'] }, tool: {} } },
    );
    const found = judge(input);
    expect(found.items[0]).toMatchObject({ status: 'blocked', rootCauses: ['a'] });
    expect(found.lanes[0]).toMatchObject({ verdict: 'no-go', heldBy: ['a'] });
    expect(found.clears.lanes).toEqual({ l: [['a']] });
  });

  it('a failing item behind an alternative that nothing needs is no ground for GO', () => {
    const waive = (id: string) => ({ item: id, reason: 'Known', role: 'Lead', until: '2026-03-01' });
    const verdictWith = (...more: object[]) =>
      judge(
        caseOf(
          {
            items: [
              item('a', { needs: more.length > 0 ? ['c'] : [] }),
              item('b'),
              ...(more as ReturnType<typeof item>[]),
            ],
            lanes: [{ id: 'l', title: 'L', needs: [{ anyOf: ['a', 'b'] }], verdict: 'go' }],
            waivers: [waive('a'), waive('b')],
            verdict: 'GO',
            date: '2026-01-10',
          },
          [],
          { revision: 'r1' },
        ),
      ).verdict;
    expect(verdictWith()).toBe('PARTIAL GO');
    expect(verdictWith(item('c', { claim: { status: 'failed' } }))).toBe('PARTIAL GO');
  });

  it('a failing item that only an unused alternative needs still has to be satisfied', () => {
    const verdictWith = (needs: string[]) =>
      judge(
        caseOf({
          items: [
            item('a', { claim: { status: 'ready', on: '2026-03-01' }, needs }),
            item('b', { claim: { status: 'ready' } }),
            item('c', { claim: { status: 'failed' } }),
          ],
          lanes: [{ id: 'l', title: 'L', needs: [{ anyOf: ['a', 'b'] }] }],
        }),
      );
    expect(verdictWith([])).toMatchObject({ verdict: 'PARTIAL GO', clears: { go: [['c']] } });
    expect(verdictWith(['c'])).toMatchObject({ verdict: 'PARTIAL GO', clears: { go: [['c']] } });
  });

  it('a lane answers for the alternatives of what it needs, so a failing one it can do without holds no more', () => {
    const verdictWith = (...needs: string[]) =>
      judge(
        caseOf({
          items: [
            item('a', { claim: { status: 'ready' } }),
            item('b', { claim: { status: 'failed' } }),
            item('c', { claim: { status: 'ready' }, needs: [{ anyOf: ['a', 'b'] }] }),
          ],
          lanes: [{ id: 'l', title: 'L', needs: ['a', ...needs] }],
        }),
      ).verdict;
    expect(verdictWith()).toBe('PARTIAL GO');
    expect(verdictWith('c')).toBe('GO');
  });

  it.each([
    ['is dated in the future', { status: 'partial', on: '2026-03-01' } as const],
    ['has expired', { status: 'partial', until: '2026-01-01' } as const],
  ])('a claim that %s is no ground for GO, waived or not', (_, claim) => {
    const waivers = [{ item: 'a', reason: 'Known', role: 'Lead', until: '2026-03-01' }];
    const lanes = [{ id: 'l', title: 'L', verdict: 'go' as const }];
    const input = caseOf(
      { items: [item('a', { claim })], lanes, waivers, verdict: 'GO', date: '2026-01-10' },
      [],
      {
        revision: 'r1',
      },
    );
    expect(judge(input).verdict).toBe('PARTIAL GO');
  });

  it('what a waived item leaves open is not among what clears an item that needs it', () => {
    const input = caseOf({
      items: [
        item('a', { claim: { status: 'partial' } }),
        item('b', { needs: ['a'] }),
        item('c', { needs: ['b'], claim: { status: 'missing' } }),
      ],
      lanes: [{ id: 'l', title: 'L', needs: ['b'], 'accepts-partial': true }],
      waivers: [{ item: 'b', reason: 'Known', role: 'Lead', until: '2026-03-01' }],
    });
    expect(judge(input)).toMatchObject({ verdict: 'PARTIAL GO', clears: { go: [['c']] } });
  });

  const behind = (one: object, acceptsPartial: boolean) =>
    judge(
      caseOf({
        items: [
          item('a', { claim: { status: 'ready' }, needs: ['b'] }),
          item('b', { claim: { status: 'partial' } }),
          item('c', one),
        ],
        lanes: [{ id: 'l', title: 'L', needs: [{ anyOf: ['a', 'c'] }], 'accepts-partial': acceptsPartial }],
      }),
    ).verdict;

  it('a lane answers for what is behind an alternative that it takes, and for no more', () => {
    expect(behind({ claim: { status: 'missing' } }, true)).toBe('GO');
    expect(behind({ claim: { status: 'ready' } }, true)).toBe('GO');
    expect(behind({ claim: { status: 'ready' } }, false)).toBe('PARTIAL GO');
  });

  it('what is claimed of an alternative left behind is no ground for GO', () => {
    const waivers = [{ item: 'a', reason: 'Known', role: 'Lead', until: '2026-03-01' }];
    const lanes = [{ id: 'l', title: 'L', needs: [{ anyOf: ['a', 'b'] }] }];
    const verdictWith = (status: 'failed' | 'partial') =>
      judge(caseOf({ items: [item('a'), item('b', { claim: { status } })], lanes, waivers })).verdict;
    expect(verdictWith('failed')).toBe('PARTIAL GO');
    expect(verdictWith('partial')).toBe('GO');
  });
});
