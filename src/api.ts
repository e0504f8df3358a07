import { findRevision } from './cli/commands/content.ts';
import { recordedOf, toCase } from './gather/case.ts';
import type { Gathered } from './gather/gathered.ts';
import type { Explanation } from './schemas/explanation.ts';
import type { Judgement } from './schemas/judgement.ts';
import type { Told } from './schemas/reason.ts';
import { explain as explainDerivation } from './verdict/explain/explain.ts';
import { type Derivation, derive } from './verdict/judge/judge.ts';
import { told } from './words/told.ts';

export { type Diagnostic, InputError } from './errors.ts';
export { findRoot } from './gather/find-root.ts';
export { gather } from './gather/gather.ts';
export type { Gathered } from './gather/gathered.ts';
export { type ResultFile, readResult } from './readers/registry.ts';
export { type Checkpoint, CheckpointSchema } from './schemas/checkpoint.ts';
export { type Evidence, EvidenceSchema } from './schemas/evidence.ts';
export { type Explanation, ExplanationSchema } from './schemas/explanation.ts';
export { type Judgement, JudgementSchema } from './schemas/judgement.ts';
export { type Probe, ProbeSchema } from './schemas/probe.ts';
export { type Reading, ReadingSchema } from './schemas/reading.ts';
export type { Told } from './schemas/reason.ts';

/** When, and on which commit, an open revision is judged; its last event's where nothing is given. */
export interface JudgingOptions {
  /** Milliseconds since 1970. */
  moment?: number;
  commit?: string | null;
}

const derivationOf = (gathered: Gathered, name: string, options: JudgingOptions): Derivation => {
  const revision = findRevision(gathered, name);
  return derive(toCase(gathered, revision, options), recordedOf(gathered, revision, options));
};

/**
 * Judges the revision that `cp3` or `cp3@r1` names; a frozen one keeps the judgement of its record. Every reason is said.
 * Throws InputError for a name that stands for nothing.
 */
export const judge = (gathered: Gathered, name: string, options: JudgingOptions = {}): Told<Judgement> =>
  told(derivationOf(gathered, name, options).judgement);

/** Why a revision, or one item of it, stands as it does, down to the evidence, and what would clear it. */
export const explain = (
  gathered: Gathered,
  name: string,
  { item, ...options }: JudgingOptions & { item?: string } = {},
): Told<Explanation> => told(explainDerivation(derivationOf(gathered, name, options), item));
