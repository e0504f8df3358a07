import { digestOf } from '../src/kernel/digest.ts';
import { CheckpointSchema } from '../src/schemas/checkpoint.ts';
import { type Run, RunSchema } from '../src/schemas/evidence.ts';
import { PolicySchema } from '../src/schemas/policy.ts';
import type { Probe } from '../src/schemas/probe.ts';
import type { Case } from '../src/verdict/judge/case.ts';
import { judge } from '../src/verdict/judge/judge.ts';

const MOMENT = Date.parse('2026-01-15T12:00:00Z');
const ROUNDS = 7;

const digest = (n: number): string => `sha256:${n.toString(16).padStart(64, '0')}`;

const probe = (at: number): Probe => ({
  id: `probe.${at}`,
  kind: 'command',
  requires: [],
  fidelity: 'real',
  criteria: [],
  definition: digest(1),
  source: `probes/probe.${at}.yaml`,
  spec: {},
});

const run = (at: number, state: Run['state']): Run =>
  RunSchema.parse({
    schema: 1,
    probe: `probe.${at}`,
    kind: 'command',
    definition: digest(1),
    startedAt: '2026-01-15T10:00:00Z',
    finishedAt: '2026-01-15T10:01:00Z',
    durationMs: 60_000,
    where: 'local',
    recordedBy: 'holdpoint',
    commit: 'a'.repeat(40),
    dirty: false,
    ran: 'true',
    state,
    message: state === 'completed' ? 'Exit 0' : 'Not installed here',
    waitsFor: [],
    exit: null,
    fidelity: 'real',
    readings: [],
    checks: state === 'completed' ? [{ subject: 'exit', expected: 'is 0', actual: '0', met: true }] : [],
    measurements: [],
    artifacts: [],
    previous: null,
    digest: digest(at + 1),
  });

/** Items of which each needs the three before it in a spread-out order, so that edges are long and short; one in a hundred is Missing. */
const caseOf = (items: number): Case => {
  const needs = (at: number): string[] => {
    const earlier = [at - 1, Math.floor(at / 2), Math.floor(at / 3) + 1];
    return [...new Set(earlier.filter((need) => need >= 0 && need < at))].map((need) => `item-${need}`);
  };
  const ids = Array.from({ length: items }, (_, at) => at);
  const isMissing = (at: number): boolean => at > items * 0.9 && at % 100 === 0;
  return {
    revision: {
      checkpoint: 'cp',
      revision: 'open',
      source: 'checkpoints/cp.md',
      form: 'front-matter',
      narrative: '',
      unread: [],
      content: CheckpointSchema.parse({
        title: 'Large',
        items: ids.map((at) => ({
          id: `item-${at}`,
          area: `Area ${at % 20}`,
          title: `Item ${at}`,
          probes: [`probe.${at}`],
          needs: needs(at),
        })),
        lanes: Array.from({ length: 20 }, (_, lane) => ({
          id: `lane-${lane}`,
          title: `Lane ${lane}`,
          needs: [`item-${Math.floor(((lane + 1) * items) / 20) - 1}`],
        })),
      }),
    },
    probes: new Map(ids.map((at) => [`probe.${at}`, probe(at)])),
    runs: new Map(ids.map((at) => [`probe.${at}`, [run(at, isMissing(at) ? 'absent' : 'completed')]])),
    policy: PolicySchema.parse({}),
    policyDigest: digest(2),
    now: Number.POSITIVE_INFINITY,
    moment: MOMENT,
    commit: 'a'.repeat(40),
  };
};

const edgesOf = ({ revision }: Case): number =>
  revision.content.items.reduce((sum, { needs }) => sum + needs.length, 0);

const medianMs = (work: () => unknown): number => {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
};

const SIZES = [2500, 5000, 10_000, 20_000];
const warm = caseOf(1000);
medianMs(() => judge(warm));
const rows = SIZES.map((size) => {
  const input = caseOf(size);
  const found = judge(input);
  const { digest: _, ...rest } = found;
  return {
    size,
    edges: edgesOf(input),
    ms: medianMs(() => judge(input)),
    digestMs: medianMs(() => digestOf(rest)),
    writtenMs: medianMs(() => JSON.stringify(found)),
  };
});
const first = rows[0];
console.log(
  'Judging, its digest included, against writing the judgement down as JSON (the limit); at most 100 ms at 10,000',
);
console.log(
  '  items    needs    judged   of it digest   written   judged : written   for each item and need',
);
for (const { size, edges, ms, digestMs, writtenMs } of rows) {
  const growth = first ? ms / (size + edges) / (first.ms / (first.size + first.edges)) : 0;
  const columns = [
    String(size).padStart(7),
    String(edges).padStart(8),
    `${ms.toFixed(0)} ms`.padStart(9),
    `${digestMs.toFixed(0)} ms`.padStart(14),
    `${writtenMs.toFixed(0)} ms`.padStart(9),
    `${(ms / writtenMs).toFixed(1)}x`.padStart(18),
    `${growth.toFixed(2)}x`.padStart(24),
  ];
  console.log(columns.join(' '));
}
