import { readResult } from '../../readers/registry.ts';
import type { Artifact, Check, Environment } from '../../schemas/evidence.ts';
import type { Judging } from '../../schemas/judging.ts';
import { durationMs, toInstant } from '../../schemas/moment.ts';
import type { Reading, Reading2 } from '../../schemas/reading.ts';
import { type Environments, foundIn, inEach } from './environments.ts';
import { digestWhileReading, type FoundFile } from './files.ts';
import { settled } from './local-time.ts';
import { type Entry, lacksIn, leftOut, saidLacks, selectFiles } from './selected-files.ts';

/** Which result files to read. */
export interface PickUp extends Environments {
  entries: readonly Entry[];
  /** A reader's id, where the format is not to be recognised. */
  format?: string | undefined;
  /** What the probe expects, for the readers that judge nothing without it. */
  criteria: readonly string[];
  /** Further names to ask for. */
  names?: readonly string[] | undefined;
  /** The unit that the probe states of figures without one. */
  unit?: Judging['unit'];
  repository: string;
  /** The zone of times that a file states without one. */
  timezone: string | undefined;
  /** Says whether a file was written by the run that reads it; every file is where it is absent. */
  isOwn?(file: FoundFile): boolean;
  /** How long before `startedAt` a file may have been written, and may say that it was. */
  youngerThan?: string | undefined;
  startedAt: number;
  signal: AbortSignal;
}

/** What was picked up: one reading an artifact, in the same order. */
export interface PickedUp {
  readings: Reading2[];
  artifacts: Artifact[];
  /** Paths that are not of this run. */
  foreign: string[];
  /** One unmet check for each file that is too old or dated in the future: it may be the one that tells of a failure. */
  untimely: Check[];
  /** One unmet check for each entry that selects too few. */
  lacks: Check[];
  /** Optional entries that select nothing. */
  leftOut: string[];
  /** What came from each environment; undefined where the probe names none. */
  environments: Environment[] | undefined;
}

const AHEAD_MS = 1000;

const endOf = ({ certainty, startedAt, durationMs: lasted }: Reading2): number => {
  if (certainty === 'not-understood') return Number.NEGATIVE_INFINITY;
  return startedAt === null ? Number.POSITIVE_INFINITY : Date.parse(startedAt) + (lasted ?? 0);
};

const older = (subject: string, { youngerThan }: PickUp, actual: string): Check => ({
  subject,
  expected: `was written less than ${youngerThan} ago`,
  actual,
  met: false,
});

const AHEAD = { expected: 'was written before now', actual: 'dated in the future', met: false };

const oldest = ({ youngerThan, startedAt }: PickUp): number =>
  startedAt - (durationMs(youngerThan ?? '') ?? Number.POSITIVE_INFINITY);

const statedAge = ({ certainty, startedAt, localStart }: Reading2, { youngerThan }: PickUp): string => {
  if (certainty === 'not-understood') return 'of no known age: it states a start that is not understood';
  return certainty === 'earliest'
    ? `older than ${youngerThan}: it states ${localStart} without a zone, so state a timezone`
    : `older than ${youngerThan}: it states ${startedAt}`;
};

const takeOne = async (request: PickUp, file: FoundFile, picked: PickedUp): Promise<void> => {
  const { path, bytes: size, modifiedMs } = file;
  if (modifiedMs > Date.now() + AHEAD_MS) picked.untimely.push({ subject: path, ...AHEAD });
  else if (request.isOwn?.(file) === false) picked.foreign.push(path);
  else if (modifiedMs < oldest(request))
    picked.untimely.push(older(path, request, `older than ${request.youngerThan}`));
  else {
    const { bytes, digest } = digestWhileReading(file.real);
    const { format, criteria, names, unit, signal, environmentProperty: property } = request;
    const asked = { name: path, bytes, format, criteria, names, unit, signal, property };
    const reading = settled(await readResult(asked), request.timezone);
    const artifact = { path, bytes: size, digest: await digest(), modifiedAt: toInstant(modifiedMs) };
    if (endOf(reading) < oldest(request)) {
      picked.untimely.push(older(path, request, statedAge(reading, request)));
      return;
    }
    picked.readings.push(reading);
    picked.artifacts.push(artifact);
  }
};

