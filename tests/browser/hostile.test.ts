import type { Server } from 'node:http';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteOf } from '../site/sites.ts';
import { hasBrowser, launch, watch } from './chromium.ts';
import { serve } from './serve.ts';

const PAGES = [
  '/',
  '/cp1/open/',
  '/decisions/',
  '/risks/',
  '/evidence/',
  '/evidence/evil.probe/',
  '/trends/',
  '/404.html',
];
let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  const { dist, base } = await siteOf('hostile');
  ({ origin, server } = await serve(dist, base));
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

// The policy is switched off, so that what keeps the names from acting is the page itself.
const armed = async (): Promise<{ context: BrowserContext; fired: string[] }> => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
  const fired: string[] = [];
  await context.exposeFunction('fire', (where: unknown) => fired.push(String(where)));
  return { context, fired };
};

describe.skipIf(!hasBrowser)('hostile names', () => {
  it('would act if they were not kept from it', async () => {
    const { context, fired } = await armed();
    const page = await context.newPage();
    await page.goto(`${origin}/404.html`);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="fire(\'control\')">');
    });
    await expect.poll(() => fired).toContain('control');
    await context.close();
  });

  it('are shown as text on every page, and nothing of them acts or asks for anything', async () => {
    const { context, fired } = await armed();
    for (const path of PAGES) {
      const { page, errors, outside } = await watch(context, origin + path);
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        for (const each of document.querySelectorAll('*'))
          each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      });
      await page.waitForTimeout(50);
      expect(errors, path).toEqual([]);
      expect(outside, path).toEqual([]);
      expect(
        await page.locator('a[href^="javascript" i], iframe, form, main script, main style').count(),
        path,
      ).toBe(0);
      await page.close();
    }
    expect(fired).toEqual([]);
    const { page } = await watch(context, `${origin}/cp1/open/`);
    const text = await page.locator('main').textContent();
    expect(text).toContain("<script>fire('item')</script>");
    expect(text).toContain('Right [U+202E]to left [U+2066]');
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    await context.close();
  });

  it('leave the layout intact: no scrolling sideways on phone or desktop', async () => {
    for (const width of [320, 390, 1280]) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      for (const path of PAGES) {
        const { page } = await watch(context, origin + path);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${path} at ${width}`,
        ).toBeLessThanOrEqual(width);
        await page.close();
      }
      await context.close();
    }
  });
});
