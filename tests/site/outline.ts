const BLOCKS =
  /<\/?(?:main|section|header|footer|nav|div|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|h1|h2|h3|details|summary|fieldset|legend|figure|figcaption|pre|blockquote|article|label)\b[^>]*>/g;
const CELLS = /<\/(?:td|th)>/g;

const decode = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/**
 * A page as a person would read it out: one line a block, links with their targets, cells apart. Digests and the
 * tool's version are levelled, so that it changes only when what the page says does.
 */
export const outline = (html: string): string => {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  const text = main
    .replace(/<svg\b[\s\S]*?<\/svg>/g, (svg) => {
      const named = /<title\b[^>]*>([^<]*)<\/title>/.exec(svg)?.[1];
      return named ? `[picture: ${named}]` : '';
    })
    .replace(/<h([123])\b[^>]*>/g, (_, level: string) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(
      /<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g,
      (_, href: string, inner: string) => `[${inner}](${href})`,
    )
    .replace(CELLS, ' | ')
    .replace(BLOCKS, '\n')
    .replace(/<[^>]+>/g, '');
  const lines = decode(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && !/^[|\s]+$/.test(line));
  return `${decode(title)}\n\n${lines.join('\n')}\n`
    .replace(/sha256:[0-9a-f]{12,64}…?/g, 'sha256:…')
    .replace(/holdpoint \d+\.\d+\.\d+/g, 'holdpoint 0.0.0');
};
