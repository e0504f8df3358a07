import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { JudgementSchema } from '../../src/schemas/judgement.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { RULES } from '../../src/verdict/judge/rules.ts';
import { caseOf, failed, item, lane, probe, run, type Written } from './programme.ts';

const claimed = (id: string, status: string, more = {}) =>
  item(id, { claim: { status, reason: 'so' }, ...more });
const of = (written: Written) => judge(caseOf(written));
const waiver = (id: string) => ({ item: id, reason: 'known', role: 'Lead', until: '2026-02-01' });
const decided = (verdict: string) => ({ verdict, date: '2026-01-15' });

describe('a judgement', () => {
  it('has the shape that is published, and says what it was reached under', () => {
    const found = of({ items: [claimed('a', 'ready')] });
    expect(JudgementSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      checkpoint: 'cp',
      revision: 'open',
      title: 'Checkpoint',
      asOf: '2026-01-15T12:00:00Z',
      rules: RULES,
      declared: null,
      agrees: true,
      hypothetical: false,
    });
    expect(RULES).toBe(2);
  });
});

describe('the verdict', () => {
  const lanes = [lane('l', { needs: ['a'] }), lane('m', { needs: ['b'] })];

  it.each([
    ['every lane goes', ['ready', 'ready'], 'GO'],
    ['one lane goes', ['ready', 'failed'], 'PARTIAL GO'],
    ['no lane goes', ['failed', 'failed'], 'NO-GO'],
    ['one goes and one counts for nothing', ['ready', 'not-applicable'], 'GO'],
    ['one is held and one counts for nothing', ['failed', 'not-applicable'], 'NO-GO'],
    ['all count for nothing', ['not-applicable', 'not-applicable'], 'NO-GO'],
  ])('when %s', (_, [a = '', b = ''], verdict) => {
    expect(of({ items: [claimed('a', a), claimed('b', b)], lanes }).verdict).toBe(verdict);
  });

  it('is not GO while an item that no lane reaches is held', () => {
    const items = [claimed('a', 'ready'), claimed('b', 'ready'), claimed('c', 'partial')];
    expect(of({ items, lanes })).toMatchObject({ verdict: 'PARTIAL GO', clears: { go: [['c']], lanes: {} } });
  });

  it('counts what a lane reaches through needs and alternatives as reached', () => {
    const through = claimed('a', 'ready', { needs: [{ 'any-of': ['b', 'c'] }] });
    const items = [through, claimed('b', 'ready'), claimed('c', 'failed')];
    expect(of({ items, lanes: [lane('l', { needs: ['a'] })] }).verdict).toBe('GO');
    expect(of({ items }).verdict).toBe('NO-GO');
  });

  it('without lanes is that of one lane over all items', () => {
    expect(of({ items: [claimed('a', 'ready')] }).verdict).toBe('GO');
    expect(of({ items: [claimed('a', 'ready'), claimed('b', 'partial')] }).verdict).toBe('PARTIAL GO');
    expect(of({ items: [claimed('a', 'partial'), claimed('b', 'blocked')] }).verdict).toBe('NO-GO');
    expect(of({ items: [claimed('a', 'not-applicable')] })).toMatchObject({
      verdict: 'NO-GO',
      clears: { go: [] },
    });
    expect(of({ items: [claimed('a', 'not-applicable'), claimed('b', 'ready')] }).verdict).toBe('GO');
  });

  it('is not GO while a critical risk holds', () => {
    const risks = [{ id: 'r', title: 'Loss', level: 'critical' }];
    expect(of({ items: [claimed('a', 'ready')], risks })).toMatchObject({
      verdict: 'PARTIAL GO',
      clears: { go: [['risk:r']] },
    });
    expect(of({ items: [claimed('a', 'ready')], lanes: [lane('l', { needs: ['a'] })], risks }).verdict).toBe(
      'PARTIAL GO',
    );
    expect(of({ items: [claimed('a', 'ready')], risks, policy: { 'critical-risk': 'shown' } }).verdict).toBe(
      'GO',
    );
  });

  it('is OPEN only while nothing is known', () => {
    const unknown = [item('a', { probes: ['p'] })];
    expect(of({ items: unknown })).toMatchObject({
      verdict: 'OPEN',
      summary: { kind: 'summary.open' },
    });
    expect(of({})).toMatchObject({ verdict: 'OPEN' });
    expect(of({ items: unknown, runs: [failed('p')] }).verdict).toBe('NO-GO');
    expect(of({ items: unknown, runs: [run('p', { finishedAt: '2026-01-16T11:00:00Z' })] }).verdict).toBe(
      'OPEN',
    );
    expect(of({ items: unknown, lanes: [lane('l', { verdict: 'no-go' })] }).verdict).toBe('NO-GO');
    expect(of({ items: unknown, lanes: [lane('l', { needs: ['a'], verdict: 'go' })] }).verdict).toBe('OPEN');
    expect(of({ items: unknown, assume: { p: 'failed' } }).verdict).toBe('NO-GO');
    expect(of({ items: [claimed('a', 'unknown')] }).verdict).toBe('NO-GO');
    const later = item('a', { claim: { status: 'ready', on: '2026-02-01' } });
    expect(of({ items: [later] }).verdict).toBe('OPEN');
    expect(of({ items: unknown, ...decided('NO-GO') }).verdict).toBe('NO-GO');
  });

  it('is never GO where nothing is proven or claimed', () => {
    expect(of({ items: [item('a')], waivers: [waiver('a')], ...decided('GO') })).toMatchObject({
      verdict: 'PARTIAL GO',
      summary: { kind: 'summary.nothing-proven' },
    });
    expect(
      of({ items: [item('a', { probes: ['p'] })], runs: [failed('p')], waivers: [waiver('a')] }).verdict,
    ).toBe('GO');
    expect(of({ lanes: [lane('l', { verdict: 'go' })] }).verdict).toBe('PARTIAL GO');
    expect(of(decided('GO'))).toMatchObject({
      verdict: 'NO-GO',
      summary: { kind: 'summary.no-item' },
    });
    expect(of({ items: [item('a', { probes: ['p'] })], assume: { p: 'ready' } })).toMatchObject({
      verdict: 'GO',
      hypothetical: true,
    });
    expect(of({ items: [item('a')], assume: { a: 'not-applicable' } }).verdict).toBe('NO-GO');
  });
});

