import type { Run } from '../../src/schemas/evidence.ts';
import type { Reading } from '../../src/schemas/reading.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { type Around, caseOf, NOW, run } from './case-of.ts';

/** What an author would write of a checkpoint, as `caseOf` takes it. */
type Written = Parameters<typeof caseOf>[0];

const DAY = 86_400_000;
const COMMIT = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

const item = (id: string, title: string, more: object = {}) => ({ id, area: 'Infra', title, ...more });
const ready = { claim: { status: 'ready' as const } };
const missing = { claim: { status: 'missing' as const } };
const partial = { claim: { status: 'partial' as const } };
const waiver = (id: string, more: object = {}) => ({
  item: id,
  reason: 'Known and small',
  role: 'Release management',
  until: '2026-02-01',
  ...more,
});

const exit = (code: number) => [{ subject: 'exit', expected: 'is 0', actual: String(code), met: code === 0 }];
const failed = (probe: string, more: Partial<Run> = {}): Run =>
  run(probe, 'completed', { message: 'Exit 1', exit: { code: 1, signal: null }, checks: exit(1), ...more });
const notRun = (probe: string, waitsFor: string[]): Run =>
  run(probe, 'not-run', {
    waitsFor,
    message: `Not run: it waits for ${waitsFor.join(' and ')}`,
    exit: null,
    checks: [],
  });
const noDocker = run('docker.runtime', 'absent', {
  kind: 'docker',
  ran: 'docker info --format {{.ServerVersion}}',
  message: 'No Docker daemon answered',
  exit: null,
  checks: [],
  finishedAt: '2026-01-09T16:32:00Z',
});

/** A result file with so many cases, of which those named failed. */
export const cased = (executed: number, failures: readonly string[] = [], flaky = 0): Reading => ({
  format: 'junit',
  tool: null,
  toolVersion: null,
  outcome: executed === 0 ? 'nothing-ran' : failures.length > 0 ? 'unmet' : 'met',
  counts: {
    executed,
    passed: executed - failures.length,
    failed: failures.length,
    errored: 0,
    skipped: 0,
    flaky,
  },
  measurements: [],
  startedAt: null,
  durationMs: null,
  failures: failures.map((name) => ({ name, message: 'no' })),
  failuresTotal: failures.length,
  diagnostics: [],
});
const results = (probe: string, readings: Reading[], more: Partial<Run> = {}): Run =>
  run(probe, 'completed', { kind: 'results', message: '1 file', exit: null, checks: [], readings, ...more });

const exampleItems = [
  item('lint', 'Linting', { ...ready, asWritten: undefined }),
  item('runtime', 'Runtime (Docker)', { probes: ['docker.runtime'] }),
  item('load', 'Load tests', { probes: ['load.results'] }),
  item('chaos', 'Chaos tests', { probes: ['chaos.results'], needs: ['runtime'] }),
];
const exampleLanes = [
  { id: 'code', title: 'Code hardening', needs: ['lint'] },
  { id: 'chaos', title: 'Chaos engineering', needs: ['chaos'] },
  { id: 'full', title: 'Full-scale load', needs: ['runtime', 'load'] },
];
const exampleRuns = [
  noDocker,
  results('load.results', [cased(0)]),
  notRun('chaos.results', ['docker.runtime']),
];
const example: Written = { items: exampleItems, lanes: exampleLanes };
const requires: Around = { probes: { 'chaos.results': { requires: ['docker.runtime'] } } };

const claimed = (over: object = {}): Written => ({
  items: [
    item('plain', 'Plain word', ready),
    item('signed', 'Signed word', {
      claim: { status: 'ready', role: 'Platform', on: '2026-01-02', until: '2026-01-12', reason: 'Seen' },
    }),
    item('lapsed', 'Lapsed word', { claim: { status: 'ready', role: 'Platform', until: '2026-01-02' } }),
    item('early', 'Early word', { claim: { status: 'ready', on: '2026-03-01' } }),
    item('elsewhere', 'Not for us', { claim: { status: 'not-applicable', reason: 'No such thing here' } }),
    item('silent', 'Not for us, unsaid', { claim: { status: 'not-applicable' } }),
    item('nothing', 'Nothing said'),
    item('some', 'Some of it', { claim: { status: 'partial', reason: 'Half is there' } }),
    item('broken', 'Broken', { claim: { status: 'failed', on: '2026-01-02T10:00:00Z' } }),
  ],
  ...over,
});

const chain = (length: number) =>
  Array.from({ length }, (_, at) =>
    item(`i${at}`, `Link ${at}`, at === 0 ? missing : { ...ready, needs: [`i${at - 1}`] }),
  );

const measured = (name: string, value: number, met: boolean | null = null) => ({
  name,
  value,
  unit: 'ms',
  limit: null,
  met,
});

