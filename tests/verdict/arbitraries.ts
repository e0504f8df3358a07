import fc from 'fast-check';
import { CheckpointSchema } from '../../src/schemas/checkpoint.ts';
import { type Run, RunSchema, RunStateSchema } from '../../src/schemas/evidence.ts';
import { FidelitySchema } from '../../src/schemas/fidelity.ts';
import type { LastDecision } from '../../src/schemas/last-decision.ts';
import { type Policy, PolicySchema } from '../../src/schemas/policy.ts';
import type { Probe } from '../../src/schemas/probe.ts';
import { ClaimedStatusSchema } from '../../src/schemas/status.ts';
import type { Unread } from '../../src/schemas/unread.ts';
import type { Waiver } from '../../src/schemas/waiver.ts';
import type { Case } from '../../src/verdict/judge/case.ts';

/** The moment at which every generated case is judged. */
const MOMENT = Date.parse('2026-01-15T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The commit judged, the same abbreviated, another, and none. */
const COMMITS = ['a'.repeat(40), 'a'.repeat(9), 'b'.repeat(40), null];

/** A digest made of a number. */
export const digest = (n: number): string => `sha256:${n.toString(16).padStart(64, '0')}`;

/** An instant that long before the moment. */
const ago = (ms: number): string => new Date(MOMENT - ms).toISOString();

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;

const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: value });

/** Mostly the first, sometimes another. */
const mostly = <T>(...values: readonly T[]): fc.Arbitrary<T> => {
  const [first, ...others] = values.map((value) => fc.constant(value));
  const weighty = { weight: 3 * Math.max(1, others.length), arbitrary: first as fc.Arbitrary<T> };
  return fc.oneof(weighty, ...others);
};

const reference = fc.nat({ max: 999 });
const few = (maxLength: number) => fc.array(reference, { maxLength });

const measurement = fc.record({
  name: mostly('latency', 'errors'),
  value: fc.nat({ max: 9 }),
  unit: mostly<string | null>(null, 'ms', 's', '%'),
  limit: fc.constant(null),
  met: mostly<boolean | null>(null, true, false),
});

const NO_CASES = { executed: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };
const COUNTS = {
  met: { ...NO_CASES, executed: 2, passed: 2 },
  unmet: { ...NO_CASES, executed: 2, passed: 1, failed: 1 },
  'nothing-ran': NO_CASES,
  unreadable: NO_CASES,
  informational: NO_CASES,
};

const reading = fc
  .record({
    outcome: mostly<keyof typeof COUNTS>('met', 'unmet', 'nothing-ran', 'unreadable', 'informational'),
    flaky: mostly(0, 1),
    skipped: mostly(0, 2),
    began: mostly<number | string | null>(null, 2 * HOUR, 9 * 24 * HOUR, -2 * HOUR, 'last week'),
    measurements: fc.array(measurement, { maxLength: 1 }),
    failing: mostly(['suite > a'], ['suite > b'], ['suite > a', 'suite > b'], []),
    lost: mostly(0, 1),
  })
  .map(({ outcome, flaky, skipped, began, measurements, failing, lost }) => ({
    format: 'junit',
    tool: null,
    toolVersion: null,
    outcome,
    counts: {
      ...COUNTS[outcome],
      ...(outcome === 'met' ? { flaky } : {}),
      ...(outcome === 'unreadable' ? {} : { skipped }),
    },
    measurements: measurements.map((each) =>
      outcome === 'met' && each.met === false ? { ...each, met: true } : each,
    ),
    startedAt: typeof began === 'number' ? ago(began) : began,
    durationMs: null,
    failures: outcome === 'unmet' ? failing.map((name) => ({ name, message: 'Not so' })) : [],
    failuresTotal: outcome === 'unmet' ? Math.max(1, failing.length + lost) : 0,
    diagnostics: [],
  }));

const run = fc.record({
  state: mostly(...RunStateSchema.options),
  age: mostly(HOUR, 5 * HOUR, 30 * HOUR, 9 * DAY, -HOUR, -3 * MINUTE, -3 * DAY),
  commit: mostly(...COMMITS),
  dirty: mostly<boolean | null>(false, true, null),
  fidelity: mostly(...FidelitySchema.options),
  changed: mostly(false, true),
  lost: mostly(false, true),
  readings: fc.array(reading, { maxLength: 2 }),
  checks: fc.array(mostly(true, true, true, false), { maxLength: 2 }),
  measurements: fc.array(measurement, { maxLength: 2 }),
  newer: mostly(true, false),
  environments: mostly<number[] | undefined>(undefined, [1, 2], [1, 0]),
});

