import type { Gathered } from '../gather/gathered.ts';
import { digestOf } from '../kernel/digest.ts';
import { recordName } from '../kernel/record-text.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Judgement } from '../schemas/judgement.ts';
import { standsBecause } from '../verdict/explain/because.ts';
import type { RecordData, ShownRun, SiteData, Summary } from '../views/record-data.ts';
import { say, told } from '../words/told.ts';
import { speaking } from '../words/words.ts';
import type { SiteDiff } from './diffs.ts';
import { toHtml } from './html.ts';
import { shownRuns } from './shown-runs.ts';
import { visible } from './visible.ts';

/** One revision of a site: what lists show of it, and the rest when its own page is made. */
export interface SiteRecord {
  summary: Summary;
  revision: Revision;
  judgement: Judgement;
  /** The language of its own page: a frozen one keeps that of its record. */
  language: string;
  /** All that its page is made from, for a digest of it. */
  made: unknown;
  /** The judgement in words, as it may be shown. */
  told: () => RecordData['judgement'];
  /** What its own page shows; made anew each time, since a thousand of them are more than a machine should hold. */
  read: () => RecordData;
}

/** Why each root cause that is an item stands as it does, by its id. */
const toBecause = (
  { items, rootCauses }: Judgement,
  runs: Readonly<Record<string, ShownRun>>,
): Record<string, string> => {
  const byDigest = new Map(Object.values(runs).map(({ run }) => [run.digest, run]));
  const causes = new Set(rootCauses.map(({ id }) => id));
  return Object.fromEntries(
    items
      .filter(({ id }) => causes.has(id))
      .map((item) => [item.id, say(standsBecause(item, (digest) => byDigest.get(digest)))]),
  );
};

const frozenOf = (gathered: Gathered, revision: Revision): RecordData['frozen'] => {
  const frozen = gathered.frozen.get(recordName(revision));
  if (!frozen) return null;
  const { digest, file, record } = frozen;
  const folder = gathered.root.split(/[\\/]/).at(-1) ?? '';
  return { digest, file: `${folder}/${file}`, previous: record.previous, tool: record.tool };
};

/** What besides its own judgement a revision's page is made from. */
export interface Around {
  gathered: Gathered;
  site: SiteData;
  summary: Summary;
  /** The comparison with the revision before it. */
  before: SiteDiff | undefined;
}

/** Makes a revision ready to be shown. */
export const toSiteRecord = (
  revision: Revision,
  judgement: Judgement,
  { gathered, site, summary, before }: Around,
): SiteRecord => {
  const { policy, language } = gathered.frozen.get(recordName(revision))?.record ?? gathered.programme;
  const programme = { name: site.name, tool: site.tool };
  const shown = shownRuns(gathered, revision, judgement);
  const rest = { programme, maxAge: policy.maxAge ?? null, frozen: frozenOf(gathered, revision) };
  return {
    summary: visible(summary),
    revision,
    judgement,
    language,
    made: { revision, judgement, summary, changes: before?.made.changes, ...shown, ...rest },
    told: () => speaking(site.language, () => visible(told(judgement))),
    read: () =>
      speaking(site.language, () =>
        visible({
          revision,
          judgement: told(judgement),
          because: toBecause(judgement, shown.runs),
          summary,
          changes: before?.read().diff.changes ?? [],
          ...shown,
          ...rest,
          html: toHtml(revision, shown.probes),
          sourceDigest: digestOf({ content: revision.content, narrative: revision.narrative }),
        }),
      ),
  };
};
