import type { Measurement } from '../../src/schemas/measurement.ts';
import type { Reading } from '../../src/schemas/reading.ts';
import type { Recorded } from './evidence.ts';
import { LARGE_PROBES, largeOutput } from './large.ts';

const NONE = { executed: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };

const reading = (change: Partial<Reading>): Reading => ({
  format: 'junit',
  tool: null,
  toolVersion: null,
  outcome: 'met',
  counts: NONE,
  measurements: [],
  startedAt: null,
  durationMs: null,
  failures: [],
  failuresTotal: 0,
  diagnostics: [],
  ...change,
});

const absent = (subject: string): Pick<Recorded, 'state' | 'message' | 'checks'> => ({
  state: 'absent',
  message: `${subject} is not there`,
  checks: [{ subject, expected: 'exists', actual: 'is not there', met: false }],
});

const waiting = (probe: string): Pick<Recorded, 'state' | 'message' | 'waitsFor'> => ({
  state: 'not-run',
  message: 'Not run',
  waitsFor: [probe],
});

const said = (word: string, output: string): Pick<Recorded, 'exit' | 'output' | 'checks'> => ({
  exit: 0,
  output,
  checks: [{ subject: 'stdout', expected: `contains ${word}`, actual: `contains ${word}`, met: true }],
});

const failing = (exit: number, output: string): Pick<Recorded, 'exit' | 'output' | 'message'> => ({
  exit,
  output,
  message: `It ended with exit ${exit}`,
});

/** The one run of the tiny fixture. */
export const TINY_RUNS: readonly Recorded[] = [
  { probe: 'engine.start', at: '2026-02-01T08:00:00Z', ...failing(1, '\u001b[31mno fuel\u001b[0m\n') },
];

const horn = (at: string, value: number): Recorded => {
  const answer: Measurement = {
    name: 'answer_time p(95)',
    value,
    unit: 'ms',
    limit: '<300',
    met: value < 300,
  };
  const counts = { ...NONE, executed: 20, passed: 20 };
  return {
    probe: 'horn.range',
    at,
    readings: [
      reading({
        format: 'k6',
        tool: 'k6',
        outcome: answer.met ? 'met' : 'unmet',
        counts,
        measurements: [answer],
      }),
    ],
  };
};

/** The runs of the Beacon fixture: before its decision, and after it. */
export const BEACON_RUNS: readonly Recorded[] = [
  { probe: 'lamp.answer', at: '2026-03-02T15:30:00Z', ...said('lit', 'lamp \u001b[32mlit\u001b[0m\n') },
  { probe: 'lamp.spare', at: '2026-03-02T15:31:00Z', ...absent('spare.txt') },
  { probe: 'drill.result', at: '2026-03-02T15:32:00Z', ...waiting('lamp.spare') },
  { probe: 'lamp.answer', at: '2026-03-10T08:00:00Z', ...failing(1, 'lamp \u001b[31mdark\u001b[0m\n') },
  { probe: 'lamp.answer', at: '2026-03-10T09:00:00Z', ...said('lit', 'lamp \u001b[1;32mlit\u001b[0m\n') },
  { probe: 'lamp.spare', at: '2026-03-10T09:01:00Z', ...absent('spare.txt') },
  { probe: 'drill.result', at: '2026-03-10T09:02:00Z', ...waiting('lamp.spare') },
  { probe: 'power.generator', at: '2026-03-10T09:03:00Z', ...failing(1, 'no spark\n') },
  { probe: 'power.fuel', at: '2026-03-06T09:00:00Z', ...said('full', 'full\n') },
  { probe: 'power.mains', at: '2026-03-10T09:04:00Z', ...failing(2, 'dead\n') },
  { probe: 'drill.log', at: '2026-03-10T09:05:00Z', readings: [reading({ outcome: 'nothing-ran' })] },
  ...[212, 240, 355, 290, 260, 231].map((value, day) => horn(`2026-03-0${day + 4}T09:06:00Z`, value)),
];

/** The runs of the demo as a machine without a container daemon records them. */
export const DEMO_RUNS: readonly Recorded[] = [
  {
    probe: 'baseline.freeze',
    at: '2026-11-23T16:40:00Z',
    checks: [{ subject: 'freeze.md', expected: 'unchanged', actual: 'unchanged', met: true }],
  },
  {
    probe: 'baseline.statement',
    at: '2026-11-23T16:40:01Z',
    checks: [{ subject: 'freeze.md', expected: 'exists', actual: 'exists', met: true }],
  },
  {
    probe: 'policy.adr',
    at: '2026-11-23T16:40:02Z',
    checks: [{ subject: 'ADR-026', expected: 'status is Accepted', actual: 'Accepted', met: true }],
  },
  {
    probe: 'infra.validate',
    at: '2026-11-23T16:40:03Z',
    exit: 0,
    output: '12 checks, 0 failures\n',
    checks: [
      {
        subject: 'stdout',
        expected: String.raw`matches /^[1-9]\d* checks, 0 failures$/m`,
        actual: '12 checks, 0 failures',
        met: true,
      },
    ],
  },
  { probe: 'docker.runtime', at: '2026-11-23T16:40:04Z', ...absent('docker daemon') },
  {
    probe: 'load.suite',
    at: '2026-11-23T16:40:05Z',
    exit: 0,
    output: 'No test files found, exiting with code 0\n',
    readings: [reading({ tool: 'vitest', outcome: 'nothing-ran' })],
  },
  { probe: 'chaos.results', at: '2026-11-23T16:40:06Z', ...waiting('docker.runtime') },
];

const EVIL = '</script></pre><script>fire("output")</script><img src=x onerror=fire("output")>';

/** A run that tries to act in everything a run can say. */
export const HOSTILE_RUNS: readonly Recorded[] = [
  {
    probe: 'evil.probe',
    at: '2026-03-10T09:00:00Z',
    exit: 1,
    ran: `<script>fire('ran')</script>${EVIL}`,
    commit: `<script>fire('commit')</script>${EVIL}`,
    where: `<script>fire('where')</script>${EVIL}`,
    artifacts: [
      {
        path: `<script>fire('artifact')</script>${EVIL}`,
        bytes: 1,
        digest: `sha256:${'0'.repeat(64)}`,
        modifiedAt: '2026-03-10T09:00:00Z',
      },
    ],
    message: EVIL,
    output: `${EVIL}\n\u001b]8;;javascript:fire(1)\u0007link\u001b]8;;\u0007 \u202Eevil ${'y'.repeat(10_000)}\n`,
    checks: [{ subject: EVIL, expected: EVIL, actual: EVIL, met: false }],
    readings: [
      reading({
        tool: EVIL,
        outcome: 'unmet',
        counts: { ...NONE, executed: 1, failed: 1 },
        measurements: [{ name: EVIL, value: 1, unit: EVIL, limit: EVIL, met: false }],
        failures: [{ name: EVIL, message: EVIL }],
        failuresTotal: 1,
      }),
    ],
  },
];

/** The runs of the large programme's probes: most pass. */
export const LARGE_RUNS: readonly Recorded[] = LARGE_PROBES.map((probe, index) => ({
  probe,
  at: `2026-02-20T10:${String(index).padStart(2, '0')}:00Z`,
  ...said('ms', `${largeOutput(index)}\n`),
  ...(index % 17 === 5
    ? {
        exit: 1,
        checks: [{ subject: 'stdout', expected: 'contains ms', actual: 'no such text', met: false }],
      }
    : {}),
}));
