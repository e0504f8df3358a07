import { readResult } from '../../readers/registry.ts';
import type { Artifact, Check } from '../../schemas/evidence.ts';
import type { Judging } from '../../schemas/judging.ts';
import { toInstant } from '../../schemas/moment.ts';
import type { Reading, Reading2 } from '../../schemas/reading.ts';
import { digestWhileReading, type FoundFile, findFiles } from './files.ts';

/** Which result files to read. */
export interface PickUp {
  globs: readonly string[];
  /** A reader's id, where the format is not to be recognised. */
  format: string | undefined;
  /** What the probe expects, for the readers that judge nothing without it. */
  criteria: readonly string[];
  /** Further names to ask for. */
  names?: readonly string[] | undefined;
  /** The unit that the probe states of figures without one. */
  unit?: Judging['unit'];
  repository: string;
  /** Says whether a file is recent enough to count. */
  counts(file: FoundFile): boolean;
  signal: AbortSignal;
}

/** What was picked up: one reading an artifact, in the same order. */
export interface PickedUp {
  readings: Reading2[];
  artifacts: Artifact[];
  /** Paths that were too old to count. */
  old: string[];
  /** Paths dated in the future, which count for nothing. */
  ahead: string[];
}

const AHEAD_MS = 1000;

/** Reads every result file that the globs select and that is recent enough. */
export const pickUp = async (request: PickUp): Promise<PickedUp> => {
  const picked: PickedUp = { readings: [], artifacts: [], old: [], ahead: [] };
  for (const file of await findFiles(request.repository, request.globs)) {
    if (request.signal.aborted) break;
    if (file.modifiedMs > Date.now() + AHEAD_MS) picked.ahead.push(file.path);
    else if (!request.counts(file)) picked.old.push(file.path);
    else await readOne(request, file, picked);
  }
  return picked;
};

/** One unmet check for each file dated in the future: it may be the one that tells of a failure. */
export const aheadChecks = ({ ahead }: PickedUp): Check[] =>
  ahead.map((path) => ({
    subject: path,
    expected: 'was written before now',
    actual: 'dated in the future',
    met: false,
  }));

const readOne = async (request: PickUp, file: FoundFile, picked: PickedUp): Promise<void> => {
  const { bytes, digest } = digestWhileReading(file.real);
  const { format, criteria, names, unit, signal } = request;
  picked.readings.push(await readResult({ name: file.path, bytes, format, criteria, names, unit, signal }));
  const { path, bytes: size, modifiedMs } = file;
  picked.artifacts.push({ path, bytes: size, digest: await digest(), modifiedAt: toInstant(modifiedMs) });
};

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
