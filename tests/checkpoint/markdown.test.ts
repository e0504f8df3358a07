import fc from 'fast-check';
import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { renderInline, renderMarkdown } from '../../src/checkpoint/markdown/markdown.ts';

const RUNS = Number(process.env.HOLDPOINT_RUNS ?? 1000);
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;
const RUNNING = new Set(
  'script style iframe object embed link meta base form svg math template picture source video audio'.split(
    ' ',
  ),
);

const reparse = (html: string): Element[] => {
  const root = { type: 'root', children: [{ type: 'raw', value: html }] } as unknown as Root;
  const all: Element[] = [];
  const walk = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      all.push(child);
      walk(child);
    }
  };
  walk(unified().use(rehypeRaw).runSync(root) as Root);
  return all;
};

/** Everything in the HTML that would run, ask another host, or shadow a name of the page. */
const dangers = (html: string): string[] =>
  reparse(html).flatMap((element) => {
    const found = RUNNING.has(element.tagName) ? [element.tagName] : [];
    for (const [name, value] of Object.entries(element.properties)) {
      const text = String(value).trim();
      if (/^on/i.test(name) || name === 'style' || name === 'srcSet') found.push(name);
      if (/^[\s\p{Cc}]*(?:javascript|data|vbscript|file):/iu.test(text)) found.push(`${name}=${text}`);
      if (name === 'src' && new URL(text, 'http://here.invalid/').host !== 'here.invalid') found.push(text);
      if ((name === 'id' || name === 'name') && !text.startsWith('user-content-'))
        found.push(`${name}=${text}`);
    }
    return found;
  });

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://other.invalid/p.png" alt="a plan">',
  '<img src="//other.invalid/p.png">',
  '<img src="/\\other.invalid/p.png">',
  '<img src="\t//other.invalid/p.png">',
  '![a](https://other.invalid/p.png)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '<a href="java&#10;script:alert(1)">x</a>',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form id="location"><input name="cookie"></form>',
  '<h2 id="documentElement">x</h2>',
  '<p style="background:url(//other.invalid)">x</p>',
  '<picture><source srcset="//other.invalid/p.png"><img src=x></picture>',
  '<meta http-equiv=refresh content="0;url=//other.invalid">',
  '<base href="//other.invalid/">',
  '</td></tr></table><script>alert(1)</script>',
  'a\u202eb',
  '&#x202e;',
  '<!-- --><b title="\u2066">x</b><!-->',
];

describe('renderMarkdown', () => {
  it('leaves nothing hostile in the HTML of each known attack', () => {
    for (const attack of HOSTILE) expect(dangers(renderMarkdown(attack)), attack).toEqual([]);
  });

  it('is judged by a check that does find attacks in raw HTML', () => {
    expect(dangers('<img src=x onerror=alert(1)>')).toEqual(['onError']);
    expect(dangers('<script>alert(1)</script>')).toEqual(['script']);
    expect(dangers('<a id="location" href="javascript:alert(1)">x</a>')).toHaveLength(2);
  });

  it('leaves nothing hostile in any mixture of Markdown and attacks', () => {
    const part = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string(),
      fc.constantFrom('\n', '\n\n', '> ', '- ', '| a |\n|-|\n', '`', '**'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const html = renderMarkdown(parts.join(''));
        expect(dangers(html)).toEqual([]);
        expect(html).not.toMatch(BIDI);
      }),
      { seed: 7, numRuns: RUNS },
    );
  });

  it('shows bidirectional controls as code points, written as characters or as references', () => {
    expect(renderMarkdown('a\u202eb &#x2067;')).toBe('<p>a[U+202E]b [U+2067]</p>');
  });

  it('keeps the alternative text of an image of another host', () => {
    expect(renderMarkdown('![a plan](https://other.invalid/p.png)')).toBe('<p>a plan</p>');
    expect(renderMarkdown('![a plan](/plan.png)')).toContain('a plan (<code>/plan.png</code>)');
  });

  it('starts headings at h3 and leaves no gap', () => {
    const levels = renderMarkdown('# A\n\n#### B\n\n## C\n\n##### D\n').match(/<h\d/g);
    expect(levels).toEqual(['<h3', '<h4', '<h4', '<h5']);
  });

  it('keeps footnotes linked under the prefix', () => {
    const html = renderMarkdown('a[^1]\n\n[^1]: note\n');
    expect(html).toContain('href="#user-content-fn-1"');
    expect(html).toContain('id="user-content-fn-1"');
  });

  it('turns links that no page serves into text with their address', () => {
    expect(renderMarkdown('[the plan](../docs/plan.md) and [here](#nowhere)')).toBe(
      '<p>the plan (<code>../docs/plan.md</code>) and here</p>',
    );
  });

  it('shows text that nests too deeply as it is written', () => {
    expect(renderMarkdown(`${'> '.repeat(3000)}<b>`)).toMatch(/^<pre>(&gt; )+&lt;b&gt;<\/pre>$/);
    expect(() => renderMarkdown('<div>'.repeat(50_000))).not.toThrow();
  });
});

describe('renderInline', () => {
  it('leaves out the paragraph around a single line', () => {
    expect(renderInline('**ready** `now`\n')).toBe('<strong>ready</strong> <code>now</code>');
    expect(renderInline('one\n\ntwo')).toBe('<p>one</p>\n<p>two</p>');
  });

  it('renders words alone, inside a line, as it renders them in a paragraph', () => {
    const words = fc.stringMatching(/^[a-zß中 ,;.()'%0-9w-]{0,24}$/u);
    fc.assert(
      fc.property(words, (text) => {
        const block = renderMarkdown(text.trim());
        expect(renderInline(text)).toBe(/^<p>(.*)<\/p>\s*$/s.exec(block)?.[1] ?? block);
      }),
      { seed: 11, numRuns: RUNS },
    );
  });
});
