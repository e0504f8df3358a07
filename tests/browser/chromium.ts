import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Says whether there is a browser to test with; `npm test` installs one or says what to install. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.log(`skip: no browser at ${executablePath}; set CHROMIUM_PATH or install chromium`);

/** Starts Chromium with everything off that would dial out. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

/** What went wrong on a page while it was looked at. */
export interface Watched {
  page: Page;
  /** Console errors, page errors, refusals of the content security policy. */
  errors: string[];
  /** Requests to another host, blocked. */
  outside: string[];
  /** Bytes of JavaScript fetched, by address. */
  scripts: Map<string, number>;
}

/** Opens a page that records its errors and every request that leaves its own origin; those are blocked. */
export const watch = async (context: BrowserContext, url: string): Promise<Watched> => {
  const page = await context.newPage();
  const errors: string[] = [];
  const outside: string[] = [];
  const scripts = new Map<string, number>();
  const { origin } = new URL(url);
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(response.url(), (await response.body().catch(() => Buffer.alloc(0))).length);
  });
  await page.route('**/*', (route) => {
    const to = route.request().url();
    if (to.startsWith(origin) || to.startsWith('data:')) return route.continue();
    outside.push(to);
    return route.abort();
  });
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  return { page, errors, outside, scripts };
};

/** Sizes and schemes every page is looked at in. */
export const VIEWS: readonly (BrowserContextOptions & { name: string })[] = [
  { name: 'phone, light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'desktop, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'desktop, dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
];
