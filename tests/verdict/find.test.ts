import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/schemas/evidence.ts';
import type { Finding } from '../../src/schemas/judgement.ts';
import type { Probe } from '../../src/schemas/probe.ts';
import type { Told } from '../../src/schemas/reason.ts';
import { finder } from '../../src/verdict/evidence/find.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { told } from '../../src/words/told.ts';
import {
  absent,
  caseOf,
  digestOf,
  failed,
  figure,
  HEAD,
  item,
  NO_CASES,
  probe,
  reading,
  run,
  type Written,
} from './programme.ts';

const OTHER = `def5678${'0'.repeat(33)}`;

/** Reads the evidence of a case, as people read it. */
const findIn = (input: Case) => {
  const find = finder(input);
  return (...of: Parameters<typeof find>): Told<Finding> => told(find(...of));
};

const found = (runs: Run[], more: Partial<Probe> = {}, written: Written = {}): Told<Finding> =>
  findIn(caseOf({ items: [item('a', { probes: ['p'] })], probes: [probe('p', more)], runs, ...written }))(
    'p',
    'mocked',
  );

const at = (time: string): Partial<Run> => ({
  startedAt: `2026-01-${time}:00Z`,
  finishedAt: `2026-01-${time}:30Z`,
  digest: digestOf(time),
});

describe('evidence at a moment', () => {
  it('is Ready when the newest run passed, and says when that was', () => {
    expect(found([run('p')])).toEqual({
      criteria: [{ text: 'exit is 0', actual: '0', met: true }],
      evidence: digestOf('p '),
      flags: [],
      freshUntil: null,
      probe: 'p',
      ranAt: '2026-01-15T11:00:00Z',
      reason: 'Exit 0',
      stale: false,
      status: 'ready',
    });
  });

  it('is Unknown without a run', () => {
    expect(found([])).toMatchObject({
      status: 'unknown',
      reason: 'No evidence is recorded yet',
      evidence: null,
      ranAt: null,
      flags: [],
      stale: false,
      criteria: [],
    });
  });

  it('is Unknown for a probe that is not there', () => {
    expect(findIn(caseOf({}))('nobody', 'mocked')).toMatchObject({
      status: 'unknown',
      reason: 'No probe is called nobody',
    });
  });

  it.each([
    ['finished', at('15T12:01')],
    ['started', { startedAt: '2026-01-15T12:00:00.001Z' }],
  ])('does not count a run that %s after the moment', (_, times) => {
    expect(found([run('p', times)])).toMatchObject({
      status: 'unknown',
      reason: 'Its only evidence is dated in the future',
      flags: ['dated in the future'],
    });
  });

  it('counts a run that finished at the very moment', () => {
    expect(found([run('p', { finishedAt: '2026-01-15T12:00:00Z' })]).status).toBe('ready');
  });

  it('reads the run before the moment although a later one is there', () => {
    const input = [run('p', at('14T09:00')), failed('p', at('15T13:00'))];
    expect(found(input)).toMatchObject({ status: 'ready', evidence: digestOf('14T09:00') });
  });

  it('reads the run that finished last, in whatever order they come', () => {
    const runs = [run('p', at('14T09:00')), failed('p', at('14T10:00')), run('p', at('14T08:00'))];
    expect(found(runs)).toMatchObject({ status: 'failed', evidence: digestOf('14T10:00') });
    expect(found([...runs].reverse())).toEqual(found(runs));
  });

  it('of two that finished together reads the one that started last, then the one with the greater digest', () => {
    const together = { finishedAt: '2026-01-14T10:00:00Z' };
    const early = failed('p', { ...together, startedAt: '2026-01-14T09:00:00Z', digest: digestOf('zz') });
    const late = run('p', { ...together, startedAt: '2026-01-14T09:30:00Z', digest: digestOf('aa') });
    expect(found([early, late]).evidence).toBe(digestOf('aa'));
    expect(found([late, early]).evidence).toBe(digestOf('aa'));
    const same = failed('p', { ...together, startedAt: '2026-01-14T09:30:00Z', digest: digestOf('bb') });
    expect(found([late, same]).evidence).toBe(digestOf('bb'));
    expect(found([same, late]).evidence).toBe(digestOf('bb'));
  });
});

