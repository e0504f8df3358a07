import { filesOf } from '../site/links.ts';

const REGISTERS = 'decisions|diff|evidence|risks|statuses|trends';

/** What pages there are, what their address looks like, and how many of them are worth a look; in order of a visit. */
const TYPES: readonly (readonly [type: string, looks: RegExp, atMost: number])[] = [
  ['overview', /^\/$/, 1],
  ['checkpoint', new RegExp(`^/(?!(?:${REGISTERS})/)[^/]+/$`), 1],
  ['open revision', new RegExp(`^/(?!(?:${REGISTERS})/)[^/]+/open/$`), 4],
  ['decided revision', new RegExp(`^/(?!(?:${REGISTERS})/)[^/]+/r\\d+/$`), 3],
  ['difference', /^\/diff\/[^/]+\/$/, 2],
  ['register', new RegExp(`^/(?:${REGISTERS})/$`), 6],
  ['risk', /^\/risks\/[^/]+\/$/, 2],
  ['probe', /^\/evidence\/[^/]+\/$/, 3],
  ['not found', /^\/404\.html$/, 1],
];

/**
 * Pages of a built site to look at, by type.
 *
 * @throws Error when a page is of no type that is known here.
 */
export const pagesToVisit = async (dist: string): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>();
  for (const file of await filesOf(dist)) {
    if (!file.endsWith('.html')) continue;
    const path = `/${file.replace(/index\.html$/, '')}`;
    const known = TYPES.find(([, looks]) => looks.test(path));
    if (!known) throw new Error(`${path} is of no type that the browser tests know`);
    const [type, , atMost] = known;
    const pages = found.get(type) ?? [];
    if (pages.length < atMost) found.set(type, [...pages, path]);
  }
  return found;
};
