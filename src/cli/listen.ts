import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { diagnostic, InputError } from '../errors.ts';
import { badUsage } from './commands/act.ts';

/** Servers of this tool are for this machine only. */
export const LOOPBACK = '127.0.0.1';
/** The port taken unless another is asked for or it is in use. */
export const USUAL_PORT = 4321;

/** The port that an option names; undefined without one. Throws InputError for what is none. */
export const portOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw badUsage(`--port ${text} is not a port`, 'write a number from 0 to 65535; 0 takes any free one');
};

const listen = async (server: Server, port: number): Promise<void> => {
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
};

/** Starts a server at the port asked for, else at the usual one or any; gives its port. */
export const listenAt = async (server: Server, asked: number | undefined): Promise<number> => {
  try {
    await listen(server, asked ?? USUAL_PORT);
  } catch (error) {
    if (asked !== undefined) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      throw new InputError([
        diagnostic('HP005', taken ? `Port ${asked} is in use` : `Port ${asked} may not be used`, {
          fixes: ['name another one with --port, or none to take a free one'],
        }),
      ]);
    }
    await listen(server, 0);
  }
  return (server.address() as AddressInfo).port;
};
