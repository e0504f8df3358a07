import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/schemas/evidence.ts';
import type { Status } from '../../src/schemas/status.ts';
import { diffJudgements } from '../../src/verdict/diff/diff.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { RULES } from '../../src/verdict/judge/rules.ts';
import {
  absent,
  caseOf,
  digestOf,
  failed,
  figure,
  item,
  NO_CASES,
  probe,
  reading,
  run,
  type Written,
} from './programme.ts';

const BEFORE = '2026-01-14T12:00:00Z';
const AFTER = '2026-01-15T12:00:00Z';
const at = (day: number): Partial<Run> => ({
  startedAt: `2026-01-${day}T09:00:00Z`,
  finishedAt: `2026-01-${day}T09:00:00Z`,
});
const two = [item('a', { probes: ['p', 'q'] })];
const changes = (a: Case, b: Case) =>
  diffJudgements({ input: a, judgement: judge(a) }, { input: b, judgement: judge(b) }).changes;
const causes = (a: Case, b: Case, kind = 'item', id = 'a') =>
  changes(a, b)
    .find((each) => each.kind === kind && each.id === id)
    ?.causes.map(({ text }) => text);
/** Causes of what the same programme came to know from one moment to another. */
const known = (runs: Run[], written: Written = { items: two }, kind = 'item', id = 'a') =>
  causes(caseOf({ ...written, runs, moment: BEFORE }), caseOf({ ...written, runs, moment: AFTER }), kind, id);
const evidence = (name: string, others: number) => ({
  kind: 'cause.evidence',
  found: expect.objectContaining({ probe: name }),
  others,
});
const cases = (...names: string[]) => [
  reading({
    outcome: 'unmet',
    counts: { ...NO_CASES, executed: 9, passed: 9 - names.length, failed: names.length },
    failures: names.map((name) => ({ name, message: '' })),
    failuresTotal: names.length,
  }),
];
const half = { checks: [] };

describe('the evidence that a difference is put down to', () => {
  it('is what moved the way the difference did', () => {
    const runs = [failed('p', at(14)), run('q', at(14)), run('p', at(15)), run('q', { ...at(15), ...half })];
    expect(known(runs)).toEqual([evidence('p', 0)]);
    const back = [run('p', { ...at(14), ...half }), run('q', at(14)), run('p', at(15)), failed('q', at(15))];
    expect(known(back)).toEqual([evidence('q', 0)]);
  });

  it('is not what only said otherwise and stands where it stood', () => {
    const said = (day: number, text: string) =>
      run('q', {
        ...at(day),
        checks: [{ subject: text, expected: 'is there', actual: '', met: true }],
        state: 'timeout',
      });
    const moved = [absent('p', at(14)), run('p', { ...at(15), state: 'timeout' })];
    expect(known([...moved, said(14, 'x'), said(15, 'y')])).toEqual([evidence('p', 0)]);
    const partly = (day: number, text: string) => {
      const check = { subject: text, expected: 'is there', actual: '', met: true, partly: true } as const;
      return run('q', { ...at(day), checks: [check] });
    };
    const better = [failed('p', at(14)), run('p', at(15)), partly(14, 'x'), partly(15, 'y')];
    expect(known(better)).toEqual([evidence('p', 0)]);
    const worse = [run('p', at(14)), failed('p', at(15)), partly(14, 'x'), partly(15, 'y')];
    expect(known(worse)).toEqual([evidence('p', 0)]);
  });

  it('is what failed anew under a waiver: another case, or another criterion', () => {
    const waivers = [
      { item: 'a', reason: 'known', role: 'Lead', until: '2026-02-01', covers: [{ cases: ['sinks'] }] },
    ];
    const again = [run('q', at(14)), run('q', at(15))];
    const of = (day: number, name: string) => ({ ...run('p', at(day)), checks: [], readings: cases(name) });
    expect(known([of(14, 'sinks'), of(15, 'floods'), ...again], { items: two, waivers })).toEqual([
      evidence('p', 0),
    ]);
    const accepted = [{ ...waivers[0], covers: [{ criteria: ['exit is 0'] }] }];
    const check = (day: number, subject: string) =>
      run('p', { ...at(day), checks: [{ subject, expected: 'is 0', actual: '1', met: false }] });
    expect(
      known([check(14, 'exit'), check(15, 'status'), ...again], { items: two, waivers: accepted }),
    ).toEqual([evidence('p', 0)]);
  });

  it('is none that failed by the same names in another order', () => {
    const of = (day: number, ...names: string[]) => ({
      ...run('p', at(day)),
      checks: [],
      readings: cases(...names),
    });
    const runs = [
      of(14, 'sinks', 'floods'),
      of(15, 'floods', 'sinks'),
      run('q', at(14)),
      absent('q', at(15)),
    ];
    const waivers = [
      {
        item: 'a',
        reason: 'known',
        role: 'Lead',
        until: '2026-02-01',
        covers: [{ cases: ['sinks', 'floods'] }],
      },
    ];
    expect(known(runs, { items: two, waivers })).toEqual([evidence('q', 0)]);
  });

  it('is the first that there is, of a checkpoint of which nothing was known', () => {
    const runs = [run('p', { ...at(15), state: 'timeout', checks: [] })];
    expect(known(runs, { items: [item('a', { probes: ['p'] })] }, 'verdict', 'cp')).toEqual([
      evidence('p', 0),
    ]);
  });

  it('is that of a probe named since, where it came out as the difference did', () => {
    const named = (probes: string[], runs: Run[], moment: string) =>
      caseOf({ items: [item('a', { probes })], runs, moment });
    const side = (runs: Run[]) => [named(['p'], runs, BEFORE), named(['p', 'q'], runs, AFTER)] as const;
    const worse = side([run('p', { ...at(14), ...half }), run('p', at(15)), failed('q', at(15))]);
    expect(causes(...worse)).toContainEqual(evidence('q', 0));
    const better = side([absent('p', at(14)), run('p', at(15)), run('q', { ...at(15), ...half })]);
    expect(causes(...better)).toContainEqual(evidence('p', 0));
  });

  it('is an earlier run, of which nothing is told, where the newest is the same', () => {
    const policy = { reruns: 'strict' };
    const last = run('p', at(15));
    const items = [item('a', { probes: ['p'] })];
    const [a, b] = [
      caseOf({ items, runs: [last], policy }),
      caseOf({ items, runs: [failed('p', at(14)), last], policy }),
    ];
    expect(causes(a, b)).toEqual([{ kind: 'cause.other-evidence' }]);
    expect(causes(a, b, 'evidence', 'p')).toEqual([{ kind: 'cause.other-evidence' }]);
  });
});

