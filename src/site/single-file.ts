import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** What one self-contained page is made from. */
export interface SingleFileInput {
  /** The folder of a finished site that is served under `/`. */
  site: string;
  /** Site-relative address of the page, `cp3/r1/`. */
  page: string;
  /** Address of the published site, for links to its other pages; without one those become plain text. */
  address?: string | undefined;
}

const TYPES: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

const dataUri = async (path: string): Promise<string> =>
  `data:${TYPES[extname(path)] ?? 'application/octet-stream'};base64,${(await readFile(path)).toString('base64')}`;

const withData = async (css: string, from: string, site: string): Promise<string> => {
  const parts = css.split(/url\((["']?)(?!data:|#)([^)"']+)\1\)/);
  let out = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 3) {
    const name = parts[at + 1] ?? '';
    const path = name.startsWith('/') ? join(site, name) : join(dirname(from), name);
    out += `url(${await dataUri(path)})${parts[at + 2] ?? ''}`;
  }
  return out;
};

/** A font that stands in the page is there at once, so nothing is gained by doing without it. */
const inPlace = (css: string): string => css.replaceAll(/font-display:\s*optional/g, 'font-display:block');

const element = (tagName: string, text: string): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{ type: 'text', value: text }],
});

const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : [String(value ?? '')];

interface Loaded {
  node: Element;
  /** Site-relative path of what it loads. */
  path: string;
  as: 'style' | 'script' | 'icon';
}

/** Takes out of a tree what only a server could bring, and lists what has to come in. */
const toLoad = (tree: Root): Loaded[] => {
  const found: Loaded[] = [];
  visit(tree, 'element', (node, index, parent) => {
    const { tagName, properties } = node;
    const drop = (): [typeof SKIP, number] => {
      parent?.children.splice(index ?? 0, 1);
      return [SKIP, index ?? 0];
    };
    if (tagName === 'script' && typeof properties['src'] === 'string') {
      if (properties['type'] === 'module') return drop();
      found.push({ node, path: properties['src'], as: 'script' });
    }
    if (tagName !== 'link') return undefined;
    const rel = words(properties['rel']);
    const path = String(properties['href'] ?? '');
    if (rel.includes('stylesheet')) found.push({ node, path, as: 'style' });
    else if (rel.includes('icon')) found.push({ node, path, as: 'icon' });
    else if (!rel.includes('canonical')) return drop();
    return undefined;
  });
  return found;
};

const become = (node: Element, other: Element): void => {
  node.tagName = other.tagName;
  node.properties = other.properties;
  node.children = other.children;
};

const policy = (tree: Root, scripts: readonly string[]): void => {
  const styles: string[] = [];
  visit(tree, 'element', ({ tagName, children: [inside] }) => {
    if (tagName === 'style' && inside?.type === 'text') styles.push(inside.value);
  });
  const content = `default-src 'none'; script-src ${scripts.map(hash).join(' ') || "'none'"}; style-src ${styles.map(hash).join(' ') || "'none'"}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'meta' && String(properties['httpEquiv']).toLowerCase() === 'content-security-policy')
      properties['content'] = content;
  });
};

/** Leads links to this page's own parts, to the published site, or nowhere. */
const leadLinks = (tree: Root, page: string, address: string | undefined): void => {
  const here = new URL(page, 'https://here.invalid/');
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    const href = properties['href'];
    if (tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return;
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return;
    const aim = new URL(href, here);
    if (aim.pathname === here.pathname && aim.hash !== '') properties['href'] = aim.hash;
    else if (address !== undefined) properties['href'] = new URL(`.${aim.pathname}${aim.hash}`, address).href;
    else delete properties['href'];
  });
};

const hasLiveLink = (within: Element): boolean => {
  let live = false;
  visit(within, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && properties['href'] !== undefined) live = true;
  });
  return live;
};

/** Takes out menus and navigation that lead nowhere any more, with the buttons that open them. */
const dropDeadMenus = (tree: Root): void => {
  const gone = new Set<unknown>();
  visit(tree, 'element', (node, index, parent) => {
    const isMenu = node.tagName === 'nav' || node.properties['popover'] !== undefined;
    if (!isMenu || hasLiveLink(node)) return undefined;
    if (node.properties['id'] !== undefined) gone.add(node.properties['id']);
    parent?.children.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
  visit(tree, 'element', ({ properties }, index, parent) => {
    if (!gone.has(properties['popoverTarget'])) return undefined;
    parent?.children.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
};

/**
 * Makes one page of a finished site a file that opens without any other and without a request: styles, fonts, icon
 * and the one classic script stand inside, under a content security policy that names them by digest.
 */
export const toSingleFile = async ({ site, page, address }: SingleFileInput): Promise<string> => {
  const html = await readFile(join(site, page, 'index.html'), 'utf8');
  const tree = unified().use(rehypeParse).parse(html) as Root;
  const scripts: string[] = [];
  for (const { node, path, as } of toLoad(tree)) {
    const file = join(site, path);
    if (as === 'icon') {
      node.properties['href'] = await dataUri(file);
      continue;
    }
    const text = await readFile(file, 'utf8');
    const inside = as === 'style' ? inPlace(await withData(text, file, site)) : text.trim();
    if (as === 'script') scripts.push(inside);
    become(node, element(as, inside));
  }
  policy(tree, scripts);
  leadLinks(tree, page, address);
  dropDeadMenus(tree);
  return unified().use(rehypeStringify, { allowDangerousCharacters: false }).stringify(tree);
};
