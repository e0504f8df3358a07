import { type Command, CommanderError } from 'commander';
import type { Diagnostic } from '../errors.ts';
import { speak } from '../words/words.ts';
import type { Act, Run } from './commands/act.ts';
import { faultDiagnostics } from './commands/fault.ts';
import { createProgram, usageDiagnostic, withHelp } from './commands/program.ts';
import { reportDiagnostics } from './commands/report.ts';
import { diagnosticJson, EXIT, printJson, type Session } from './commands/session.ts';
import { type Environment, type Sink, terminalOn } from './terminal/terminal.ts';

/** What a run of the command line takes from the process it runs in. */
export interface World extends Pick<Session, 'cwd' | 'now' | 'version' | 'interruption'> {
  environment: Environment;
  stdout: Sink;
  stderr: Sink;
}

/** A command line on its way: its end, and what to do with an error that nobody caught. */
export interface Running {
  /** The exit code, once it ended; never rejects. */
  ended: Promise<number>;
  /** Reports an error that ended it from elsewhere; the exit code it leaves. */
  fail(error: unknown): number;
}

const optionsOf = (argv: readonly string[]): readonly string[] =>
  argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;

const toSession = (options: readonly string[], world: World, wrote: () => void): Session => {
  const { stdout, stderr, ...rest } = world;
  const colour = !options.includes('--no-color');
  const write = (text: string): unknown => {
    wrote();
    return stdout.write(text);
  };
  return {
    ...rest,
    json: options.includes('--json'),
    root: undefined,
    out: terminalOn(stdout, { environment: world.environment, colour }),
    err: terminalOn(stderr, { environment: world.environment, colour }),
    stdout: { write },
  };
};

/** Runs one command line to its end; all it says goes to the world's streams. */
export const runCommandLine = (argv: readonly string[], world: World): Running => {
  let documentPrinted = false;
  let code: number = EXIT.met;
  const session = toSession(optionsOf(argv), world, () => {
    documentPrinted = true;
  });
  const report = (found: Diagnostic[]): number => {
    const diagnostics = found.map((each) => withHelp(each, argv));
    if (session.json && !documentPrinted)
      printJson(session, { diagnostics: diagnostics.map(diagnosticJson) });
    reportDiagnostics(session, diagnostics);
    return EXIT.badInput;
  };
  const fail = (error: unknown): number => {
    if (error instanceof CommanderError) {
      const usage = usageDiagnostic(error);
      return usage === undefined ? code : report([usage]);
    }
    const failed = report(faultDiagnostics(error, world.version));
    if (world.environment.HOLDPOINT_TRACE && error instanceof Error) world.stderr.write(`${error.stack}\n`);
    return failed;
  };
  const act: Act =
    <Args extends unknown[]>(run: Run<Args>) =>
    async (...args: [...Args, Command]) => {
      const { root } = (args.at(-1) as Command).optsWithGlobals<{ root?: string }>();
      code = await run({ ...session, root }, ...(args.slice(0, -1) as unknown as Args));
    };
  const start = async (): Promise<number> => {
    speak('en');
    const program = await createProgram(argv, { ...world, columns: session.out.columns }, act);
    await program.parseAsync(argv, { from: 'user' });
    return code;
  };
  return { ended: start().catch(fail), fail };
};
