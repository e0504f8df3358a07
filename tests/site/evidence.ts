import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gather } from '../../src/gather/gather.ts';
import { sealed, writeEvidence } from '../../src/record/evidence.ts';

/** What a recorded run in a test says of itself; everything else is filled in. */
export interface Recorded {
  probe: string;
  /** When it finished, ISO instant. */
  at: string;
  state?: string;
  message?: string;
  exit?: number;
  output?: string;
  waitsFor?: string[];
  checks?: { subject: string; expected: string; actual: string; met: boolean }[];
  readings?: unknown[];
  ran?: string;
}

const RAN_FOR_MS = 400;

/** Records runs in a content folder, each under the definition its probe has there. */
export const record = async (content: string, runs: readonly Recorded[]): Promise<void> => {
  const { probes, diagnostics } = await gather(content);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(diagnostics));
  for (const run of runs) {
    const probe = probes.get(run.probe);
    if (!probe) throw new Error(`no probe ${run.probe}`);
    const finished = Date.parse(run.at);
    const output = run.output ?? '';
    const evidence = sealed({
      schema: 1,
      probe: run.probe,
      kind: probe.kind,
      definition: probe.definition,
      startedAt: new Date(finished - RAN_FOR_MS).toISOString(),
      finishedAt: new Date(finished).toISOString(),
      durationMs: RAN_FOR_MS,
      where: 'local',
      recordedBy: 'holdpoint 0.1.0',
      commit: '1234567890abcdef1234567890abcdef12345678',
      dirty: false,
      ran: run.ran ?? `node ${run.probe}.mjs`,
      state: run.state ?? 'completed',
      message: run.message ?? 'It ran to its end',
      waitsFor: run.waitsFor ?? [],
      exit: run.exit === undefined ? null : { code: run.exit, signal: null },
      fidelity: probe.fidelity,
      readings: run.readings ?? [],
      checks: run.checks ?? [],
      measurements: [],
      artifacts: [],
      previous: null,
      output: { text: output, bytes: Buffer.byteLength(output), truncated: false },
    });
    const refused = await writeEvidence(content, evidence);
    if (refused) throw new Error(refused.message);
  }
};

const FIXTURES = fileURLToPath(new URL('../fixtures/site/', import.meta.url));

/** Copies a fixture's content into a fresh folder outside any repository. Absolute path of the content folder. */
export const copyContent = async (fixture: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'holdpoint-site-'));
  await cp(join(FIXTURES, fixture), join(folder, 'content'), { recursive: true });
  return join(folder, 'content');
};

const missing = {
  state: 'absent',
  message: 'spare.txt is not there',
  checks: [{ subject: 'spare.txt', expected: 'exists', actual: 'is not there', met: false }],
};

/** The runs of the Beacon fixture: before its decision, and after it. */
export const BEACON_RUNS: readonly Recorded[] = [
  { probe: 'lamp.answer', at: '2026-03-02T15:30:00Z', exit: 0, output: 'lamp \u001b[32mlit\u001b[0m\n' },
  { probe: 'lamp.spare', at: '2026-03-02T15:31:00Z', ...missing },
  {
    probe: 'drill.result',
    at: '2026-03-02T15:32:00Z',
    state: 'not-run',
    message: 'Not run',
    waitsFor: ['lamp.spare'],
  },
  { probe: 'lamp.answer', at: '2026-03-10T09:00:00Z', exit: 0, output: 'lamp \u001b[1;32mlit\u001b[0m\n' },
  { probe: 'lamp.spare', at: '2026-03-10T09:01:00Z', ...missing },
  {
    probe: 'drill.result',
    at: '2026-03-10T09:02:00Z',
    state: 'not-run',
    message: 'Not run',
    waitsFor: ['lamp.spare'],
  },
  {
    probe: 'power.generator',
    at: '2026-03-10T09:03:00Z',
    exit: 1,
    output: 'no spark\n',
    message: 'It ended with exit 1',
  },
  { probe: 'power.fuel', at: '2026-03-06T09:00:00Z', exit: 0, output: 'full\n' },
  {
    probe: 'power.mains',
    at: '2026-03-10T09:04:00Z',
    exit: 2,
    output: 'dead\n',
    message: 'It ended with exit 2',
  },
];