/** Reads every result file that the entries select and that counts. */
export const pickUp = async (request: PickUp): Promise<PickedUp> => {
  const selected = await selectFiles(request.repository, inEach(request.entries, request));
  const picked: PickedUp = {
    readings: [],
    artifacts: [],
    foreign: [],
    untimely: [],
    lacks: [],
    leftOut: leftOut(selected),
    environments: undefined,
  };
  for (const file of selected.files) {
    if (request.signal.aborted) break;
    await takeOne(request, file, picked);
  }
  const foreign = new Set(picked.foreign);
  const counting = selected.files.map(({ path }) => path).filter((path) => !foreign.has(path));
  picked.lacks.push(...lacksIn(selected, new Set(counting)));
  if (request.environments) picked.environments = foundIn(request, request.entries, selected, picked);
  return picked;
};

/** Whether a file that was picked up fails by itself, or one that counts for nothing may hide that. */
const fails = ({ readings, untimely }: PickedUp): boolean =>
  untimely.length > 0 ||
  readings.some(
    ({ outcome, counts, failuresTotal }) =>
      outcome === 'unmet' || counts.failed + counts.errored + failuresTotal > 0,
  );

/** What the entries and environments lack, where nothing else fails: then what was asked for is Missing. */
export const missingOf = (picked: PickedUp): string | undefined => {
  const absent = (picked.environments ?? []).filter(({ files }) => files === 0);
  const said = [
    ...absent.map(({ name }) => `${name}: no result`),
    ...(picked.lacks.length > 0 ? [saidLacks(picked.lacks)] : []),
  ];
  return said.length > 0 && !fails(picked) ? said.join('; ') : undefined;
};

/** What the message of a run says of optional entries that selected nothing. */
export const optionalNote = ({ leftOut: names }: PickedUp): string =>
  names.length === 0 ? '' : `; optional and not there: ${names.join(', ')}`;

/** Whether none of the files that were picked up could be read, so that nothing was found out. */
export const allUnreadable = ({ readings }: PickedUp): boolean =>
  readings.length > 0 && readings.every(({ outcome }) => outcome === 'unreadable');

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** One sentence on what result files say: "0 cases ran", "12 cases passed, 1 failed", "12 cases passed". */
export const pickedUpMessage = (readings: readonly Reading[]): string => {
  const unreadable = readings.filter((reading) => reading.outcome === 'unreadable');
  if (unreadable.length > 0) {
    const why = unreadable[0]?.diagnostics.find((each) => each.severity === 'error')?.message;
    return `${some(unreadable.length, 'result', 'results')} could not be read${why ? `: ${why}` : ''}`;
  }
  const measured = readings.reduce((total, reading) => total + reading.measurements.length, 0);
  const asked = readings.reduce((total, reading) => total + (reading.facts?.length ?? 0), 0);
  if (readings.every(({ outcome }) => outcome === 'informational')) {
    if (asked > 0) return 'The result was read';
    if (measured > 0) return `${some(measured, 'figure was', 'figures were')} read`;
  }
  const sum = (key: 'executed' | 'passed' | 'failed' | 'errored' | 'skipped'): number =>
    readings.reduce((total, reading) => total + reading.counts[key], 0);
  const bad = sum('failed') + sum('errored');
  if (bad > 0) return `${some(bad, 'case', 'cases')} failed of ${sum('executed')}`;
  const failures = readings.reduce((total, reading) => total + reading.failuresTotal, 0);
  if (failures > 0) return some(failures, 'failure was reported', 'failures were reported');
  if (sum('executed') > 0) {
    const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
    return `${some(sum('passed'), 'case', 'cases')} passed${skipped}`;
  }
  if (readings.every((reading) => reading.outcome === 'met')) return 'The result met what it states';
  if (readings.some((reading) => reading.outcome === 'unmet'))
    return 'The result did not meet what it states';
  if (readings.some((reading) => reading.outcome === 'nothing-ran')) return '0 cases ran';
  return measured > 0 ? `${some(measured, 'figure was', 'figures were')} read` : 'Nothing was judged';
};
