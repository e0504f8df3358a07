import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { diagnostic, InputError } from '../../errors.ts';
import { findRoot } from '../../gather/find-root.ts';
import { createPreviewServer } from '../preview-server.ts';
import { command } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { usualOut } from './out-folder.ts';
import { EXIT, present } from './session.ts';

const LOOPBACK = '127.0.0.1';
const USUAL_PORT = 4321;

interface Options {
  dir?: string;
  port?: string;
  base: string;
}

const portOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw badUsage(`--port ${text} is not a port`, 'write a number from 0 to 65535; 0 takes any free one');
};

const listen = async (server: ReturnType<typeof createPreviewServer>, port: number): Promise<void> => {
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
};

const listenSomewhere = async (
  server: ReturnType<typeof createPreviewServer>,
  asked: number | undefined,
): Promise<void> => {
  try {
    await listen(server, asked ?? USUAL_PORT);
  } catch (error) {
    if (asked === undefined) return listen(server, 0);
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw new InputError([
      diagnostic('HP005', taken ? `Port ${asked} is in use` : `Port ${asked} may not be used`, {
        fixes: ['name another one with --port, or none to take a free one'],
      }),
    ]);
  }
};

/** `holdpoint preview`: serves the built site on this machine only, until it is interrupted. */
export const preview = (program: Command, act: Act): void => {
  program
    .command('preview')
    .description('serve the built site on this machine')
    .option('--dir <folder>', 'the folder to serve (default: the one that build writes)')
    .option('--port <number>', `the port (default: ${USUAL_PORT}, or any free one)`)
    .option('--base <path>', 'the path that the site was built for', '/')
    .action(
      act<[Options]>(async (session, options) => {
        const shown = options.dir ?? usualOut(session.cwd, findRoot(session.cwd, session.root));
        const folder = resolve(session.cwd, shown);
        const asked = portOf(options.port);
        if (!existsSync(join(folder, 'index.html')))
          throw new InputError([
            diagnostic('HP005', `${shown} holds no built site`, { fixes: ['npx holdpoint build'] }),
          ]);
        const base = `/${options.base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
        const server = createPreviewServer({ folder: realpathSync(folder), base });
        await listenSomewhere(server, asked);
        const { port } = server.address() as AddressInfo;
        const address = `http://${LOOPBACK}:${port}${base}`;
        present(session, { address }, () => [
          ['  Serving ', shown, ' at ', command(address)],
          ['  Ctrl-C ends it.'],
        ]);
        const interruption = session.interruption();
        if (!interruption.aborted) await once(interruption, 'abort');
        server.close();
        server.closeAllConnections();
        return EXIT.met;
      }),
    );
};
