import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiffSchema } from '../../src/schemas/diff.ts';
import type { Judgement } from '../../src/schemas/judgement.ts';
import { blend } from '../../src/verdict/diff/blend.ts';
import { diffJudgements } from '../../src/verdict/diff/diff.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { diffMarkdown } from '../../src/views/diff-markdown.ts';
import { told } from '../../src/words/told.ts';
import { cases } from './arbitraries.ts';
import { caseOf, NOW, run } from './case-of.ts';
import { numRuns, seed } from './runs.ts';
import { cased } from './situations.ts';

const DAY = 86_400_000;

const diffData = (a: Case, b: Case) =>
  diffJudgements({ input: a, judgement: judge(a) }, { input: b, judgement: judge(b) });

const diff = (a: Case, b: Case) => told(diffData(a, b));

/** The one change of that kind and id, as direction, text and kinds of causes. */
const changeOf = (a: Case, b: Case, kind: string, id: string) => {
  const found = diff(a, b).changes.find((each) => each.kind === kind && each.id === id);
  return found && [found.direction, found.text, found.causes.map((cause) => cause.kind).join(' ')];
};

const item = { id: 'a', area: 'A', title: 'A', probes: ['p'] };
const waiver = { item: 'a', reason: 'Known', role: 'Lead', until: '2026-02-01' };
const passed = run('p', 'completed', { finishedAt: '2026-01-08T11:00:00Z' });
const failed = run('p', 'completed', {
  finishedAt: '2026-01-09T11:00:00Z',
  message: 'Exit 1',
  exit: { code: 1, signal: null },
  checks: [{ subject: 'exit', expected: 'is 0', actual: '1', met: false }],
});
const before = { moment: Date.parse('2026-01-08T12:00:00Z') };