/** Checkpoints as they occur, by what is particular about them. */
export const SITUATIONS: Readonly<Record<string, Case>> = {
  'no daemon and an empty suite': caseOf(example, exampleRuns, requires),
  'the same with all of it proven': caseOf(
    example,
    [run('docker.runtime'), results('load.results', [cased(4)]), results('chaos.results', [cased(2)])],
    requires,
  ),
  'words of people': caseOf(claimed()),
  'words of people that are Partial at best': caseOf(claimed(), [], {
    policy: { attested: 'cap-at-partial' },
  }),
  'words of people that prove nothing': caseOf(claimed(), [], { policy: { attested: 'reject' } }),
  'alternatives, a name that is nobody’s, and what stops all': caseOf({
    items: [
      item('docker', 'Docker', missing),
      item('podman', 'Podman', ready),
      item('either', 'A runtime', { ...ready, needs: [{ anyOf: ['docker', 'podman'] }] }),
      item('neither', 'Another runtime', { ...ready, needs: [{ anyOf: ['docker', 'nerdctl'] }] }),
      item('gate', 'The gate', { ...missing, stopsAll: true }),
    ],
    lanes: [
      { id: 'one', title: 'One is enough', needs: [{ anyOf: ['docker', 'podman'] }, 'gate'] },
      { id: 'two', title: 'None is enough', needs: ['neither'] },
      { id: 'three', title: 'Nobody is needed', needs: ['nerdctl'] },
      { id: 'four', title: 'As declared', verdict: 'go' },
    ],
  }),
  'an alternative that is nobody’s': caseOf({
    items: [item('podman', 'Podman', ready)],
    lanes: [{ id: 'l', title: 'L', needs: [{ anyOf: ['nerdctl', 'podman'] }] }],
  }),
  'a lane that says nothing': caseOf({ items: [item('a', 'A')], lanes: [{ id: 'mute', title: 'Mute' }] }),
  'a lane that does not apply beside what is missing': caseOf({
    items: [
      item('void', 'Void', { claim: { status: 'not-applicable', reason: 'Not here' } }),
      item('b', 'B', missing),
    ],
    lanes: [{ id: 'void', title: 'Void lane', needs: ['void'] }],
  }),
  'a risk where nothing applies': caseOf({
    items: [item('void', 'Void', { claim: { status: 'not-applicable', reason: 'Not here' } })],
    risks: [{ id: 'r', title: 'Rot', level: 'critical', state: 'open' }],
  }),
  'waivers that hold, have ended, have yet to begin, and hide': caseOf(
    {
      items: [
        item('held', 'Held', { probes: ['held'] }),
        item('ended', 'Ended', partial),
        item('later', 'Later', missing),
        item('behind', 'Behind', { ...missing, needs: ['ended'] }),
        item('fine', 'Fine', ready),
      ],
      lanes: [
        { id: 'waived', title: 'Waived', needs: ['held'] },
        { id: 'hidden', title: 'Hidden', needs: ['behind', 'fine'] },
      ],
      waivers: [
        waiver('held', { until: '2026-01-14' }),
        waiver('ended', { until: '2026-01-02' }),
        waiver('later', { on: '2026-01-20' }),
        waiver('behind'),
        waiver('fine'),
      ],
    },
    [failed('held', { ran: 'npm run held -- --fast' })],
  ),
  'risks of every kind': caseOf({
    items: [item('open', 'Open door', missing), item('shut', 'Shut door', ready)],
    risks: [
      { id: 'bare', title: 'Bare', level: 'critical', state: 'open' },
      { id: 'kept', title: 'Kept open', level: 'critical', state: 'mitigated', items: ['open', 'shut'] },
      { id: 'done', title: 'Done', level: 'critical', state: 'open', items: ['shut'] },
      { id: 'closed', title: 'Closed', level: 'minor', state: 'closed', items: ['shut'] },
      {
        id: 'taken',
        title: 'Taken',
        level: 'critical',
        state: 'accepted',
        items: ['open'],
        until: '2026-01-15',
      },
      { id: 'lapsed', title: 'Lapsed', level: 'critical', state: 'accepted', until: '2026-01-05' },
      { id: 'endless', title: 'Endless', level: 'major', state: 'accepted', items: ['open'] },
    ],
  }),
  'a critical risk that alone holds back': caseOf({
    items: [item('a', 'A', ready)],
    risks: [{ id: 'r', title: 'Rot', level: 'critical', state: 'open' }],
  }),
  'the same risk where risks are only shown': caseOf(
    { items: [item('a', 'A', ready)], risks: [{ id: 'r', title: 'Rot', level: 'critical', state: 'open' }] },
    [],
    { policy: { criticalRisk: 'shown' } },
  ),
  'lanes of every kind': caseOf({
    items: [
      item('half', 'Half', partial),
      item('none', 'None', missing),
      item('void', 'Void', { claim: { status: 'not-applicable', reason: 'Not here' } }),
      ...['w1', 'w2', 'w3', 'w4'].map((id) => item(id, `Waits ${id}`, { ...ready, needs: ['none'] })),
      ...['c1', 'c2', 'c3'].map((id) => item(id, `Cause ${id}`, missing)),
      item('mixed', 'Mixed', { ...ready, needs: ['void', 'c3', 'c1'] }),
      item('more', 'More of it', partial),
    ],
    lanes: [
      { id: 'some', title: 'Takes half', needs: ['half'], 'accepts-partial': true },
      {
        id: 'both',
        title: 'Takes both',
        needs: [{ anyOf: ['half', 'none'] }, 'more', 'void'],
        'accepts-partial': true,
      },
      { id: 'strict', title: 'Takes all', needs: ['half'] },
      { id: 'mixed', title: 'Mixed lane', needs: ['mixed'] },
      { id: 'void', title: 'Void lane', needs: ['void'] },
      { id: 'one', title: 'One waits', needs: ['w1'] },
      { id: 'two', title: 'Two wait', needs: ['w1', 'w2'] },
      { id: 'four', title: 'Four wait', needs: ['w1', 'w2', 'w3', 'w4'] },
      { id: 'many', title: 'Many causes', needs: ['c1', 'c2', 'c3', 'none'] },
      { id: 'said', title: 'Said', verdict: 'no-go', notes: ' Wait for *the* `board`\n to meet\n' },
      { id: 'held', title: 'Held', verdict: 'no-go' },
      { id: 'goes', title: 'Goes', verdict: 'go', notes: 'Docs only' },
      { id: 'mute', title: 'Mute' },
    ],
  }),
  'declared lanes and what stops all': caseOf({
    items: [item('freeze', 'Freeze', { ...missing, stopsAll: true })],
    lanes: [
      { id: 'go', title: 'Marketing', verdict: 'go' },
      { id: 'no', title: 'Hiring', verdict: 'no-go', notes: 'Wait for the budget.' },
    ],
  }),
  'alternatives of which none is there': caseOf({
    items: [
      item('eu', 'EU region', missing),
      item('us', 'US network', missing),
      item('cert', 'US certificate', missing),
      item('both', 'US region', { ...ready, needs: ['us', 'cert'] }),
    ],
    lanes: [{ id: 'l', title: 'Rollout', needs: [{ anyOf: ['both', 'eu'] }] }],
  }),
  'a choice between two': caseOf({
    items: [item('docker', 'Docker', missing), item('podman', 'Podman', missing)],
    lanes: [{ id: 'l', title: 'Rollout', needs: [{ anyOf: ['docker', 'podman'] }] }],
  }),
  'declared lanes where words are Partial at best': caseOf(
    {
      items: [item('a', 'A', ready)],
      lanes: [
        { id: 'go', title: 'Declared', verdict: 'go' },
        { id: 'half', title: 'Takes half', verdict: 'go', 'accepts-partial': true },
      ],
    },
    [],
    { policy: { attested: 'cap-at-partial' } },
  ),
  'declared lanes where words prove nothing': caseOf(
    { items: [item('a', 'A', ready)], lanes: [{ id: 'go', title: 'Declared', verdict: 'go' }] },
    [],
    { policy: { attested: 'reject' } },
  ),
  'probes that require what no item names': caseOf(
    {
      items: [
        item('trial', 'Trial', { probes: ['trial'] }),
        item('other', 'Other trial', { probes: ['other', 'lint'] }),
        item('lint', 'Lint', { probes: ['lint'] }),
      ],
      lanes: [{ id: 'l', title: 'Trials', needs: ['trial', 'other'] }],
    },
    [
      run('tool', 'absent', { ran: 'which k6', message: 'k6 is not there', exit: null, checks: [] }),
      run('shell'),
      notRun('trial', ['tool']),
      notRun('other', ['trial', 'tool']),
      run('lint', 'completed', { ran: 'npx biome ci' }),
    ],
    {
      probes: {
        trial: { requires: ['shell', 'tool'], title: 'The trial' },
        shell: {},
        other: { requires: ['trial', 'lint'] },
        tool: { clearedWhen: 'k6 is installed' },
        lint: {},
      },
    },
  ),
  'evidence that is old, of another commit, below the floor, and of another definition': caseOf(
    {
      items: [
        item('old', 'Old', { probes: ['old'] }),
        item('other', 'Other commit', { probes: ['other'] }),
        item('nowhere', 'No commit', { probes: ['nowhere'] }),
        item('mocked', 'Mocked', { probes: ['mocked'], fidelity: 'real' }),
        item('redefined', 'Redefined', { probes: ['redefined'] }),
        item('ahead', 'Ahead', { probes: ['ahead'] }),
        item('unknown', 'Never ran', { probes: ['unknown'] }),
        item('dirty', 'Dirty', { probes: ['dirty'] }),
        item('gap', 'Gap', { probes: ['gap'] }),
        item('crashed', 'Crashed', { probes: ['crashed', 'old'] }),
      ],
    },
    [
      run('old', 'completed', { commit: COMMIT, finishedAt: '2026-01-01T08:00:00Z' }),
      run('other', 'completed', { commit: OTHER }),
      run('nowhere'),
      run('mocked', 'completed', { commit: COMMIT, fidelity: 'mocked' }),
      run('redefined', 'completed', { commit: COMMIT, definition: `sha256:${'e'.repeat(64)}` }),
      run('ahead', 'completed', { commit: COMMIT, finishedAt: '2026-01-11T08:00:00Z' }),
      run('dirty', 'completed', { commit: COMMIT.slice(0, 9), dirty: true }),
      run('gap', 'completed', { commit: COMMIT, previous: `sha256:${'0'.repeat(64)}` }),
      run('crashed', 'timeout', {
        commit: COMMIT,
        message: 'It did not end within 5 s',
        exit: null,
        checks: [],
      }),
    ],
    { commit: COMMIT, policy: { maxAge: '3d', fidelity: { floor: 'synthetic', areas: {} } } },
  ),
  'reruns and figures': caseOf(
    {
      items: [
        item('rerun', 'Rerun', { probes: ['rerun'] }),
        item('flaky', 'Flaky', { probes: ['flaky'] }),
        item('slow', 'Slow', { probes: ['slow'] }),
        item('suite', 'Suite', { probes: ['suite'] }),
      ],
    },
    [
      failed('rerun', { finishedAt: '2026-01-10T09:00:00Z' }),
      run('rerun', 'completed', { ran: `node ${'x'.repeat(70)}.mjs` }),
      results('flaky', [cased(3, [], 1)]),
      run('slow', 'completed', { measurements: [measured('p95', 640), measured('errors', 0, true)] }),
      results('suite', [cased(4, ['sinks', 'floods'])]),
    ],
    { policy: { reruns: 'strict' }, probes: { slow: { criteria: ['p95 < 500 ms', 'p95 > 1 ms'] } } },
  ),
  'how things ran': caseOf(
    {
      items: [
        item('http', 'Answer', { probes: ['http'] }),
        item('file', 'File', { probes: ['file'] }),
        item('word', 'One word', { probes: ['word'] }),
        item('adr', 'Change policy', { probes: ['adr'] }),
        item('ahead', 'Dated ahead', { probes: ['ahead'] }),
        item('two', 'Two probes', { probes: ['file', 'bad', 'adr'] }),
        item('long', 'Long', { probes: ['long'] }),
      ],
    },
    [
      run('http', 'completed', { kind: 'http', ran: 'GET /health', message: 'Status 200' }),
      run('file', 'completed', { kind: 'file', ran: 'README.md', message: 'It is there' }),
      run('word', 'completed', { ran: 'true', message: 'Passed' }),
      run('adr', 'completed', {
        kind: 'change-policy',
        message: 'ADR-026 is Accepted by all',
        checks: exit(1),
      }),
      results('ahead', [{ ...cased(2), startedAt: '2026-01-10T11:58:00Z' }]),
      run('bad', 'timeout', { message: 'It did not end', exit: null, checks: [] }),
      run('long', 'completed', { ran: 'x'.repeat(60) }),
    ],
  ),
  'a failure behind something held': caseOf(
    {
      items: [
        item('runtime', 'Runtime', missing),
        item('half', 'Half', partial),
        item('broken', 'Broken', { probes: ['broken'], needs: ['runtime'] }),
        item('unseen', 'Unseen', { probes: ['unseen'], needs: ['runtime', 'half'] }),
        item('stuck', 'Stuck', { claim: { status: 'blocked' }, needs: ['half'] }),
        item('taken', 'Taken', { claim: { status: 'blocked' }, needs: ['runtime', 'half'] }),
        item('short', 'Short', { ...missing, needs: ['half'] }),
      ],
      lanes: [
        { id: 'l', title: 'L', needs: ['broken', 'unseen', 'stuck'], 'accepts-partial': true },
        { id: 'm', title: 'M', needs: ['taken'], 'accepts-partial': true },
        { id: 'n', title: 'N', needs: ['short'], 'accepts-partial': true },
      ],
      waivers: [waiver('taken')],
    },
    [failed('broken')],
  ),
  'two items of one required probe': caseOf(
    {
      items: [
        item('a', 'A', { probes: ['tool'] }),
        item('b', 'B', { probes: ['tool', 'deep'] }),
        item('c', 'C', { probes: ['trial'] }),
        item('d', 'D', { probes: ['between'], needs: ['a'] }),
      ],
    },
    [failed('tool'), notRun('trial', ['tool'])],
    { probes: { trial: { requires: ['tool', 'deep', 'between'] }, between: { requires: ['tool'] } } },
  ),
  'a risk of what is no item here': caseOf({
    items: [item('a', 'A', ready)],
    risks: [{ id: 'r', title: 'R', level: 'critical', state: 'mitigated', items: ['a', 'nobody'] }],
  }),
  'better claimed than proven': caseOf(
    {
      items: [item('a', 'A', { ...ready, probes: ['a'] }), item('b', 'B', { ...partial, probes: ['b'] })],
    },
    [failed('a', { ran: 'make a' }), run('b')],
  ),
  'a supposition': caseOf(example, exampleRuns, {
    ...requires,
    assume: new Map([
      ['docker.runtime', 'ready'],
      ['load', 'partial'],
    ]),
  }),
  'a decision looser than the verdict': caseOf(
    { ...example, verdict: 'GO', date: '2026-01-10' },
    exampleRuns,
    { ...requires, revision: 'r1', checkpoint: 'cp3' },
  ),
  'a decision stricter than the verdict': caseOf(
    {
      items: [item('a', 'A', ready), item('b', 'B', missing)],
      lanes: [
        { id: 'l', title: 'L', needs: ['a'] },
        { id: 'm', title: 'M', needs: ['b'], verdict: 'no-go' },
      ],
      verdict: 'NO-GO',
      date: '2026-01-10',
    },
    [],
    { revision: 'r2' },
  ),
  'a lane declared go that is held': caseOf(
    {
      items: [item('a', 'A', missing), item('b', 'B', ready)],
      lanes: [
        { id: 'l', title: 'L', needs: ['a'], verdict: 'go' },
        { id: 'm', title: 'M', needs: ['b'], verdict: 'no-go' },
      ],
      verdict: 'PARTIAL GO',
      date: '2026-01-10',
    },
    [],
    { revision: 'r1' },
  ),
  'nothing at all': caseOf({}),
  'nothing that applies': caseOf({
    items: [item('a', 'A', { claim: { status: 'not-applicable', reason: 'Not here' } })],
    lanes: [{ id: 'l', title: 'L', needs: ['a'] }],
  }),
  'a decision on nothing': caseOf({ verdict: 'GO', date: '2026-01-10' }, [], { revision: 'r1' }),
  'an item that no lane needs': caseOf({
    items: [item('a', 'A', ready), item('b', 'B', missing)],
    lanes: [{ id: 'l', title: 'L', needs: ['a'] }],
  }),
  'a long chain': caseOf({ items: chain(16), lanes: [{ id: 'l', title: 'The chain', needs: ['i15'] }] }),
};

