import type { Diagnostic } from '../../errors.ts';
import { evidencePath, newestEvidence, writeEvidence } from '../../evidence/evidence.ts';
import { cleaner, secretValues } from '../../evidence/redact/clean.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { Probe } from '../../schemas/probe.ts';
import { type Outcome, outcome } from '../lib/kind.ts';
import { whyOf } from '../lib/problem.ts';
import { findKind } from '../registry.ts';
import { whereFrom } from './place.ts';
import { toEvidence } from './record-run.ts';
import type { CheckedOut } from './working-copy.ts';

/** One probe's run and where it is recorded. */
export interface ProbeResult {
  probe: Probe;
  evidence: Evidence;
  /** Path relative to the content folder; null where it could not be written. */
  file: string | null;
}

/** One run that ended, or could not begin. */
export interface Ended {
  /** Milliseconds since 1970. */
  startedAt: number;
  outcome: Outcome;
  /** The required probes that were not Ready. */
  waitsFor: string[];
}

/** Records runs below one content folder. */
export interface Recorder {
  record(probe: Probe, ended: Ended): Promise<ProbeResult>;
  /** Evidence that the disk refused. */
  diagnostics: Diagnostic[];
}

/** What a probe runs, as a person would type or say it. */
export const saidOf = (probe: Probe): string => findKind(probe.kind)?.describe(probe.spec) ?? probe.kind;

const secretsOf = ({ spec: { secrets } }: Probe): string[] =>
  Array.isArray(secrets) ? secrets.filter((name) => typeof name === 'string') : [];

/** A recorder for a content folder (absolute), what is checked out, and an environment whose secrets stay out. */
export const recorder = (
  root: string,
  place: CheckedOut,
  environment: Readonly<Record<string, string | undefined>>,
): Recorder => {
  const diagnostics: Diagnostic[] = [];
  const where = whereFrom(environment);
  const { HOME: home } = environment;
  const record = async (
    probe: Probe,
    { startedAt, outcome: found, waitsFor }: Ended,
  ): Promise<ProbeResult> => {
    const clean = cleaner(secretValues(environment, secretsOf(probe)), [home]);
    const previous = (await newestEvidence(root, probe.id))?.digest ?? null;
    const times = { startedAt, finishedAt: Math.max(startedAt, Date.now()) };
    const around = { ...place, ...times, where, ran: saidOf(probe), waitsFor, previous };
    const evidence = await toEvidence(probe, found, around, clean).catch((error: unknown) => {
      const failed = outcome('crashed', { kind: 'ran.not-recorded', said: whyOf(error) });
      return toEvidence(probe, failed, around, clean);
    });
    const refused = await writeEvidence(root, evidence);
    if (refused) diagnostics.push(refused);
    return { probe, evidence, file: refused ? null : evidencePath(evidence) };
  };
  return { record, diagnostics };
};
