import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budget } from '../site/budget.ts';
import { filesOf } from '../site/links.ts';
import { hasBrowser } from './chromium.ts';
import { sideways } from './layout.ts';
import { type Visit, visit } from './visit.ts';

const PATIENCE_MS = 240_000;
const LIVE =
  'a[href^="javascript" i], a[href^="data" i], iframe, object, embed, form, base, main script, main style, main link';
// What draws text in another order than it is written in.
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;

let site: Visit;
let paths: string[];
beforeAll(async () => {
  if (!hasBrowser) return;
  site = await visit('hostile');
  const pages = (await filesOf(site.site.dist)).filter((file) => file.endsWith('.html'));
  paths = pages.map((file) => `/${file.replace(/index\.html$/, '')}`);
});
afterAll(() => site?.close());

describe.skipIf(!hasBrowser)('hostile content', { timeout: PATIENCE_MS }, () => {
  // The policy is switched off, so that what keeps the content from acting is the page itself.
  it('acts on no page, asks for nothing, and is shown as text; a control beside it does act', async () => {
    const { page, go, errors, outside, close } = await site.open({
      bypassCSP: true,
      viewport: { width: 1280, height: 800 },
    });
    const fired: string[] = [];
    await page.context().exposeFunction('fire', (where: unknown) => fired.push(String(where)));
    const wrong: string[] = [];
    let shown = '';
    for (const path of paths) {
      await go(path);
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        for (const each of document.querySelectorAll('*'))
          for (const type of ['mouseover', 'focus', 'toggle'])
            each.dispatchEvent(new Event(type, { bubbles: true }));
      });
      const live = await page.locator(LIVE).count();
      if (live > 0) wrong.push(`${path} holds ${live} parts that act`);
      const text = await page.evaluate(() => document.documentElement.textContent);
      if (DIRECTION.test(text)) wrong.push(`${path} turns the direction of text`);
      wrong.push(...errors.map((error) => `${path} says ${error}`));
      wrong.push(...outside.map((url) => `${path} asks for ${url}`));
      shown += text;
    }
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="fire(\'control\')">');
    });
    await expect.poll(() => fired).toContain('control');
    await close();
    expect(wrong).toEqual([]);
    expect(fired).toEqual(['control']);
    await budget(`Hostile content that acted, on ${paths.length} pages`, fired.length - 1, 0);
    for (const field of [
      'item',
      'as-written',
      'role',
      'lane',
      'risk',
      'owner',
      'waiver',
      'probe',
      'ran',
      'said',
    ])
      expect(shown, field).toContain(`<script>fire('${field}')</script>`);
    expect(shown).toContain('<script>fire("name")</script> & "Co"');
    expect(shown).toContain('Right [U+202E]to left [U+2066]');
    expect(shown).toContain('🚦👩‍🚀');
  });

  it('leaves the layout intact on phone and desktop', async () => {
    const { page, go, close } = await site.open();
    let most = 0;
    for (const path of paths) {
      await go(path);
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const over = await sideways(page);
        expect(over, `${path} at ${width}`).toBe(0);
        most = Math.max(most, over);
      }
    }
    await close();
    await budget('Sideways scroll with hostile content, 320, 390 and 1280 px', most, 0, 'px');
  });
});
