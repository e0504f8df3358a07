import type { Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteOf } from '../site/sites.ts';
import { hasBrowser, launch, VIEWS, watch } from './chromium.ts';
import { serve } from './serve.ts';

const PAGES = [
  '/',
  '/cp1/',
  '/cp2/r1/',
  '/cp2/open/',
  '/decisions/',
  '/risks/',
  '/evidence/',
  '/evidence/lamp.answer/',
  '/trends/',
  '/statuses/',
  '/404.html',
];

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  const { dist, base } = await siteOf('beacon');
  ({ origin, server } = await serve(dist, base));
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const bottom = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().bottom + scrollY);

describe.skipIf(!hasBrowser)('every page', () => {
  it.each(VIEWS)(
    'passes axe without a violation, an error or a request to elsewhere: $name',
    async ({ name: _name, ...view }) => {
      const context = await browser.newContext(view);
      const wrong: string[] = [];
      for (const path of PAGES) {
        const { page, errors, outside } = await watch(context, origin + path);
        const { violations } = await new AxeBuilder({ page })
          .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          .analyze();
        wrong.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html.slice(0, 160)}`));
        wrong.push(
          ...errors.map((error) => `${path} ${error}`),
          ...outside.map((url) => `${path} asks for ${url}`),
        );
        await page.close();
      }
      await context.close();
      expect(wrong).toEqual([]);
    },
  );

  it('fits 320 pixels without scrolling sideways, with targets of 24 pixels', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    for (const path of PAGES) {
      const { page } = await watch(context, origin + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      const small = await page
        .locator('button:visible, summary:visible, label:visible, nav a:visible')
        .evaluateAll((all) =>
          all
            .filter((each) => each.getBoundingClientRect().height < 24)
            .map((each) => each.outerHTML.slice(0, 120)),
        );
      expect(small, path).toEqual([]);
      await page.close();
    }
    await context.close();
  });

  it('carries a content security policy that forbids what stands inline', async () => {
    const context = await browser.newContext();
    for (const path of PAGES) {
      const { page } = await watch(context, origin + path);
      const policy = await page
        .locator('meta[http-equiv="content-security-policy" i]')
        .getAttribute('content');
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toContain('unsafe');
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.inlineRan = true';
        document.body.append(script);
        return 'inlineRan' in window;
      });
      expect(ran, path).toBe(false);
      await page.close();
    }
    await context.close();
  });
});

describe.skipIf(!hasBrowser)('a record page', () => {
  it('shows verdict and lanes on a phone without scrolling', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    for (const path of ['/cp2/r1/', '/cp2/open/', '/cp1/']) {
      const { page } = await watch(context, origin + path);
      expect(await bottom(page, '.plate'), path).toBeLessThanOrEqual(240);
      expect(await bottom(page, '.board'), path).toBeLessThanOrEqual(600);
      await page.close();
    }
    await context.close();
  });

  it('shows verdict, lanes and root cause above the fold on a desktop', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    for (const path of ['/cp2/r1/', '/cp2/open/']) {
      const { page } = await watch(context, origin + path);
      for (const selector of ['.plate', '.board', '.chain .root'])
        expect(await bottom(page, selector), path).toBeLessThanOrEqual(800);
      await page.close();
    }
    await context.close();
  });

  it('does not move while it loads, and fetches at most 2 KB of script before anything is done', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const { page, scripts } = await watch(context, `${origin}/cp2/r1/`);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBe(0);
    const bodies = await Promise.all(
      [...scripts.keys()].map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())),
    );
    expect(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(2048);
    await context.close();
  });

  it('leads to the root cause in at most four keys', async () => {
    const context = await browser.newContext();
    const { page } = await watch(context, `${origin}/cp2/r1/`);
    const keys = ['Tab', 'Tab', 'Tab', 'Enter'];
    let reached = false;
    for (const key of keys) {
      await page.keyboard.press(key);
      reached ||= await page.evaluate(() => location.hash === '#Holds');
    }
    expect(reached).toBe(true);
    await context.close();
  });

  it('filters its matrix and opens its evidence by keyboard, with scripts off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await watch(context, `${origin}/cp2/r1/`);
    expect(await page.locator('#cp2-01').isVisible()).toBe(true);
    await page.locator('#F-all').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#cp2-01').isVisible()).toBe(false);
    expect(await page.locator('#cp2-02').isVisible()).toBe(true);
    await page.locator('#Probe-lamp--answer summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#Probe-lamp--answer pre').isVisible()).toBe(true);
    expect(await page.getByText('PARTIAL GO').first().isVisible()).toBe(true);
    await context.close();
  });

  it('keeps the theme that was chosen', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    const { page } = await watch(context, `${origin}/cp2/r1/`);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    expect(await page.getByRole('button', { name: 'Dark theme' }).getAttribute('aria-pressed')).toBe('true');
    await context.close();
  });

  it('opens the evidence that an address names', async () => {
    const context = await browser.newContext();
    const { page } = await watch(context, `${origin}/cp2/r1/#Probe-lamp--answer`);
    expect(await page.locator('#Probe-lamp--answer').getAttribute('open')).not.toBeNull();
    await context.close();
  });

  it('holds verdict, root cause and the whole matrix on the first printed page', async () => {
    const context = await browser.newContext();
    const { page } = await watch(context, `${origin}/cp2/r1/`);
    await page.emulateMedia({ media: 'print' });
    // A4 at 96 dots an inch, without the margins the style sheet asks for.
    await page.setViewportSize({ width: 688, height: 994 });
    for (const selector of ['.plate', '.chain .root', '.mx'])
      expect(await bottom(page, selector), selector).toBeLessThanOrEqual(994);
    await context.close();
  });
});

describe.skipIf(!hasBrowser)('charts', () => {
  it('stand as pictures without scripts and come alive in view with them', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const { page: plain } = await watch(still, `${origin}/trends/`);
    expect(await plain.locator('svg.stack').count()).toBeGreaterThan(0);
    expect(await plain.locator('canvas').count()).toBe(0);
    await still.close();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const { page, errors } = await watch(context, `${origin}/trends/`);
    await page.locator('canvas').first().waitFor();
    await page.locator('canvas').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(errors).toEqual([]);
    await context.close();
  });
});
