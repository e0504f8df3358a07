import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** The content type of a file, by its name. */
export const typeOf = (file: string): string =>
  TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';

const inside = async (folder: string, path: string): Promise<string | undefined> => {
  try {
    const real = await realpath(path);
    return real === folder || real.startsWith(folder + sep) ? real : undefined;
  } catch {
    return undefined;
  }
};

type Found = { file: string } | { moved: true } | undefined;

const find = async (folder: string, pathname: string): Promise<Found> => {
  const real = await inside(folder, join(folder, pathname));
  if (real === undefined) return undefined;
  if ((await stat(real)).isFile()) return { file: real };
  if (!pathname.endsWith('/')) return { moved: true };
  const index = await inside(folder, join(real, 'index.html'));
  return index === undefined ? undefined : { file: index };
};

/** The decoded path that a request asks for; undefined where it is none. */
export const pathOf = (url: string | undefined): string | undefined => {
  try {
    const path = decodeURIComponent((url ?? '/').split(/[?#]/)[0] ?? '/');
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
};

const send = async (response: ServerResponse, status: number, file: string, bodiless: boolean) => {
  response.writeHead(status, {
    'content-type': typeOf(file),
    'content-length': (await stat(file)).size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (bodiless) response.end();
  else await pipeline(createReadStream(file), response);
};

/** What is served: a folder, and the path that stands before every address. */
export interface Served {
  /** Absolute. */
  folder: string;
  /** `/` or `/path/`. */
  base: string;
}

/** Answers a request for a file: index.html for folders, 404.html for what is not there, nothing outside the folder. */
export const answer = async (
  { folder, base }: Served,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const bodiless = request.method === 'HEAD';
  if (request.method !== 'GET' && !bodiless) {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request.url);
  const within = path?.startsWith(base) ? path.slice(base.length - 1) : undefined;
  const found = within === undefined ? undefined : await find(folder, within);
  if (found && 'moved' in found) {
    response.writeHead(308, { location: `${encodeURI(path ?? base)}/` }).end();
    return;
  }
  if (found) return send(response, 200, found.file, bodiless);
  const missing = await inside(folder, join(folder, '404.html'));
  if (missing) return send(response, 404, missing, bodiless);
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
};

/** Serves a folder of files over HTTP: index.html for folders, 404.html for what is not there, nothing outside it. */
export const createPreviewServer = (served: Served): Server =>
  createServer((request, response) => {
    answer(served, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('Not readable\n');
    });
  });
