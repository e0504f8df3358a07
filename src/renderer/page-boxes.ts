import { createHash } from 'node:crypto';

const AT_MOST = 120;

// Only what means nothing in CSS or HTML stands as it is.
const quoted = (text: string): string =>
  [...text.slice(0, AT_MOST)]
    .map((each) => (/[\w .,:()-]/.test(each) ? each : `\\${(each.codePointAt(0) ?? 0).toString(16)} `))
    .join('');

/** The style that puts a page's title at the foot of every printed sheet, and its name in a content security policy. */
export const pageBoxes = (title: string): { css: string; source: string } => {
  const css = `@page{@bottom-left{content:"${quoted(title)}"}}`;
  return { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
};
