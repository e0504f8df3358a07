import { readResult } from '../../readers/registry.ts';
import type { Artifact, Check, Environment } from '../../schemas/evidence.ts';
import type { Judging } from '../../schemas/judging.ts';
import { durationMs, toInstant } from '../../schemas/moment.ts';
import type { Reading2 } from '../../schemas/reading.ts';
import type { Checked } from '../../schemas/reasons/checked.ts';
import type { Lack, Ran } from '../../schemas/reasons/ran.ts';
import { type Environments, foundIn, inEach } from './environments.ts';
import { digestWhileReading, type FoundFile } from './files.ts';
import { settled } from './local-time.ts';
import { pickedOf } from './picked.ts';
import { type Entry, lacksIn, leftOut, selectFiles } from './selected-files.ts';
import { toldOfRun } from './told-of-run.ts';

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
  /** Entries that select too few. */
  lacks: Lack[];
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

const older = (subject: string, { youngerThan }: PickUp, actual: Checked): Check => ({
  subject,
  expected: `was written less than ${youngerThan} ago`,
  actual,
  met: false,
});

const AHEAD = {
  expected: 'was written before now',
  actual: { kind: 'checked.ahead' },
  met: false,
} as const;

const oldest = ({ youngerThan, startedAt }: PickUp): number =>
  startedAt - (durationMs(youngerThan ?? '') ?? Number.POSITIVE_INFINITY);

const ageOf = (
  { certainty, startedAt, localStart }: Reading2,
  { youngerThan: than = '' }: PickUp,
): Checked => {
  if (certainty === 'not-understood') return { kind: 'checked.no-age' };
  return certainty === 'earliest'
    ? { kind: 'checked.older', than, states: localStart, zoned: false }
    : { kind: 'checked.older', than, states: startedAt, zoned: true };
};

const takeOne = async (request: PickUp, file: FoundFile, picked: PickedUp): Promise<void> => {
  const { path, bytes: size, modifiedMs } = file;
  if (modifiedMs > Date.now() + AHEAD_MS) picked.untimely.push({ subject: path, ...AHEAD });
  else if (request.isOwn?.(file) === false) picked.foreign.push(path);
  else if (modifiedMs < oldest(request)) {
    const than = request.youngerThan ?? '';
    picked.untimely.push(older(path, request, { kind: 'checked.older', than, states: null, zoned: false }));
  } else {
    const { bytes, digest } = digestWhileReading(file.real);
    const { format, criteria, names, unit, signal, environmentProperty: property } = request;
    const asked = { name: path, bytes, format, criteria, names, unit, signal, property };
    const reading = settled(await readResult(asked), request.timezone);
    const artifact = { path, bytes: size, digest: await digest(), modifiedAt: toInstant(modifiedMs) };
    if (endOf(reading) < oldest(request)) {
      picked.untimely.push(older(path, request, ageOf(reading, request)));
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
  picked.readings = picked.readings.map(toldOfRun());
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

const absentIn = ({ environments = [] }: PickedUp): string[] =>
  environments.filter(({ files }) => files === 0).map(({ name }) => name);

/** Whether entries or environments lack files and nothing else fails: then what was asked for is Missing. */
export const isMissing = (picked: PickedUp): boolean =>
  picked.lacks.length + absentIn(picked).length > 0 && !fails(picked);

/** What the entries and environments lack, behind the exit code of the command that should have written it. */
export const missingOf = (picked: PickedUp, code: number | null = null): Ran => ({
  kind: 'ran.lacks',
  code,
  absent: absentIn(picked),
  lacks: picked.lacks,
  picked: picked.readings.length === 0 ? null : pickedOf(picked.readings),
  optional: picked.leftOut,
});

/** Whether none of the files that were picked up could be read, so that nothing was found out. */
export const allUnreadable = ({ readings }: PickedUp): boolean =>
  readings.length > 0 && readings.every(({ outcome }) => outcome === 'unreadable');
