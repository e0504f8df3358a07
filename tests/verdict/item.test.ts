import { describe, expect, it } from 'vitest';
import type { JudgedItem } from '../../src/schemas/judgement.ts';
import type { Told } from '../../src/schemas/reason.ts';
import { explain } from '../../src/verdict/explain/explain.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { derive } from '../../src/verdict/judge/judge.ts';
import {
  absent,
  caseOf,
  digestOf,
  failed,
  item,
  NO_CASES,
  probe,
  reading,
  run,
  type Written,
} from './programme.ts';
import { judge } from './said.ts';

const itemIn = (id: string, written: Written): Told<JudgedItem> => {
  const found = judge(caseOf(written)).items.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

const claimed = (status: string, more = {}) => ({ claim: { status, ...more } });

describe('an item', () => {
  it('shows what it was judged on', () => {
    expect(
      itemIn('a', {
        items: [
          item('a', { probes: ['p'], 'as-written': 'ENABLED', claim: { status: 'ready', role: 'Lead' } }),
        ],
        runs: [run('p')],
      }),
    ).toMatchObject({
      id: 'a',
      area: 'Infra',
      title: 'The a',
      status: 'ready',
      asWritten: 'ENABLED',
      reason: 'Exit 0',
      attested: false,
      stale: false,
      conflict: false,
      needs: [],
      rootCauses: [],
      evidence: ['p'],
      findings: [{ probe: 'p', status: 'ready' }],
      claim: { status: 'ready', role: 'Lead' },
      claimExpired: false,
      waiver: null,
      waiverExpired: false,
    });
  });

  it('with neither claim nor probe is Unknown and its own root cause', () => {
    expect(itemIn('a', { items: [item('a')] })).toMatchObject({
      status: 'unknown',
      reason: 'It has neither a claim nor a probe',
      attested: false,
      asWritten: null,
      claim: null,
      rootCauses: ['a'],
    });
  });

  it('has the worst of what its probes found, and that reason', () => {
    const items = [item('a', { probes: ['p', 'q', 'r'] })];
    expect(itemIn('a', { items, runs: [run('p'), failed('q'), absent('r')] })).toMatchObject({
      status: 'failed',
      reason: 'Exit 1',
    });
    const old = { policy: { 'max-age': '2h' } };
    const runs = [
      run('p'),
      run('q', { finishedAt: '2026-01-15T09:00:00Z', startedAt: '2026-01-15T09:00:00Z' }),
      run('r'),
    ];
    expect(itemIn('a', { items, runs, ...old })).toMatchObject({ status: 'partial', stale: true });
  });

  it('is held to its own floor, then its area’s, then the programme’s', () => {
    const runs = [run('p', { fidelity: 'synthetic' })];
    const policy = { fidelity: { floor: 'mocked', areas: { Infra: 'real' } } };
    const of = (more: object, rules: object = policy) =>
      itemIn('a', { items: [item('a', { probes: ['p'], ...more })], runs, policy: { ...rules } }).status;
    expect(of({})).toBe('partial');
    expect(of({ fidelity: 'synthetic' })).toBe('ready');
    expect(of({ area: 'Other' })).toBe('ready');
    expect(of({ area: 'Other' }, { fidelity: { floor: 'real' } })).toBe('partial');
    expect(of({ area: 'toString' }, { fidelity: { floor: 'mocked' } })).toBe('ready');
  });
});

describe('claims', () => {
  const attested = (claim: object, policy = {}): Told<JudgedItem> =>
    itemIn('a', { items: [item('a', { claim })], policy });

  it.each(['ready', 'partial', 'failed', 'missing', 'blocked', 'unknown'])(
    'keep the word %s where no probe is',
    (status) => {
      expect(attested({ status, role: 'Lead', reason: 'seen' })).toMatchObject({
        status,
        attested: true,
        reason: `Claimed ${status[0]?.toUpperCase()}${status.slice(1)} by Lead: seen`,
      });
    },
  );

  it('are Not applicable only with a reason', () => {
    expect(attested({ status: 'not-applicable', reason: 'no such thing' })).toMatchObject({
      status: 'not-applicable',
      reason: 'Claimed Not applicable: no such thing',
    });
    expect(attested({ status: 'not-applicable', role: 'Lead' })).toMatchObject({
      status: 'unknown',
      reason: 'Called not applicable by Lead without a reason',
      claimExpired: false,
    });
    expect(attested({ status: 'not-applicable', reason: ' ' }).status).toBe('unknown');
  });

  it('are Unknown after their end, and count through its whole day', () => {
    expect(attested({ status: 'ready', until: '2026-01-15' })).toMatchObject({
      status: 'ready',
      claimExpired: false,
    });
    expect(attested({ status: 'ready', until: NOW_PLAIN })).toMatchObject({ status: 'ready' });
    expect(attested({ status: 'ready', role: 'Lead', until: '2026-01-14' })).toMatchObject({
      status: 'unknown',
      reason: 'The claim by Lead expired on 14 Jan 2026',
      claimExpired: true,
      attested: true,
    });
  });

  it('are Unknown before they are given', () => {
    expect(attested({ status: 'ready', on: '2026-01-15' }).status).toBe('ready');
    expect(attested({ status: 'ready', on: NOW_PLAIN }).status).toBe('ready');
    expect(attested({ status: 'ready', on: '2026-01-17' })).toMatchObject({
      status: 'unknown',
      reason: 'The claim is dated in the future, 17 Jan 2026',
      claimExpired: false,
    });
  });

  it('are Partial at best, or nothing, under the policy', () => {
    const capped = { attested: 'cap-at-partial' };
    expect(attested({ status: 'ready' }, capped)).toMatchObject({
      status: 'partial',
      reason: 'Claimed Ready, and a claim is Partial at best here',
      claimExpired: false,
    });
    expect(attested({ status: 'failed' }, capped)).toMatchObject({
      status: 'failed',
      reason: 'Claimed Failed',
    });
    expect(attested({ status: 'not-applicable', reason: 'none' }, capped).status).toBe('partial');
    const rejected = { attested: 'reject' };
    expect(attested({ status: 'ready' }, rejected)).toMatchObject({
      status: 'unknown',
      reason: 'Claimed Ready, and a claim proves nothing here',
      claimExpired: false,
    });
    expect(attested({ status: 'missing' }, rejected).status).toBe('missing');
    expect(attested({ status: 'not-applicable', reason: 'none' }, rejected).status).toBe('unknown');
  });

  const against = (status: string, runs = [failed('p')], more = {}): Told<JudgedItem> =>
    itemIn('a', {
      items: [item('a', { probes: ['p'], ...claimed(status) })],
      runs,
      policy: { attested: 'reject' },
      ...more,
    });

  it('never win over worse evidence: that is a conflict', () => {
    expect(against('ready')).toMatchObject({
      status: 'failed',
      conflict: true,
      attested: false,
      reason: 'Exit 1',
    });
    expect(against('partial')).toMatchObject({ status: 'failed', conflict: true });
    expect(against('missing')).toMatchObject({ status: 'failed', conflict: false });
    expect(against('ready', [])).toMatchObject({ status: 'unknown', conflict: true });
  });

  it('win over better evidence, without a conflict', () => {
    expect(against('blocked', [run('p')])).toMatchObject({
      status: 'blocked',
      conflict: false,
      reason: 'Claimed Blocked',
    });
    expect(against('ready', [run('p')])).toMatchObject({ status: 'ready', conflict: false });
  });

  it('of a waived item are settled by what was accepted', () => {
    const waivers = [{ item: 'a', reason: 'known', role: 'Lead', until: '2026-02-01' }];
    expect(against('ready', [failed('p')], { waivers })).toMatchObject({ status: 'waived', conflict: false });
  });
});

const NOW_PLAIN = '2026-01-15T12:00:00Z';

describe('needs', () => {
  const a = (more: object) => item('a', { ...claimed('ready'), needs: ['b'], ...more });

  it.each([
    ['ready', 'ready', []],
    ['partial', 'partial', ['b']],
    ['failed', 'blocked', ['b']],
    ['unknown', 'blocked', ['b']],
  ])('on something %s leave at best %s', (status, left, rootCauses) => {
    const found = itemIn('a', { items: [a({}), item('b', claimed(status))] });
    expect(found).toMatchObject({ status: left, rootCauses, needs: ['b'] });
    expect(found.reason).toBe(left === 'ready' ? 'Claimed Ready' : 'Waits for The b');
  });

  it('leave a worse status of its own, with both root causes', () => {
    expect(itemIn('a', { items: [a(claimed('failed')), item('b', claimed('missing'))] })).toMatchObject({
      status: 'failed',
      reason: 'Claimed Failed',
      rootCauses: ['a', 'b'],
    });
  });

  it('are satisfied by one alternative, and otherwise name both', () => {
    const either = a({ needs: [{ 'any-of': ['b', 'c'] }] });
    expect(
      itemIn('a', { items: [either, item('b', claimed('failed')), item('c', claimed('ready'))] }).status,
    ).toBe('ready');
    expect(
      itemIn('a', { items: [either, item('b', claimed('failed')), item('c', claimed('partial'))] }),
    ).toMatchObject({
      status: 'partial',
      reason: 'Waits for The b or The c',
      rootCauses: ['b', 'c'],
      needs: ['b', 'c'],
    });
  });

  it('are waived with the item they name', () => {
    const waivers = [{ item: 'b', reason: 'known', role: 'Lead', until: '2026-02-01' }];
    expect(itemIn('a', { items: [a({}), item('b', claimed('failed'))], waivers })).toMatchObject({
      status: 'ready',
      rootCauses: [],
    });
  });

  it('on what is no item hold it', () => {
    expect(itemIn('a', { items: [a({ needs: ['gone', 'b'] }), item('b', claimed('failed'))] })).toMatchObject(
      {
        status: 'blocked',
        reason: 'Waits for The b and gone, which is no item here',
        rootCauses: ['a', 'b'],
        needs: ['b', 'gone'],
      },
    );
    expect(itemIn('a', { items: [a({ needs: ['gone'] })] })).toMatchObject({ rootCauses: ['a'] });
  });

  it('are blocked through a chain, whose end is the root cause', () => {
    const items = [a({}), item('b', { ...claimed('ready'), needs: ['c'] }), item('c', claimed('missing'))];
    expect(itemIn('a', { items })).toMatchObject({
      status: 'blocked',
      rootCauses: ['c'],
      reason: 'Waits for The b',
    });
  });

  it('name three of many, and at most twenty root causes', () => {
    const ids = Array.from({ length: 25 }, (_, at) => `n${at}`);
    const found = itemIn('a', {
      items: [a({ needs: ids }), ...ids.map((id) => item(id, claimed('failed')))],
    });
    expect(found.reason).toBe('Waits for The n0, The n1 and 23 others');
    expect(found.rootCauses).toEqual(ids.slice(0, 20));
  });
});

describe('root causes', () => {
  const b = item('b', claimed('missing'));

  it.each([
    ['a claim of Blocked', claimed('blocked'), ['b']],
    ['a claim of Unknown', claimed('unknown'), ['a', 'b']],
    ['an expired claim', claimed('ready', { until: '2026-01-01' }), ['a', 'b']],
    ['a claim of Partial', claimed('partial'), ['a', 'b']],
    ['neither claim nor probe', {}, ['a', 'b']],
    ['evidence that is not there', { probes: ['p'] }, ['b']],
  ])('behind something held with %s are %j', (_, more, rootCauses) => {
    expect(itemIn('a', { items: [item('a', { needs: ['b'], ...more }), b] })).toMatchObject({ rootCauses });
  });

  it('behind something Partial hold what is Unknown, and not what is Blocked', () => {
    const half = item('b', claimed('partial'));
    const of = (more: object) =>
      itemIn('a', { items: [item('a', { needs: ['b'], ...more }), half] }).rootCauses;
    expect(of({ probes: ['p'] })).toEqual(['a', 'b']);
    expect(of(claimed('blocked'))).toEqual(['b']);
  });
});

describe('what a probe requires', () => {
  const waiting = run('p', {
    state: 'not-run',
    checks: [],
    waitsFor: ['q'],
    message: 'Not run: it waits for q',
  });
  const probes = [probe('p', { requires: ['q'] }), probe('q')];
  const a = item('a', { probes: ['p'] });

  it('is needed through the item that names it', () => {
    expect(
      itemIn('a', { items: [a, item('b', { probes: ['q'] })], probes, runs: [waiting, absent('q')] }),
    ).toMatchObject({
      status: 'blocked',
      needs: ['b'],
      rootCauses: ['b'],
      reason: 'Waits for The b',
    });
  });

  it('is named where no item names it, and its item is its own root cause', () => {
    expect(itemIn('a', { items: [a], probes, runs: [waiting, absent('q')] })).toMatchObject({
      status: 'blocked',
      needs: [],
      rootCauses: ['a'],
      reason: 'Waits for the probe q (No daemon answered)',
    });
    expect(
      itemIn('a', { items: [a], probes: [probe('p', { requires: ['gone'] })], runs: [run('p')] }),
    ).toMatchObject({
      status: 'blocked',
      reason: 'Waits for the probe gone (No probe is called gone)',
    });
  });

  it('is Blocked although the item that names it is waived, and then a root cause itself', () => {
    const waivers = [{ item: 'b', reason: 'known', role: 'Lead', until: '2026-02-01' }];
    const items = [a, item('b', { probes: ['q'] })];
    expect(itemIn('a', { items, probes, runs: [waiting, absent('q')], waivers })).toMatchObject({
      status: 'blocked',
      rootCauses: ['a'],
      reason: 'Not run: it waits for q',
    });
  });

  it('is followed through probes that no item names, to the item at their end', () => {
    const chain = [probe('p', { requires: ['q'] }), probe('q', { requires: ['r'] }), probe('r')];
    const items = [a, item('c', { probes: ['r'] })];
    expect(itemIn('a', { items, probes: chain, runs: [run('p'), run('q'), failed('r')] })).toMatchObject({
      status: 'blocked',
      needs: ['c'],
      rootCauses: ['c'],
    });
  });

  it('is needed although the item would take another in its place', () => {
    const items = [
      item('a', { probes: ['p'], needs: [{ 'any-of': ['b', 'c'] }] }),
      item('b', { probes: ['q'] }),
      item('c', claimed('ready')),
    ];
    const probes = [probe('p', { requires: ['q'] })];
    expect(itemIn('a', { items, probes, runs: [run('p'), failed('q')] })).toMatchObject({
      status: 'blocked',
      rootCauses: ['b'],
    });
    expect(itemIn('a', { items, probes, runs: [run('p'), run('q')] }).status).toBe('ready');
  });

  it('of an item that names both is no need of itself', () => {
    expect(
      itemIn('a', { items: [item('a', { probes: ['p', 'q'] })], probes, runs: [run('p'), run('q')] }),
    ).toMatchObject({
      status: 'ready',
      needs: [],
    });
  });

  it('that is Partial leaves at best Partial', () => {
    const old = run('q', { definition: digestOf('older') });
    expect(itemIn('a', { items: [a], probes, runs: [run('p'), old] })).toMatchObject({
      status: 'partial',
      rootCauses: ['a'],
    });
  });

  it('is held to the programme’s floor where no item names it', () => {
    const policy = { fidelity: { floor: 'containerised' } };
    const items = [item('a', { probes: ['p'], fidelity: 'mocked' })];
    const runs = [run('p'), run('q', { fidelity: 'synthetic' })];
    expect(itemIn('a', { items, probes, runs, policy }).status).toBe('partial');
  });
});

describe('waivers', () => {
  const given = (more: object, status = 'failed'): Told<JudgedItem> =>
    itemIn('a', {
      items: [item('a', claimed(status))],
      waivers: [{ item: 'a', reason: 'small', role: 'Lead', until: '2026-02-01', ...more }],
    });

  it('accept an item that is not Ready, and say what was accepted', () => {
    expect(given({})).toMatchObject({
      status: 'waived',
      reason: 'Accepted as Failed by Lead, whatever fails: small',
      rootCauses: [],
      waiver: { item: 'a', role: 'Lead' },
      waiverExpired: false,
    });
    expect(given({}, 'partial').status).toBe('waived');
  });

  it('leave what is satisfied as it is', () => {
    expect(given({}, 'ready')).toMatchObject({
      status: 'ready',
      waiver: { item: 'a' },
      waiverExpired: false,
    });
  });

  it('count from the day they are given through the day they end', () => {
    expect(given({ on: '2026-01-15', until: '2026-01-15' }).status).toBe('waived');
    expect(given({ until: NOW_PLAIN }).status).toBe('waived');
    expect(given({ on: NOW_PLAIN }).status).toBe('waived');
    expect(given({ until: '2026-01-14' })).toMatchObject({
      status: 'failed',
      waiverExpired: true,
      rootCauses: ['a'],
    });
    expect(given({ on: '2026-01-17' })).toMatchObject({ status: 'failed', waiverExpired: false });
  });

  it('of which several are given count by the one in force that ends last', () => {
    const of = (...ends: object[]) =>
      itemIn('a', {
        items: [item('a', claimed('failed'))],
        waivers: ends.map((more) => ({ item: 'a', reason: 'small', role: 'Lead', ...more })),
      });
    expect(of({ until: '2026-01-01' }, { until: '2026-02-01' }).waiver?.until).toBe('2026-02-01');
    expect(of({ until: '2026-02-01' }, { until: '2026-01-01' }).waiver?.until).toBe('2026-02-01');
    expect(of({ until: '2026-02-01' }, { until: '2026-03-01' }).waiver?.until).toBe('2026-03-01');
    expect(of({ until: '2026-02-01' }, { on: '2026-01-20', until: '2026-03-01' }).waiver?.until).toBe(
      '2026-02-01',
    );
    const roles = of({ until: '2026-02-01', role: 'B' }, { until: '2026-02-01', role: 'A' }).waiver?.role;
    expect(of({ until: '2026-02-01', role: 'A' }, { until: '2026-02-01', role: 'B' }).waiver?.role).toBe(
      roles,
    );
  });
});

describe('waivers that say what they cover', () => {
  const covering = (cases: string[] | undefined, more = {}) => ({
    item: 'a',
    reason: 'known',
    role: 'Lead',
    until: '2026-02-01',
    ...(cases ? { covers: [{ cases }] } : {}),
    ...more,
  });
  const failing = (...names: string[]) => ({
    ...run('p'),
    checks: [],
    readings: [
      reading({
        outcome: 'unmet',
        counts: { ...NO_CASES, executed: names.length, failed: names.length },
        failures: names.map((name) => ({ name, message: '' })),
        failuresTotal: names.length,
      }),
    ],
  });
  const written = (waivers: object[], ...names: string[]): Case =>
    caseOf({
      items: [item('a', { probes: ['p'] })],
      runs: [failing(...names)],
      waivers: waivers as NonNullable<Written['waivers']>,
    });
  const of = (waivers: object[], ...names: string[]) => derive(written(waivers, ...names)).judgement;

  it('accept an item together, and say whether one of them accepts it whole', () => {
    const both = [covering(['sinks']), covering(['floods'])];
    expect(of(both, 'sinks', 'floods').items[0]).toMatchObject({
      status: 'waived',
      reason: { kind: 'item.waived', whole: false, status: 'failed' },
    });
    expect(of([covering(['sinks']), covering(undefined)], 'sinks').items[0]).toMatchObject({
      status: 'waived',
      reason: { whole: true },
    });
  });

  it('leave an item failed that they accept in part, and name both parts', () => {
    const { items, expiring } = of([covering(['sinks'], { until: '2026-01-16' })], 'sinks', 'floods');
    expect(items[0]).toMatchObject({
      status: 'failed',
      reason: {
        kind: 'item.not-accepted',
        accepted: { named: [{ kind: 'unmet.named', name: 'sinks' }], others: 0 },
        left: { named: [{ kind: 'unmet.named', name: 'floods' }], others: 0 },
      },
    });
    expect(expiring).toEqual([]);
  });

  it('are in part in force in the explanation, or not yet, or expired', () => {
    const stands = (waiver: object, ...names: string[]) => {
      const input = written([waiver], ...names);
      const node = explain(derive(input)).tree.children[0]?.children.find(({ kind }) => kind === 'waiver');
      return [node?.status, node?.words];
    };
    expect(stands(covering(['sinks']), 'sinks', 'floods')).toEqual([
      'in-part',
      expect.objectContaining({ kind: 'because.accepted', whole: false, past: false }),
    ]);
    expect(stands(covering(undefined), 'sinks')).toEqual([
      'in-force',
      expect.objectContaining({ whole: true }),
    ]);
    expect(stands(covering(undefined, { on: '2026-01-20' }), 'sinks')[0]).toBe('not-yet');
    expect(stands(covering(undefined, { until: '2026-01-02' }), 'sinks')[0]).toBe('expired');
  });
});

describe('what is supposed of an item', () => {
  it('stands instead of evidence, needs and waiver, and says so', () => {
    const items = [
      item('a', { ...claimed('ready'), needs: ['b'], probes: ['p'] }),
      item('b', claimed('failed')),
    ];
    const of = (status: 'ready' | 'failed') =>
      itemIn('a', {
        items,
        runs: [failed('p')],
        assume: { a: status },
        waivers: [{ item: 'a', reason: 'small', role: 'Lead', until: '2026-02-01' }],
      });
    expect(of('ready')).toMatchObject({
      status: 'ready',
      reason: 'Supposed to be Ready, not found out',
      conflict: false,
      rootCauses: [],
    });
    expect(of('failed')).toMatchObject({ status: 'failed', rootCauses: ['a'], waiver: { item: 'a' } });
  });

  it('is the root cause of what needs it', () => {
    const items = [item('a', { ...claimed('ready'), needs: ['b'] }), item('b', claimed('ready'))];
    expect(itemIn('a', { items, assume: { b: 'missing' } })).toMatchObject({
      status: 'blocked',
      rootCauses: ['b'],
    });
  });
});
