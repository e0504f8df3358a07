import type { Gathered } from '../gather/gathered.ts';
import { type Showing, type SiteContents, toContents } from '../page-data/contents.ts';
import type { SiteRecord } from '../page-data/record.ts';
import type { Judgement } from '../schemas/judgement.ts';
import { toFront } from '../views/front.ts';
import { pagesOf } from './pages.ts';

/** The part of a site that is told in one language. */
export interface Edition {
  /** The whole of the site in this language. */
  contents: SiteContents;
  /** Site-relative addresses of the pages that are shown in it. */
  pages: string[];
  /** The records whose own page is one of them. */
  records: SiteRecord[];
}

/** The language of each record's page, and of its checkpoint's where that shows the same. */
const languagesOf = ({ records }: SiteContents): Map<string, string> => {
  const byId = new Map(records.map(({ summary, language }) => [summary.id, language]));
  const fronts = toFront(records.map(({ summary }) => summary));
  return new Map([
    ...[...byId].map(([id, language]) => [`${id}/`, language] as const),
    ...fronts.map(({ id, checkpoint }) => [`${checkpoint}/`, byId.get(id) ?? ''] as const),
  ]);
};

/**
 * Everything that a site shows, by language: the programme's own first, with every page but those of records that
 * were frozen in another one, and those each in the language of its record.
 */
export const toEditions = (
  gathered: Gathered,
  judgements: readonly Judgement[],
  showing: Omit<Showing, 'language'> = {},
): [Edition, ...Edition[]] => {
  const own = toContents(gathered, judgements, showing);
  const pages = pagesOf(own);
  const languages = languagesOf(own);
  const edition = (contents: SiteContents): Edition => {
    const { language } = contents.site;
    return {
      contents,
      pages: pages.filter((page) => (languages.get(page) ?? own.site.language) === language),
      records: contents.records.filter((record) => record.language === language),
    };
  };
  const others = [...new Set(languages.values())].filter((language) => language !== own.site.language);
  return [
    edition(own),
    ...others.map((language) => edition(toContents(gathered, judgements, { ...showing, language }))),
  ];
};