describe('a difference is put down to', () => {
  it('evidence that was recorded since', () => {
    const runs = [passed, failed];
    const [a, b] = [caseOf({ items: [item] }, runs, before), caseOf({ items: [item] }, runs)];
    expect(changeOf(a, b, 'item', 'a')).toEqual(['worse', 'ready to failed', 'evidence']);
    expect(changeOf(a, b, 'verdict', 'cp1')).toEqual(['worse', 'GO to NO-GO', 'evidence']);
    expect(diff(a, b).changes.find(({ kind }) => kind === 'item')?.causes[0]?.text).toBe(
      '`p` found: exit 1, on 9 Jan 2026 11:00 UTC',
    );
  });

  it('another commit', () => {
    const runs = [run('p', 'completed', { commit: 'a'.repeat(40) })];
    const policy = { otherCommit: 'unknown' as const };
    const [a, b] = ['a', 'b'].map((commit) =>
      caseOf({ items: [item] }, runs, { policy, commit: commit.repeat(40) }),
    ) as [Case, Case];
    expect(changeOf(a, b, 'item', 'a')).toEqual(['worse', 'ready to unknown', 'evidence']);
  });

  it('the policy', () => {
    const claimed = { items: [{ id: 'a', area: 'A', title: 'A', claim: { status: 'ready' as const } }] };
    const [a, b] = [caseOf(claimed), caseOf(claimed, [], { policy: { attested: 'cap-at-partial' } })];
    expect(changeOf(a, b, 'item', 'a')).toEqual(['worse', 'ready to partial', 'policy']);
    expect(changeOf(a, b, 'policy', 'attested')).toEqual(['changed', 'accept to cap-at-partial', 'policy']);
    expect(diff(a, b).from.policy).not.toBe(diff(a, b).to.policy);
  });

  it('what people wrote: a claim, a need, a probe', () => {
    const [a, b] = [
      caseOf({ items: [item] }, [passed]),
      caseOf({ items: [{ ...item, claim: { status: 'partial' } }] }, [passed]),
    ];
    expect(changeOf(a, b, 'item', 'a')).toEqual(['worse', 'ready to partial', 'definition']);
    const changed = caseOf({ items: [item] }, [passed], {
      probes: { p: { definition: `sha256:${'e'.repeat(64)}` } },
    });
    expect(changeOf(a, changed, 'item', 'a')).toEqual(['worse', 'ready to partial', 'definition']);
  });

  it('time alone', () => {
    const policy = { maxAge: '3d' };
    const a = caseOf({ items: [item] }, [passed], { policy });
    const b = caseOf({ items: [item] }, [passed], { policy, moment: NOW + 2 * DAY });
    expect(changeOf(a, b, 'item', 'a')).toEqual(['worse', 'ready to partial', 'time']);
    expect(diff(a, b).changes.find(({ kind }) => kind === 'item')?.causes[0]?.text).toBe(
      'Evidence of p is stale since 11 Jan 2026 11:00 UTC',
    );
  });

  it('a waiver, given or run out', () => {
    const without = caseOf({ items: [item] }, [failed]);
    const given = caseOf({ items: [item], waivers: [waiver] }, [failed]);
    const late = caseOf({ items: [item], waivers: [waiver] }, [failed], { moment: NOW + 40 * DAY });
    expect(changeOf(without, given, 'item', 'a')).toEqual(['better', 'failed to waived', 'definition']);
    expect(changeOf(without, given, 'waiver', 'a')).toEqual([
      'changed',
      'given, in force until 1 Feb 2026, by Lead: Known',
      'definition',
    ]);
    expect(changeOf(given, late, 'item', 'a')).toEqual(['worse', 'waived to failed', 'time']);
    expect(changeOf(given, late, 'waiver', 'a')?.[0]).toBe('worse');
  });

  it('a supposition', () => {
    const a = caseOf({ items: [item] }, [failed]);
    const b = caseOf({ items: [item] }, [failed], { assume: new Map([['p', 'ready']]) });
    expect(changeOf(a, b, 'item', 'a')).toEqual(['better', 'failed to ready', 'assumption']);
    expect(diff(a, b).to.hypothetical).toBe(true);
  });

  it('all of what it took, where nothing alone was enough', () => {
    const proven = { ...item, claim: { status: 'missing' as const } };
    const [a, b] = [caseOf({ items: [proven] }, [failed]), caseOf({ items: [item] }, [failed, run('p')])];
    expect(changeOf({ ...a, moment: Date.parse('2026-01-09T12:00:00Z') }, b, 'item', 'a')).toEqual([
      'better',
      'failed to ready',
      'evidence definition',
    ]);
  });
});

describe('a step', () => {
  const absent = run('p', 'absent', { finishedAt: '2026-01-08T11:00:00Z', exit: null, checks: [] });
  const sides = (runs: Parameters<typeof caseOf>[1]): [Case, Case] => [
    caseOf({ items: [item] }, runs, before),
    caseOf({ items: [item] }, runs),
  ];

  it.each(['absent', 'no-result', 'not-run', 'timeout', 'crashed', 'interrupted', 'unreadable'] as const)(
    'from %s to Ready is better, and nothing of it worse',
    (state) => {
      const first = run('p', state, { finishedAt: '2026-01-08T11:00:00Z', exit: null, checks: [] });
      const [a, b] = sides([first, run('p')]);
      expect(changeOf(a, b, 'item', 'a')?.[0]).toBe('better');
      expect(changeOf(a, b, 'evidence', 'p')?.[0]).toBe('better');
      expect(diff(a, b).counts.worse).toBe(0);
    },
  );

  it('from one way of being held to another is neither', () => {
    const [a, b] = sides([absent, run('p', 'crashed', { exit: null, checks: [] })]);
    expect(changeOf(a, b, 'item', 'a')).toEqual(['changed', 'missing to unknown', 'evidence']);
  });
});