const probe = fc.record({
  requires: mostly<number[]>([], [1], [2], [3, 4]),
  maxAge: mostly<string | undefined>(undefined, '24h', '7d'),
  criteria: mostly<string[]>(
    [],
    ['latency < 5'],
    ['errors == 0', 'latency >= 1'],
    ['latency < 5 ms'],
    ['latency < 3 s'],
    ['cases.pass-rate >= 50 %'],
    ['cases.failed <= 1'],
    ['cases.executed >= 2'],
    ['latency < 5 over 2 runs'],
    ['cases.failed <= 1 over 2 runs', 'runs.passed >= 1 over 2 runs'],
    ['runs.pass-rate >= 60 % over 3 runs'],
    ['latency <= decided + 1'],
    ['cases.executed >= decided - 50 %'],
  ),
  empty: mostly<{ clean: string } | undefined>(undefined, { clean: 'it lists only what is wrong' }),
  kind: mostly('command', 'results'),
  runs: fc.oneof(
    { weight: 1, arbitrary: fc.constant<Generated<typeof run>[]>([]) },
    { weight: 5, arbitrary: fc.array(run, { minLength: 1, maxLength: 3 }) },
  ),
});

const PAST = ['2026-01-14', '2026-01-15T11:59:59Z', '2025-12-01'];
const FUTURE = ['2026-01-15', '2026-01-15T12:00:00Z', '2026-02-01', '2026-01-16'];
const until = mostly<string | undefined>(undefined, ...FUTURE, ...PAST);
const on = mostly<string | undefined>(
  undefined,
  '2026-01-01',
  '2026-01-15',
  '2026-01-16',
  '2026-01-18',
  '2026-01-15T13:00:00Z',
);

const claim = fc
  .record({ status: mostly(...ClaimedStatusSchema.options), role: fc.constant('Release lead'), on, until })
  .map((each) =>
    each.status === 'not-applicable' ? { ...each, reason: 'There is no such thing here' } : each,
  );

const COVERS: (Waiver['covers'] | undefined)[] = [
  undefined,
  [{ findings: ['failed'] }],
  [{ findings: ['missing', 'unknown'] }],
  [{ findings: ['partial', 'blocked'] }],
  [{ cases: ['a'] }],
  [{ cases: ['suite > *'] }],
  [{ probe: 'probe.0' }],
  [
    { probe: 'probe.1', cases: ['a', 'b'] },
    { criteria: ['exit is 0', 'latency < 5', 'cases.executed >= 2'] },
  ],
];

const waiver = fc.record({
  on,
  until: mostly('2026-03-01', ...FUTURE, ...PAST),
  covers: mostly(...COVERS),
  reason: mostly('Known and small', ' '),
});

const need: fc.Arbitrary<number[]> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(reference) },
  { weight: 1, arbitrary: fc.tuple(reference, reference) },
);

const item = fc.record({
  area: mostly('Infra', 'Tooling'),
  probes: fc.oneof({ weight: 3, arbitrary: fc.tuple(reference) }, { weight: 2, arbitrary: few(2) }),
  needs: fc.oneof(
    { weight: 2, arbitrary: fc.constant<number[][]>([]) },
    { weight: 1, arbitrary: fc.array(need, { maxLength: 2 }) },
  ),
  claim: sometimes(claim),
  stopsAll: mostly(false, true),
  fidelity: mostly(undefined, ...FidelitySchema.options),
  waivers: mostly<fc.Arbitrary<Generated<typeof waiver>[]>>(
    fc.constant([]),
    fc.array(waiver, { minLength: 1, maxLength: 2 }),
  ).chain((list) => list),
});

const lane = fc.record({
  needs: fc.array(need, { maxLength: 3 }),
  acceptsPartial: mostly(false, true),
  verdict: mostly<'go' | 'no-go'>('go', 'no-go'),
});

