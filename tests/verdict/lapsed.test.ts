import { describe, expect, it } from 'vitest';
import { judgeGate } from '../../src/verdict/gate/gate.ts';
import type { Contradiction } from '../../src/verdict/judge/contradicted.ts';
import { derive } from '../../src/verdict/judge/judge.ts';
import { lapsedOn } from '../../src/verdict/judge/lapsed.ts';
import { caseOf, item, lane, type Written } from './programme.ts';

const items = [item('a', { claim: { status: 'ready' } })];
const decision = { redecideBy: '2026-01-14' };
const decided = { items, verdict: 'GO', date: '2026-01-10', decision };
const of = (written: object) => caseOf(written as Written);
const lapsed = (written: object, now = '2026-01-15T12:00:00Z') =>
  lapsedOn(of(written).revision, Date.parse(now));

describe('a decision that has to be taken again by a day', () => {
  it('has lapsed once that day is past, and stands on it', () => {
    expect(lapsed(decided)).toBe('2026-01-14');
    expect(lapsed(decided, '2026-01-14T23:59:59Z')).toBeNull();
  });

  it('is none while nothing is decided, or no day is named', () => {
    expect(lapsed({ items, decision })).toBeNull();
    expect(lapsed({ ...decided, decision: {} })).toBeNull();
    expect(lapsed({ ...decided, decision: undefined })).toBeNull();
  });
});

const gate = (written: object, contradictions: Contradiction[] = [], lanes: string[] = []) =>
  judgeGate(derive(of(written)), { require: 'partial-go', lanes, requireEvidence: false }, contradictions);

describe('the gate of a decision', () => {
  it('fails once it has lapsed, and names the day', () => {
    const found = gate({ ...decided, now: '2026-01-15T12:00:00Z' });
    expect(found.met).toBe(false);
    expect(found.failures).toEqual([
      { kind: 'failure.whole', reason: { kind: 'gate.lapsed', by: '2026-01-14' } },
    ]);
    expect(found.criteria.filter(({ kind }) => kind === 'decision')).toMatchObject([
      { met: true, status: 'GO', reason: { kind: 'gate.decision-holds' } },
      { met: false, status: 'GO', title: 'Checkpoint' },
    ]);
    expect(gate({ ...decided, now: '2026-01-14T12:00:00Z' }).met).toBe(true);
  });

  it('fails for evidence recorded since that says otherwise, and names the probe', () => {
    const told = { item: 'a', title: 'The a', probe: 'p', ranAt: '2026-01-16T09:00:00Z' };
    const found = gate({ ...decided, now: '2026-01-14T12:00:00Z' }, [told]);
    expect(found.met).toBe(false);
    expect(found.criteria.find(({ kind }) => kind === 'contradiction')).toMatchObject({
      id: 'a',
      title: 'The a',
      met: false,
      reason: { kind: 'gate.contradicted', probe: 'p', ranAt: '2026-01-16T09:00:00Z' },
    });
  });

  it('asks nothing of a word that is no decision yet', () => {
    const open = gate({ items, verdict: 'GO' });
    expect(open.criteria.filter(({ kind }) => kind === 'decision')).toEqual([]);
    expect(gate({ items }).criteria.filter(({ kind }) => kind === 'decision')).toEqual([]);
  });
});

describe('a declared word without a date', () => {
  it('is a ceiling, said so', () => {
    const summary = (written: object) => derive(of(written)).judgement.summary;
    expect(summary({ items, verdict: 'NO-GO' })).toEqual({
      kind: 'summary.stricter',
      computed: 'GO',
      declared: 'NO-GO',
      decided: false,
    });
    expect(summary({ items, verdict: 'NO-GO', date: '2026-01-10' })).toMatchObject({ decided: true });
    expect(summary({ items, verdict: 'GO' })).toMatchObject({ kind: 'summary.go' });
  });

  it('stops a gate of its lanes where it is NO-GO', () => {
    const lanes = [lane('l', { needs: ['a'] })];
    const verdict = (written: object) =>
      gate(written, [], ['l']).criteria.find(({ kind }) => kind === 'verdict');
    expect(verdict({ items, lanes, verdict: 'NO-GO' })).toMatchObject({
      met: false,
      required: true,
      reason: { kind: 'gate.decided-no-go' },
    });
    expect(verdict({ items, lanes })).toMatchObject({ met: true, required: false });
  });
});
