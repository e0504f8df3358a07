import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
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

/** Makes what renders the pages of one site. */
export const createRenderer: CreateRenderer = ({ source, base, address }) => {
  const place = { base, assetsPrefix: base, ...(address !== undefined && { site: address }) };
  const app = new Site({ ...createApp().getManifest(), ...place });
  return (page) =>
    showing({ source, base }, async () => {
      const path = page === '404.html' ? '404/' : page;
      const request = new Request(new URL(`${base}${path}`, address ?? 'http://site.invalid/'));
      return (await app.render(request)).text();
    });
};
