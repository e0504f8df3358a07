import { describe, expect, it } from 'vitest';
import { nameOf, toWays } from '../../src/verdict/clear/clearing.ts';
import { derive } from '../../src/verdict/judge/judge.ts';
import { absent, caseOf, failed, item, lane, probe, run, type Written } from './programme.ts';

const ways = (written: Written, set: string[]) => {
  const { input, judgement } = derive(caseOf(written));
  return toWays(input, judgement, [set])[0];
};
const cause = (written: Written, id: string) => ways(written, [id])?.causes[0];
const FILE = 'checkpoints/cp.md';

describe('what would clear a root cause', () => {
  it('is told under its title, whatever it is', () => {
    const written: Written = {
      items: [item('a', { claim: { status: 'failed' } }), item('risk-b', { claim: { status: 'failed' } })],
      risks: [
        { id: 'other', title: 'Another', level: 'critical' },
        { id: 'r', title: 'Loss', level: 'critical' },
      ],
      lanes: [lane('other', { needs: ['a'] }), lane('l', { verdict: 'no-go' })],
    };
    expect(cause(written, 'a')?.title).toBe('The a');
    expect(cause(written, 'risk-b')?.title).toBe('The risk-b');
    expect(cause(written, 'risk:r')?.title).toBe('Loss');
    expect(cause(written, 'lane:l')?.title).toBe('Lane l');
    expect(cause(written, 'gone')).toEqual({ id: 'gone', title: 'gone', clearedWhen: [], byHand: null });
  });

  it('is what its probes say, each once', () => {
    const items = [item('a', { probes: ['p', 'q', 'r'] }), item('b')];
    const probes = [
      probe('p', { clearedWhen: 'the daemon answers' }),
      probe('q', { clearedWhen: 'the daemon answers' }),
      probe('r'),
    ];
    expect(cause({ items, probes, runs: [failed('p')] }, 'a')).toEqual({
      id: 'a',
      title: 'The a',
      clearedWhen: ['the daemon answers'],
      byHand: null,
    });
  });

  it.each([
    ['a risk', 'risk:r', { risks: [{ id: 'r', title: 'Loss', level: 'critical' }] }, 'hand.risk'],
    ['a lane declared held', 'lane:l', { lanes: [lane('l', { verdict: 'no-go' })] }, 'hand.declaration'],
    ['a lane declared go', 'lane:l', { lanes: [lane('l', { verdict: 'go' })] }, 'hand.lane'],
    ['a lane that needs what is not there', 'lane:l', { lanes: [lane('l', { needs: ['x'] })] }, 'hand.lane'],
    ['a claim', 'a', { items: [item('a', { claim: { status: 'failed' } })] }, 'hand.claim'],
    ['an item without either', 'a', { items: [item('a')] }, 'hand.probe'],
    [
      'a claim that the policy does not take',
      'a',
      { items: [item('a', { claim: { status: 'failed' } })], policy: { attested: 'reject' } },
      'hand.probe',
    ],
  ])('is done by hand for %s', (_, id, written, kind) => {
    expect(cause(written, id)?.byHand).toEqual({ kind, file: FILE });
    expect(cause({ ...written, verdict: 'NO-GO', date: '2026-01-15' }, id)?.byHand).toEqual({
      kind,
      file: null,
    });
  });
});

describe('what to run then', () => {
  const items = [
    item('a', { probes: ['p'] }),
    item('b', { probes: ['q'], needs: ['a'] }),
    item('c', { probes: ['r'] }),
    item('d', { probes: ['s'], needs: ['a'] }),
  ];
  const probes = [probe('p', { requires: ['base'] }), probe('base', { requires: ['gone'] })];
  const runs = [
    absent('p'),
    run('q', { state: 'not-run', checks: [], waitsFor: ['p'] }),
    failed('r'),
    run('s'),
  ];

  it('is the probes of the cause and of what waits for it, what they require first, and nothing else', () => {
    expect(ways({ items, probes, runs }, ['a'])?.commands).toEqual([
      'npx holdpoint probe cp --only base p q',
      'npx holdpoint verdict cp',
    ]);
  });

  it('is the verdict alone where no probe tells', () => {
    expect(ways({ items: [item('a')] }, ['a'])?.commands).toEqual(['npx holdpoint verdict cp']);
  });
});

describe('how many lanes a set frees', () => {
  it('is those of which it holds one of the smallest sets', () => {
    const claimed = (id: string) => item(id, { claim: { status: 'failed' } });
    const written: Written = {
      items: [claimed('a'), claimed('b'), claimed('c')],
      lanes: [
        lane('one', { needs: ['a'] }),
        lane('two', { needs: ['a', 'b'] }),
        lane('any', { needs: [{ 'any-of': ['b', 'c'] }] }),
        lane('none', {}),
      ],
    };
    expect(ways(written, ['a'])?.frees).toBe(1);
    expect(ways(written, ['a', 'b'])?.frees).toBe(3);
    expect(ways(written, ['c'])?.frees).toBe(1);
  });
});

describe('the name by which commands find a judgement', () => {
  it('is its checkpoint, with the revision where that is decided', () => {
    expect(nameOf({ checkpoint: 'cp3', revision: 'open' })).toBe('cp3');
    expect(nameOf({ checkpoint: 'cp3', revision: 'r1' })).toBe('cp3@r1');
  });
});