describe('the evidence named as a cause', () => {
  const two = { items: [{ ...item, probes: ['p', 'q'] }] };
  const on = (day: string) => ({ finishedAt: `2026-01-${day}T11:00:00Z` });
  const texts = (a: Case, b: Case) =>
    diff(a, b)
      .changes.find(({ kind }) => kind === 'item')
      ?.causes.map(({ text }) => text);

  it('is what found otherwise, and never what only ran again', () => {
    const runs = [passed, run('p', 'completed', on('09')), run('q', 'completed', on('07'))];
    const broken = run('q', 'completed', { ...on('09'), message: 'Exit 3', checks: failed.checks });
    const [a, b] = [caseOf(two, [...runs, broken], before), caseOf(two, [...runs, broken])];
    expect(texts(a, b)).toEqual(['`q` found: exit 3, on 9 Jan 2026 11:00 UTC']);
    expect(texts(b, a)).toEqual(['`q` found: exit 0, on 7 Jan 2026 11:00 UTC']);
  });

  it('is what moved the same way', () => {
    const runs = [
      run('p', 'absent', { ...on('07'), message: 'It is not there', exit: null, checks: [] }),
      run('p', 'completed', on('09')),
      run('q', 'completed', on('07')),
      run('q', 'completed', { ...on('09'), message: 'Exit 3', checks: failed.checks }),
    ];
    const [a, b] = [caseOf(two, runs, before), caseOf(two, runs)];
    expect(texts(a, b)).toEqual(['`q` found: exit 3, on 9 Jan 2026 11:00 UTC']);
  });

  it('is what failed anew, where what a waiver accepted goes on failing', () => {
    const covering = { ...waiver, covers: [{ cases: ['sinks'] }] };
    const runs = [
      run('p', 'completed', { ...on('07'), readings: [cased(9, ['sinks'])] }),
      run('p', 'completed', { ...on('09'), readings: [cased(9, ['sinks', 'floods'])] }),
    ];
    const waived = { items: [item], waivers: [covering] };
    const [a, b] = [caseOf(waived, runs, before), caseOf(waived, runs)];
    expect(changeOf(a, b, 'item', 'a')).toEqual(['worse', 'waived to failed', 'evidence']);
    expect(texts(a, b)?.[0]).toContain('9 Jan 2026 11:00 UTC');
  });
});

describe('a waiver beside another', () => {
  it('is told of alone', () => {
    const later = { ...waiver, reason: 'Later', until: '2026-03-01' };
    const [a, b] = [[waiver], [waiver, later]].map((waivers) => caseOf({ items: [item], waivers }, [failed]));
    const found = diff(a as Case, b as Case).changes.filter(({ kind }) => kind === 'waiver');
    expect(found.map(({ text }) => text)).toEqual(['given, in force until 1 Mar 2026, by Lead: Later']);
  });
});

describe('what is no longer checked', () => {
  it('is among the worse: an item, a lane, a risk, a probe', () => {
    const a = caseOf(
      {
        items: [item, { ...item, id: 'b', title: 'B', probes: ['q'] }],
        lanes: [{ id: 'l', title: 'L', needs: ['b'] }],
        risks: [{ id: 'r', title: 'R', level: 'minor', state: 'closed' }],
      },
      [passed, run('q')],
    );
    const b = caseOf({ items: [item] }, [passed]);
    for (const [kind, id] of [
      ['item', 'b'],
      ['lane', 'l'],
      ['risk', 'r'],
      ['evidence', 'q'],
    ] as const) {
      const [direction, text] = changeOf(a, b, kind, id) ?? [];
      expect([direction, text?.startsWith('no longer checked')]).toEqual(['worse', true]);
    }
  });

  it('is a criterion that is gone, and cases that ran no more', () => {
    const [a, b] = [
      caseOf(
        { items: [item] },
        [run('p', 'completed', { finishedAt: '2026-01-09T11:00:00Z', readings: [cased(9, ['sinks'])] })],
        {
          moment: Date.parse('2026-01-09T12:00:00Z'),
        },
      ),
      caseOf({ items: [item] }, [run('p', 'completed', { checks: [], readings: [cased(7)] })]),
    ];
    const found = diff(a, b).changes.filter(
      ({ kind, direction }) => kind === 'evidence' && direction === 'worse',
    );
    expect(found.map(({ text }) => text)).toEqual([
      'exit is 0 is no longer checked, was met',
      '2 cases no longer checked, 9 to 7',
      'sinks failed, and is no longer listed while fewer cases ran',
    ]);
  });

  it('stays worse when it comes back under another name', () => {
    const a = caseOf({ items: [item] }, [failed]);
    const b = caseOf({ items: [{ ...item, id: 'renamed' }] }, [failed]);
    expect(changeOf(a, b, 'item', 'a')?.[0]).toBe('worse');
  });

  it('is an item that was called not applicable', () => {
    const a = caseOf({ items: [{ id: 'a', area: 'A', title: 'A', claim: { status: 'ready' } }] });
    const b = caseOf({
      items: [{ id: 'a', area: 'A', title: 'A', claim: { status: 'not-applicable', reason: 'No' } }],
    });
    expect(changeOf(a, b, 'item', 'a')?.[0]).toBe('worse');
  });
});