const risk = fc.record({
  level: mostly<'critical' | 'major' | 'minor'>('critical', 'major', 'minor'),
  state: mostly<'open' | 'mitigated' | 'accepted' | 'closed'>('mitigated', 'open', 'accepted', 'closed'),
  until: mostly('2026-03-01', ...FUTURE, ...PAST),
  items: few(2),
});

const policy: fc.Arbitrary<Policy> = fc
  .record({
    attested: mostly('accept', 'cap-at-partial', 'reject'),
    maxAge: mostly<string | undefined>(undefined, '24h', '7d'),
    stale: mostly('partial', 'unknown'),
    otherCommit: mostly('flag', 'unknown'),
    fidelity: fc.record({
      floor: mostly(...[...FidelitySchema.options].reverse()),
      areas: fc.oneof(fc.constant({}), fc.record({ Infra: fc.constantFrom(...FidelitySchema.options) })),
    }),
    criticalRisk: mostly('holds', 'shown'),
    reruns: mostly('show', 'strict'),
  })
  .map((written) => PolicySchema.parse(written));

const unread: fc.Arbitrary<Unread> = mostly<Unread>(
  { line: 7, text: 'State: HOLD', refuses: true },
  { line: 8, text: 'State: odd' },
  {
    line: 9,
    text: 'Gate: NO-GO',
    refuses: true,
    acknowledged: { says: 'The name of a mode', role: 'Release lead', reason: 'It is no state' },
  },
);

const SIZE = { items: 7, probes: 5, lanes: 3, risks: 3 };

const plan = (size: typeof SIZE) =>
  fc.record({
    policy,
    probes: fc.array(probe, { maxLength: size.probes }),
    items: fc.array(item, { maxLength: size.items }),
    lanes: fc.array(lane, { maxLength: size.lanes }),
    risks: fc.array(risk, { maxLength: size.risks }),
    decided: mostly<'GO' | 'PARTIAL GO' | 'NO-GO' | undefined>(undefined, 'GO', 'PARTIAL GO', 'NO-GO'),
    date: mostly<string | undefined>('2026-01-15', undefined, '2026-02-15'),
    unread: fc.array(unread, { maxLength: 2 }).chain((list) => mostly([], list)),
    clock: mostly(0, 2 * HOUR, -2 * DAY),
    commit: mostly<string | null>(COMMITS[0] as string, null),
    last: mostly<number | null | undefined>(3, undefined, null),
    places: fc.array(fc.nat(), { minLength: size.items, maxLength: size.items }),
  });

type Plan = Generated<ReturnType<typeof plan>>;

let lastDigest = 0;

type PlannedRun = Plan['probes'][number]['runs'][number];

/** What a run holds since it holds the definition that it ran with. */
const sinceSchema2 = (written: Plan['probes'][number], { changed, readings, environments }: PlannedRun) => ({
  schema: 2,
  judging: {
    criteria: changed ? [] : written.criteria,
    ...(written.empty && { empty: written.empty }),
  },
  source: null,
  facts: [],
  readings: readings.map((each) => ({
    ...each,
    localStart: null,
    certainty: each.startedAt === null ? null : 'zoned',
    failing:
      each.failures.length < each.failuresTotal
        ? { digest: digest(5), count: each.failuresTotal }
        : { names: each.failures.map(({ name }) => name) },
    outside: 0,
    facts: [],
  })),
  ...(environments && {
    environments: environments.map((files, of) => ({ name: `env-${of}`, files, executed: files })),
  }),
});

const toRuns = (id: string, written: Plan['probes'][number]): Run[] => {
  const first = lastDigest + 1;
  lastDigest += written.runs.length;
  return written.runs.map((each, at) => {
    const finished = MOMENT - each.age - at * MINUTE;
    return RunSchema.parse({
      schema: 1,
      probe: id,
      kind: written.kind,
      definition: digest(each.changed ? 2 : 1),
      startedAt: new Date(finished - MINUTE).toISOString(),
      finishedAt: new Date(finished).toISOString(),
      durationMs: MINUTE,
      where: 'local',
      recordedBy: 'holdpoint 0.1.0',
      commit: each.commit,
      dirty: each.dirty,
      ran: 'true',
      state: each.state,
      message: `Ended as ${each.state}`,
      waitsFor: [],
      exit: null,
      fidelity: each.fidelity,
      readings: each.readings,
      checks: each.checks.map((met) => ({ subject: 'exit', expected: 'is 0', actual: met ? '0' : '1', met })),
      measurements: each.measurements,
      artifacts: [],
      ...(each.newer ? sinceSchema2(written, each) : {}),
      previous: each.lost ? digest(999_999) : at + 1 < written.runs.length ? digest(first + at + 1) : null,
      digest: digest(first + at),
    });
  });
};

