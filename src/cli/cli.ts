import { recordedBy } from '../kernel/version.ts';
import { runCommandLine } from './run.ts';

const interruption = new AbortController();

const running = runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  environment: process.env,
  now: Date.now,
  version: recordedBy.split(' ')[1] ?? '',
  stdout: process.stdout,
  stderr: process.stderr,
  interruption: () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => interruption.abort(signal));
    return interruption.signal;
  },
});

const end = (code: number): void => {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
};

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => end(running.fail(error)));

end(await running.ended);