describe('age', () => {
  const day = { policy: { 'max-age': '24h' } };

  it('leaves a run fresh up to its limit, and says until when', () => {
    expect(found([run('p', { finishedAt: '2026-01-14T12:00:00Z' })], {}, day)).toMatchObject({
      status: 'ready',
      stale: false,
      freshUntil: '2026-01-15T12:00:00Z',
    });
  });

  it('caps at Partial past the limit', () => {
    expect(found([run('p', { finishedAt: '2026-01-14T11:59:59Z' })], {}, day)).toMatchObject({
      status: 'partial',
      stale: true,
      reason: 'Exit 0, but its evidence is stale since 15 Jan 2026 11:59 UTC',
    });
  });

  it('makes it Unknown where the policy says so', () => {
    const policy = { 'max-age': '24h', stale: 'unknown' };
    expect(found([run('p', at('13T09:00'))], {}, { policy }).status).toBe('unknown');
  });

  it('follows the probe rather than the policy', () => {
    expect(found([run('p', at('13T09:00'))], { maxAge: '7d' }, day).stale).toBe(false);
    expect(found([run('p')], { maxAge: '30m' }, day).stale).toBe(true);
  });

  it('never makes a Failed run better', () => {
    expect(found([failed('p', at('13T09:00'))], {}, day)).toMatchObject({
      status: 'failed',
      stale: true,
      reason: 'Exit 1',
    });
  });

  const written = (modifiedAt: string): Run['artifacts'][number] => ({
    path: 'out/a.xml',
    bytes: 1,
    digest: digestOf('a'),
    modifiedAt,
  });
  const picked = (startedAt: string | null, modifiedAt: string, more: Partial<Run> = {}): Run =>
    run('p', { readings: [reading({ startedAt })], artifacts: [written(modifiedAt)], ...more });

  it.each([
    ['stated', '2026-01-13T12:00:00Z', '2026-01-15T10:00:00Z', '2026-01-14T12:00:00Z'],
    ['written', '2026-01-15T10:00:00Z', '2026-01-13T12:00:00Z', '2026-01-14T12:00:00Z'],
    ['written, where it states none', null, '2026-01-13T12:00:00Z', '2026-01-14T12:00:00Z'],
    [
      'stated, where it bears the first time of an archive',
      '2026-01-15T10:00:00Z',
      '1980-01-01T00:00:00Z',
      '2026-01-16T10:00:00Z',
    ],
    ['picked up, where it was written later', null, '2026-01-15T13:00:00Z', '2026-01-16T11:00:00Z'],
  ])('of results that another tool wrote counts from when the file was %s', (_, stated, modified, until) => {
    expect(found([picked(stated, modified)], { kind: 'results' }, day).freshUntil).toBe(until);
  });

  it('of results counts from the end of what they tell of', () => {
    const readings = [reading({ startedAt: '2026-01-13T12:00:00Z', durationMs: 7_200_000 })];
    const long = picked(null, '2026-01-15T10:00:00Z', { readings });
    expect(found([long], { kind: 'results' }, day).freshUntil).toBe('2026-01-14T14:00:00Z');
  });

  it('of a file of which no time is known is stale under a limit, and nothing without', () => {
    const none = picked(null, '1980-01-01T00:00:00Z');
    expect(found([none], { kind: 'results' }, day)).toMatchObject({
      status: 'partial',
      stale: true,
      freshUntil: null,
      reason: 'Exit 0, but nothing says when what it picked up came about',
    });
    expect(found([none], { kind: 'results' })).toMatchObject({ status: 'ready', stale: false });
    const one = picked('2026-01-15T10:00:00Z', '2026-01-15T10:00:00Z');
    const both = {
      ...one,
      readings: [...one.readings, ...none.readings],
      artifacts: [...one.artifacts, ...none.artifacts],
    };
    expect(found([both], { kind: 'results' }, day).stale).toBe(true);
  });

  it('of a file that states a start that is not understood is as of none, unless its own command wrote it', () => {
    const fresh = '2026-01-15T11:00:00Z';
    const readings = [{ ...reading({ startedAt: fresh }), certainty: 'not-understood' as const }];
    for (const doubted of [picked('last week', fresh), { ...picked(fresh, fresh), readings }]) {
      expect(found([doubted], { kind: 'results' }, day)).toMatchObject({ status: 'partial', stale: true });
      expect(found([doubted], { kind: 'command' }, day).freshUntil).toBe('2026-01-16T10:59:00Z');
    }
  });

  it('of a file that states 1970 is as old as that', () => {
    const old = picked('1970-01-01T00:00:00Z', '2026-01-15T11:00:00Z');
    expect(found([old], { kind: 'results' }, day).stale).toBe(true);
  });

  it('of what its own command wrote is no older than its start', () => {
    const own = picked('2025-01-13T12:00:00Z', '2026-01-15T11:00:00Z');
    expect(found([own], { kind: 'command' }, day).freshUntil).toBe('2026-01-16T10:59:00Z');
  });

  it('of an objective counts from the files that were measured, not from its own', () => {
    const file = { ...written('2024-01-01T00:00:00Z'), path: 'slo/a.yaml' };
    const measured = { ...picked(null, '2026-01-13T12:00:00Z'), readings: [] };
    const both = { ...measured, artifacts: [...measured.artifacts, file] };
    expect(found([both], { kind: 'slo', spec: { path: 'slo/a.yaml' } }, day).freshUntil).toBe(
      '2026-01-14T12:00:00Z',
    );
  });
});

