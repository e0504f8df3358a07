import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORST_FIRST } from '../../src/schemas/status.ts';
import { hasBrowser } from './chromium.ts';
import { type Visit, visit } from './visit.ts';

const PATIENCE_MS = 120_000;
const DIFFERENT = 32;
const AT_LEAST = 0.02;

let site: Visit;
beforeAll(async () => {
  if (!hasBrowser) return;
  site = await visit('beacon');
});
afterAll(() => site?.close());

/** A part of a page as shades of grey, row by row; the parts have to be of one size. */
const greys = async (page: Page, selector: string): Promise<number[]> => {
  const png = (await page.locator(selector).first().screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(18, 18).getContext('2d');
    canvas?.drawImage(image, 0, 0, 18, 18);
    const pixels = canvas?.getImageData(0, 0, 18, 18).data ?? new Uint8ClampedArray();
    return Array.from(
      { length: pixels.length / 4 },
      (_, at) =>
        0.2126 * (pixels[at * 4] ?? 0) +
        0.7152 * (pixels[at * 4 + 1] ?? 0) +
        0.0722 * (pixels[at * 4 + 2] ?? 0),
    );
  }, png);
};

const share = (a: readonly number[], b: readonly number[]): number =>
  a.filter((shade, at) => Math.abs(shade - (b[at] ?? 0)) > DIFFERENT).length / a.length;

describe.skipIf(!hasBrowser)('a status', { timeout: PATIENCE_MS }, () => {
  const views = [
    ['in greyscale, light', { colorScheme: 'light' }],
    ['in greyscale, dark', { colorScheme: 'dark' }],
    ['in forced colours', { forcedColors: 'active' }],
  ] as const;
  it.each(views)('is told from every other by its glyph alone: %s', async (_, view) => {
    const { go, close } = await site.open(view);
    const page = await go('/statuses/');
    const glyphs = new Map<string, number[]>();
    for (const status of WORST_FIRST) glyphs.set(status, await greys(page, `#Statuses svg.g-${status}`));
    const alike: string[] = [];
    for (const [one, a] of glyphs)
      for (const [other, b] of glyphs)
        if (one < other && share(a, b) < AT_LEAST) alike.push(`${one} and ${other}: ${share(a, b)}`);
    const blank = [...glyphs]
      .filter(([, shades]) => Math.max(...shades) - Math.min(...shades) < DIFFERENT)
      .map(([status]) => status);
    await close();
    expect(alike).toEqual([]);
    expect(blank).toEqual([]);
  });

  it('bears its word wherever it stands', async () => {
    const { go, close } = await site.open();
    for (const path of ['/cp2/open/', '/statuses/', '/evidence/']) {
      const page = await go(path);
      const words = await page.locator('.st').allTextContents();
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect(word.trim(), path).not.toBe('');
    }
    await close();
  });
});
