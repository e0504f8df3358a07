import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Diagnostic } from '../../errors.ts';
import type { LiveSite } from '../../site/live-site.ts';
import { answer, pathOf, typeOf } from '../preview-server.ts';
import { notesOn } from './notes.ts';
import { bare, OWN, SCRIPT, STYLE, withNotes } from './page.ts';

/** The content as it stands: its site where there is one, and all that is wrong with it. */
export interface Standing {
  site: LiveSite | undefined;
  diagnostics: readonly Diagnostic[];
}

/** What a server of a live site needs. */
export interface DevInput {
  /** Gives the content as it stands now. */
  standing: () => Promise<Standing>;
  /** What a fault while a page was rendered is told as. */
  faultOf: (error: unknown) => Diagnostic[];
  /** Folder of styles, scripts and fonts, absolute. */
  assets: string;
  /** The content folder as places of diagnostics show it. */
  folder: string;
  /** `/` or `/path/`. */
  base: string;
}

/** A server that renders pages when they are asked for. */
export interface DevServer {
  server: Server;
  /** Has every open page load itself again. */
  reload: () => void;
}

const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
};

const HTML = typeOf('index.html');

const answerPage = async (input: DevInput, path: string, response: ServerResponse): Promise<void> => {
  const { base, folder } = input;
  const { site, diagnostics } = await input.standing();
  const page = path.endsWith('404.html') ? '404.html' : path;
  const found = site?.has(page) ?? false;
  const notes = found ? notesOn(page, diagnostics, folder) : [...diagnostics];
  if (!site) return send(response, 500, HTML, bare('Nothing to show', diagnostics, base));
  try {
    const html = await site.render(found ? page : '404.html');
    send(response, found ? 200 : 404, HTML, withNotes(html, notes, base));
  } catch (error) {
    const faults = input.faultOf(error);
    send(response, 500, HTML, bare('Not rendered', [...faults, ...notes], base));
  }
};

const OWN_FILES: Record<string, [type: string, text: string]> = {
  'notes.css': [typeOf('notes.css'), STYLE],
  'reload.js': [typeOf('reload.js'), SCRIPT],
};

/** Serves a site that is rendered on request; every page shows what is wrong with its files and reloads on change. */
export const createDevServer = (input: DevInput): DevServer => {
  const { base, assets } = input;
  const waiting = new Set<ServerResponse>();
  const wait = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    waiting.add(response);
    response.on('close', () => waiting.delete(response));
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request.url);
    if (request.method !== 'GET' || !path?.startsWith(base))
      return answer({ folder: assets, base }, request, response);
    const within = path.slice(base.length);
    if (within === `${OWN}reload`) return wait(response);
    const own = within.startsWith(OWN) ? OWN_FILES[within.slice(OWN.length)] : undefined;
    if (own) return send(response, 200, ...own);
    if (within === '' || within.endsWith('/') || within.endsWith('.html'))
      return answerPage(input, within.replace(/(^|\/)index\.html$/, '$1'), response);
    const file = await (await input.standing()).site?.file(within);
    if (file !== undefined) return send(response, 200, typeOf(within), file);
    return answer({ folder: assets, base }, request, response);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  return {
    server,
    reload() {
      for (const response of waiting) response.write('data: changed\n\n');
    },
  };
};
