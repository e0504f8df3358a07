import { CheckpointSchema } from '../../src/schemas/checkpoint.ts';
import { type Run, RunSchema } from '../../src/schemas/evidence.ts';
import type { Measurement } from '../../src/schemas/measurement.ts';
import { PolicySchema } from '../../src/schemas/policy.ts';
import type { Probe } from '../../src/schemas/probe.ts';
import type { Reading } from '../../src/schemas/reading.ts';
import type { Status } from '../../src/schemas/status.ts';
import type { Unread } from '../../src/schemas/unread.ts';
import type { Case } from '../../src/verdict/judge/case.ts';

/** The commit that everything is judged on. */
export const HEAD = `abc1234${'0'.repeat(33)}`;
/** The moment of judgement. */
const NOW = '2026-01-15T12:00:00Z';

/** A digest made of a word. */
export const digestOf = (word: string): string =>
  `sha256:${Buffer.from(word).toString('hex').padEnd(64, '0').slice(0, 64)}`;

/** What a probe defines, most of it by default. */
export const probe = (id: string, more: Partial<Probe> = {}): Probe => ({
  id,
  kind: 'command',
  requires: [],
  fidelity: 'real',
  criteria: [],
  definition: digestOf('definition'),
  source: `probes/${id}.yaml`,
  spec: {},
  ...more,
});

/** A run that passed an hour before the moment: its exit was as expected. */
export const run = (id: string, more: Partial<Run> = {}): Run =>
  RunSchema.parse({
    schema: 1,
    probe: id,
    kind: 'command',
    definition: digestOf('definition'),
    startedAt: '2026-01-15T10:59:00Z',
    finishedAt: '2026-01-15T11:00:00Z',
    durationMs: 60_000,
    where: 'local',
    recordedBy: 'holdpoint',
    commit: HEAD,
    dirty: false,
    ran: 'true',
    state: 'completed',
    message: 'Exit 0',
    waitsFor: [],
    exit: { code: 0, signal: null },
    fidelity: 'real',
    readings: [],
    checks: [{ subject: 'exit', expected: 'is 0', actual: '0', met: true }],
    measurements: [],
    artifacts: [],
    previous: null,
    digest: digestOf(`${id} ${more.finishedAt ?? ''}`),
    ...more,
  });

/** A run whose exit was not as expected. */
export const failed = (id: string, more: Partial<Run> = {}): Run =>
  run(id, {
    message: 'Exit 1',
    checks: [{ subject: 'exit', expected: 'is 0', actual: '1', met: false }],
    ...more,
  });

/** A run that found the thing itself absent. */
export const absent = (id: string, more: Partial<Run> = {}): Run =>
  run(id, { state: 'absent', message: 'No daemon answered', checks: [], exit: null, ...more });

/** A result file of two cases that passed. */
export const reading = (more: Partial<Reading> = {}): Reading => ({
  format: 'junit',
  tool: null,
  toolVersion: null,
  outcome: 'met',
  counts: { executed: 2, passed: 2, failed: 0, errored: 0, skipped: 0, flaky: 0 },
  measurements: [],
  startedAt: null,
  durationMs: null,
  failures: [],
  failuresTotal: 0,
  diagnostics: [],
  ...more,
});

/** Counts of no case at all. */
export const NO_CASES = { executed: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };

/** A figure without a limit of its own. */
export const figure = (name: string, value: number, more: Partial<Measurement> = {}): Measurement => ({
  name,
  value,
  unit: null,
  limit: null,
  met: null,
  ...more,
});

type Entry = Record<string, unknown>;

/** What a test states of a case; probes are defined for whatever its items name. */
export interface Written {
  items?: Entry[];
  lanes?: Entry[];
  risks?: Entry[];
  waivers?: Entry[];
  verdict?: string;
  date?: string;
  probes?: Probe[];
  runs?: Run[];
  policy?: Record<string, unknown>;
  moment?: string;
  now?: string;
  commitOut?: string | null;
  assume?: Record<string, Status>;
  unread?: Unread[];
}

/** An item with an id for its title, in the area "Infra". */
export const item = (id: string, more: Entry = {}): Entry => ({
  id,
  area: 'Infra',
  title: `The ${id}`,
  ...more,
});

/** A lane with an id for its title. */
export const lane = (id: string, more: Entry = {}): Entry => ({ id, title: `Lane ${id}`, ...more });

/** A case as the gatherer would make it. */
export const caseOf = (written: Written): Case => {
  const {
    probes = [],
    runs = [],
    policy = {},
    moment = NOW,
    now,
    commitOut = HEAD,
    assume,
    unread = [],
    ...rest
  } = written;
  const content = CheckpointSchema.parse({ title: 'Checkpoint', ...rest });
  const named = content.items.flatMap((each) => each.probes);
  const all = new Map(named.map((id) => [id, probe(id)]));
  for (const each of probes) all.set(each.id, each);
  const isDecided = content.verdict !== undefined && content.date !== undefined;
  return {
    revision: {
      checkpoint: 'cp',
      revision: isDecided ? 'r1' : 'open',
      source: 'checkpoints/cp.md',
      form: 'front-matter',
      content,
      narrative: '',
      unread,
    },
    probes: all,
    runs: new Map([...all.keys()].map((id) => [id, runs.filter((each) => each.probe === id)])),
    policy: PolicySchema.parse(policy),
    policyDigest: digestOf('policy'),
    moment: Date.parse(moment),
    now: now === undefined ? Number.POSITIVE_INFINITY : Date.parse(now),
    commit: commitOut,
    ...(assume ? { assume: new Map(Object.entries(assume)) } : {}),
  };
};
