import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    (value ?? '').replaceAll('&amp;', '&'),
  );

/** Every file of a folder, relative to it, sorted. */
export const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, posix.join(entry.parentPath, entry.name)))
    .sort();

/** Links and anchors of a built site that lead nowhere, and ids that stand twice on a page. */
export const brokenLinks = async (dist: string, base = '/'): Promise<string[]> => {
  const files = await filesOf(dist);
  const pages = new Map<string, string>();
  for (const file of files)
    if (file.endsWith('.html')) pages.set(file, await readFile(join(dist, file), 'utf8'));
  const broken: string[] = [];
  for (const [file, html] of pages) {
    const ids = attributes(html, 'id');
    for (const id of new Set(ids))
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) broken.push(`${file}: id ${id} twice`);
    for (const target of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      if (path !== '' && !path.startsWith(base)) {
        broken.push(`${file}: ${target} leaves ${base}`);
        continue;
      }
      const inside = path === '' ? file : path.slice(base.length);
      const to = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
      if (!files.includes(to)) broken.push(`${file}: ${target}`);
      else if (anchor && !attributes(pages.get(to) ?? '', 'id').includes(decodeURIComponent(anchor)))
        broken.push(`${file}: ${target} has no such anchor`);
    }
  }
  return broken;
};
