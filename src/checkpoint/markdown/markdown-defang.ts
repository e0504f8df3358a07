import type { Element, ElementContent, Root, RootContent } from 'hast';
import { showHidden } from '../../kernel/hidden.ts';

const PREFIX = 'user-content-';
const HERE = 'http://here.invalid/';
const FIRST_HEADING = 3;

const isLocal = (address: string): boolean => {
  try {
    return new URL(address, HERE).href.startsWith(HERE);
  } catch {
    return false;
  }
};

const text = (value: string): ElementContent => ({ type: 'text', value });
const code = (value: string): Element => ({
  type: 'element',
  tagName: 'code',
  properties: {},
  children: [text(value)],
});
const written = (value: unknown): string => (typeof value === 'string' ? value : '');

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

const idsOf = (node: Root | RootContent, ids = new Set<string>()): Set<string> => {
  if (node.type === 'element') {
    const { id, name } = node.properties;
    for (const each of [id, name]) if (typeof each === 'string') ids.add(each);
  }
  if ('children' in node) for (const child of node.children) idsOf(child, ids);
  return ids;
};

/** A link into this fragment keeps working under the prefix; one to a source file that no page serves becomes text. */
const defangLink = (node: Element, ids: Set<string>): ElementContent[] => {
  const href = written(node.properties['href']);
  if (href.startsWith('#')) {
    if (!ids.has(decoded(href.slice(1)))) return node.children;
    node.properties['href'] = `#${PREFIX}${href.slice(1)}`;
    return [node];
  }
  const path = href.replace(/[?#].*$/s, '');
  if (href === '' || !isLocal(href) || path.endsWith('/') || path.endsWith('.html')) return [node];
  return [...node.children, text(' ('), code(href), text(')')];
};

// No page serves an author's picture, so it would be a request that fails; its words stay.
const defangImage = (node: Element): ElementContent[] => {
  const alt = written(node.properties['alt']);
  const src = written(node.properties['src']);
  if (src === '' || !isLocal(src)) return [text(alt)];
  return alt === '' ? [code(src)] : [text(`${alt} (`), code(src), text(')')];
};

const replace = (node: Element, ids: Set<string>): ElementContent[] => {
  if (node.tagName === 'img') return defangImage(node);
  return node.tagName === 'a' ? defangLink(node, ids) : [node];
};

const nest = (node: Element, outline: number[]): void => {
  const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
  if (depth === 0) return;
  while ((outline.at(-1) ?? 0) >= depth) outline.pop();
  outline.push(depth);
  node.tagName = `h${Math.min(6, FIRST_HEADING - 1 + outline.length)}`;
};

const showHiddenInAttributes = (node: Element): void => {
  for (const [name, value] of Object.entries(node.properties)) {
    if (typeof value === 'string') node.properties[name] = showHidden(value);
  }
};

/**
 * Changes a parsed fragment so that what the sanitiser lets through makes no request to another host, deceives
 * nobody by hidden characters, and nests below the page's own headings.
 */
export const defang = (tree: Root): void => {
  const ids = idsOf(tree);
  const outline: number[] = [];
  const walk = (parent: Root | Element): void => {
    const children = (parent.children as ElementContent[]).flatMap((child) => {
      if (child.type === 'text') child.value = showHidden(child.value);
      if (child.type !== 'element') return [child];
      showHiddenInAttributes(child);
      nest(child, outline);
      walk(child);
      return replace(child, ids);
    });
    parent.children = children;
  };
  walk(tree);
};
