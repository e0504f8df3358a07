import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { diagnostic, InputError } from '../../errors.ts';
import { findRoot } from '../../gather/find-root.ts';
import { LOOPBACK, listenAt, portOf, USUAL_PORT } from '../listen.ts';
import { createPreviewServer } from '../preview-server.ts';
import { command } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { usualOut } from './out-folder.ts';
import { EXIT, present } from './session.ts';

interface Options {
  dir?: string;
  port?: string;
  base: string;
}

/** `holdpoint preview`: serves the built site on this machine only, until it is interrupted. */
export const preview = (grammar: Command, act: Act): void => {
  grammar
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
        const port = await listenAt(server, asked);
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