const toProbe = (id: string, written: Plan['probes'][number], at: number): Probe => ({
  id,
  kind: written.kind,
  requires: at === 0 ? [] : [...new Set(written.requires.map((each) => `probe.${each % at}`))],
  fidelity: 'real',
  maxAge: written.maxAge,
  criteria: written.criteria,
  empty: written.empty,
  definition: digest(1),
  source: `probes/${id}.yaml`,
  spec: {},
});

const toNeed = (picks: number[], below: number): string | { anyOf: string[] } => {
  const ids = [...new Set(picks.map((each) => `item-${each % below}`))];
  return ids.length > 1 ? { anyOf: ids } : (ids[0] as string);
};

/** A decision before that found the same of every probe; null where it was withdrawn. */
const lastOf = ({ last, probes }: Plan): LastDecision => {
  const figures = {
    latency: [{ value: last ?? 0, unit: null }],
    'cases.executed': [{ value: 3, unit: null }],
  };
  const all = Object.fromEntries(probes.map((_, at) => [`probe.${at}`, figures]));
  return { revision: 'r1', record: digest(4), figures: last === null ? null : all, waived: {} };
};

const toCase = (written: Plan): Case => {
  lastDigest = 100;
  const { items, probes, lanes, risks, decided } = written;
  const known = items.length;
  const content = CheckpointSchema.parse({
    title: 'Generated',
    ...(decided ? { verdict: decided, ...(written.date ? { date: written.date } : {}) } : {}),
    items: items
      .map(({ waivers: _, ...each }, at) => ({
        ...each,
        id: `item-${at}`,
        title: `Item ${at}`,
        probes:
          probes.length === 0 ? [] : [...new Set(each.probes.map((pick) => `probe.${pick % probes.length}`))],
        needs: at === 0 ? [] : each.needs.map((picks) => toNeed(picks, at)),
      }))
      .map((each, at) => ({ each, place: written.places[at] ?? 0 }))
      .sort((a, b) => a.place - b.place)
      .map(({ each }) => each),
    lanes: lanes.map((each, at) => ({
      ...each,
      id: `lane-${at}`,
      title: `Lane ${at}`,
      needs: known === 0 ? [] : each.needs.map((picks) => toNeed(picks, known)),
    })),
    risks: risks.map((each, at) => ({
      ...each,
      id: `risk-${at}`,
      title: `Risk ${at}`,
      items: known === 0 ? [] : [...new Set(each.items.map((pick) => `item-${pick % known}`))],
    })),
    waivers: items.flatMap(({ waivers }, at) =>
      waivers.map((each) => ({ ...each, item: `item-${at}`, role: 'Release lead' })),
    ),
  });
  const named = probes.map((each, at) => [`probe.${at}`, each, at] as const);
  return {
    revision: {
      checkpoint: 'cp1',
      revision: decided && written.date === '2026-01-15' && written.clock >= 0 ? 'r1' : 'open',
      source: 'checkpoints/cp1.md',
      form: 'front-matter',
      content,
      narrative: '',
      unread: written.unread,
    },
    probes: new Map(named.map(([id, each, at]) => [id, toProbe(id, each, at)])),
    runs: new Map(named.map(([id, each]) => [id, toRuns(id, each)])),
    policy: written.policy,
    policyDigest: digest(3),
    moment: MOMENT,
    now: MOMENT + written.clock,
    commit: written.commit,
    ...(written.last !== undefined && { last: lastOf(written) }),
  };
};

/** Random cases: every kind of item, lane, risk, policy, evidence and date. Some hold a cycle through `requires`. */
export const cases = (size: Partial<typeof SIZE> = {}): fc.Arbitrary<Case> =>
  plan({ ...SIZE, ...size }).map(toCase);
