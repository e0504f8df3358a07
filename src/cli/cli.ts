import { type Command, CommanderError } from 'commander';
import type { Diagnostic } from '../errors.ts';
import { recordedBy } from '../kernel/version.ts';
import type { Act, Run } from './commands/act.ts';
import { faultDiagnostics } from './commands/fault.ts';
import { createProgram, usageDiagnostic } from './commands/program.ts';
import { reportDiagnostics } from './commands/report.ts';
import type { Session } from './commands/session.ts';
import { diagnosticJson, EXIT, printJson } from './commands/session.ts';
import { terminalOn } from './terminal/terminal.ts';

const version = recordedBy.split(' ')[1] ?? '';
const argv = process.argv.slice(2);
const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
const colour = !options.includes('--no-color');

let documentPrinted = false;
const stdout = {
  write: (text: string) => {
    documentPrinted = true;
    return process.stdout.write(text);
  },
};

const interruption = new AbortController();
const session: Session = {
  json: options.includes('--json'),
  root: undefined,
  version,
  cwd: process.cwd(),
  environment: process.env,
  now: Date.now,
  interruption: () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => interruption.abort(signal));
    return interruption.signal;
  },
  out: terminalOn(process.stdout, { environment: process.env, colour }),
  err: terminalOn(process.stderr, { environment: process.env, colour }),
  stdout,
};

const fail = (diagnostics: Diagnostic[]): void => {
  if (session.json && !documentPrinted) printJson(session, { diagnostics: diagnostics.map(diagnosticJson) });
  reportDiagnostics(session, diagnostics);
};

let code: number = EXIT.met;
const end = (): void => {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
};

const failWith = (error: unknown): void => {
  if (error instanceof CommanderError) {
    const usage = usageDiagnostic(error);
    if (usage === undefined) return;
    fail([usage]);
  } else {
    fail(faultDiagnostics(error, version));
    if (process.env.HOLDPOINT_TRACE && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  }
  code = EXIT.badInput;
};

const act: Act =
  <Args extends unknown[]>(run: Run<Args>) =>
  async (...args: [...Args, Command]) => {
    const { root } = (args.at(-1) as Command).optsWithGlobals<{ root?: string }>();
    code = await run({ ...session, root }, ...(args.slice(0, -1) as unknown as Args));
  };

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    failWith(error);
    end();
  });

try {
  const program = await createProgram(argv, version, act);
  await program.parseAsync(argv, { from: 'user' });
} catch (error) {
  failWith(error);
}
end();
