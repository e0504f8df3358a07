import type { Verdict } from '../schemas/verdict.ts';
import { words } from '../words/words.ts';
import { recordPath } from './anchors.ts';
import type { Beside } from './beside.ts';
import { label, revisionName } from './words.ts';

/** What release notes say of a checkpoint: the same in Markdown, HTML and plain text. */
export interface LinkView {
  markdown: string;
  html: string;
  plain: string;
}

/** What a link is made of. */
export interface LinkInput {
  summary: {
    checkpoint: string;
    revision: string;
    title: string;
    /** The standing verdict. */
    verdict: Verdict;
    beside: Beside;
    /** What may proceed, what waits and for what. */
    sentence: string;
  };
  /** Address of the published site with a trailing slash, or the path it is served under. */
  base: string;
  /** `sha256:…` of the frozen record; of the judgement while it is open. */
  digest: string;
  /** `sha256:…` of the ledger's newest entry; whoever keeps it can later tell that nothing was cut off. */
  head?: string | undefined;
  /** The last decision of the same checkpoint, where this revision is not decided yet. */
  last?: { revision: string; beside: Beside } | undefined;
}

const MARKDOWN = /[\\`*_{}[\]()<>#!|~&]/g;
const inMarkdown = (text: string): string => text.replace(MARKDOWN, '\\$&');

const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const SHORT = 'sha256:'.length + 12;

/** Builds the snippets for release notes: badge, verdict, what waits and for what, permanent link, short digest. */
export const toLink = ({ summary, base, digest, head, last }: LinkInput): LinkView => {
  const { checkpoint, revision, title, beside, sentence } = summary;
  const addressOf = (name: string): string => `${base}${recordPath({ checkpoint, revision: name })}`;
  const address = addressOf(revision);
  const badge = `${address}badge.svg`;
  const name = `${title}, ${revisionName(revision)}`;
  // Only what stands in the ledger bears the name of its algorithm: `verify --since` looks for that.
  const short = digest.slice(revision === 'open' ? 'sha256:'.length : 0, SHORT);
  const alt = `${label(checkpoint)}: ${beside.counted}`;
  const status = revision === 'open' ? words.share.openVerdict(beside.named) : beside.named;
  const ledger = (write: (text: string) => string): string =>
    head === undefined ? '' : words.share.ledger(write(head));
  const before = (write: (text: string, to: string) => string): string =>
    last === undefined
      ? ''
      : words.share.last(
          write(`${last.beside.named}, ${revisionName(last.revision)}`, addressOf(last.revision)),
        );
  const linked = (text: string, to: string): string => `<a href="${inHtml(to)}">${text}</a>`;
  return {
    markdown: `[![${inMarkdown(alt)}](${badge})](${address}) **${inMarkdown(status)}** ${inMarkdown(name)}. ${inMarkdown(sentence)} ([${words.share.record}](${address}), \`${short}\`${ledger((text) => `\`${text}\``)})${before((text, to) => `[${inMarkdown(text)}](${to})`)}`,
    html: `<a href="${inHtml(address)}"><img src="${inHtml(badge)}" alt="${inHtml(alt)}" height="20"></a> <strong>${inHtml(status)}</strong> ${inHtml(name)}. ${inHtml(sentence)} (${linked(words.share.record, address)}, <code>${short}</code>${ledger((text) => `<code>${text}</code>`)})${before((text, to) => linked(inHtml(text), to))}`,
    plain: `${status}: ${name}. ${sentence} ${address} ${short}${ledger((text) => text)}${before((text, to) => `${text} ${to}`)}`,
  };
};
