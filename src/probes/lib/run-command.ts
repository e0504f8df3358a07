import { stat } from 'node:fs/promises';
import type { Check } from '../../schemas/evidence.ts';
import type { Ran } from '../../schemas/reasons/ran.ts';
import type { CommandSpec } from '../kinds/command/command.ts';
import { keptText } from '../run/capture.ts';
import { allowedEnvironment } from '../run/environment.ts';
import { stopped } from '../run/stopped.ts';
import { inEach } from './environments.ts';
import { type FoundFile, inside, isAbsent } from './files.ts';
import { type Outcome, outcome, type ProbeContext } from './kind.ts';
import { allUnreadable, isMissing, missingOf, type PickedUp, pickUp } from './pick-up.ts';
import { pickedOf } from './picked.ts';
import { type ProcessEnd, runProcess } from './process.ts';
import { checksOf, selectFiles } from './selected-files.ts';
import { answerTexts } from './text-criteria.ts';
import { referenceTo } from './unmet.ts';

const CLOCK_STEP_MS = 20;
const SHELL_NOT_FOUND = 127;

const exitCheck = (spec: CommandSpec, code: number): Check => ({
  subject: 'exit',
  expected: spec.exits.length === 1 ? `is ${spec.exits[0]}` : `is one of ${spec.exits.join(', ')}`,
  actual: String(code),
  met: spec.exits.includes(code),
});

const start = async (spec: CommandSpec, context: ProbeContext, cwd: string): Promise<ProcessEnd> => {
  const env = allowedEnvironment(context.environment, [...spec.env, ...spec.secrets]);
  const common = { cwd, env, signal: context.signal };
  if (spec.shell !== undefined) return runProcess({ ...common, file: spec.shell, args: [], shell: true });
  const [file = '', ...args] = spec.run ?? [];
  return runProcess({ ...common, file, args });
};

/** Written since the run began: the time says so, and the file is not the one that lay there before. */
const writtenSince = (before: readonly FoundFile[], startedAt: number) => {
  const stamps = new Map(before.map((file) => [file.real, file.stamp]));
  return (file: FoundFile): boolean =>
    file.modifiedMs >= startedAt - CLOCK_STEP_MS && stamps.get(file.real) !== file.stamp;
};

/** Runs a `command` probe. */
export const runCommand = async (spec: CommandSpec, context: ProbeContext): Promise<Outcome> => {
  let cwd: string;
  try {
    cwd = await inside(context.repository, spec.cwd);
    if (!(await stat(cwd)).isDirectory()) return outcome('absent', { kind: 'ran.no-folder', name: spec.cwd });
  } catch (error) {
    if (isAbsent(error)) return outcome('absent', { kind: 'ran.not-there', name: spec.cwd });
    throw error;
  }
  const { files: before } = await selectFiles(context.repository, inEach(spec.results, spec));
  const end = await start(spec, context, cwd);
  const name = spec.shell === undefined ? (spec.run?.[0] ?? '') : '/bin/sh';
  if (end.state === 'missing') return outcome('absent', { kind: 'ran.not-installed', name });
  if (end.state === 'refused')
    return outcome('crashed', { kind: 'ran.not-started', name, said: end.problem ?? '' });
  const exit = { code: end.code, signal: end.signal };
  const rest = { exit, output: end.all };
  if (context.signal.aborted) return stopped(context, rest);
  if (end.code === null)
    return outcome('crashed', { kind: 'ran.ended-by', name, signal: end.signal ?? '' }, rest);
  const check = exitCheck(spec, end.code);
  if (end.code === SHELL_NOT_FOUND && !check.met && /not found/.test(keptText(end.stderr))) {
    return outcome('absent', lastLine(keptText(end.stderr)), { ...rest, checks: [check] });
  }
  const texts = { stdout: keptText(end.stdout), stderr: keptText(end.stderr), output: keptText(end.all) };
  try {
    const facts = await answerTexts(spec.criteria, texts, context.signal);
    const found = { ...rest, checks: [check], facts };
    return await withResults(spec, context, found, writtenSince(before, context.startedAt));
  } catch (error) {
    if (context.signal.aborted) return stopped(context, { ...rest, checks: [check] }, error);
    throw error;
  }
};

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? '';

const withResults = async (
  spec: CommandSpec,
  context: ProbeContext,
  rest: Partial<Outcome> & { checks: Check[] },
  isOwn: (file: FoundFile) => boolean,
): Promise<Outcome> => {
  const code = rest.exit?.code ?? 0;
  if (spec.results.length === 0) return outcome('completed', exitedWith(spec, code, rest.checks), rest);
  const { repository, signal, startedAt } = context;
  const timezone = spec.timezone ?? context.timezone;
  const asked = { ...spec, timezone, repository, startedAt, signal };
  const picked = await pickUp({ ...asked, entries: spec.results, isOwn });
  signal.throwIfAborted();
  if (picked.readings.length === 0) return withoutResult(spec, code, rest, picked);
  const lacks = isMissing(picked) ? [] : checksOf(picked.lacks);
  const checks = [...rest.checks, ...picked.untimely, ...lacks];
  const { readings, artifacts, environments } = picked;
  const all = { ...rest, checks, readings, artifacts, environments };
  const said = { picked: pickedOf(readings), optional: picked.leftOut };
  const unmet = checks.find(({ met }) => !met);
  if (isMissing(picked) && !unmet && !allUnreadable(picked))
    return outcome('absent', missingOf(picked, code), {
      ...all,
      checks: [...checks, ...checksOf(picked.lacks)],
    });
  if (!unmet)
    return outcome(
      allUnreadable(picked) ? 'unreadable' : 'completed',
      { kind: 'ran.left', code, ...said },
      all,
    );
  const [expected, other] = isExit(unmet) ? [spec.exits, null] : [null, referenceTo(unmet)];
  return outcome('completed', { kind: 'ran.left-but', code, expected, unmet: other, ...said }, all);
};

const isExit = ({ subject }: Check): boolean => subject === 'exit';

/** How a command exited, and the first check that is not met. */
const exitedWith = ({ exits }: CommandSpec, code: number, checks: readonly Check[]): Ran => {
  const unmet = checks.find(({ met }) => !met);
  if (!unmet) return { kind: 'ran.exited', code, expected: null };
  return isExit(unmet)
    ? { kind: 'ran.exited', code, expected: exits }
    : { kind: 'ran.exited-but', code, unmet: referenceTo(unmet) };
};

/** The outcome of a command that left no result behind which counts. */
const withoutResult = (
  spec: CommandSpec,
  code: number,
  rest: Partial<Outcome> & { checks: Check[] },
  picked: PickedUp,
): Outcome => {
  const { artifacts, foreign, untimely, lacks, environments } = picked;
  const checks = [...rest.checks, ...untimely];
  const all = { ...rest, checks, artifacts, environments };
  if (rest.checks.some(({ met }) => !met)) return outcome('completed', exitedWith(spec, code, checks), all);
  if (environments && isMissing(picked)) return outcome('absent', missingOf(picked, code), all);
  const reason: Ran = {
    kind: 'ran.no-result',
    code,
    untimely: untimely[0] ? referenceTo(untimely[0]) : null,
    foreign: foreign[0] ?? null,
    entries: lacks.map(({ entry }) => entry),
  };
  return outcome('no-result', reason, { ...all, checks: rest.checks });
};
