import { availableParallelism } from 'node:os';
import type { Diagnostic } from '../errors.ts';
import { cleaner, secretValues } from '../record/clean.ts';
import { evidencePath, newestEvidence, sweepEvidence, toRun, writeEvidence } from '../record/evidence.ts';
import type { Evidence, Run, StoredRun } from '../schemas/evidence.ts';
import type { Policy } from '../schemas/policy.ts';
import type { Probe } from '../schemas/probe.ts';
import { type Outcome, outcome } from './kind.ts';
import { type CheckedOut, checkedOut, whereFrom } from './place.ts';
import { isReady } from './ready.ts';
import { toEvidence } from './record-run.ts';
import { findKind } from './registry.ts';
import { runOne } from './run-one.ts';
import { type Selection, selected } from './selection.ts';
import { slots } from './slots.ts';

/** What happens while probes run, in the order it happens. */
export type ProbeEvent =
  | { type: 'started'; probe: Probe; ran: string }
  | { type: 'finished'; probe: Probe; evidence: Evidence; file: string | null };

/** Which probes to run, and how. A `Gathered` holds the first five. */
export interface RunOptions extends Selection {
  /** The content folder, absolute; evidence is written below it. */
  root: string;
  /** The folder that probes run in, absolute. */
  repository: string;
  probes: ReadonlyMap<string, Probe>;
  /** What was recorded before, oldest first; required probes that do not run now are judged by it. */
  runs: ReadonlyMap<string, readonly StoredRun[]>;
  /** How required evidence is judged; by the defaults when absent. */
  programme?: { policy: Policy } | undefined;
  /** Replaces every probe's own time limit. */
  timeoutMs?: number | undefined;
  /** How many probes run at once. */
  concurrency?: number | undefined;
  /** Interrupts the run: what has finished is kept, the rest is recorded as not run. */
  signal?: AbortSignal | undefined;
  /** Whose variables probes may be allowed to see. */
  environment?: Readonly<Record<string, string | undefined>> | undefined;
  onEvent?: ((event: ProbeEvent) => void) | undefined;
}

/** One probe's run and where it is recorded. */
export interface ProbeResult {
  probe: Probe;
  evidence: Evidence;
  /** Path relative to the content folder; null where it could not be written. */
  file: string | null;
}

/** What a run of probes came to. */
export interface RunSummary {
  /** Sorted by id. */
  results: ProbeResult[];
  interrupted: boolean;
  /** Whether every probe was brought to an end and recorded: none crashed, ran out of time or was interrupted. */
  ended: boolean;
  /** Evidence that the disk refused. */
  diagnostics: Diagnostic[];
}

interface Session {
  options: RunOptions;
  environment: Readonly<Record<string, string | undefined>>;
  where: string;
  place: CheckedOut;
  interrupt: AbortSignal;
  /** Runs what it is given once a slot is free. */
  inSlot: <T>(task: () => Promise<T>) => Promise<T>;
  /** Runs of this session, by probe id. */
  started: Map<string, Promise<ProbeResult>>;
  diagnostics: Diagnostic[];
}

const NOT_ENDED = new Set<Run['state']>(['timeout', 'crashed', 'interrupted']);
const FEWEST = 2;
const MOST = 8;

/** Runs the selected probes, each after those it requires, and records evidence of every one of them. */
export const runProbes = async (options: RunOptions): Promise<RunSummary> => {
  const probes = selected(options.probes, options);
  const environment = options.environment ?? process.env;
  await sweepEvidence(
    options.root,
    probes.map(({ id }) => id),
  );
  const parallel = options.concurrency ?? Math.min(MOST, Math.max(FEWEST, availableParallelism()));
  const session: Session = {
    options,
    environment,
    where: whereFrom(environment),
    place: await checkedOut(options.repository, environment),
    interrupt: options.signal ?? new AbortController().signal,
    inSlot: slots(parallel),
    started: new Map(),
    diagnostics: [],
  };
  const gate = Promise.withResolvers<void>();
  for (const probe of probes)
    session.started.set(
      probe.id,
      gate.promise.then(() => take(probe, session)),
    );
  gate.resolve();
  const results = await Promise.all(session.started.values());
  const { diagnostics } = session;
  const interrupted = session.interrupt.aborted;
  const states = results.map(({ evidence }) => evidence.state);
  const ended = !interrupted && diagnostics.length === 0 && !states.some((state) => NOT_ENDED.has(state));
  return { results, interrupted, ended, diagnostics };
};

