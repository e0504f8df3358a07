import { stat } from 'node:fs/promises';
import type { Check } from '../../schemas/evidence.ts';
import type { CommandSpec } from '../kinds/command/command.ts';
import { keptText } from '../run/capture.ts';
import { allowedEnvironment } from '../run/environment.ts';
import { stopped } from '../run/stopped.ts';
import { inEach } from './environments.ts';
import { type FoundFile, inside, isAbsent } from './files.ts';
import { type Outcome, outcome, type ProbeContext } from './kind.ts';
import { allUnreadable, missingOf, optionalNote, pickedUpMessage, pickUp } from './pick-up.ts';
import { type ProcessEnd, runProcess } from './process.ts';
import { selectFiles } from './selected-files.ts';
import { answerTexts } from './text-criteria.ts';

const CLOCK_STEP_MS = 20;
const SHELL_NOT_FOUND = 127;

const exitCheck = (spec: CommandSpec, end: ProcessEnd): Check => ({
  subject: 'exit',
  expected: spec.exits.length === 1 ? `is ${spec.exits[0]}` : `is one of ${spec.exits.join(', ')}`,
  actual: end.code === null ? `ended by ${end.signal}` : String(end.code),
  met: end.code !== null && spec.exits.includes(end.code),
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
    if (!(await stat(cwd)).isDirectory()) return outcome('absent', `${spec.cwd} is not a folder`);
  } catch (error) {
    if (isAbsent(error)) return outcome('absent', `The folder ${spec.cwd} is not there`);
    throw error;
  }
  const { files: before } = await selectFiles(context.repository, inEach(spec.results, spec));
  const end = await start(spec, context, cwd);
  const program = spec.shell === undefined ? (spec.run?.[0] ?? '') : 'the shell';
  if (end.state === 'missing') return outcome('absent', `${program} is not installed here`);
  if (end.state === 'refused') return outcome('crashed', `${program} could not be started: ${end.problem}`);
  const exit = { code: end.code, signal: end.signal };
  const rest = { exit, output: end.all };
  if (context.signal.aborted) return stopped(context, rest);
  const check = exitCheck(spec, end);
  if (end.code === null) return outcome('crashed', `${program} was ended by ${end.signal}`, rest);
  if (end.code === SHELL_NOT_FOUND && !check.met && /not found/.test(keptText(end.stderr))) {
    return outcome('absent', `${lastLine(keptText(end.stderr))}`, { ...rest, checks: [check] });
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
  const exited = `Exit ${rest.exit?.code}`;
  if (spec.results.length === 0) return outcome('completed', unmetOf(spec, rest, exited) ?? exited, rest);
  const { repository, signal, startedAt } = context;
  const timezone = spec.timezone ?? context.timezone;
  const asked = { ...spec, timezone, repository, startedAt, signal };
  const picked = await pickUp({ ...asked, entries: spec.results, isOwn });
  signal.throwIfAborted();
  const missing = missingOf(picked);
  const lacks = picked.readings.length > 0 && missing === undefined ? picked.lacks : [];
  const checks = [...rest.checks, ...picked.untimely, ...lacks];
  const { readings, artifacts, environments } = picked;
  const all = { ...rest, checks, readings, artifacts, environments };
  const found = unmetOf(spec, all, exited);
  if (picked.readings.length > 0) {
    const said = `${pickedUpMessage(picked.readings)}${optionalNote(picked)}`;
    if (missing !== undefined && found === undefined && !allUnreadable(picked))
      return outcome('absent', `${exited}, but ${missing}; in the others: ${said}`, {
        ...all,
        checks: [...checks, ...picked.lacks],
      });
    const bare = picked.readings.every((reading) => reading.outcome === 'nothing-ran');
    return outcome(
      found === undefined && allUnreadable(picked) ? 'unreadable' : 'completed',
      found ? `${found}; ${said}` : `${exited}${bare ? ', but' : ','} ${said}`,
      all,
    );
  }
  if (unmetOf(spec, rest, exited)) return outcome('completed', found ?? exited, all);
  if (environments && missing !== undefined) return outcome('absent', `${exited}, but ${missing}`, all);
  const { foreign, untimely } = picked;
  const why =
    untimely[0] !== undefined
      ? `${untimely[0].subject} is ${untimely[0].actual}`
      : foreign[0] === undefined
        ? 'it wrote no result'
        : `${foreign[0]} was not written by this run`;
  return outcome('no-result', `${exited}, but ${why}`, { ...all, checks: rest.checks });
};

/** What of the checks is not met, in words; undefined where all are. */
const unmetOf = (
  spec: CommandSpec,
  { checks }: { checks: readonly Check[] },
  exited: string,
): string | undefined => {
  const first = checks.find((check) => !check.met);
  if (!first) return undefined;
  return first.subject === 'exit'
    ? `${exited}, expected ${spec.exits.join(' or ')}`
    : `${exited}, but ${first.subject} ${first.expected}: ${first.actual}`;
};