describe('commit', () => {
  it.each([
    ['another commit', OTHER, HEAD, 'from another commit, def5678'],
    ['no commit', null, HEAD, 'from no known commit'],
    ['a commit where none is judged', HEAD, null, 'from commit abc1234'],
    ['a commit that shares too short a beginning', HEAD, 'abc123', 'from another commit, abc1234'],
  ])('flags evidence of %s, which the policy may make Unknown', (_, commit, commitOut, flag) => {
    expect(found([run('p', { commit })], {}, { commitOut })).toMatchObject({
      status: 'ready',
      flags: [flag],
    });
    const policy = { 'other-commit': 'unknown' };
    expect(found([run('p', { commit })], {}, { commitOut, policy })).toMatchObject({
      status: 'unknown',
      reason: 'Exit 0, but its evidence is from another commit',
    });
  });

  it.each([
    ['abbreviated', HEAD, HEAD.slice(0, 7)],
    ['abbreviated in the evidence', HEAD.slice(0, 9), HEAD],
    ['missing on both sides', null, null],
  ])('takes a commit %s for the same', (_, commit, commitOut) => {
    const policy = { 'other-commit': 'unknown' };
    expect(found([run('p', { commit })], {}, { commitOut, policy })).toMatchObject({
      status: 'ready',
      flags: [],
    });
  });

  it('flags a working copy with changes', () => {
    expect(found([run('p', { dirty: true })]).flags).toEqual(['from a working copy with changes']);
    expect(found([run('p', { dirty: null })]).flags).toEqual([]);
  });

  it('makes a working copy with changes worth what another commit is worth', () => {
    const policy = { 'other-commit': 'unknown' };
    expect(found([run('p', { dirty: true })], {}, { policy })).toMatchObject({
      status: 'unknown',
      reason: 'Exit 0, but its evidence is from a working copy with changes',
    });
  });

  const sourced = (source: string, more: Partial<Run> = {}): Run =>
    run('p', { schema: 2, judging: { criteria: [] }, facts: [], source: digestOf(source), ...more });
  const policy = { 'other-commit': 'unknown' };
  const on = (source: string, runs: Run[]): Told<Finding> =>
    findIn({
      ...caseOf({ items: [item('a', { probes: ['p'] })], probes: [probe('p')], runs, policy }),
      source: digestOf(source),
    })('p', 'mocked');

  it('of another name is the same source where the digests are equal', () => {
    expect(on('s', [sourced('s', { commit: OTHER })])).toMatchObject({ status: 'ready', flags: [] });
    expect(on('t', [sourced('s', { commit: OTHER })])).toMatchObject({
      status: 'unknown',
      flags: ['from another commit, def5678'],
    });
  });

  it('of the same name is another source where the files there differ', () => {
    expect(on('t', [sourced('s')])).toMatchObject({
      status: 'unknown',
      reason: 'Exit 0, but its evidence is of other files than those that are there',
      flags: ['of other files than those that are there'],
    });
  });

  it('has the source that evidence of it says, where git is not asked', () => {
    const older = sourced('s', { ...at('14T09:00'), commit: OTHER });
    const newer = sourced('s', { ...at('14T10:00'), probe: 'q' });
    const input = { items: [item('a', { probes: ['p', 'q'] })], probes: [probe('p'), probe('q')], policy };
    expect(findIn(caseOf({ ...input, runs: [older, newer] }))('p', 'mocked').status).toBe('ready');
    for (const not of [{ dirty: true }, { source: null }, { ...at('16T10:00') }])
      expect(findIn(caseOf({ ...input, runs: [older, { ...newer, ...not }] }))('p', 'mocked').status).toBe(
        'unknown',
      );
  });
});

