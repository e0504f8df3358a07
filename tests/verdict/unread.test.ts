import { describe, expect, it } from 'vitest';
import { doubtId } from '../../src/kernel/digest.ts';
import type { Unread } from '../../src/schemas/unread.ts';
import { explain } from '../../src/verdict/explain/explain.ts';
import { judgeGate } from '../../src/verdict/gate/gate.ts';
import { derive } from '../../src/verdict/judge/judge.ts';
import { caseOf, item, lane, run, type Written } from './programme.ts';

const TEXT = '| Load tests | HOLD |';
const refusing: Unread = { line: 7, text: TEXT, refuses: true };
const acknowledged: Unread = { ...refusing, acknowledged: { says: 'a mode', role: 'Lead', reason: 'read' } };
const plain: Unread = { line: 9, text: 'All is well' };

const proven = { items: [item('a', { probes: ['p'] })], runs: [run('p')] };
const of = (unread: Unread[], more: Written = {}) => derive(caseOf({ ...proven, unread, ...more }));
const gate = (unread: Unread[], requireEvidence = false, require: 'go' | 'partial-go' = 'partial-go') =>
  judgeGate(of(unread), { require, lanes: [], requireEvidence });
const doubts = (unread: Unread[], requireEvidence = false) =>
  gate(unread, requireEvidence).criteria.filter(({ kind }) => kind === 'doubt');

describe('a line that refuses and was not understood', () => {
  it('is a root cause of its own, named by its text, and keeps the verdict from GO', () => {
    const { judgement } = of([refusing]);
    expect(judgement.verdict).toBe('PARTIAL GO');
    expect(judgement.rootCauses).toEqual([
      {
        id: doubtId(TEXT),
        title: TEXT,
        status: 'doubted',
        reason: { kind: 'doubt.refuses', line: 7, text: TEXT },
        items: [],
        lanes: [],
        risks: [],
      },
    ]);
    expect(judgement.clears.go).toEqual([[doubtId(TEXT)]]);
  });

  it('counts once however often it stands', () => {
    const again = { ...refusing, line: 30 };
    expect(of([refusing, again]).judgement.rootCauses).toHaveLength(1);
    expect(of([refusing, { ...refusing, text: 'Other: FAIL' }]).judgement.rootCauses).toHaveLength(2);
  });

  it('fails the gate at every requirement', () => {
    expect(gate([refusing]).met).toBe(false);
    expect(gate([refusing]).failures).toEqual([
      { kind: 'failure.whole', reason: { kind: 'doubt.refuses', line: 7, text: TEXT } },
    ]);
    expect(doubts([refusing])).toMatchObject([
      { id: doubtId(TEXT), title: TEXT, status: 'doubted', met: false, required: true },
    ]);
  });

  it('holds in the explanation, and is cleared by hand in the document', () => {
    const explained = explain(of([refusing]));
    const node = explained.tree.children.find(({ kind }) => kind === 'doubt');
    expect(node).toMatchObject({ id: doubtId(TEXT), title: TEXT, status: 'doubted', holds: true });
    expect(explained.clears.go[0]?.causes).toEqual([
      {
        id: doubtId(TEXT),
        title: TEXT,
        clearedWhen: [],
        byHand: { kind: 'hand.read', file: 'checkpoints/cp.md' },
      },
    ]);
  });
});

describe('a line that somebody acknowledged', () => {
  it('holds nothing, and fails no gate, not even where all has to be proven', () => {
    expect(of([acknowledged]).judgement).toMatchObject({ verdict: 'GO', rootCauses: [] });
    expect(gate([acknowledged], true, 'go').met).toBe(true);
    expect(doubts([acknowledged], true)).toEqual([]);
  });
});

describe('a line that refuses nothing and was not understood', () => {
  it('holds nothing, and fails a gate that wants all of it proven, as a count', () => {
    expect(of([plain]).judgement).toMatchObject({ verdict: 'GO', rootCauses: [] });
    expect(gate([plain], false, 'go').met).toBe(true);
    expect(doubts([plain, { ...plain, text: 'Fine' }, acknowledged], true)).toMatchObject([
      { id: 'unread', title: 'Checkpoint', met: false, reason: { kind: 'gate.unread', count: 2 } },
    ]);
  });
});

describe('a GO', () => {
  it.each([
    ['a line not understood', { unread: [plain] }, true],
    ['a condition', { verdict: 'GO', date: '2026-01-15', decision: { conditions: ['Watch it'] } }, true],
    [
      'a decision without conditions',
      { verdict: 'GO', date: '2026-01-15', decision: { conditions: [] } },
      false,
    ],
    ['nothing', {}, false],
  ])('with %s beside it is conditional: %j', (_, more, conditional) => {
    const lanes = [lane('l', { needs: ['a'] })];
    expect(of([], { lanes, ...more } as Written).judgement.summary).toMatchObject({
      kind: 'summary.go',
      conditional,
    });
  });

  it('is conditional where one item of several is waived', () => {
    const items = [...proven.items, item('b', { claim: { status: 'partial' } })];
    const waivers = [{ item: 'b', reason: 'known', role: 'Lead', until: '2026-02-01' }];
    expect(of([], { items, waivers }).judgement.summary).toMatchObject({ conditional: true });
  });
});
