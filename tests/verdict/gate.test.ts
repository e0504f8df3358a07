import { describe, expect, it } from 'vitest';
import { GateSchema, type Requirement } from '../../src/schemas/gate.ts';
import { waiversNeeded } from '../../src/verdict/clear/waivers-needed.ts';
import { judgeGate } from '../../src/verdict/gate/gate.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { derive, judge } from '../../src/verdict/judge/judge.ts';
import { told as saying } from '../../src/words/told.ts';
import { cases } from './arbitraries.ts';
import { caseOf, run } from './case-of.ts';
import { forAll, told } from './runs.ts';

const gate = (
  input: Case,
  {
    require = 'go',
    lanes = [],
    requireEvidence = false,
  }: { require?: Requirement; lanes?: string[]; requireEvidence?: boolean } = {},
) => saying(judgeGate(derive(input), { require, lanes, requireEvidence }));

const proven = (id: string) => ({ id, area: 'A', title: id.toUpperCase(), probes: [`${id}.probe`] });
const claimed = (id: string, status: 'ready' | 'partial' | 'missing' = 'ready') => ({
  id,
  area: 'A',
  title: id.toUpperCase(),
  claim: { status },
});
const decided = { verdict: 'GO', date: '2026-01-10' } as const;

describe('a gate', () => {
  it('lists every criterion judged, met ones too, with the evidence and its freshness', () => {
    const input = caseOf({ items: [proven('a')] }, [run('a.probe')], { policy: { maxAge: '7d' } });
    const found = gate(input);
    const asked = { require: 'go', lanes: [], requireEvidence: false } as const;
    expect(GateSchema.safeParse(judgeGate(derive(input), asked)).error).toBeUndefined();
    expect(found).toMatchObject({ met: true, failures: [], next: [] });
    const [item] = found.criteria.filter(({ kind }) => kind === 'item');
    expect(item?.findings).toMatchObject([
      {
        probe: 'a.probe',
        ranAt: '2026-01-10T11:00:00Z',
        freshUntil: '2026-01-17T11:00:00Z',
        criteria: [{ text: 'exit is 0', actual: '0', met: true }],
      },
    ]);
  });

  it('looks behind what a lane needs, through every need and alternative', () => {
    const input = caseOf(
      {
        items: [
          claimed('a'),
          { ...proven('b'), needs: [{ anyOf: ['a', 'd'] }] },
          { ...proven('c'), needs: ['b'] },
          claimed('d'),
          claimed('e'),
        ],
        lanes: [{ id: 'code', title: 'Code', needs: ['c'] }],
      },
      [run('b.probe'), run('c.probe')],
    );
    const ids = gate(input, { lanes: ['code'] }).criteria.flatMap(({ kind, id }) =>
      kind === 'item' ? [id] : [],
    );
    expect(ids).toEqual(['a', 'b', 'c', 'd']);
    expect(gate(input, { lanes: ['code'] }).met).toBe(true);
    expect(gate(input, { lanes: ['code'], requireEvidence: true }).met).toBe(false);
  });

  it('lets a lane through while another is held', () => {
    const input = caseOf({
      items: [claimed('a'), claimed('b', 'missing')],
      lanes: [
        { id: 'code', title: 'Code', needs: ['a'] },
        { id: 'trial', title: 'Trial', needs: ['b'] },
      ],
    });
    expect(gate(input).met).toBe(false);
    expect(gate(input, { require: 'partial-go' }).met).toBe(true);
    expect(gate(input, { lanes: ['code'] }).met).toBe(true);
    expect(gate(input, { lanes: ['trial'] }).failures).toEqual(['trial Trial: Held by B']);
    expect(gate(input, { lanes: ['code', 'trial'] }).met).toBe(false);
    expect(gate(input, { require: 'partial-go', lanes: ['code', 'trial'] }).met).toBe(true);
    expect(gate(input).next).toContain('npx holdpoint gate cp1 --require go --lane code');
  });

  it('says of a claim that ended when it ended, and no more', () => {
    const claim = { status: 'ready' as const, role: 'Operations', on: '2025-11-01', until: '2025-12-01' };
    const { criteria } = gate(caseOf({ items: [{ ...claimed('a'), claim }] }));
    const item = criteria.find(({ kind }) => kind === 'item');
    expect(item?.reason).toBe('The claim by Operations expired on 1 Dec 2025');
  });

  it('fails for a claim that is better than its evidence, until what it says otherwise is accepted', () => {
    const item = { ...proven('a'), claim: { status: 'ready' as const } };
    const waivers = [{ item: 'a', reason: 'Known', role: 'Lead', until: '2026-02-01' }];
    const runs = [run('a.probe', 'absent')];
    const held = caseOf({ items: [item, claimed('b')] }, runs);
    expect(gate(held).failures).toContain('a A: It is claimed Ready, and its evidence says otherwise');
    const input = caseOf({ items: [item, claimed('b')], waivers }, runs);
    expect([judge(input).verdict, gate(input).met]).toEqual(['GO', true]);
  });

  it('asks of a lane only what it needs: a conflict elsewhere does not stop it', () => {
    const item = { ...proven('a'), claim: { status: 'ready' as const } };
    const input = caseOf({ items: [item, claimed('b')], lanes: [{ id: 'l', title: 'L', needs: ['b'] }] }, [
      run('a.probe', 'absent'),
    ]);
    expect(gate(input, { lanes: ['l'] }).met).toBe(true);
    expect(gate(input, { require: 'partial-go' }).met).toBe(false);
  });

  it('fails for a decision looser than the verdict, and names the waivers it would need', () => {
    const items = [claimed('a', 'missing'), { ...claimed('b', 'partial'), needs: ['a'] }, claimed('c')];
    const input = caseOf({ ...decided, items }, [], { revision: 'r1' });
    const found = gate(input, { require: 'partial-go' });
    expect(found).toMatchObject({ met: false, waiversNeeded: ['a', 'b'] });
    expect(found.failures).toContain('It is looser than the verdict, NO-GO: it needs waivers for a and b');
  });

  it('asks for no more waivers than it takes: one of two alternatives is enough', () => {
    const items = [claimed('docker', 'missing'), claimed('podman', 'missing'), claimed('c')];
    const lanes = [{ id: 'l', title: 'L', needs: [{ 'any-of': ['docker', 'podman'] }, 'c'] }] as never[];
    const input = caseOf({ ...decided, items, lanes }, [], { revision: 'r1' });
    expect(gate(input).waiversNeeded).toEqual(['podman']);
  });

  it('asks for a waiver in the place of one that has ended, and for none where the decision holds', () => {
    const items = [claimed('a', 'missing'), claimed('b')];
    const waivers = [{ item: 'a', reason: 'Known', role: 'Lead', until: '2026-01-05' }];
    const input = caseOf({ ...decided, items, waivers }, [], { revision: 'r1' });
    expect(waiversNeeded(input, judge(input))).toEqual({ items: ['a'], enough: true });
    const given = caseOf(
      { ...decided, items, waivers: [{ ...waivers[0], until: '2026-02-01' }] as never },
      [],
      {
        revision: 'r1',
      },
    );
    expect(waiversNeeded(given, judge(given))).toEqual({ items: [], enough: true });
  });

  it('asks for all of them where there are too many to weigh', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `i${at}`);
    const needed = (count: number) => {
      const items = ids(count).map((id) => claimed(id, 'missing'));
      const lanes = [{ id: 'l', title: 'L', needs: [{ 'any-of': ids(count) }] }] as never[];
      const input = caseOf({ ...decided, items, lanes }, [], { revision: 'r1' });
      return waiversNeeded(input, judge(input)).items.length;
    };
    expect([needed(60), needed(61)]).toEqual([1, 61]);
  });

  it('says when no waiver is enough', () => {
    const risks = [{ id: 'r', title: 'R', level: 'critical' as const, state: 'open' as const }];
    const input = caseOf({ ...decided, items: [claimed('a')], risks }, [], { revision: 'r1' });
    expect(gate(input, { require: 'partial-go' }).failures).toEqual([
      'It is looser than the verdict, PARTIAL GO, and no waiver covers all that stands in its way',
    ]);
    expect(waiversNeeded(input, judge(input))).toEqual({ items: [], enough: false });
  });

  it('holds people to a decision that is stricter than the verdict', () => {
    const items = [claimed('a')];
    const lanes = [{ id: 'l', title: 'L', needs: ['a'], verdict: 'no-go' as const }];
    const strict = caseOf({ verdict: 'NO-GO', date: '2026-01-10', items }, [], { revision: 'r1' });
    expect(gate(strict, { require: 'partial-go' }).failures).toEqual([
      'PARTIAL GO is required, and people decided NO-GO',
    ]);
    expect(gate(caseOf({ items, lanes }), { lanes: ['l'] }).met).toBe(false);
  });

  it('lets nothing through that was only supposed', () => {
    const input = caseOf({ items: [claimed('a', 'missing')] }, [], { assume: new Map([['a', 'ready']]) });
    expect(judge(input).verdict).toBe('GO');
    expect(gate(input).failures).toEqual(['It rests on a supposition, which lets nothing through']);
  });

  it('fails and says so when it selects nothing', () => {
    expect(gate(caseOf({}), { require: 'partial-go' }).failures).toContain('There is nothing to judge here');
    const none = {
      id: 'a',
      area: 'A',
      title: 'A',
      claim: { status: 'not-applicable' as const, reason: 'Not here' },
    };
    const input = caseOf({ items: [none], lanes: [{ id: 'l', title: 'L', needs: ['a'] }] });
    expect(gate(input, { lanes: ['l'] }).failures).toEqual([
      'l L: It selects nothing: none of what it needs applies here',
    ]);
    const attested = caseOf({ items: [claimed('a')], lanes: [{ id: 'l', title: 'L', verdict: 'go' }] });
    expect(gate(attested, { lanes: ['l'] }).met).toBe(true);
    expect(gate(attested, { lanes: ['l'], requireEvidence: true }).failures).toEqual([
      'No item is in scope, so nothing is proven',
      '1 entry not proven by evidence: l (declared, and derived from nothing)',
    ]);
  });

  it('takes no word for it where evidence is required', () => {
    const ask = { requireEvidence: true };
    expect(gate(caseOf({ items: [proven('a')] }, [run('a.probe')]), ask).met).toBe(true);
    expect(gate(caseOf({ items: [proven('a'), claimed('b')] }, [run('a.probe')]), ask).failures).toEqual([
      '1 entry not proven by evidence: b (attested)',
    ]);
    const waivers = [{ item: 'a', reason: 'Known', role: 'Lead', until: '2026-02-01' }];
    const waived = caseOf({ items: [proven('a')], waivers }, [run('a.probe', 'absent')]);
    expect(gate(waived).met).toBe(true);
    expect(gate(waived, ask).met).toBe(false);
    const gap = caseOf({ items: [proven('a')] }, [
      run('a.probe', 'completed', { previous: `sha256:${'0'.repeat(64)}` }),
    ]);
    expect(gate(gap).met).toBe(true);
    expect(gate(gap, ask).failures).toEqual([
      '1 entry not proven by evidence: a (a.probe: an earlier run that it names is missing)',
    ]);
  });

  it(`never lets through what the verdict holds ${told}`, () => {
    forAll(cases(), (input) => {
      let derivation: ReturnType<typeof derive>;
      try {
        derivation = derive(input);
      } catch {
        return;
      }
      const { judgement } = derivation;
      const loose = judgeGate(derivation, { require: 'go', lanes: [], requireEvidence: false });
      const strict = judgeGate(derivation, { require: 'go', lanes: [], requireEvidence: true });
      if (loose.met)
        expect([judgement.verdict, judgement.agrees, judgement.hypothetical]).toEqual(['GO', true, false]);
      else expect(loose.failures.length).toBeGreaterThan(0);
      if (strict.met) expect([loose.met, judgement.coverage.proven]).toEqual([true, judgement.items.length]);
      for (const { id, verdict } of judgement.lanes) {
        const lane = judgeGate(derivation, { require: 'go', lanes: [id], requireEvidence: false });
        if (lane.met) expect(verdict).toBe('go');
      }
    });
  });
});
