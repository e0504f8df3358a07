import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sealed, writeEvidence } from '../../src/evidence/evidence.ts';
import { gather } from '../../src/gather/gather.ts';
import type { Artifact, Check } from '../../src/schemas/evidence.ts';
import type { Measurement } from '../../src/schemas/measurement.ts';
import type { Reading } from '../../src/schemas/reading.ts';

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
  checks?: Check[];
  readings?: Reading[];
  measurements?: Measurement[];
  ran?: string;
  commit?: string;
  where?: string;
  artifacts?: Artifact[];
}

const RAN_FOR_MS = 400;

/** Records runs in a content folder, each under the definition its probe has there. */
export const record = async (content: string, runs: readonly Recorded[]): Promise<void> => {
  const { probes, diagnostics } = await gather(content);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
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
      where: run.where ?? 'local',
      recordedBy: 'holdpoint 0.1.0',
      commit: run.commit ?? '1234567890abcdef1234567890abcdef12345678',
      dirty: false,
      ran: run.ran ?? `node ${run.probe}.mjs`,
      state: run.state ?? 'completed',
      message: run.message ?? 'It ran to its end',
      waitsFor: run.waitsFor ?? [],
      exit: run.exit === undefined ? null : { code: run.exit, signal: null },
      fidelity: probe.fidelity,
      readings: run.readings ?? [],
      checks: run.checks ?? [],
      measurements: run.measurements ?? [],
      artifacts: run.artifacts ?? [],
      previous: null,
      output: { text: output, bytes: Buffer.byteLength(output), truncated: false },
    });
    const refused = await writeEvidence(content, evidence);
    if (refused) throw new Error(refused.message);
  }
};

const FIXTURES = fileURLToPath(new URL('../fixtures/site/', import.meta.url));

/** Copies a fixture's content into a folder of its own. */
export const copyContent = (fixture: string, content: string): Promise<void> =>
  cp(`${FIXTURES}${fixture}`, content, { recursive: true });