const at = (moment: number): Around => ({ moment });
const JAN_8 = Date.parse('2026-01-08T12:00:00Z');
const one = (more: object = {}): Written => ({ items: [item('a', 'A', { probes: ['p'], ...more })] });
const passedOnThe8th = run('p', 'completed', { finishedAt: '2026-01-08T11:00:00Z' });

const twoLanes = (): Written => ({
  items: [
    item('a', 'A', { probes: ['p', 'p2'] }),
    item('b', 'B', { probes: ['q'] }),
    item('c', 'C', { probes: ['r'], needs: ['b'] }),
  ],
  lanes: [
    { id: 'l', title: 'L', needs: ['a'] },
    { id: 'm', title: 'M', needs: [{ anyOf: ['b', 'c'] }] },
  ],
  risks: [
    { id: 's', title: 'S', level: 'critical', state: 'open', items: ['a'] },
    { id: 't', title: 'T', level: 'major', state: 'open', items: ['b'] },
  ],
});

const seenOnThe8th = run('p2', 'completed', { finishedAt: '2026-01-08T11:00:00Z' });
const behind: Written = {
  items: [item('b', 'B', { probes: ['p'] }), item('c', 'C', { ...ready, needs: ['b'] })],
  lanes: [{ id: 'l', title: 'L', needs: ['c'] }],
  risks: [{ id: 'r', title: 'R', level: 'minor', state: 'open', items: ['c'] }],
};
const besideWaived: Written = {
  items: [item('w', 'W', missing), item('s', 'S', { claim: { status: 'ready', until: '2026-01-11' } })],
  lanes: [{ id: 'l', title: 'L', needs: ['w', 's'] }],
  waivers: [waiver('w')],
};
const ended = [
  { id: 'minor', title: 'M', level: 'minor' as const, state: 'accepted' as const, until: '2026-01-11' },
  {
    id: 'fraud',
    title: 'Fraud',
    level: 'critical' as const,
    state: 'accepted' as const,
    until: '2026-01-11',
  },
];
const gap = { previous: `sha256:${'0'.repeat(64)}` };
const accepted = [
  { id: 'old', title: 'Old', level: 'minor' as const, state: 'accepted' as const, until: '2026-01-01' },
  { id: 'minor', title: 'Minor', level: 'minor' as const, state: 'accepted' as const, until: '2026-01-11' },
  {
    id: 'kept',
    title: 'Kept',
    level: 'critical' as const,
    state: 'accepted' as const,
    items: ['a'],
    until: '2026-01-11',
  },
];