describe('fidelity and definition', () => {
  it('caps at Partial below the floor', () => {
    const input = caseOf({
      items: [item('a', { probes: ['p'] })],
      runs: [run('p', { fidelity: 'synthetic' })],
    });
    expect(findIn(input)('p', 'containerised')).toMatchObject({
      status: 'partial',
      reason: 'Exit 0, but it was synthetic, and containerised is asked for',
      flags: ['synthetic, below the floor of containerised'],
    });
    expect(findIn(input)('p', 'synthetic')).toMatchObject({ status: 'ready', flags: [] });
  });

  it('reads a probe once for each floor', () => {
    const find = finder(
      caseOf({ items: [item('a', { probes: ['p'] })], runs: [run('p', { fidelity: 'mocked' })] }),
    );
    expect(find('p', 'mocked')).toBe(find('p', 'mocked'));
    expect(find('p', 'real').status).toBe('partial');
    expect(find('p', 'mocked').status).toBe('ready');
  });

  it('caps at Partial what ran under another definition', () => {
    expect(found([run('p', { definition: digestOf('older') })])).toMatchObject({
      status: 'partial',
      reason: 'Exit 0, but the probe was changed since it ran',
      flags: ['the probe was changed since'],
    });
  });

  it('names every cap that took something away', () => {
    const policy = { 'max-age': '24h' };
    const old = run('p', { ...at('13T09:00'), definition: digestOf('older') });
    expect(found([old], {}, { policy }).reason).toBe(
      'Exit 0, but its evidence is stale since 14 Jan 2026 09:00 UTC and the probe was changed since it ran',
    );
  });
});