describe('what a probe itself is put down to', () => {
  const items = [item('a', { probes: ['p'] })];
  const of = (runs: Run[], more: Written = {}) => caseOf({ items, runs, ...more });

  it('is its first run, another run, or that none counts any more', () => {
    const [none, one, next] = [of([]), of([run('p', at(14))]), of([run('p', at(14)), failed('p', at(15))])];
    expect(causes(none, one, 'evidence', 'p')).toEqual([{ kind: 'cause.ran' }]);
    expect(causes(one, next, 'evidence', 'p')).toEqual([{ kind: 'cause.ran-again' }]);
    expect(causes(one, none, 'evidence', 'p')).toEqual([{ kind: 'cause.no-run' }]);
  });

  it('is another commit, or other files of the same', () => {
    const policy = { 'other-commit': 'unknown' };
    const sourced = run('p', { schema: 2, judging: { criteria: [] }, facts: [], source: digestOf('s') });
    const on = (source: string, commitOut?: string) => ({
      ...of([sourced], { policy, ...(commitOut ? { commitOut } : {}) }),
      source: digestOf(source),
    });
    for (const kind of ['item', 'evidence'] as const) {
      const id = kind === 'item' ? 'a' : 'p';
      expect(causes(on('s'), on('t'), kind, id)).toEqual([{ kind: 'cause.source' }]);
      expect(causes(on('s'), on('t', 'f'.repeat(40)), kind, id)).toEqual([
        { kind: 'cause.commit', commit: 'f'.repeat(40) },
      ]);
    }
  });
});

