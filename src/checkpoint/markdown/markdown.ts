import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { escapeXml } from '../../kernel/escape.ts';
import { showHidden } from '../../kernel/hidden.ts';
import { defang } from './markdown-defang.ts';

const UNWANTED = new Set(['picture', 'source']);

const schema: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !UNWANTED.has(name)),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: [] },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'title', 'textarea', 'svg', 'math'],
};

// Nothing may rewrite the tree after rehype-sanitize.
const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypeRaw)
  .use(() => (tree: Root) => defang(tree))
  .use(rehypeSanitize, schema)
  .use(rehypeStringify)
  .freeze();

// Containers nested on one line take quadratic time to parse and exhaust the stack to render.
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){100}/m;

/** Says whether Markdown nests its quotes and lists deeper than any document needs, and so is not parsed. */
export const isTooDeep = (text: string): boolean => TOO_DEEP.test(text);

/**
 * Renders contributed Markdown (CommonMark and GFM, raw HTML included) as sanitised block HTML: no script, no
 * event handler, no request to another host, ids prefixed `user-content-`, headings from h3 downwards without
 * a gap. Text too deeply nested to be parsed is shown as it is written.
 */
export const renderMarkdown = (text: string): string => {
  if (isTooDeep(text)) return `<pre>${escapeXml(showHidden(text))}</pre>`;
  try {
    return String(pipeline.processSync(text));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `<pre>${escapeXml(showHidden(text))}</pre>`;
  }
};

// Words alone mean the same in Markdown as in HTML, and parsing them costs as much as anything else.
const WORDS = /^(?!.*www\.)\p{L}(?:[\p{L}\p{N} ,;.()'%-]*[\p{L}\p{N}.)%])?$/iu;

/** Renders Markdown like `renderMarkdown`, without the `<p>` around a single paragraph: for notes in cells. */
export const renderInline = (text: string): string => {
  const trimmed = text.trim();
  if (WORDS.test(trimmed)) return trimmed;
  const html = renderMarkdown(trimmed);
  const single = /^<p>([\s\S]*)<\/p>\s*$/.exec(html);
  return single?.[1] !== undefined && !single[1].includes('<p>') ? single[1] : html;
};
