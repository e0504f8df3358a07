import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Site, type SiteName, siteOf } from '../site/sites.ts';
import { launch } from './chromium.ts';
import { serve } from './serve.ts';

/** What went wrong on a page since it was last led somewhere. */
export interface Watched {
  page: Page;
  /** Console errors, page errors, refusals of the content security policy. */
  errors: string[];
  /** Requests to another host. */
  outside: string[];
  /** Addresses of the scripts that were fetched. */
  scripts: string[];
  /** Leads the page to a path of the site and waits until it stands, fonts included. */
  go: (path: string) => Promise<Page>;
  close: () => Promise<void>;
}

/** A shared site under a server of its own, and a browser to look at it with. */
export interface Visit {
  site: Site;
  origin: string;
  /** Opens a page in a context of its own. */
  open: (options?: BrowserContextOptions) => Promise<Watched>;
  close: () => Promise<void>;
}

// What moved on a page without anybody touching it, summed up before any script of the page runs.
const countShifts = (): void => {
  const shifts = window as Window & { shifted?: number };
  shifts.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      shifts.shifted = (shifts.shifted ?? 0) + (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** How much the page has moved without being touched since it was led here, as Chromium counts it. */
export const shifted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() =>
          setTimeout(() => resolve((window as Window & { shifted?: number }).shifted ?? Number.NaN)),
        ),
      ),
  );

/** Serves a shared site and starts a browser for it. */
export const visit = async (name: SiteName): Promise<Visit> => {
  const site = await siteOf(name);
  const [{ origin, server }, browser] = await Promise.all([serve(site.dist, site.base), launch()]);
  const { origin: host } = new URL(origin);
  const open = async (options: BrowserContextOptions = {}): Promise<Watched> => {
    const context = await browser.newContext(options);
    if (options.javaScriptEnabled !== false) await context.addInitScript(countShifts);
    const page = await context.newPage();
    const errors: string[] = [];
    const outside: string[] = [];
    const scripts: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => {
      const to = request.url();
      if (!to.startsWith(`${host}/`) && !to.startsWith('data:')) outside.push(to);
      if (request.resourceType() === 'script') scripts.push(to);
    });
    const go = async (path: string): Promise<Page> => {
      for (const noted of [errors, outside, scripts]) noted.length = 0;
      await page.goto(origin + path);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return page;
    };
    return { page, errors, outside, scripts, go, close: () => context.close() };
  };
  const close = async (): Promise<void> => {
    await browser.close();
    server.close();
  };
  return { site, origin, open, close };
};