describe('what people wrote otherwise', () => {
  const claimed = (status: string) => item('a', { claim: { status } });
  const decided = (verdict: string) => ({ verdict, date: '2026-01-10' });

  it('is a lane or risk of which a verdict hears for the first time, or no more', () => {
    const items = [claimed('ready')];
    const risks = [{ id: 'r', title: 'Loss', level: 'critical' }];
    const lanes = [{ id: 'l', title: 'Code', verdict: 'no-go' }];
    const plain = caseOf({ items });
    const entry = (noun: string, id: string, isNew: boolean) => [
      { kind: 'cause.rewritten', what: { named: [{ kind: 'rewritten.entry', noun, id, isNew }], others: 0 } },
    ];
    expect(causes(plain, caseOf({ items, risks }), 'verdict', 'cp')).toEqual(entry('risk', 'r', true));
    expect(causes(caseOf({ items, risks }), plain, 'verdict', 'cp')).toEqual(entry('risk', 'r', false));
    expect(causes(plain, caseOf({ items, lanes }), 'verdict', 'cp')).toEqual(entry('lane', 'l', true));
  });

  it('is the key of a risk or a lane', () => {
    const items = [claimed('partial')];
    const of = (level: string) => caseOf({ items, risks: [{ id: 'r', title: 'Loss', level, items: ['a'] }] });
    expect(causes(of('minor'), of('critical'), 'risk', 'r')).toEqual([
      {
        kind: 'cause.rewritten',
        what: { named: [{ kind: 'rewritten.key', key: 'level', of: null }], others: 0 },
      },
    ]);
  });

  it('is told of what was computed too, where a declared word hides how that moved', () => {
    const of = (status: string, verdict?: string) =>
      caseOf({ items: [claimed(status)], ...(verdict ? decided(verdict) : {}) });
    const verdicts = (a: Case, b: Case) => changes(a, b).filter(({ kind }) => kind === 'verdict');
    expect(verdicts(of('ready', 'NO-GO'), of('partial', 'NO-GO'))).toMatchObject([
      { title: { kind: 'title.computed' }, text: { from: 'GO', to: 'PARTIAL GO' } },
    ]);
    expect(verdicts(of('ready', 'NO-GO'), of('partial'))).toMatchObject([
      { title: { kind: 'title.computed' }, text: { from: 'GO', to: 'PARTIAL GO' } },
      { title: { kind: 'title.verdict' }, text: { from: 'NO-GO', to: 'PARTIAL GO' } },
    ]);
    expect(verdicts(of('partial'), of('ready', 'NO-GO'))).toMatchObject([
      { title: { kind: 'title.verdict' }, text: { from: 'PARTIAL GO', to: 'NO-GO' } },
      { title: { kind: 'title.computed' }, text: { from: 'PARTIAL GO', to: 'GO' } },
    ]);
    expect(verdicts(of('ready'), of('partial'))).toHaveLength(1);
  });
});

describe('what came to its end by time alone', () => {
  const policy = { 'max-age': '24h' };

  it('is the evidence of that item which was fresh before, and of no other', () => {
    const items = [item('a', { probes: ['p', 'q'] })];
    const runs = [run('p', at(13)), run('q', { ...at(14), finishedAt: '2026-01-14T11:30:00Z' })];
    const [a, b] = ['2026-01-14T11:40:00Z', '2026-01-15T12:00:00Z'].map((moment) =>
      caseOf({ items, runs, policy: { ...policy, stale: 'partial' }, moment }),
    ) as [Case, Case];
    expect(judge(a).items[0]?.status).toBe('partial');
    expect(causes(a, b, 'evidence', 'q')).toEqual([{ kind: 'cause.not-run-again' }]);
  });

  it('is the acceptance of the risk that is meant', () => {
    const risk = (id: string, until: string) => ({
      id,
      title: id,
      level: 'critical',
      state: 'accepted',
      until,
    });
    const written: Written = {
      items: [item('a', { claim: { status: 'ready' } })],
      risks: [risk('long', '2026-01-14'), risk('gone', '2026-01-10'), risk('other', '2026-01-14')],
    };
    const lapsed = (id: string) => [
      { kind: 'cause.lapsed', what: { named: [{ kind: 'lapsed.acceptance', risk: id }], others: 0 } },
    ];
    expect(known([], written, 'risk', 'long')).toEqual(lapsed('long'));
    expect(known([], written, 'risk', 'other')).toEqual(lapsed('other'));
    expect(known([], { ...written, risks: [risk('long', '2026-01-14')] }, 'verdict', 'cp')).toEqual(
      lapsed('long'),
    );
  });
});

