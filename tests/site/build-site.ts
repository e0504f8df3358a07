import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Built } from '../../src/site/build.ts';

const RUN = fileURLToPath(new URL('./run-build.ts', import.meta.url));

/** What the process that builds differs in from this one. */
interface Around {
  env?: NodeJS.ProcessEnv;
  umask?: number;
}

/** Builds the site of a content folder in a process of its own. */
export const buildInProcess = async (
  options: { content: string; out: string; work: string; base?: string; site?: string; asOf?: number },
  { env, umask }: Around = {},
): Promise<Built> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [RUN, JSON.stringify({ ...options, umask })],
    {
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...env },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return JSON.parse(stdout) as Built;
};