describe('a decision', () => {
  const items = [claimed('a', 'partial')];

  it.each([
    ['GO', false],
    ['PARTIAL GO', true],
    ['NO-GO', true],
  ])('of %s on a PARTIAL GO agrees: %s', (declared, agrees) => {
    expect(of({ items, ...decided(declared) })).toMatchObject({
      verdict: 'PARTIAL GO',
      revision: 'r1',
      declared,
      agrees,
    });
  });

  it('agrees once what stands in its way is waived', () => {
    expect(of({ items, ...decided('GO'), waivers: [waiver('a')] })).toMatchObject({
      verdict: 'GO',
      agrees: true,
    });
  });

  it('does not agree where it lets a lane go that is held', () => {
    const lanes = [lane('l', { needs: ['a'], verdict: 'go' }), lane('m', { verdict: 'go' })];
    expect(of({ items, lanes, ...decided('PARTIAL GO') })).toMatchObject({
      verdict: 'PARTIAL GO',
      agrees: false,
    });
    const stricter = [lane('l', { needs: ['b'], verdict: 'no-go' }), lane('m', { verdict: 'go' })];
    const ready = [...items, claimed('b', 'ready')];
    expect(of({ items: ready, lanes: stricter, ...decided('PARTIAL GO') }).agrees).toBe(true);
    expect(of({ items, lanes }).agrees).toBe(true);
  });
});

describe('how much was judged', () => {
  it('counts what is proven, attested and not judged', () => {
    const runs = [failed('p1'), run('p2'), run('p3', { state: 'timeout' }), run('p4', { state: 'not-run' })];
    expect(
      of({
        items: [
          item('proven', { probes: ['p1'] }),
          item('half', { probes: ['p2', 'p5'] }),
          item('timeout', { probes: ['p3'] }),
          item('blocked', { probes: ['p4'] }),
          claimed('attested', 'failed'),
          item('expired', { claim: { status: 'ready', until: '2026-01-01' } }),
          claimed('unsure', 'unknown'),
          item('nothing'),
          claimed('both', 'ready', { probes: ['p2'] }),
        ],
        runs,
      }).coverage,
    ).toEqual({ proven: 2, attested: 1, notJudged: 6, total: 9 });
  });
});

