import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import type { Gathered } from '../gather/gathered.ts';
import { toContents } from '../page-data/contents.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import { judgeAll } from './build.ts';
import { loadRenderer } from './renderer.ts';
import { toSource } from './source.ts';

const isProse = ({ tagName, properties }: Element): boolean =>
  tagName === 'div' && Array.isArray(properties['className']) && properties['className'].includes('prose');

const narrativeIn = (html: string): string => {
  const tree = unified().use(rehypeParse).parse(html) as Root;
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!isProse(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found ? unified().use(rehypeStringify).stringify({ type: 'root', children: found.children }) : '';
};

/** Renders the MDX narrative of a decided revision to HTML, its components drawn from that revision and those before it. */
export const renderNarrative = async (gathered: Gathered, revision: Revision): Promise<string> => {
  const { checkpoint } = revision;
  const before = gathered.revisions.filter(
    (each) =>
      each.checkpoint === checkpoint && each.revision !== 'open' && each.revision !== revision.revision,
  );
  const own = { ...gathered, revisions: [...before, revision] };
  const contents = toContents(own, judgeAll(own));
  const { createRenderer } = await loadRenderer();
  const renderPage = createRenderer({
    source: toSource(contents, gathered.root),
    language: contents.site.language,
    base: '/',
  });
  return narrativeIn(await renderPage(`${checkpoint}/${revision.revision}/`));
};