describe('earlier runs', () => {
  const strict = { policy: { reruns: 'strict' } };
  const third = [
    failed('p', at('14T08:00')),
    run('p', { ...at('14T09:00'), state: 'timeout' }),
    run('p', at('14T10:00')),
  ];

  it('are never hidden: passed on the 3rd run', () => {
    expect(found(third)).toMatchObject({ status: 'ready', flags: ['passed on the 3rd run'] });
  });

  it.each(['absent', 'no-result', 'not-run'] as const)('that were %s were no try', (state) => {
    const runs = [run('p', { ...at('14T08:00'), state, message: 'x' }), run('p', at('14T10:00'))];
    expect(found(runs, {}, strict)).toMatchObject({ status: 'ready', flags: [] });
  });

  it.each(['timeout', 'crashed', 'interrupted', 'unreadable'] as const)(
    'that ended as %s were tries',
    (state) => {
      const runs = [run('p', { ...at('14T08:00'), state, message: 'x' }), run('p', at('14T10:00'))];
      expect(found(runs)).toMatchObject({ status: 'ready', flags: ['passed on the 2nd run'] });
    },
  );

  it('with more result files or cases than the newest are told of', () => {
    const cases = (executed: number): Run['readings'][number] =>
      reading({ counts: { executed, passed: executed, failed: 0, errored: 0, skipped: 0, flaky: 0 } });
    const of = (time: string, ...counts: number[]): Run =>
      run('p', { ...at(time), readings: counts.map(cases) });
    const flags = (...runs: Run[]): unknown => found(runs).flags;
    expect(flags(of('14T08:00', 1, 1, 1), of('14T10:00', 9))).toEqual(['1 result file, 3 in the run before']);
    expect(flags(of('14T08:00', 12), of('14T10:00', 9))).toEqual(['9 cases, 12 in the run before']);
    expect(flags(of('14T08:00', 9), of('14T10:00', 9, 1))).toEqual([]);
    expect(flags(of('14T08:00', 9), absent('p', at('14T09:00')), of('14T10:00', 8))).toEqual([
      '8 cases, 9 in the run before',
    ]);
  });

  it('count from the first that did not pass', () => {
    const runs = [run('p', at('14T07:00')), failed('p', at('14T09:00')), run('p', at('14T10:00'))];
    expect(found(runs).flags).toEqual(['passed on the 2nd run']);
    const none = [
      absent('p', at('14T07:00')),
      run('p', { ...at('14T08:00'), state: 'no-result' }),
      run('p', at('14T10:00')),
    ];
    expect(found(none).flags).toEqual([]);
  });

  it('are counted where they tried, up to the first pass that nothing took back', () => {
    const between = [failed('p', at('14T08:00')), absent('p', at('14T09:00')), run('p', at('14T10:00'))];
    expect(found(between).flags).toEqual(['passed on the 2nd run']);
    const elsewhere = [
      failed('p', at('14T08:00')),
      failed('p', { ...at('14T09:00'), commit: OTHER }),
      run('p', at('14T10:00')),
    ];
    expect(found(elsewhere).flags).toEqual(['passed on the 2nd run']);
    const since = [failed('p', at('14T08:00')), run('p', at('14T09:00')), run('p', at('14T10:00'))];
    expect(found(since).flags).toEqual(['passed on the 2nd run']);
    const back = [failed('p', at('14T07:00')), run('p', at('14T08:00')), failed('p', at('14T09:00'))];
    expect(found([...back, run('p', at('14T10:00'))]).flags).toEqual(['passed on the 4th run']);
  });

  it('cap at Partial where reruns are strict', () => {
    expect(found(third, {}, strict)).toMatchObject({
      status: 'partial',
      reason: 'Exit 0, but an earlier run on the same commit did not pass',
    });
  });

  it('of the same commit count where tracked files, such as the definition, were changed beside it', () => {
    const of = (time: string, source: string, criterion: string): Run =>
      run('p', {
        ...at(time),
        checks: [],
        measurements: [figure('coverage.lines', 50, { unit: '%' })],
        schema: 2,
        judging: { criteria: [criterion] },
        source: digestOf(source),
        facts: [],
        dirty: true,
      });
    const before = of('14T08:00', 'as it was', 'coverage.lines >= 80 %');
    const after = of('14T10:00', 'as it is', 'coverage.lines >= 40 %');
    const now = probe('p', { criteria: ['coverage.lines >= 40 %'] });
    const items = [item('a', { probes: ['p'] })];
    const written = caseOf({ items, probes: [now], runs: [before, after], ...strict });
    expect(findIn({ ...written, source: digestOf('as it is') })('p', 'mocked')).toMatchObject({
      status: 'partial',
      flags: ['passed on the 2nd run', 'from a working copy with changes'],
    });
  });

  it('of another commit do not count, those of the judged commit do', () => {
    const elsewhere = [failed('p', { ...at('14T08:00'), commit: OTHER }), run('p', at('14T10:00'))];
    expect(found(elsewhere, {}, strict)).toMatchObject({ status: 'ready', flags: [] });
    const here = [failed('p', at('14T08:00')), run('p', { ...at('14T10:00'), commit: OTHER })];
    expect(found(here, {}, strict)).toMatchObject({
      status: 'partial',
      flags: ['passed on the 2nd run', 'from another commit, def5678'],
    });
  });

  it('that passed take nothing away', () => {
    expect(found([run('p', at('14T08:00')), run('p', at('14T10:00'))], {}, strict).status).toBe('ready');
  });

  it('keep the outcome they had under the definition they ran with', () => {
    const half = { measurements: [figure('coverage.lines', 50, { unit: '%' })], checks: [] };
    const asItRan = (time: string, definition: string, criterion: string): Run =>
      run('p', {
        ...at(time),
        ...half,
        definition: digestOf(definition),
        schema: 2,
        judging: { criteria: [criterion] },
        source: null,
        facts: [],
      });
    const now = { definition: digestOf('loose'), criteria: ['coverage.lines >= 40 %'] };
    const before = asItRan('14T08:00', 'strict', 'coverage.lines >= 80 %');
    const after = asItRan('14T10:00', 'loose', 'coverage.lines >= 40 %');
    expect(found([before], now)).toMatchObject({ status: 'partial', flags: ['the probe was changed since'] });
    expect(found([before, after], now)).toMatchObject({ status: 'ready', flags: ['passed on the 2nd run'] });
    expect(found([before, after], now, strict).status).toBe('partial');
    const passed = asItRan('14T08:00', 'other', 'coverage.lines >= 30 %');
    expect(found([passed, after], now, strict)).toMatchObject({ status: 'ready', flags: [] });
  });

  it('of schema 1 under another definition are not known to have passed', () => {
    const runs = [run('p', { ...at('14T08:00'), definition: digestOf('older') }), run('p', at('14T10:00'))];
    expect(found(runs, {}, strict)).toMatchObject({ status: 'partial', flags: ['passed on the 2nd run'] });
  });

  it('are not counted against a run that did not pass itself', () => {
    expect(found([failed('p', at('14T08:00')), failed('p', at('14T10:00'))])).toMatchObject({ flags: [] });
  });

  it('inside one run are shown as flaky, and cap where reruns are strict', () => {
    const flaky = run('p', {
      readings: [reading({ counts: { ...NO_CASES, executed: 1, passed: 1, flaky: 1 } }), reading()],
    });
    expect(found([flaky])).toMatchObject({
      status: 'ready',
      flags: ['some cases passed only when run again'],
    });
    expect(found([run('p', { readings: [reading()] })], {}, strict)).toMatchObject({
      status: 'ready',
      flags: [],
    });
    expect(found([flaky], {}, strict)).toMatchObject({
      status: 'partial',
      reason: 'Exit 0, but some cases passed only when run again',
    });
  });

  it('that are named but not there are a gap, whichever run names them', () => {
    const named = run('p', { ...at('14T08:00'), previous: digestOf('gone') });
    const last = run('p', { ...at('14T10:00'), previous: named.digest });
    expect(found([named, last]).flags).toEqual(['an earlier run that it names is missing']);
    expect(found([run('p', at('14T08:00')), { ...last, previous: digestOf('14T08:00') }]).flags).toEqual([]);
    const ahead = run('p', { ...at('16T10:00'), previous: digestOf('gone') });
    expect(found([run('p'), ahead]).flags).toEqual([]);
  });
});

