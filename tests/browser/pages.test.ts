import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budget } from '../site/budget.ts';
import { hasBrowser } from './chromium.ts';
import { covered, shownText, sideways, smallTargets, textLost } from './layout.ts';
import { pagesToVisit } from './page-types.ts';
import { shifted, type Visit, visit, type Watched } from './visit.ts';

// In the dark only colours differ, so only the rules about colours are asked again; on a second page of a type, one view does.
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
const VIEWS = [
  { name: 'phone, light', width: 390, height: 844, colorScheme: 'light', rules: RULES },
  { name: 'phone, dark', width: 390, height: 844, colorScheme: 'dark', rules: COLOURS },
  { name: 'desktop, light', width: 1280, height: 800, colorScheme: 'light', rules: RULES },
  { name: 'desktop, dark', width: 1280, height: 800, colorScheme: 'dark', rules: COLOURS },
] as const;
const PATIENCE_MS = 240_000;

let site: Visit;
let types: Map<string, string[]>;
let paths: string[];
let firsts: ReadonlySet<string>;
let watched: Watched;

beforeAll(async () => {
  if (!hasBrowser) return;
  site = await visit('beacon');
  types = await pagesToVisit(site.site.dist);
  paths = [...types.values()].flat();
  firsts = new Set([...types].flatMap(([type, of]) => (type === 'register' ? of : of.slice(0, 1))));
  watched = await site.open();
});
afterAll(() => site?.close());

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What axe holds against a page as it stands, one line a rule. */
const violations = async (page: Page, rules: readonly string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly,
        resultTypes: ['violations'],
      }),
    [...rules],
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
};

/** Scrolls to the end of a page, a window at a time, and lets each be drawn. */
const scrollThrough = async (): Promise<void> => {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
  }
};

/** Looks at every page in turn; each fault with the path of its page, errors and requests to elsewhere among them. */
const onEveryPage = async (
  look: (page: Page, path: string) => Promise<readonly string[]>,
  on: Watched = watched,
): Promise<string[]> => {
  const wrong: string[] = [];
  for (const path of paths) {
    const page = await on.go(path);
    for (const fault of await look(page, path)) wrong.push(`${path} ${fault}`);
    wrong.push(...on.errors.map((error) => `${path} says ${error}`));
    wrong.push(...on.outside.map((url) => `${path} asks for ${url}`));
  }
  return wrong;
};

describe.skipIf(!hasBrowser)('every page', { timeout: PATIENCE_MS }, () => {
  it('passes axe on phone and desktop, light and dark', async () => {
    const wrong = await onEveryPage(async (page, path) => {
      const faults: string[] = [];
      for (const { name, width, height, colorScheme, rules } of VIEWS.slice(0, firsts.has(path) ? 4 : 1)) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        faults.push(...(await violations(page, rules)).map((fault) => `${name}: ${fault}`));
      }
      return faults;
    });
    await watched.page.emulateMedia({ colorScheme: null });
    expect(wrong).toEqual([]);
    await budget(
      `axe violations, console errors, requests to other hosts: ${paths.length} pages, 4 views`,
      0,
      0,
    );
  });

  it('stands still while it loads and while it is scrolled', async () => {
    let most = 0;
    for (const { name, width, height } of [VIEWS[0], VIEWS[2]]) {
      await watched.page.setViewportSize({ width, height });
      const wrong = await onEveryPage(async (each) => {
        await each.evaluate(scrollThrough);
        const moved = await shifted(each);
        most = Math.max(most, moved);
        return moved > 0 ? [`moves by ${moved}: ${name}`] : [];
      });
      expect(wrong).toEqual([]);
    }
    await budget('Layout shift (CLS), worst page', most, 0);
  });

  it('keeps its text, its targets and one direction of scrolling at 320 pixels and at 400 % zoom', async () => {
    let most = 0;
    const wrong = await onEveryPage(async (each) => {
      const lost = await textLost(each, { width: 320, height: 256 });
      most = Math.max(most, await sideways(each));
      const share = await covered(each);
      const small = await smallTargets(each);
      return [
        ...lost.map((text) => `loses ${text}`),
        ...small.map((target) => `has a small target: ${target}`),
        ...(share > 0.3 ? [`covers ${share} of the window`] : []),
      ];
    });
    expect(wrong).toEqual([]);
    await budget('Sideways scroll at 320 px and 400 % zoom', most, 0, 'px');
    await budget('Targets under 24 px', 0, 0);
  });

  it('allows no script and no style that stands inline, and refuses what is put there', async () => {
    const wrong = await onEveryPage(async (each) => {
      const policy = await each
        .locator('meta[http-equiv="content-security-policy" i]')
        .getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      const ran = await each.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.inlineRan = true';
        document.body.append(script);
        return 'inlineRan' in window;
      });
      expect(ran).toBe(false);
      return [];
    });
    expect(wrong).toHaveLength(paths.length);
    for (const fault of wrong) expect(fault).toContain('Executing inline script violates');
  });

  it('says with scripts off what it says with them', async () => {
    const plain = await site.open({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
    await watched.page.setViewportSize({ width: 1280, height: 800 });
    // What only a script can do is offered only by a script, and what it says by the clock is hidden without it.
    const say = async (each: Page): Promise<string[]> => {
      await each.evaluate(() => {
        for (const part of document.querySelectorAll('[data-js], [data-until], [data-act], canvas'))
          part.remove();
        for (const box of document.querySelectorAll('details')) box.open = true;
      });
      return shownText(each);
    };
    const wrong = await onEveryPage(async (each, path) => {
      const without = new Set(await say(await plain.go(path)));
      return (await say(each))
        .filter((word) => !without.has(word))
        .map((word) => `says ${word} only with scripts`);
    });
    await plain.close();
    expect(wrong).toEqual([]);
  });

  it('moves nothing for those who asked for less motion', async () => {
    const calm = await site.open({ reducedMotion: 'reduce' });
    const wrong = await onEveryPage(
      (each) =>
        each.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((element) => {
              const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
              const moves = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.001);
              return moves || animationName !== 'none' || scrollBehavior === 'smooth';
            })
            .map((element) => `moves ${element.outerHTML.slice(0, 80)}`),
        ),
      calm,
    );
    await calm.close();
    expect(wrong).toEqual([]);
  });

  it('stays legible in forced colours', async () => {
    const forced = await site.open({ forcedColors: 'active' });
    const wrong = await onEveryPage(
      async (each, path) => (firsts.has(path) ? violations(each, COLOURS) : []),
      forced,
    );
    await forced.close();
    expect(wrong).toEqual([]);
  });

  it('is of a type that this site has: all of them are looked at', () => {
    expect([...types.keys()].sort()).toEqual([
      'checkpoint',
      'decided revision',
      'difference',
      'not found',
      'open revision',
      'overview',
      'probe',
      'register',
      'risk',
    ]);
    for (const pages of types.values()) expect(pages.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasBrowser)('a record page', () => {
  it('fetches at most 2 KB of script before anything is done', async () => {
    let most = 0;
    for (const type of ['open revision', 'decided revision'])
      for (const path of types.get(type) ?? []) {
        await watched.go(path);
        const bodies = watched.scripts.map(async (url) =>
          Buffer.from(await (await fetch(url)).arrayBuffer()),
        );
        const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
        most = Math.max(most, sizes.reduce((sum, size) => sum + size, 0) / 1024);
      }
    await budget('JS of a record page before interaction, gzip', most, 2, 'KB');
  });
});
