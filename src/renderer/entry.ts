import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { speak } from '../words/words.ts';
import { showing } from './shown.ts';
import type { CreateRenderer } from './source.ts';

/** An app whose faults are those of its pages, told to whoever asked for the page. */
class Site extends App {
  override createErrorHandler() {
    return {
      renderError: async (
        _request: Request,
        { error, status }: { error?: unknown; status: number },
      ): Promise<never> => {
        throw error ?? new Error(`A page could not be rendered: ${status}`);
      },
    };
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Renders one page at a time, since all of them speak by the same words. */
const inTurn = (render: () => Promise<string>): Promise<string> => {
  const next = last.then(render);
  last = next.catch(() => undefined);
  return next;
};

/** Makes what renders the pages of one site in one language. */
export const createRenderer: CreateRenderer = ({ source, language, base, address }) => {
  const place = { base, assetsPrefix: base, ...(address !== undefined && { site: address }) };
  const app = new Site({ ...createApp().getManifest(), ...place });
  const render = (page: string): Promise<string> =>
    showing({ source, base }, async () => {
      speak(language);
      const path = page === '404.html' ? '404/' : page;
      const request = new Request(new URL(`${base}${path}`, address ?? 'http://site.invalid/'));
      return (await app.render(request)).text();
    });
  return (page) => inTurn(() => render(page));
};
