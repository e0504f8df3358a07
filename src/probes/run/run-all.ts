import { availableParallelism } from 'node:os';
import type { Diagnostic } from '../../errors.ts';
import { sweepEvidence, toRun } from '../../evidence/evidence.ts';
import type { Run } from '../../schemas/evidence.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { Waits } from '../../schemas/reasons/ran.ts';
import { type Outcome, outcome } from '../lib/kind.ts';
import { findKind } from '../registry.ts';
import { type Ended, type ProbeResult, type Recorder, recorder, saidOf } from './recorder.ts';
import { heldBy } from './requirements.ts';
import { runOne } from './run-one.ts';
import { type Selection, selected } from './selection.ts';
import { slots } from './slots.ts';
import { checkedOut } from './working-copy.ts';

export type { ProbeResult } from './recorder.ts';

/** What happens while probes run, in the order it happens. */
export type ProbeEvent =
  | { type: 'started'; probe: Probe; ran: string }
  | ({ type: 'finished' } & ProbeResult);

/** Which probes to run, and how. A `Gathered` holds the first five. */
export interface RunOptions extends Selection {
  /** The content folder, absolute; evidence is written below it. */
  root: string;
  /** The folder that probes run in, absolute. */
  repository: string;
  probes: ReadonlyMap<string, Probe>;
  /** What was recorded before, oldest first; required probes that do not run now are judged by it. */
  runs: ReadonlyMap<string, readonly { run: Run }[]>;
  /** How required evidence is judged; by the defaults when absent. */
  programme?: { policy: Policy; timezone?: string | undefined } | undefined;
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
  interrupt: AbortSignal;
  recorder: Recorder;
  /** Runs what it is given once a slot is free. */
  inSlot: <T>(task: () => Promise<T>) => Promise<T>;
  /** Runs of this session, by probe id. */
  started: Map<string, Promise<ProbeResult>>;
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
  const place = await checkedOut(options.repository, environment, options);
  const parallel = options.concurrency ?? Math.min(MOST, Math.max(FEWEST, availableParallelism()));
  const session: Session = {
    options,
    environment,
    interrupt: options.signal ?? new AbortController().signal,
    recorder: recorder(options.root, place, environment),
    inSlot: slots(parallel),
    started: new Map(),
  };
  // All of them are known before the first begins, so that each finds those it requires.
  const begin = Promise.withResolvers<void>();
  for (const probe of probes) {
    session.started.set(
      probe.id,
      begin.promise.then(() => take(probe, session)),
    );
  }
  begin.resolve();
  const results = await Promise.all(session.started.values());
  const { diagnostics } = session.recorder;
  const interrupted = session.interrupt.aborted;
  const states = results.map(({ evidence }) => evidence.state);
  const ended = !interrupted && diagnostics.length === 0 && !states.some((state) => NOT_ENDED.has(state));
  return { results, interrupted, ended, diagnostics };
};

/** Waits for what a probe requires, runs it or finds that it cannot run, and records either. */
const take = async (probe: Probe, session: Session): Promise<ProbeResult> => {
  const held = await heldBy(probe, {
    probes: session.options.probes,
    runsOf: (id) => runsOf(id, session),
  });
  return held.length > 0
    ? recordHeld(probe, held, session)
    : session.inSlot(() => runAndRecord(probe, session));
};

/** Runs of a probe, oldest first: those recorded before, and the one of this session. */
const runsOf = async (id: string, { started, options }: Session): Promise<Run[]> => {
  const before = (options.runs.get(id) ?? []).map(({ run }) => run);
  const now = await started.get(id);
  return now ? [...before, toRun(now.evidence)] : before;
};

const record = async (
  probe: Probe,
  ended: Ended,
  { recorder: to, options }: Session,
): Promise<ProbeResult> => {
  const result = await to.record(probe, ended);
  options.onEvent?.({ type: 'finished', ...result });
  return result;
};

const recordHeld = (probe: Probe, held: readonly Waits[], session: Session): Promise<ProbeResult> => {
  const found = outcome('not-run', { kind: 'ran.waits', for: [...held] });
  const waitsFor = held.map(({ id }) => id);
  return record(probe, { startedAt: Date.now(), outcome: found, waitsFor }, session);
};

const runAndRecord = async (probe: Probe, session: Session): Promise<ProbeResult> => {
  const startedAt = Date.now();
  const found = await run(probe, session, startedAt);
  return record(probe, { startedAt, outcome: found, waitsFor: [] }, session);
};

const run = async (probe: Probe, session: Session, startedAt: number): Promise<Outcome> => {
  const { environment, interrupt, options } = session;
  if (interrupt.aborted) return outcome('interrupted', { kind: 'ran.not-begun' });
  const kind = findKind(probe.kind);
  if (!kind) return outcome('crashed', { kind: 'ran.no-kind', name: probe.kind });
  options.onEvent?.({ type: 'started', probe, ran: saidOf(probe) });
  const { repository, root, timeoutMs } = options;
  const timezone = options.programme?.timezone;
  return runOne({ kind, probe, repository, root, timezone, environment, startedAt, timeoutMs, interrupt });
};
