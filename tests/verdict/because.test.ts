import { describe, expect, it } from 'vitest';
import type { ItemReason, OwnReason } from '../../src/schemas/reasons/item.ts';
import { isTold, laneBecause, runsIn } from '../../src/verdict/explain/because.ts';
import { derive } from '../../src/verdict/judge/judge.ts';
import { caseOf, failed, item, lane, run, type Written } from './programme.ts';

describe('a reason', () => {
  const ran: OwnReason = { kind: 'finding.ran', message: 'Exit 1' };
  const waits: OwnReason = { kind: 'item.waits', for: { named: [], others: 0 } };
  const ended = (reason: OwnReason): ItemReason => ({
    kind: 'item.waiver-ended',
    until: '2026-01-01',
    reason,
  });

  it.each<[string, ItemReason, boolean]>([
    ['what it waits for', waits, true],
    ['what is supposed', { kind: 'supposed', status: 'ready' }, true],
    ['what it waits for, its waiver having ended', ended(waits), true],
    ['what an older record says of waiting', { kind: 'written', text: 'Waits for A', waits: true }, true],
    ['what an older record says of something else', { kind: 'written', text: 'Exit 1' }, false],
    ['what ran', ran, false],
    ['what ran, its waiver having ended', ended(ran), false],
  ])('tells the whole where it is %s', (_, reason, whole) => {
    expect(isTold(reason)).toBe(whole);
  });
});

describe('why a lane stands as it does', () => {
  const of = (written: Written, needs: string[]) => {
    const { input, judgement } = derive(caseOf(written));
    const [first] = judgement.lanes;
    return first && laneBecause(first, judgement, needs, runsIn(input));
  };

  it('is its own reason where it goes, or names nothing that is there', () => {
    const items = [item('a', { probes: ['p'] })];
    expect(of({ items, runs: [run('p')], lanes: [lane('l', { needs: ['a'] })] }, ['a'])).toMatchObject({
      kind: 'because.lane',
      verdict: 'go',
      reason: { kind: 'lane.satisfied' },
    });
    expect(of({ items, lanes: [lane('l', { needs: ['x'] })] }, ['x'])).toMatchObject({
      kind: 'because.lane',
      reason: { kind: 'lane.no-item' },
    });
  });

  it('is the evidence of what holds it, with what ran', () => {
    const written: Written = {
      items: [item('a', { probes: ['p'] }), item('b', { needs: ['a'], claim: { status: 'ready' } })],
      runs: [failed('p')],
      lanes: [lane('l', { needs: ['b'] })],
    };
    expect(of(written, ['b'])).toMatchObject({
      kind: 'because.lane-held',
      causes: [
        {
          title: 'The a',
          status: 'failed',
          waiting: ['The b'],
          told: false,
          own: {
            kind: 'because.found',
            probe: 'p',
            run: { kind: 'command', ran: 'true', state: 'completed', finishedAt: '2026-01-15T11:00:00Z' },
          },
        },
      ],
      others: 0,
    });
  });
});
