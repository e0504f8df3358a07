import { digestOf } from '../../src/kernel/digest.ts';
import { type CheckpointInput, CheckpointSchema } from '../../src/schemas/checkpoint.ts';
import { type Run, RunSchema } from '../../src/schemas/evidence.ts';
import { type Policy, PolicySchema } from '../../src/schemas/policy.ts';
import type { Probe } from '../../src/schemas/probe.ts';
import type { Case } from '../../src/verdict/judge/case.ts';

/** The moment at which these cases are judged. */
export const NOW = Date.parse('2026-01-10T12:00:00Z');

const definition = `sha256:${'d'.repeat(64)}`;

/** A recorded run; it ended an hour before the moment unless told. */
export const run = (probe: string, state: Run['state'] = 'completed', rest: Partial<Run> = {}): Run => {
  const finishedAt = rest.finishedAt ?? '2026-01-10T11:00:00Z';
  const facts = {
    schema: 1 as const,
    probe,
    kind: 'command',
    definition,
    startedAt: finishedAt,
    finishedAt,
    durationMs: 0,
    where: 'local',
    recordedBy: 'holdpoint',
    commit: null,
    dirty: null,
    ran: probe,
    state,
    message: state === 'completed' ? 'Exit 0' : 'It is not there',
    waitsFor: [],
    exit: { code: 0, signal: null },
    fidelity: 'real' as const,
    readings: [],
    checks: [{ subject: 'exit', expected: 'is 0', actual: '0', met: true }],
    measurements: [],
    artifacts: [],
    previous: null,
    ...rest,
  };
  return RunSchema.parse({ ...facts, digest: digestOf(facts) });
};

const probeOf = (id: string, rest: Partial<Probe>): Probe => ({
  id,
  kind: 'command',
  clearedWhen: 'the probe passes',
  requires: [],
  fidelity: 'real',
  criteria: [],
  definition,
  source: `probes/${id}.yaml`,
  spec: {},
  ...rest,
});

/** What a case may differ in from the usual one. */
export interface Around {
  checkpoint?: string;
  revision?: string;
  policy?: Partial<Policy>;
  probes?: Record<string, Partial<Probe>>;
  moment?: number;
  now?: number;
  commit?: string | null;
  assume?: Case['assume'];
}

/** A case made of what an author would write and of runs; each probe an item names is there. */
export const caseOf = (
  written: Omit<CheckpointInput & object, 'title'>,
  runs: readonly Run[] = [],
  {
    checkpoint = 'cp1',
    revision = 'open',
    policy = {},
    probes = {},
    moment = NOW,
    now = Number.POSITIVE_INFINITY,
    commit = null,
    assume,
  }: Around = {},
): Case => {
  const content = CheckpointSchema.parse({ title: 'First', ...written });
  const ids = [...new Set([...content.items.flatMap((item) => item.probes), ...Object.keys(probes)])].sort();
  const whole = PolicySchema.parse(policy);
  return {
    revision: {
      checkpoint,
      revision,
      source: `checkpoints/${checkpoint}.md`,
      form: 'front-matter',
      content,
      narrative: '',
      unread: [],
    },
    probes: new Map(ids.map((id) => [id, probeOf(id, probes[id] ?? {})])),
    runs: new Map(ids.map((id) => [id, runs.filter(({ probe }) => probe === id)])),
    policy: whole,
    policyDigest: digestOf(whole),
    moment,
    now,
    commit,
    ...(assume ? { assume } : {}),
  };
};
