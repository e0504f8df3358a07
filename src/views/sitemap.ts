/**
 * A sitemap (https://www.sitemaps.org/protocol.html) of pages named by their files, `cp3/r1/index.html`. `root` is the
 * site's address with a trailing slash.
 */
export const sitemap = (files: readonly string[], root: string): string => {
  const urls = files.map((file) => {
    const path = file.slice(0, -'index.html'.length).split('/').map(encodeURIComponent).join('/');
    return `  <url><loc>${root}${path}</loc></url>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
};