/** Pairs of judgements as they are compared, by what lies between them. */
export const PAIRS: Readonly<Record<string, readonly [Case, Case]>> = {
  'evidence recorded since': [
    caseOf(example, exampleRuns, { ...requires, moment: Date.parse('2026-01-10T10:00:00Z') }),
    caseOf(example, [...exampleRuns, run('docker.runtime')], requires),
  ],
  'a suite that ran less': [
    caseOf(one(), [results('p', [cased(20, ['a', 'b', 'c', 'd', 'e', 'f', 'g'])])]),
    caseOf(one(), [results('p', [cased(9, ['z'])])]),
  ],
  'a suite that ran more': [
    caseOf(one(), [results('p', [cased(2, ['a'])])]),
    caseOf(one(), [results('p', [cased(9, ['s', 't', 'u', 'v', 'w', 'x', 'y'])])]),
  ],
  'a criterion met and one gone': [
    caseOf(one(), [
      run('p', 'completed', {
        checks: [
          { subject: 'exit', expected: 'is 0', actual: '1', met: false },
          { subject: 'stdout', expected: 'says ok', actual: 'ok', met: true },
          { subject: 'stdout', expected: 'says ok', actual: 'no', met: false },
        ],
      }),
    ]),
    caseOf(one(), [
      run('p', 'completed', {
        finishedAt: '2026-01-10T11:30:00Z',
        checks: [
          { subject: 'exit', expected: 'is 0', actual: '0', met: true },
          { subject: 'stdout', expected: 'says ok', actual: 'no', met: false },
        ],
      }),
    ]),
  ],
  'a run that came out the same': [
    caseOf(one(), [passedOnThe8th], at(JAN_8)),
    caseOf(one(), [passedOnThe8th, run('p', 'completed', { previous: `sha256:${'0'.repeat(64)}` })]),
  ],
  'another commit': [
    caseOf(one(), [run('p', 'completed', { commit: COMMIT })], {
      commit: COMMIT,
      policy: { otherCommit: 'unknown' },
    }),
    caseOf(one(), [run('p', 'completed', { commit: COMMIT })], {
      commit: OTHER,
      policy: { otherCommit: 'unknown' },
    }),
  ],
  'no commit': [
    caseOf(one(), [run('p', 'completed', { commit: COMMIT })], {
      commit: COMMIT,
      policy: { otherCommit: 'unknown' },
    }),
    caseOf(one(), [run('p', 'completed', { commit: COMMIT })], {
      commit: null,
      policy: { otherCommit: 'unknown' },
    }),
  ],
  'a stricter policy': [
    caseOf(one({ ...ready, probes: [] })),
    caseOf(one({ ...ready, probes: [] }), [], {
      policy: {
        attested: 'reject',
        maxAge: '3d',
        stale: 'unknown',
        reruns: 'strict',
        fidelity: { floor: 'real', areas: { Infra: 'mocked' } },
      },
    }),
  ],
  'what is written of an item': [
    caseOf(one(), [run('p')]),
    caseOf(
      {
        items: [
          item('a', 'Another name', { probes: ['p'], ...partial, needs: ['b'] }),
          item('b', 'B', ready),
        ],
      },
      [run('p')],
    ),
  ],
  'what is written of a probe': [
    caseOf(one(), [run('p')]),
    caseOf(one(), [run('p')], {
      probes: { p: { definition: `sha256:${'e'.repeat(64)}`, title: 'The probe' } },
    }),
  ],
  'what is written of lanes and risks': [
    caseOf({
      items: [item('a', 'A', ready), item('b', 'B', missing)],
      lanes: [
        { id: 'l', title: 'L', needs: ['b'] },
        { id: 'm', title: 'M', needs: ['a'] },
      ],
      risks: [
        { id: 'r', title: 'R', level: 'critical', state: 'open' },
        { id: 's', title: 'S', level: 'minor', state: 'accepted', until: '2026-01-11' },
      ],
    }),
    caseOf({
      items: [item('a', 'A', ready), item('c', 'C', missing)],
      lanes: [
        { id: 'l', title: 'L', needs: ['a'] },
        { id: 'n', title: 'N', needs: ['c'] },
      ],
      risks: [
        { id: 'r', title: 'R', level: 'major', state: 'closed' },
        { id: 't', title: 'T', level: 'minor', state: 'open' },
      ],
    }),
  ],
  'time alone': [
    caseOf(
      {
        ...claimed(),
        risks: [{ id: 'r', title: 'R', level: 'critical', state: 'accepted', until: '2026-01-11' }],
        waivers: [waiver('broken', { until: '2026-01-12' }), waiver('nothing', { on: '2026-01-15' })],
      },
      [],
    ),
    caseOf(
      {
        ...claimed(),
        risks: [{ id: 'r', title: 'R', level: 'critical', state: 'accepted', until: '2026-01-11' }],
        waivers: [waiver('broken', { until: '2026-01-12' }), waiver('nothing', { on: '2026-01-15' })],
      },
      [],
      at(NOW + 6 * DAY),
    ),
  ],
  'evidence gone stale': [
    caseOf(one(), [passedOnThe8th], { policy: { maxAge: '3d' } }),
    caseOf(one(), [passedOnThe8th], { policy: { maxAge: '3d' }, moment: NOW + 2 * DAY }),
  ],
  'a waiver given, changed and taken back': [
    caseOf({
      items: [item('a', 'A', missing), item('b', 'B', missing), item('c', 'C', missing)],
      waivers: [waiver('b'), waiver('c')],
    }),
    caseOf({
      items: [item('a', 'A', missing), item('b', 'B', missing), item('c', 'C', missing)],
      waivers: [waiver('a'), waiver('b', { until: '2026-03-01', reason: 'Longer' })],
    }),
  ],
  'with and without a supposition': [
    caseOf(example, exampleRuns, requires),
    caseOf(example, exampleRuns, { ...requires, assume: new Map([['docker.runtime', 'ready']]) }),
  ],
  'a supposition dropped': [
    caseOf(example, exampleRuns, { ...requires, assume: new Map([['docker.runtime', 'ready']]) }),
    caseOf(example, exampleRuns, requires),
  ],
  'another checkpoint': [
    caseOf(example, exampleRuns, { ...requires, checkpoint: 'cp2' }),
    caseOf({ items: [item('lint', 'Linting', ready), item('sign', 'Signing', missing)] }, [], {
      checkpoint: 'cp3',
    }),
  ],
  'a decision': [
    caseOf({ items: [item('a', 'A', missing), item('b', 'B', ready)] }, []),
    caseOf(
      { items: [item('a', 'A', missing), item('b', 'B', ready)], verdict: 'PARTIAL GO', date: '2026-01-10' },
      [],
      {
        revision: 'r1',
      },
    ),
  ],
  'a conflict that came up': [
    caseOf(one({ ...partial, probes: ['p'] }), [run('p', 'completed', { checks: [] })]),
    caseOf(one({ ...ready, probes: ['p'] }), [run('p', 'completed', { checks: [] })]),
  ],
  'evidence of two items of two lanes': [
    caseOf(twoLanes(), [], at(JAN_8)),
    caseOf(twoLanes(), [
      run('p', 'completed', { finishedAt: '2026-01-10T10:00:00Z' }),
      failed('p2', { finishedAt: '2026-01-10T10:30:00Z' }),
      run('q'),
      failed('r'),
    ]),
  ],
  'one probe of two that ran again': [
    caseOf({ items: [item('a', 'A', { probes: ['p', 'p2'] })] }, [passedOnThe8th, run('p2')], at(JAN_8)),
    caseOf({ items: [item('a', 'A', { probes: ['p', 'p2'] })] }, [passedOnThe8th, failed('p2')]),
  ],
  'one probe of two gone stale': [
    caseOf({ items: [item('a', 'A', { probes: ['p', 'p2'] })] }, [passedOnThe8th, run('p2')], {
      policy: { maxAge: '3d' },
    }),
    caseOf({ items: [item('a', 'A', { probes: ['p', 'p2'] })] }, [passedOnThe8th, run('p2')], {
      policy: { maxAge: '3d' },
      moment: NOW + 2 * DAY,
    }),
  ],
  'a limit to age where there was none': [
    caseOf(one(), [passedOnThe8th]),
    caseOf(one(), [passedOnThe8th], { policy: { maxAge: '1h' } }),
  ],
  'lanes alone': [
    caseOf({
      items: [item('a', 'A', ready), item('b', 'B', partial)],
      lanes: [
        { id: 'l', title: 'L', needs: ['a', 'b'] },
        { id: 'm', title: 'M', needs: ['a'] },
      ],
    }),
    caseOf({
      items: [item('a', 'A', ready), item('b', 'B', partial)],
      lanes: [
        { id: 'l', title: 'L', needs: ['a', 'b'], 'accepts-partial': true },
        { id: 'm', title: 'M', needs: ['a'] },
      ],
    }),
  ],
  'lanes alone, of another checkpoint': [
    caseOf({ items: [item('b', 'B', partial)], lanes: [{ id: 'l', title: 'L', needs: ['b'] }] }),
    caseOf(
      {
        items: [item('b', 'B', partial)],
        lanes: [{ id: 'l', title: 'L', needs: ['b'], 'accepts-partial': true }],
      },
      [],
      { checkpoint: 'cp2' },
    ),
  ],
  'notes and a claim, and the waiver of another': [
    caseOf({
      items: [item('a', 'A', { ...ready, notes: 'x', owner: 'Platform' }), item('b', 'B', missing)],
      waivers: [waiver('b')],
    }),
    caseOf({
      items: [
        item('a', 'A', {
          ...partial,
          notes: 'y',
          owner: 'Operations',
          area: 'Tooling',
          criterion: 'c',
          'as-written': 'OK',
        }),
        item('b', 'B', missing),
      ],
      waivers: [waiver('b', { reason: 'Other' })],
    }),
  ],
  'two decisions': [
    caseOf({ items: [item('a', 'A', ready)], verdict: 'PARTIAL GO', date: '2026-01-08' }, [], {
      revision: 'r1',
    }),
    caseOf({ items: [item('a', 'A', missing)], verdict: 'NO-GO', date: '2026-01-10' }, [], {
      revision: 'r2',
    }),
  ],
  'the same decision on other things': [
    caseOf({ ...twoLanes(), verdict: 'PARTIAL GO', date: '2026-01-08' }, [run('p'), run('q')], {
      revision: 'r1',
    }),
    caseOf({ ...twoLanes(), verdict: 'PARTIAL GO', date: '2026-01-10' }, [run('p'), failed('q')], {
      revision: 'r2',
    }),
  ],
  'a case that fails still, and those that fail no longer': [
    caseOf(one(), [results('p', [cased(9, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])], gap)]),
    caseOf(one(), [results('p', [cased(9, ['a'])], { ...gap, finishedAt: '2026-01-10T11:30:00Z' })]),
  ],
  'one case more than is listed': [
    caseOf(one(), [results('p', [cased(9)])]),
    caseOf(one(), [results('p', [cased(9, ['a', 'b', 'c', 'd', 'e', 'f'])])]),
  ],
  'evidence gone stale under another policy': [
    caseOf(one(), [passedOnThe8th], { policy: { maxAge: '3d' } }),
    caseOf(one(), [passedOnThe8th], { policy: { maxAge: '3d', announce: '1d' }, moment: NOW + 2 * DAY }),
  ],
  'acceptances that lapse': [
    caseOf({ items: [item('a', 'A', missing)], risks: accepted }),
    caseOf({ items: [item('a', 'A', missing)], risks: accepted }, [], at(NOW + 3 * DAY)),
  ],
  'an item whose probe ran since': [
    caseOf({ items: [item('b', 'B', ready)] }, [], at(JAN_8)),
    caseOf({ items: [item('b', 'B', { probes: ['q'] }), item('a', 'A', { probes: ['p'] })] }, [
      run('p'),
      run('q'),
    ]),
  ],
  'a conflict where there was a word alone': [
    caseOf({ items: [item('a', 'A', partial)] }),
    caseOf({ items: [item('a', 'A', { ...ready, probes: ['p'] })] }, [run('p', 'completed', { checks: [] })]),
  ],
  'what is behind a lane and a risk': [
    caseOf(behind, [passedOnThe8th], at(JAN_8)),
    caseOf(behind, [passedOnThe8th, failed('p')]),
  ],
  'a lane that applies now': [
    caseOf({
      items: [item('a', 'A', { claim: { status: 'not-applicable', reason: 'No' } }), item('b', 'B', ready)],
      lanes: [{ id: 'l', title: 'L', needs: ['a'] }],
    }),
    caseOf({
      items: [item('a', 'A', ready), item('b', 'B', ready)],
      lanes: [{ id: 'l', title: 'L', needs: ['a'] }],
    }),
  ],
  'a run on another commit': [
    caseOf(one(), [passedOnThe8th], { ...at(JAN_8), commit: COMMIT }),
    caseOf(one(), [passedOnThe8th, failed('p', { commit: OTHER })], { commit: OTHER }),
  ],
  'the first of two probes that ran again': [
    caseOf({ items: [item('a', 'A', { probes: ['p', 'p2'] })] }, [passedOnThe8th, seenOnThe8th], at(JAN_8)),
    caseOf({ items: [item('a', 'A', { probes: ['p', 'p2'] })] }, [passedOnThe8th, seenOnThe8th, failed('p')]),
  ],
  'the claim of a second item': [
    caseOf({ items: [item('a', 'A', ready), item('b', 'B', ready)], waivers: [waiver('a')] }),
    caseOf({ items: [item('a', 'A', ready), item('b', 'B', missing)], waivers: [waiver('a')] }),
  ],
  'a second probe gone stale': [
    caseOf({ items: [item('a', 'A', { probes: ['p', 'p2'] })] }, [passedOnThe8th, run('p2')], {
      policy: { maxAge: '1d' },
    }),
    caseOf({ items: [item('a', 'A', { probes: ['p', 'p2'] })] }, [passedOnThe8th, run('p2')], {
      policy: { maxAge: '1d', stale: 'unknown' },
      moment: NOW + 2 * DAY,
    }),
  ],
  'a claim that ended beside a waiver that did not': [
    caseOf(besideWaived),
    caseOf(besideWaived, [], at(NOW + 3 * DAY)),
  ],
  'two items for two causes': [
    caseOf(
      { items: [item('a', 'A', { probes: ['p'] }), item('b', 'B', ready)] },
      [passedOnThe8th],
      at(JAN_8),
    ),
    caseOf({ items: [item('a', 'A', { probes: ['p'] }), item('b', 'B', partial)] }, [
      passedOnThe8th,
      failed('p'),
    ]),
  ],
  'a declared verdict that lapses': [
    caseOf({ ...besideWaived, verdict: 'GO', date: '2026-01-10' }, [], { revision: 'r1' }),
    caseOf({ ...besideWaived, verdict: 'GO', date: '2026-01-10' }, [], {
      ...at(NOW + 3 * DAY),
      revision: 'r1',
    }),
  ],
  'a lane that was loosened while a claim fell': [
    caseOf({ items: [item('a', 'A', ready)], lanes: [{ id: 'l', title: 'L', needs: ['a'] }] }),
    caseOf({
      items: [item('a', 'A', missing)],
      lanes: [{ id: 'l', title: 'L', needs: ['a'], 'accepts-partial': true }],
      risks: [{ id: 'r', title: 'R', level: 'minor', state: 'closed' }],
    }),
  ],
  'the acceptance of a critical risk that ends': [
    caseOf({ items: [item('a', 'A', ready)], risks: ended }),
    caseOf({ items: [item('a', 'A', ready)], risks: ended }, [], at(NOW + 3 * DAY)),
  ],
  nothing: [caseOf(example, exampleRuns, requires), caseOf(example, exampleRuns, requires)],
};
