import type { Diagnostic } from '../../errors.ts';
import { notesHtml } from './notes.ts';

/** Reloads the page when the content has changed, and keeps the reader where they were. */
export const SCRIPT = `const events = new EventSource(new URL('reload', document.currentScript.src));
let opened = false;
events.onmessage = () => location.reload();
events.onopen = () => { if (opened) location.reload(); opened = true; };
`;

/** How diagnostics stand on a page. */
export const STYLE = `.dev-notes ul{list-style:none;padding:0;margin:1rem 0}
.dev-notes li{border:2px solid currentColor;border-left-width:8px;padding:.5rem 1rem;margin:.5rem 0}
.dev-notes li.error{border-color:#a81e12}.dev-notes p,.dev-notes pre{margin:.25rem 0}.dev-notes pre{overflow-x:auto}
`;

/** Folder of what the server itself serves, below the site's base. */
export const OWN = '_hp/dev/';

/** A rendered page that reloads itself, with what is to be said on it before its content. */
export const withNotes = (html: string, diagnostics: readonly Diagnostic[], base: string): string => {
  const own = `<link rel="stylesheet" href="${base}${OWN}notes.css"><script src="${base}${OWN}reload.js"></script>`;
  const main = /<main\b[^>]*>/.exec(html);
  const at = main ? main.index + main[0].length : 0;
  return (html.slice(0, at) + notesHtml(diagnostics) + html.slice(at)).replace('</head>', `${own}</head>`);
};

/** A page where none could be rendered. */
export const bare = (title: string, diagnostics: readonly Diagnostic[], base: string): string =>
  withNotes(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main></main></body></html>`,
    diagnostics,
    base,
  );