/** Waits for what a probe requires, runs it or finds that it cannot run, and records either. */
const take = async (probe: Probe, session: Session): Promise<ProbeResult> => {
  const held = await heldBy(probe, session);
  if (held.length > 0) {
    const said = held.map(({ id, message }) => `${id} (${message})`).join(', ');
    const waitsFor = held.map(({ id }) => id);
    return record(probe, session, Date.now(), outcome('not-run', `Not run: it waits for ${said}`), waitsFor);
  }
  return session.inSlot(async () => {
    const startedAt = Date.now();
    if (session.interrupt.aborted) {
      return record(
        probe,
        session,
        startedAt,
        outcome('interrupted', 'Not run: the run was interrupted before'),
      );
    }
    session.options.onEvent?.({ type: 'started', probe, ran: saidOf(probe) });
    return record(probe, session, startedAt, await found(probe, session, startedAt));
  });
};

const saidOf = (probe: Probe): string => findKind(probe.kind)?.describe(probe.spec) ?? probe.kind;

const found = async (probe: Probe, session: Session, startedAt: number): Promise<Outcome> => {
  const kind = findKind(probe.kind);
  if (!kind) return outcome('crashed', `There is no probe of kind ${probe.kind}`);
  const { environment, interrupt } = session;
  const { repository, timeoutMs } = session.options;
  return runOne({ kind, probe, repository, environment, startedAt, timeoutMs, interrupt });
};

/** A required probe that is not Ready, and what was found of it. */
interface Held {
  id: string;
  message: string;
}

const heldBy = async (probe: Probe, session: Session): Promise<Held[]> => {
  const held: Held[] = [];
  for (const id of probe.requires) {
    if (reaches(id, probe.id, session.options.probes)) {
      held.push({ id, message: 'which waits for this one in turn' });
      continue;
    }
    const fresh = (await session.started.get(id))?.evidence;
    const runs = (session.options.runs.get(id) ?? []).map(({ run }) => run);
    if (fresh) runs.push(toRun(fresh));
    const required = session.options.probes.get(id);
    const newest = runs.at(-1);
    if (!required) held.push({ id, message: 'there is no such probe' });
    else if (!newest) held.push({ id, message: 'no evidence yet' });
    else if (!isReady(newest)) held.push({ id, message: rootMessage(newest) });
  }
  return held;
};

/** Says whether a probe requires another, directly or through others. */
const reaches = (from: string, to: string, probes: ReadonlyMap<string, Probe>): boolean => {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(probes.get(id)?.requires ?? []));
  }
  return false;
};

const rootMessage = (run: Run): string => run.message.replace(/^Not run: it /, '');

const record = async (
  probe: Probe,
  session: Session,
  startedAt: number,
  what: Outcome,
  waitsFor: string[] = [],
): Promise<ProbeResult> => {
  const { environment, place, where, options } = session;
  const { secrets: declared } = probe.spec;
  const names = Array.isArray(declared) ? declared.filter((name) => typeof name === 'string') : [];
  const { HOME: home } = environment;
  const clean = cleaner(secretValues(environment, names), [home]);
  const previous = (await newestEvidence(options.root, probe.id))?.digest ?? null;
  const around = {
    ...place,
    where,
    startedAt,
    finishedAt: Date.now(),
    ran: saidOf(probe),
    waitsFor,
    previous,
  };
  const evidence = await toEvidence(probe, what, around, clean).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    return toEvidence(probe, outcome('crashed', `The result could not be recorded: ${why}`), around, clean);
  });
  const refused = await writeEvidence(options.root, evidence);
  if (refused) session.diagnostics.push(refused);
  const file = refused ? null : evidencePath(evidence);
  options.onEvent?.({ type: 'finished', probe, evidence, file });
  return { probe, evidence, file };
};