describe('what is supposed of a probe', () => {
  it.each([
    ['missing', 'missing', 'Missing'],
    ['waived', 'ready', 'Ready'],
    ['not-applicable', 'ready', 'Ready'],
  ] as const)('as %s counts as %s and says so', (status, as, word) => {
    expect(found([failed('p')], {}, { assume: { p: status } })).toMatchObject({
      status: as,
      reason: `Supposed to be ${word}, not found out`,
      flags: ['hypothetical'],
      evidence: null,
    });
  });

  it('lets what only waited for it have yet to run', () => {
    const waited = run('p', {
      state: 'not-run',
      waitsFor: ['q'],
      checks: [],
      message: 'Not run: it waits for q',
    });
    expect(found([waited]).status).toBe('blocked');
    expect(found([waited], {}, { assume: { q: 'ready' } })).toMatchObject({
      status: 'unknown',
      reason: 'It waited for what is supposed here, and has yet to run',
    });
    expect(found([waited], {}, { assume: { q: 'failed' } }).status).toBe('blocked');
    const both = { ...waited, waitsFor: ['q', 'r'] };
    expect(found([both], {}, { assume: { q: 'ready' } }).status).toBe('blocked');
    expect(found([{ ...waited, waitsFor: [] }], {}, { assume: { q: 'ready' } }).status).toBe('blocked');
    expect(found([run('p', { waitsFor: ['q'] })], {}, { assume: { q: 'ready' } }).status).toBe('ready');
  });
});
