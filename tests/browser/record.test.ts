import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budget } from '../site/budget.ts';
import { hasBrowser } from './chromium.ts';
import { bottom } from './layout.ts';
import { type Visit, visit, type Watched } from './visit.ts';

const PATIENCE_MS = 120_000;
const RECORDS = ['/cp1/', '/cp1/r2/', '/cp2/r1/', '/cp2/open/'];
const HELD = ['/cp2/r1/', '/cp2/open/'];

let site: Visit;
let watched: Watched;
beforeAll(async () => {
  if (!hasBrowser) return;
  site = await visit('beacon');
  watched = await site.open();
});
afterAll(() => site?.close());

const lowest = async (paths: readonly string[], selector: string): Promise<number> => {
  let most = 0;
  for (const path of paths) most = Math.max(most, await bottom(await watched.go(path), selector));
  return most;
};

describe.skipIf(!hasBrowser)('a record page', { timeout: PATIENCE_MS }, () => {
  it('shows verdict and lanes on a phone without scrolling', async () => {
    await watched.page.setViewportSize({ width: 390, height: 844 });
    await budget('Verdict ends above, 390 x 844', await lowest(RECORDS, '.plate'), 240, 'px');
    await budget('Lanes end above, 390 x 844', await lowest(RECORDS, '.board'), 600, 'px');
  });

  it('shows verdict, lanes and root cause on a desktop without scrolling', async () => {
    await watched.page.setViewportSize({ width: 1280, height: 800 });
    await budget('Verdict ends above, 1280 x 800', await lowest(RECORDS, '.plate'), 800, 'px');
    await budget('Lanes end above, 1280 x 800', await lowest(RECORDS, '.board'), 800, 'px');
    await budget('Root cause ends above, 1280 x 800', await lowest(HELD, '.chain .root'), 800, 'px');
  });

  it('leads to the root cause in at most four keys', async () => {
    const page = await watched.go('/cp2/open/');
    const keys = ['Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab'];
    let pressed = 0;
    const atCause = (): Promise<boolean> =>
      page.evaluate(() => {
        const box = document.querySelector('.chain .root')?.getBoundingClientRect();
        const { activeElement } = document;
        return (
          location.hash === '#Holds' &&
          box !== undefined &&
          box.top >= 0 &&
          box.bottom <= innerHeight &&
          activeElement !== null
        );
      });
    while (pressed < keys.length && !(await atCause())) {
      await page.keyboard.press(keys[pressed] ?? '');
      pressed += 1;
    }
    await budget('Keys to the root cause', pressed, 4);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#Holds') !== null)).toBe(true);
  });

  it('filters its matrix and opens its evidence by keyboard, with scripts off', async () => {
    const plain = await site.open({ javaScriptEnabled: false });
    const page = await plain.go('/cp2/r1/');
    expect(await page.locator('#cp2-01').isVisible()).toBe(true);
    await page.locator('#F-all').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#cp2-01').isVisible()).toBe(false);
    expect(await page.locator('#cp2-02').isVisible()).toBe(true);
    await page.locator('#Probe-lamp--answer summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#Probe-lamp--answer pre').isVisible()).toBe(true);
    await plain.close();
  });

  it('keeps the theme that was chosen', async () => {
    const own = await site.open({ colorScheme: 'light' });
    const page = await own.go('/cp2/r1/');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    expect(await page.getByRole('button', { name: 'Dark theme' }).getAttribute('aria-pressed')).toBe('true');
    await own.close();
  });

  it('opens the evidence that an address names, and bears an address that is broken', async () => {
    const page = await watched.go('/cp2/r1/#Probe-lamp--answer');
    expect(await page.locator('#Probe-lamp--answer').getAttribute('open')).not.toBeNull();
    await watched.go('/cp2/r1/#%E0%A4%A');
    expect(watched.errors).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('charts', () => {
  it('stand as pictures without scripts and come alive in view with them', async () => {
    const still = await site.open({ javaScriptEnabled: false });
    const plain = await still.go('/trends/');
    expect(await plain.locator('svg.stack').count()).toBeGreaterThan(0);
    expect(await plain.locator('canvas').count()).toBe(0);
    await still.close();
    const page = await watched.go('/trends/');
    await page.locator('canvas').first().waitFor();
    await page.locator('canvas').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(watched.errors).toEqual([]);
  });
});
