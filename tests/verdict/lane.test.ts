import { describe, expect, it } from 'vitest';
import type { JudgedLane, JudgedRisk } from '../../src/schemas/judgement.ts';
import type { Told } from '../../src/schemas/reason.ts';
import { caseOf, failed, item, lane, run, type Written } from './programme.ts';
import { judge } from './said.ts';

const claimed = (id: string, status: string, more = {}) =>
  item(id, { claim: { status, reason: 'so' }, ...more });

const laneIn = (written: Written, id = 'l'): Told<JudgedLane> => {
  const found = judge(caseOf(written)).lanes.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

describe('a lane', () => {
  it('goes when all it needs is satisfied', () => {
    const waivers = [{ item: 'b', reason: 'known', role: 'Lead', until: '2026-02-01' }];
    expect(
      laneIn({
        items: [claimed('a', 'ready'), claimed('b', 'failed'), claimed('c', 'not-applicable')],
        lanes: [lane('l', { needs: ['a', 'b', 'c'] })],
        waivers,
      }),
    ).toEqual({
      id: 'l',
      title: 'Lane l',
      verdict: 'go',
      heldBy: [],
      attested: false,
      reason: 'All it needs is satisfied',
    });
  });

  it('is held by the root cause behind what it needs, also behind a waived item', () => {
    const items = [claimed('a', 'ready', { needs: ['b'] }), claimed('b', 'missing')];
    expect(laneIn({ items, lanes: [lane('l', { needs: ['a'] })] })).toMatchObject({
      verdict: 'no-go',
      heldBy: ['b'],
      reason: 'Held: The a waits for The b',
    });
    const waivers = [{ item: 'a', reason: 'known', role: 'Lead', until: '2026-02-01' }];
    expect(laneIn({ items, lanes: [lane('l', { needs: ['a'] })], waivers })).toMatchObject({
      verdict: 'no-go',
      heldBy: ['b'],
    });
  });

  it('says who waits, briefly', () => {
    const waiting = ['a', 'b', 'c', 'd'].map((id) => claimed(id, 'ready', { needs: ['x'] }));
    const items = [...waiting, claimed('x', 'failed')];
    const of = (needs: string[]) => laneIn({ items, lanes: [lane('l', { needs })] }).reason;
    expect(of(['x'])).toBe('Held by The x');
    expect(of(['a', 'b'])).toBe('Held: The a and The b wait for The x');
    expect(of(['a', 'b', 'c'])).toBe('Held: The a, The b and The c wait for The x');
    expect(of(['a', 'b', 'c', 'd'])).toBe('Held by The x');
  });

  it('goes on a Partial item only where it accepts that, and says so', () => {
    const items = [claimed('a', 'partial'), claimed('b', 'ready')];
    expect(laneIn({ items, lanes: [lane('l', { needs: ['a'] })] })).toMatchObject({
      verdict: 'no-go',
      heldBy: ['a'],
    });
    const accepts = { 'accepts-partial': true };
    expect(laneIn({ items, lanes: [lane('l', { needs: ['a', 'b'], ...accepts })] })).toMatchObject({
      verdict: 'go',
      heldBy: [],
      reason: 'It accepts that The a is Partial',
    });
    expect(laneIn({ items, lanes: [lane('l', { needs: ['b'], ...accepts })] }).reason).toBe(
      'All it needs is satisfied',
    );
  });

  it('that accepts Partial is not held by what is only Partial', () => {
    const items = [claimed('a', 'partial'), claimed('b', 'failed')];
    expect(
      laneIn({ items, lanes: [lane('l', { needs: ['a', 'b'], 'accepts-partial': true })] }).heldBy,
    ).toEqual(['b']);
  });

  it('that accepts Partial is held by what is Partial behind something that was not run for it', () => {
    const waiting = run('p', { state: 'not-run', checks: [] });
    const items = [item('a', { probes: ['p'], needs: ['b'] }), claimed('b', 'partial')];
    const lanes = [lane('l', { needs: ['a'], 'accepts-partial': true })];
    expect(laneIn({ items, lanes, runs: [waiting] })).toMatchObject({ verdict: 'no-go', heldBy: ['b'] });
    expect(laneIn({ items, lanes, runs: [run('p')] })).toMatchObject({ verdict: 'go' });
  });

  it('needs one of several where one is enough', () => {
    const items = [claimed('a', 'failed'), claimed('b', 'ready'), claimed('c', 'missing')];
    const of = (anyOf: string[]) => laneIn({ items, lanes: [lane('l', { needs: [{ 'any-of': anyOf }] })] });
    expect(of(['a', 'b'])).toMatchObject({ verdict: 'go' });
    expect(of(['a', 'c'])).toMatchObject({ verdict: 'no-go', heldBy: ['a', 'c'] });
  });

  it('that needs what is no item is held by itself', () => {
    const found = judge(
      caseOf({ items: [claimed('a', 'ready')], lanes: [lane('l', { needs: ['gone', 'a'] })] }),
    );
    expect(found.lanes[0]).toMatchObject({
      verdict: 'no-go',
      heldBy: [],
      reason: 'What it needs is no item here',
    });
    expect(found.rootCauses).toMatchObject([
      { id: 'lane:l', status: 'no-go', lanes: ['l'], items: [], risks: [] },
    ]);
    expect(found.clears).toMatchObject({ go: [['lane:l']], lanes: { l: [['lane:l']] } });
  });

  it('counts as neither when nothing it names applies, whatever became of that claim', () => {
    const none = claimed('a', 'not-applicable');
    expect(
      laneIn({ items: [none, claimed('b', 'ready')], lanes: [lane('l', { needs: ['a'] })] }),
    ).toMatchObject({
      verdict: 'not-applicable',
      reason: 'None of what it needs applies here',
    });
    expect(
      laneIn({ items: [none, claimed('b', 'ready')], lanes: [lane('l', { needs: ['a', 'b'] })] }).verdict,
    ).toBe('go');
    const lapsed = item('a', { claim: { status: 'not-applicable', reason: 'so', until: '2026-01-01' } });
    const waivers = [{ item: 'a', reason: 'known', role: 'Lead', until: '2026-02-01' }];
    expect(laneIn({ items: [lapsed], lanes: [lane('l', { needs: ['a'] })], waivers }).verdict).toBe(
      'not-applicable',
    );
    expect(laneIn({ items: [lapsed], lanes: [lane('l', { needs: ['a'] })] }).verdict).toBe('no-go');
  });
});

describe('an item that stops all', () => {
  it('is needed by every lane, attested ones too, and named once', () => {
    const items = [claimed('a', 'ready'), claimed('b', 'failed', { 'stops-all': true })];
    const lanes = [
      lane('l', { needs: ['a'] }),
      lane('m', { verdict: 'go' }),
      lane('n', { needs: ['b', 'a'] }),
    ];
    for (const id of ['l', 'm', 'n'])
      expect(laneIn({ items, lanes }, id)).toMatchObject({
        verdict: 'no-go',
        heldBy: ['b'],
        reason: 'Held by The b',
      });
  });

  it('does not make a lane go that counts for nothing', () => {
    const items = [claimed('a', 'not-applicable'), claimed('b', 'ready', { 'stops-all': true })];
    expect(laneIn({ items, lanes: [lane('l', { needs: ['a'] })] }).verdict).toBe('not-applicable');
  });
});

describe('a lane that names no items', () => {
  const of = (more: Record<string, unknown>, policy = {}) =>
    laneIn({ items: [claimed('a', 'ready')], lanes: [lane('l', more)], policy });

  it('keeps its author’s verdict and words', () => {
    expect(of({ verdict: 'go' })).toMatchObject({
      verdict: 'go',
      attested: true,
      reason: 'Goes, as declared',
    });
    expect(of({ verdict: 'go', notes: '**In-process**  tests\nonly' }).reason).toBe('In-process tests only');
    expect(of({ verdict: 'no-go' })).toMatchObject({
      verdict: 'no-go',
      heldBy: [],
      reason: 'Held, as declared',
    });
    expect(of({ verdict: 'no-go', notes: '_Waits_ for `docker`' }).reason).toBe('Waits for docker');
  });

  it('is held where it declares nothing', () => {
    expect(of({})).toMatchObject({ verdict: 'no-go', reason: 'It names no item and declares no verdict' });
  });

  it('is held under the policy, unless it accepts Partial', () => {
    const capped = { attested: 'cap-at-partial' };
    expect(of({ verdict: 'go' }, { attested: 'reject' })).toMatchObject({
      verdict: 'no-go',
      reason: 'Declared, and a declaration proves nothing here',
    });
    expect(of({ verdict: 'go' }, capped)).toMatchObject({
      verdict: 'no-go',
      reason: 'Declared, and a declaration is Partial at best here',
    });
    expect(of({ verdict: 'go', 'accepts-partial': true }, capped).verdict).toBe('go');
    expect(of({ verdict: 'go', 'accepts-partial': true }, { attested: 'reject' }).verdict).toBe('no-go');
    expect(of({ verdict: 'no-go', 'accepts-partial': true }, capped).reason).toBe('Held, as declared');
  });
});

describe('a risk', () => {
  const risk = (more: object, status = 'failed', written: Written = {}): Told<JudgedRisk> => {
    const items = [claimed('a', 'ready'), claimed('b', status)];
    const entry = { id: 'r', title: 'Loss', level: 'critical', ...more };
    const found = judge(caseOf({ items, risks: [entry], ...written })).risks[0];
    if (!found) throw new Error('no risk');
    return found;
  };

  it('without items keeps its declared state, and holds while open', () => {
    expect(risk({ state: 'open' })).toEqual({
      id: 'r',
      title: 'Loss',
      level: 'critical',
      state: 'open',
      declared: 'open',
      heldBy: [],
      conflict: false,
      expired: false,
      holds: true,
      reason: 'Open, as declared',
    });
    expect(risk({ state: 'mitigated' })).toMatchObject({ state: 'mitigated', holds: false, conflict: false });
    expect(risk({ state: 'closed' })).toMatchObject({
      state: 'closed',
      holds: false,
      reason: 'Closed, as declared',
    });
    expect(risk({ state: 'open', level: 'major' }).holds).toBe(false);
    expect(risk({ state: 'open' }, 'ready', { policy: { 'critical-risk': 'shown' } }).holds).toBe(false);
  });

  it('with items is open while one is not satisfied, and mitigated once all are', () => {
    expect(risk({ items: ['a', 'b'] })).toMatchObject({
      state: 'open',
      heldBy: ['b'],
      holds: true,
      conflict: false,
      reason: 'Kept open by The b',
    });
    expect(risk({ items: ['a', 'b'] }, 'ready')).toMatchObject({
      state: 'mitigated',
      heldBy: [],
      holds: false,
      reason: 'All items that keep it open are satisfied',
    });
    expect(risk({ items: ['b'], state: 'closed' }, 'ready').state).toBe('closed');
    expect(risk({ items: ['b'], state: 'accepted', until: '2026-01-01' }, 'ready')).toMatchObject({
      state: 'mitigated',
      expired: false,
      holds: false,
    });
  });

  it.each(['mitigated', 'closed'])('declared %s before that is in conflict', (state) => {
    expect(risk({ items: ['b'], state })).toMatchObject({
      state: 'open',
      declared: state,
      conflict: true,
      holds: true,
    });
    expect(risk({ items: ['b'], state }, 'ready').conflict).toBe(false);
  });

  it('names the root cause behind its items', () => {
    const items = [claimed('a', 'ready'), claimed('b', 'ready', { needs: ['c'] }), claimed('c', 'missing')];
    expect(risk({ items: ['b'] }, 'ready', { items })).toMatchObject({
      heldBy: ['c'],
      reason: 'Kept open by The c',
    });
  });

  it('does not hold while it is accepted, and holds past that date', () => {
    const accepted = { state: 'accepted', until: '2026-01-15' };
    expect(risk(accepted)).toMatchObject({
      state: 'accepted',
      holds: false,
      expired: false,
      reason: 'Accepted until 15 Jan 2026',
    });
    expect(risk({ ...accepted, items: ['b'] })).toMatchObject({
      state: 'accepted',
      holds: false,
      conflict: false,
      reason: 'Accepted until 15 Jan 2026',
    });
    expect(risk({ ...accepted, until: '2026-01-14' })).toMatchObject({
      state: 'accepted',
      holds: true,
      expired: true,
      reason: 'Its acceptance ended on 14 Jan 2026',
    });
    expect(risk({ ...accepted, until: '2026-01-15T12:00:00Z' }).expired).toBe(false);
    expect(risk({ ...accepted, until: '2026-01-14', level: 'minor' })).toMatchObject({
      expired: true,
      holds: false,
    });
  });

  it('accepted without an end counts as past it', () => {
    expect(risk({ state: 'accepted' })).toMatchObject({
      holds: true,
      expired: true,
      reason: 'Accepted without an end',
    });
    expect(risk({ state: 'accepted', items: ['b'] })).toMatchObject({ holds: true, expired: true });
  });

  it('that names what is no item stays open, and is a root cause', () => {
    const found = judge(
      caseOf({
        items: [claimed('a', 'ready')],
        risks: [{ id: 'r', title: 'Loss', level: 'critical', items: ['gone'] }],
      }),
    );
    expect(found.risks[0]).toMatchObject({ state: 'open', heldBy: [], holds: true });
    expect(found.rootCauses).toEqual([
      {
        id: 'risk:r',
        title: 'Loss',
        status: 'open',
        reason: found.risks[0]?.reason,
        items: [],
        lanes: [],
        risks: ['r'],
      },
    ]);
    expect(found.clears.go).toEqual([['risk:r']]);
  });
});

describe('root causes of a whole', () => {
  it('stand by the lanes they stop, then as written, with what waits for each', () => {
    const found = judge(
      caseOf({
        items: [
          claimed('a', 'partial'),
          item('b', { probes: ['p'] }),
          claimed('c', 'ready', { needs: ['b'] }),
          claimed('d', 'failed'),
        ],
        runs: [failed('p')],
        lanes: [
          lane('l', { needs: ['c'] }),
          lane('m', { needs: ['b', 'd'] }),
          lane('n', { verdict: 'no-go' }),
        ],
        risks: [
          { id: 'r', title: 'Loss', level: 'critical', items: ['d'] },
          { id: 's', title: 'Doubt', level: 'critical' },
          { id: 't', title: 'Small', level: 'minor' },
        ],
      }),
    );
    expect(found.rootCauses.map(({ id, items, lanes, risks }) => [id, items, lanes, risks])).toEqual([
      ['b', ['c'], ['l', 'm'], []],
      ['d', [], ['m'], ['r']],
      ['lane:n', [], ['n'], []],
      ['a', [], [], []],
      ['risk:s', [], [], ['s']],
    ]);
    expect(found.lanes[1]?.heldBy).toEqual(['b', 'd']);
    expect(found.rootCauses[0]).toMatchObject({ title: 'The b', status: 'failed', reason: 'Exit 1' });
    expect(found.rootCauses[2]).toMatchObject({
      title: 'Lane n',
      status: 'no-go',
      reason: 'Held, as declared',
    });
    expect(found.rootCauses[4]).toMatchObject({
      title: 'Doubt',
      status: 'open',
      reason: 'Open, as declared',
    });
  });

  it('of a lane stand in the order of the whole, not as written', () => {
    const found = judge(
      caseOf({
        items: [claimed('a', 'failed'), claimed('b', 'failed')],
        lanes: [lane('l', { needs: ['a', 'b'] }), lane('m', { needs: ['b'] })],
      }),
    );
    expect(found.rootCauses.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(found.lanes[0]?.heldBy).toEqual(['b', 'a']);
  });
});
