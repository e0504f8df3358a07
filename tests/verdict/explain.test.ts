import { describe, expect, it } from 'vitest';
import { ExplanationSchema } from '../../src/schemas/explanation.ts';
import { explain as explainDerived } from '../../src/verdict/explain/explain.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { derive, judge } from '../../src/verdict/judge/judge.ts';
import { cases } from './arbitraries.ts';
import { caseOf, run } from './case-of.ts';
import { rejudge } from './rejudge.ts';
import { forAll, told } from './runs.ts';
import { explain } from './said.ts';

const isCyclic = (input: Case): boolean => {
  try {
    judge(input);
    return false;
  } catch {
    return true;
  }
};

describe('an explanation', () => {
  it(`gives the verdict back when its leaves are judged again ${told}`, () => {
    forAll(cases(), (input) => {
      if (isCyclic(input)) return;
      const judgement = judge(input);
      const { verdict, items, lanes, risks } = rejudge(explain(input), input.policy);
      expect({ verdict, items, lanes, risks }).toEqual({
        verdict: judgement.verdict,
        items: Object.fromEntries(judgement.items.map(({ id, status }) => [id, status])),
        lanes: Object.fromEntries(judgement.lanes.map(({ id, verdict: each }) => [id, each])),
        risks: Object.fromEntries(judgement.risks.map(({ id, state }) => [id, state])),
      });
    });
  });

  it('gives a word of a day as of that day, and invents no time for it', () => {
    const claim = { status: 'missing' as const, on: '2026-01-09' };
    const input = caseOf({ items: [{ id: 'a', area: 'A', title: 'A', claim }] });
    const said = JSON.stringify(explain(input));
    expect(said).toContain('on 9 Jan 2026');
    expect(said).not.toContain('00:00 UTC');
  });

  const held = caseOf(
    {
      items: [
        { id: 'runtime', area: 'Infra', title: 'Runtime (Docker)', probes: ['docker.runtime'] },
        { id: 'chaos', area: 'Tooling', title: 'Chaos tests', probes: ['chaos.results'], needs: ['runtime'] },
      ],
      lanes: [{ id: 'chaos', title: 'Chaos engineering', needs: ['chaos'] }],
    },
    [
      run('docker.runtime', 'absent', {
        kind: 'docker',
        ran: 'docker info --format {{.ServerVersion}}',
        message: 'No Docker daemon answered',
        finishedAt: '2025-12-21T16:32:00Z',
      }),
      run('chaos.results', 'not-run', {
        waitsFor: ['docker.runtime'],
        message: 'Not run: it waits for docker.runtime',
      }),
    ],
  );

  it('tells a manager why a lane is held, down to what ran and when', () => {
    const { tree } = explain(held);
    expect(tree.children[0]?.words).toBe(
      'Chaos engineering is held: Chaos tests waits for Runtime (Docker), and `docker info` found: no Docker daemon answered, on 21 Dec 2025 16:32 UTC',
    );
  });

  it('names a script by its probe, never by its first word', () => {
    const script = caseOf(
      { items: [{ id: 'suite', area: 'Quality', title: 'Suite', probes: ['suite.go'] }] },
      [
        run('suite.go', 'completed', {
          kind: 'command',
          ran: 'mkdir -p out && go test -json ./... > out/tests.json',
          checks: [{ subject: 'exit', expected: 'is 0', met: false, actual: '1' }],
          message: 'Exit 1, expected 0',
        }),
      ],
    );
    const said = JSON.stringify(explain(script).tree);
    expect(said).toContain('suite.go found: ');
    expect(said).not.toContain('mkdir');
  });

  it('says for each set what clears it and what to run, what waits for it included', () => {
    const { clears } = explain(held);
    expect(clears.go).toEqual([
      {
        causes: [
          { id: 'runtime', title: 'Runtime (Docker)', clearedWhen: ['the probe passes'], byHand: null },
        ],
        frees: 1,
        commands: [
          'npx holdpoint probe cp1 --only docker.runtime chaos.results',
          'npx holdpoint verdict cp1',
        ],
      },
    ]);
  });

  it('explains one item by what it rests on, and what would clear that item alone', () => {
    const found = explain(held, 'chaos');
    expect(found.tree).toMatchObject({ kind: 'item', id: 'chaos', status: 'blocked' });
    expect(found.clears.item.map(({ causes }) => causes.map(({ id }) => id))).toEqual([['runtime']]);
  });

  it('leaves to a person what no probe can tell', () => {
    const input = caseOf({
      items: [{ id: 'a', area: 'A', title: 'A', claim: { status: 'missing' } }],
      risks: [{ id: 'r', title: 'R', level: 'critical', state: 'open' }],
    });
    const [way] = explain(input).clears.go;
    expect(way?.causes.map(({ id, byHand }) => [id, byHand])).toEqual([
      ['a', 'Claim it anew in checkpoints/cp1.md, or name a probe that proves it'],
      ['risk:r', 'Mitigate or close the risk, then write so in checkpoints/cp1.md'],
    ]);
    expect(way?.commands).toEqual(['npx holdpoint verdict cp1']);
  });

  it('of an item that is not there is refused', () => {
    expect(() => explain(held, 'nobody')).toThrow(
      expect.objectContaining({
        diagnostics: [expect.objectContaining({ code: 'HP001', message: 'There is no item "nobody"' })],
      }),
    );
  });

  it('says when not every way to clear it was looked for', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `i${at}`);
    const pairs = ids.filter((_, at) => at % 2 === 0).map((id, at) => ({ anyOf: [id, `i${2 * at + 1}`] }));
    const items = [
      ...ids.map((id) => ({ id, area: 'A', title: id })),
      { id: 'all', area: 'A', title: 'All', needs: pairs },
      { id: 'one', area: 'A', title: 'One' },
    ];
    const input = caseOf({ items, lanes: [{ id: 'l', title: 'L', needs: ['all'] }] });
    expect(explain(input).clears.complete).toBe(false);
    expect(explain(input, 'one').clears.complete).toBe(false);
    const few = caseOf({ items, lanes: [{ id: 'l', title: 'L', verdict: 'go' }], waivers: [] });
    const judgement = { ...judge(few), clears: { go: [], lanes: {}, complete: true } };
    expect(explainDerived(derive(few, judgement), 'one').clears.complete).toBe(true);
    expect(explainDerived(derive(few, judgement), 'all').clears.complete).toBe(false);
  });

  it('stays shallow, and whole, over a chain of a thousand needs', () => {
    const items = Array.from({ length: 1000 }, (_, at) => ({
      id: `i${at}`,
      area: 'A',
      title: `I${at}`,
      ...(at === 0
        ? { claim: { status: 'missing' as const } }
        : { claim: { status: 'ready' as const }, needs: [`i${at - 1}`] }),
    }));
    const input = caseOf({ items, lanes: [{ id: 'l', title: 'L', needs: ['i999'] }] });
    expect(ExplanationSchema.safeParse(explainDerived(derive(input))).success).toBe(true);
    expect(Object.keys(rejudge(explain(input), input.policy).items)).toHaveLength(1000);
  });
});