describe('a supposition', () => {
  it('is told with what it supposes, and told as gone where none is left', () => {
    const items = [item('a', { probes: ['p'] })];
    const [plain, supposed] = [
      caseOf({ items, runs: [failed('p')] }),
      caseOf({ items, runs: [failed('p')], assume: { p: 'ready' } }),
    ];
    expect(causes(plain, supposed)).toEqual([
      { kind: 'cause.supposed', what: { named: [{ id: 'p', status: 'ready' }], others: 0 } },
    ]);
    expect(causes(supposed, { ...plain, assume: new Map() })).toEqual([
      { kind: 'cause.no-longer-supposed', ids: { named: ['p'], others: 0 } },
    ]);
  });
});

describe('the last decision', () => {
  it('is what another limit is put down to', () => {
    const criteria = ['latency <= decided + 1'];
    const measured = run('p', { checks: [], measurements: [figure('latency', 5)] });
    const of = (revision: string, value: number): Case => ({
      ...caseOf({
        items: [item('a', { probes: ['p'] })],
        probes: [probe('p', { criteria })],
        runs: [measured],
      }),
      last: {
        revision,
        record: digestOf(revision),
        figures: { p: { latency: [{ value, unit: null }] } },
        waived: {},
      },
    });
    expect(causes(of('r1', 5), of('r2', 3))).toEqual([{ kind: 'cause.last', revision: 'r2' }]);
    expect(causes(of('r1', 5), of('r2', 3), 'evidence', 'p')).toEqual([
      { kind: 'cause.last', revision: 'r2' },
    ]);
  });
});

describe('a record of older rules', () => {
  const items = [item('a', { probes: ['p'] })];
  const input = caseOf({ items, runs: [run('p')] });
  const judgement = judge(input);
  const recorded = (status: Status, rules: number) => ({
    input,
    judgement: { ...judgement, rules, items: judgement.items.map((each) => ({ ...each, status })) },
  });

  it('is put down to its rules, by their numbers', () => {
    const found = diffJudgements(recorded('failed', 1), { input, judgement }).changes;
    expect(found.find(({ kind }) => kind === 'item')?.causes).toEqual([
      { kind: 'rules', text: { kind: 'cause.rules', from: 1, to: RULES } },
    ]);
  });

  it('of the same rules is put down to evidence where nothing else differs', () => {
    const found = diffJudgements(recorded('failed', RULES), { input, judgement }).changes;
    expect(found.find(({ kind }) => kind === 'item')?.causes).toEqual([
      { kind: 'evidence', text: { kind: 'cause.other-evidence' } },
    ]);
  });
});

describe('a remark on evidence', () => {
  const items = [item('a', { probes: ['p'] })];
  const of = (...runs: Run[]) => caseOf({ items, runs });
  const remarks = (a: Case, b: Case) =>
    changes(a, b)
      .filter(({ text }) => typeof text === 'object' && text.kind.startsWith('flag.'))
      .map(({ text, direction }) => [text.kind, direction]);

  it('that came up beside another is told, and the other is not', () => {
    const dirty = { dirty: true };
    const other = { ...at(15), ...dirty, definition: digestOf('older') };
    expect(remarks(of(run('p', { ...at(14), ...dirty })), of(run('p', other)))).toEqual([
      ['flag.definition', 'worse'],
    ]);
  });

  it('of an earlier run that did not pass is worse, but where the probe rose from it', () => {
    const [first, second, third] = [run('p', at(12)), failed('p', at(13)), run('p', at(14))];
    expect(remarks(of(first), of(first, second, third))).toEqual([['flag.reran', 'worse']]);
    expect(remarks(of(first, second), of(first, second, third))).toEqual([['flag.reran', 'changed']]);
  });
});

describe('what only goes on', () => {
  it('is no cause: evidence that was stale before, an acceptance of another thing', () => {
    const claim = { status: 'ready', until: '2026-01-14' };
    const stale = { items: [item('a', { probes: ['p'], claim })], policy: { 'max-age': '24h' } };
    const ended = [
      { kind: 'cause.lapsed', what: { named: [{ kind: 'lapsed.claim', item: 'a' }], others: 0 } },
    ];
    expect(known([run('p', at(12))], stale)).toEqual(ended);
    const risks = [{ id: 'a', title: 'Loss', level: 'minor', state: 'accepted', until: '2026-01-14' }];
    expect(known([], { items: [item('a', { claim })], risks })).toEqual(ended);
  });
});
