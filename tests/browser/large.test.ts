import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from './chromium.ts';
import { bottom, sideways } from './layout.ts';
import { type Visit, visit, type Watched } from './visit.ts';

const PATIENCE_MS = 120_000;

let site: Visit;
let watched: Watched;
beforeAll(async () => {
  if (!hasBrowser) return;
  site = await visit('large');
  watched = await site.open();
});
afterAll(() => site?.close());

describe.skipIf(!hasBrowser)('a large programme', { timeout: PATIENCE_MS }, () => {
  it('keeps verdict, lanes and root cause where a small one has them', async () => {
    const page = await watched.go('/cp6/open/');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await bottom(page, '.plate')).toBeLessThanOrEqual(240);
    expect(await bottom(page, '.board')).toBeLessThanOrEqual(600);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await bottom(page, '.chain .root')).toBeLessThanOrEqual(800);
  });

  it('shows problems first and folds the ready items by area, to be opened without scripts', async () => {
    const plain = await site.open({ javaScriptEnabled: false });
    const page = await plain.go('/cp6/open/');
    const [first, last] = [page.locator('.mx tbody tr').first(), page.locator('.mx tbody tr').last()];
    expect(await first.getAttribute('data-s')).toMatch(/failed|missing/);
    expect(await last.getAttribute('data-s')).toMatch(/partial|unknown/);
    const area = page.locator('#Matrix details').first();
    const item = area.locator('li').first();
    expect(await item.isVisible()).toBe(false);
    await area.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await item.isVisible()).toBe(true);
    await plain.close();
  });

  it('opens the folded item, risk or probe that an address names', async () => {
    for (const anchor of ['cp6-200', 'Risk-r-002', 'Probe-probe--n001']) {
      const page = await watched.go(`/cp6/open/#${anchor}`);
      await expect.poll(() => page.locator(`#${anchor}`).isVisible(), { message: anchor }).toBe(true);
    }
  });

  it('fits a phone, as do the pages of one item and of none', async () => {
    await watched.page.setViewportSize({ width: 320, height: 700 });
    for (const path of [
      '/',
      '/cp6/open/',
      '/cp6/r12/',
      '/cp7/open/',
      '/cp8/open/',
      '/risks/',
      '/evidence/',
      '/trends/',
      '/decisions/',
    ])
      expect(await sideways(await watched.go(path)), path).toBe(0);
    expect(watched.errors).toEqual([]);
  });
});
