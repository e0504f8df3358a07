import { diagnostic, InputError } from '../errors.ts';
import type { Gathered } from '../gather/gathered.ts';

/** First parts of addresses that belong to the site itself, now or by promise. */
const TAKEN: ReadonlySet<string> = new Set([
  'risks',
  'decisions',
  'statuses',
  'evidence',
  'trends',
  'diff',
  'schema',
  'records',
  '404',
  '404.html',
  'index.html',
  'sitemap.xml',
  'feed.xml',
  'feed.json',
  'calendar.ics',
  'favicon.svg',
]);

/** Throws InputError for each checkpoint whose id is an address of the site's own. */
export const refuseTakenAddresses = (gathered: Gathered): void => {
  const taken = gathered.revisions.filter(({ checkpoint }) => TAKEN.has(checkpoint));
  if (taken.length === 0) return;
  throw new InputError(
    taken.map(({ checkpoint, source }) =>
      diagnostic('HP601', `"${checkpoint}" cannot name a checkpoint: /${checkpoint}/ is a page of the site`, {
        place: { file: source },
        fixes: [`give it another id, such as ${checkpoint}-checkpoint`],
      }),
    ),
  );
};