describe('a comparison', () => {
  it('puts worse first, and counts what stands as it stood', () => {
    const [a, b] = [
      caseOf(
        {
          items: [
            item,
            { id: 'c', area: 'A', title: 'C', claim: { status: 'missing' } },
            { id: 'd', area: 'A', title: 'D', claim: { status: 'ready' } },
          ],
        },
        [passed],
      ),
      caseOf(
        {
          items: [
            item,
            { id: 'c', area: 'A', title: 'C', claim: { status: 'ready' } },
            { id: 'd', area: 'A', title: 'D', claim: { status: 'ready' } },
          ],
        },
        [failed],
      ),
    ];
    const found = diff(a, b);
    expect(DiffSchema.safeParse(diffData(a, b)).error).toBeUndefined();
    const { changes, counts } = found;
    const order = changes.map(({ direction }) => ['worse', 'better', 'changed'].indexOf(direction));
    expect(order).toEqual([...order].sort());
    expect(counts.unchanged).toBe(1);
  });

  it('calls attested items worse than proven ones of the same status', () => {
    const a = caseOf({ items: [item] }, [passed]);
    const b = caseOf({ items: [{ id: 'a', area: 'A', title: 'A', claim: { status: 'ready' } }] });
    expect(changeOf(a, b, 'item', 'a')).toEqual(['worse', 'still ready, now only attested', 'definition']);
  });

  it('shows what authors wrote in Markdown, and lets none of it act', () => {
    const title = '@team | <img src=x> [x](http://evil) **b**\n# h';
    const a = caseOf({ items: [{ ...item, title }] }, [passed]);
    const b = caseOf({ items: [{ ...item, title }] }, [failed]);
    const text = diffMarkdown(diff(a, b));
    expect(text).toContain('&#64;team \\| &#60;img src=x\\> \\[x\\](http://evil) \\*\\*b\\*\\* \\# h');
    expect(text.split('\n').filter((line) => line.startsWith('| Worse'))).not.toHaveLength(0);
  });

  const all = new Set(['evidence', 'policy', 'definition', 'time', 'assumption'] as const);
  const few = Math.ceil(numRuns / 5);

  it(`puts every change down to something, by blends that begin at the one and end at the other (${few} pairs, seed ${seed})`, () => {
    const holds = ([a, b]: [Case, Case]): void => {
      let sides: [Judgement, Judgement];
      try {
        sides = [judge(a), judge(b)];
      } catch {
        return;
      }
      const [first, second] = sides;
      const [before, after] = [
        { input: a, judgement: first },
        { input: b, judgement: second },
      ];
      expect(judge(blend(a, b, new Set())).items).toEqual(first.items);
      expect(judge(blend(a, b, all)).items).toEqual(second.items);
      expect(diffJudgements(before, before).changes).toEqual([]);
      for (const { causes } of diffJudgements(before, after).changes) expect(causes).not.toEqual([]);
    };
    fc.assert(fc.property(fc.tuple(cases(), cases()), holds), { seed, numRuns: few });
  });
});