describe('a cycle', () => {
  const refused = (written: Written): string => {
    try {
      of(written);
    } catch (error) {
      if (error instanceof InputError) return JSON.stringify(error.diagnostics);
      throw error;
    }
    return 'judged';
  };

  it('among items is refused with its path', () => {
    const ring = [
      claimed('a', 'ready', { needs: ['b'] }),
      claimed('b', 'ready', { needs: ['c'] }),
      claimed('c', 'ready', { needs: ['b'] }),
    ];
    const said = refused({ items: ring });
    expect(said).toContain('HP402');
    expect(said).toContain('Items need each other: b -> c -> b');
    expect(said).toContain('checkpoints/cp.md');
    expect(said).toContain('Remove one of the needs along this path.');
    expect(refused({ items: [claimed('a', 'ready', { needs: ['a'] })] })).toContain('a -> a');
  });

  it('among probes is refused with its path, whoever names them', () => {
    const probes = [probe('p', { requires: ['q'] }), probe('q', { requires: ['p'] })];
    expect(refused({ items: [item('a', { probes: ['p'] })], probes })).toContain(
      'Probes need each other: p -> q -> p',
    );
    expect(refused({ probes })).toContain('p -> q -> p');
  });

  it('names the same path in whatever order probes are defined', () => {
    const probes = ['r', 'p', 'q'].map((id, at, all) => probe(id, { requires: [all[(at + 1) % 3] ?? ''] }));
    const rest = [...probes].reverse();
    expect(refused({ probes })).toContain('p -> q -> r -> p');
    expect(refused({ probes: rest })).toContain('p -> q -> r -> p');
  });

  it('through what a probe requires is refused too', () => {
    const items = [item('a', { probes: ['p'] }), item('b', { probes: ['q'], needs: ['a'] })];
    expect(refused({ items, probes: [probe('p', { requires: ['q'] })] })).toContain(
      'Items need each other: a -> b -> a',
    );
  });
});

describe('two entries of one name', () => {
  it('are judged by the first', () => {
    const items = [claimed('a', 'failed'), claimed('a', 'ready'), claimed('b', 'ready', { needs: ['a'] })];
    expect(of({ items }).items.map(({ status }) => status)).toEqual(['failed', 'ready', 'blocked']);
  });
});

describe('what ends', () => {
  const day = { 'max-age': '24h' };

  it('says until when the evidence stays fresh', () => {
    const items = [item('a', { probes: ['p', 'q'] })];
    const runs = [
      run('p'),
      run('q', { finishedAt: '2026-01-15T10:00:00Z', startedAt: '2026-01-15T10:00:00Z' }),
    ];
    expect(of({ items, runs, policy: day }).freshUntil).toBe('2026-01-16T10:00:00Z');
    expect(of({ items, runs }).freshUntil).toBeNull();
    const old = [run('p', { finishedAt: '2026-01-14T11:00:00Z' })];
    expect(of({ items, runs: old, policy: day }).freshUntil).toBeNull();
  });

  it('is announced, soonest first, within the stated time', () => {
    const found = of({
      items: [
        item('a', { probes: ['p'] }),
        item('b', { claim: { status: 'ready', until: '2026-01-17' } }),
        claimed('c', 'failed'),
        claimed('d', 'ready'),
        item('e', { claim: { status: 'ready', until: '2026-01-26' } }),
        item('f', { claim: { status: 'ready', until: '2026-01-14' } }),
      ],
      runs: [run('p')],
      waivers: [
        { ...waiver('c'), until: '2026-01-16' },
        { ...waiver('d'), until: '2026-01-16' },
      ],
      risks: [
        { id: 'r', title: 'Loss', level: 'minor', state: 'accepted', until: '2026-01-17' },
        { id: 's', title: 'Doubt', level: 'minor', state: 'open', until: '2026-01-17' },
      ],
      policy: day,
    });
    expect(found.expiring).toEqual([
      { kind: 'waiver', id: 'c', until: '2026-01-16T23:59:59.999Z' },
      { kind: 'claim', id: 'b', until: '2026-01-17T23:59:59.999Z' },
      { kind: 'risk', id: 'r', until: '2026-01-17T23:59:59.999Z' },
    ]);
  });

  it('is announced up to the very end of the time, and once', () => {
    const b = (until: string) => [item('b', { claim: { status: 'ready', until } })];
    const policy = { announce: '1d' };
    expect(of({ items: b('2026-01-16T12:00:00Z'), policy }).expiring).toHaveLength(1);
    expect(of({ items: b('2026-01-16T12:00:01Z'), policy }).expiring).toEqual([]);
    expect(of({ items: b('2026-01-15T12:00:00Z'), policy }).expiring).toHaveLength(1);
  });

  it('is announced in the last seventh of its life and no sooner, each once', () => {
    const twice = [item('a', { probes: ['p'] }), item('b', { probes: ['p'] })];
    const soon = (moment: string) =>
      of({ items: twice, runs: [run('p')], policy: day, moment }).expiring.map(({ id }) => id);
    expect(soon('2026-01-16T07:34:00Z')).toEqual([]);
    expect(soon('2026-01-16T07:35:00Z')).toEqual(['p']);
    const claim = { status: 'ready', on: '2026-01-01', until: '2026-01-21T12:00:00Z' };
    expect(of({ items: [item('b', { claim })] }).expiring).toEqual([]);
  });
});
