import { escapeXml } from '../kernel/escape.ts';
import { endOf, toInstant } from '../schemas/moment.ts';
import { words } from '../words/words.ts';
import { recordPath } from './anchors.ts';
import type { Summary } from './record-data.ts';
import { revisionName } from './words.ts';

/** What a feed of decisions is written from. */
export interface FeedInput {
  name: string;
  /** All revisions; only decided ones become entries. */
  revisions: readonly Summary[];
  /** Address of the site with a trailing slash: absolute, or the path it is served under. */
  base: string;
}

const decidedAt = ({ date, asOf }: Summary): string =>
  date === null ? asOf : toInstant(Math.floor(endOf(date) / 1000) * 1000);

const titleOf = (summary: Summary): string =>
  `${summary.beside.named}: ${summary.title}, ${revisionName(summary.revision)}`;
const idOf = ({ checkpoint, revision }: Summary): string => `urn:holdpoint:${checkpoint}:${revision}`;
const newestFirst = (revisions: readonly Summary[]): Summary[] =>
  revisions.filter(({ decided }) => decided).reverse();

const entry = (summary: Summary, base: string): string => {
  const address = `${base}${recordPath(summary)}`;
  return `  <entry>
    <title>${escapeXml(titleOf(summary))}</title>
    <id>${escapeXml(idOf(summary))}</id>
    <link href="${escapeXml(address)}"/>
    <updated>${decidedAt(summary)}</updated>
    <summary>${escapeXml(summary.sentence)}</summary>
  </entry>
`;
};

/** Writes the Atom feed (RFC 4287) of a programme's decisions, newest first. */
export const atomFeed = ({ name, revisions, base }: FeedInput): string => {
  const decided = newestFirst(revisions);
  const updated = decided[0] ? decidedAt(decided[0]) : '1970-01-01T00:00:00Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>${escapeXml(words.share.feed(name))}</title>
  <id>urn:holdpoint:${encodeURIComponent(name)}</id>
  <link rel="self" href="${escapeXml(`${base}feed.xml`)}"/>
  <link href="${escapeXml(base)}"/>
  <updated>${updated}</updated>
  <author><name>${escapeXml(name)}</name></author>
${decided.map((summary) => entry(summary, base)).join('')}</feed>
`;
};

/** Writes the same as a JSON Feed 1.1 (https://jsonfeed.org/version/1.1). */
export const jsonFeed = ({ name, revisions, base }: FeedInput): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: words.share.feed(name),
  home_page_url: base,
  feed_url: `${base}feed.json`,
  items: newestFirst(revisions).map((summary) => ({
    id: idOf(summary),
    url: `${base}${recordPath(summary)}`,
    title: titleOf(summary),
    content_text: summary.sentence,
    image: `${base}${recordPath(summary)}card.png`,
    date_published: decidedAt(summary),
    tags: [summary.checkpoint, summary.verdict],
  })),
});
