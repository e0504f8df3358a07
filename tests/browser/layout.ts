import type { Page } from 'playwright-core';

/** Says how far a page can be scrolled sideways, in pixels beyond the window; 0 when it cannot. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Where the bottom edge of the first element that matches stands on the page, in pixels. */
export const bottom = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().bottom + scrollY);

/** Controls, and links that stand by themselves, that are less than 24 pixels high or wide. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const AT_LEAST = 24;
    const box = (element: Element): DOMRect => (element.closest('label') ?? element).getBoundingClientRect();
    return [
      ...document.querySelectorAll('button, summary, label, input, canvas, nav a, footer a, .brand, .menu a'),
    ]
      .filter((each) => each.checkVisibility({ opacityProperty: false, visibilityProperty: true }))
      .filter((each) => box(each).height < AT_LEAST || box(each).width < AT_LEAST)
      .map((each) => `${box(each).width} x ${box(each).height}: ${each.outerHTML.slice(0, 120)}`);
  });

/** Every text that the page shows in its present size, without the heads of columns. */
export const shownText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const shown: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const text = textContent?.trim().replace(/\s+/g, ' ') ?? '';
      if (!parentElement || text === '' || parentElement.closest('thead, script, svg')) continue;
      const { width } = parentElement.getBoundingClientRect();
      if (width > 0 && parentElement.checkVisibility({ visibilityProperty: true })) shown.push(text);
    }
    return shown;
  });

/** Text that a wide window shows and a narrow one no longer says anywhere; the page is left narrow. */
export const textLost = async (page: Page, narrow: { width: number; height: number }): Promise<string[]> => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const wide = await shownText(page);
  await page.setViewportSize(narrow);
  const kept = (await shownText(page)).join('\n');
  return wide.filter((text) => !kept.includes(text.replace(/^, /, '')));
};

/** How much of the window stays covered while the page is scrolled, from 0 to 1. */
export const covered = (page: Page): Promise<number> =>
  page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    const stuck = [...document.querySelectorAll('body *')].filter((each) => {
      const { position } = getComputedStyle(each);
      if (position !== 'sticky' && position !== 'fixed') return false;
      const box = each.getBoundingClientRect();
      return box.top <= 0 && box.bottom > 0 && each.checkVisibility();
    });
    scrollTo(0, 0);
    return Math.max(0, ...stuck.map((each) => each.getBoundingClientRect().height)) / innerHeight;
  });
