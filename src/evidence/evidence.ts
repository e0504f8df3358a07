import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { digestOf } from '../kernel/digest.ts';
import { type Evidence, EvidenceSchema, type Run, UnsealedSchema } from '../schemas/evidence.ts';
import { makeFolder, sweep, writeNew } from '../storage/atomic.ts';

/** Folder of all evidence, relative to the content folder. */
export const EVIDENCE = 'evidence';

const NAME = /^\d{8}T\d{9}Z-[0-9a-f]{8}\.json$/;

/** Says whether a file's name is that of recorded evidence: `20251221T163204512Z-1a2b3c4d.json`. */
export const isEvidenceName = (name: string): boolean => NAME.test(name);

/** Name of the file that holds a run; names sort by the time it finished. */
export const evidenceName = ({ finishedAt, digest }: Pick<Run, 'finishedAt' | 'digest'>): string => {
  const time = new Date(finishedAt).toISOString().replaceAll(/[-:.]/g, '');
  return `${time}-${digest.slice('sha256:'.length, 'sha256:'.length + 8)}.json`;
};

/** Evidence from all its other fields, with the digest of them. Throws where they are not evidence. */
export const sealed = (facts: unknown): Evidence => {
  const whole = UnsealedSchema.parse(facts);
  return { ...whole, digest: digestOf(whole) };
};

/** What a verdict is judged on: evidence without its captured output. */
export const toRun = ({ output: _output, ...run }: Evidence): Run => run;

/**
 * Reads one evidence file: its bytes as text, the probe's folder and its own name. Returns why it counts for
 * nothing where it is torn, of another shape, changed since it was recorded, or in the wrong place.
 */
export const parseEvidence = (text: string, probe: string, name: string): Evidence | string => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const parsed = EvidenceSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `it is not evidence: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`;
  }
  const { digest, ...facts } = parsed.data;
  if (digestOf(facts) !== digest) return 'its content is not what was recorded: the digest differs';
  if (facts.probe !== probe) return `it belongs to the probe ${facts.probe}`;
  if (evidenceName(parsed.data) !== name) return `its name should be ${evidenceName(parsed.data)}`;
  return parsed.data;
};

/** The newest intact evidence of a probe that lies in the content folder; undefined where there is none. */
export const newestEvidence = async (root: string, probe: string): Promise<Evidence | undefined> => {
  const folder = join(root, EVIDENCE, probe);
  const names = (await readdir(folder).catch(() => [])).filter(isEvidenceName).sort().reverse();
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    const found = parseEvidence(text, probe, name);
    if (typeof found !== 'string') return found;
  }
  return undefined;
};

/** Removes what killed writers left behind among the evidence of the given probes. */
export const sweepEvidence = async (root: string, probes: readonly string[]): Promise<void> => {
  for (const probe of probes) await sweep(join(root, EVIDENCE, probe));
};

/** Path of a run's file, relative to the content folder, with `/`. */
export const evidencePath = (evidence: Evidence): string =>
  `${EVIDENCE}/${evidence.probe}/${evidenceName(evidence)}`;

/** A run as its own file holds it. */
export const evidenceText = (evidence: Evidence): string => `${JSON.stringify(evidence, null, 2)}\n`;

/** Writes evidence to its own file, which must not be there yet. Returns a diagnostic where the disk refuses. */
export const writeEvidence = async (root: string, evidence: Evidence): Promise<Diagnostic | undefined> => {
  const file = evidencePath(evidence);
  try {
    await makeFolder(join(root, EVIDENCE, evidence.probe));
    await writeNew(join(root, file), evidenceText(evidence));
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return diagnostic('HP351', `The evidence of ${evidence.probe} could not be written: ${why}`, {
      place: { file: join(root, file) },
      fixes: ['Make room on the disk or give permission to write there, then run the probe again.'],
    });
  }
};
