import { once } from 'node:events';
import { relative, sep } from 'node:path';
import type { Command } from 'commander';
import { findRoot } from '../../gather/find-root.ts';
import { createDevServer, type Standing } from '../dev/dev-server.ts';
import { watchFolder } from '../dev/watch.ts';
import { LOOPBACK, listenAt, portOf, USUAL_PORT } from '../listen.ts';
import { command } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { baseOf } from './address.ts';
import { gatherHere } from './content.ts';
import { faultDiagnostics } from './fault.ts';
import { parseMoment } from './moment.ts';
import { EXIT, present, type Session } from './session.ts';

interface Options {
  port?: string;
  base: string;
  asOf?: string;
}

/** Reads the content anew where it has changed since it was last asked for. */
const openContent = async (
  session: Session,
  root: string,
  place: { base: string; asOf?: number | undefined },
) => {
  const [{ loadRenderer }, { openLiveSite }] = await Promise.all([
    import('../../site/renderer.ts'),
    import('../../site/live-site.ts'),
  ]);
  const renderer = await loadRenderer();
  const read = async (): Promise<Standing> => {
    const gathered = await gatherHere(session, root);
    try {
      return { site: openLiveSite(renderer, gathered, place), diagnostics: gathered.diagnostics };
    } catch (error) {
      const faults = faultDiagnostics(error, session.version);
      return { site: undefined, diagnostics: [...faults, ...gathered.diagnostics] };
    }
  };
  let standing: Promise<Standing> | undefined;
  return {
    assets: renderer.assets,
    standing: () => (standing ??= read()),
    forget() {
      standing = undefined;
    },
  };
};

/** `holdpoint dev`: serves the site on this machine while it is worked on, until it is interrupted. */
export const dev = (grammar: Command, act: Act): void => {
  grammar
    .option('--port <number>', `the port (default: ${USUAL_PORT}, or any free one)`)
    .option('--base <path>', 'the path the site is served under', '/')
    .option('--as-of <time>', 'judge open revisions at this time')
    .action(
      act<[Options]>(async (session, options) => {
        const asked = portOf(options.port);
        const base = baseOf(options.base);
        const root = findRoot(session.cwd, session.root);
        const content = await openContent(session, root, { base, asOf: parseMoment(options.asOf) });
        const { server, reload } = createDevServer({
          ...content,
          base,
          folder: relative(session.cwd, root).split(sep).join('/'),
          faultOf: (error) => faultDiagnostics(error, session.version),
        });
        const port = await listenAt(server, asked);
        const stop = watchFolder(root, () => {
          content.forget();
          reload();
        });
        const address = `http://${LOOPBACK}:${port}${base}`;
        present(session, { address }, () => [
          ['  Serving the site of ', root, ' at ', command(address)],
          ['  Pages reload when a file changes. Ctrl-C ends it.'],
        ]);
        const interruption = session.interruption();
        if (!interruption.aborted) await once(interruption, 'abort');
        stop();
        server.close();
        server.closeAllConnections();
        return EXIT.met;
      }),
    );
};
