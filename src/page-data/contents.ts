import type { Gathered } from '../gather/gathered.ts';
import { contradictionsIn } from '../gather/since-decided.ts';
import { recordName } from '../kernel/record-text.ts';
import { recordedBy } from '../kernel/version.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Forecast } from '../schemas/forecast.ts';
import type { Judgement } from '../schemas/judgement.ts';
import type { PaperData } from '../views/paper.ts';
import type { ProbeData, RiskData, SiteData, WithdrawnData } from '../views/record-data.ts';
import { speaking } from '../words/words.ts';
import { type AskedPair, type SiteDiff, toDiffs } from './diffs.ts';
import type { Later } from './later.ts';
import { inOrder } from './order.ts';
import { toPapers } from './papers.ts';
import { toProbes } from './probes.ts';
import { type SiteRecord, toSiteRecord } from './record.ts';
import { toRisks } from './risks.ts';
import { toSummary } from './summary.ts';
import { visible } from './visible.ts';

/** What a site shows. */
export interface SiteContents {
  site: SiteData;
  /** In the order of the decisions, open revisions last. */
  records: SiteRecord[];
  /** By id. */
  probes: ProbeData[];
  diffs: SiteDiff[];
  /** In the order of the records. */
  papers: Later<PaperData>[];
  /** By id. */
  risks: RiskData[];
  /** In the order of the ledger. */
  withdrawn: WithdrawnData[];
}

/** What is shown besides what was gathered, and in which language. */
export interface Showing {
  /** Comparisons asked for beside those of consecutive revisions and checkpoints. */
  asked?: readonly AskedPair[];
  /** What the verdict of each open revision rests on, where they are judged at a moment ahead. */
  ahead?: ReadonlyMap<Revision, Forecast | null>;
  /** The programme's, unless given. */
  language?: string;
}

const toWithdrawn = ({ withdrawn }: Gathered): WithdrawnData[] =>
  visible(
    withdrawn.map(({ entry: { checkpoint, revision, record }, withdrawal: { reason, role, on } }) => ({
      id: `${checkpoint}/${revision}`,
      checkpoint,
      revision,
      digest: record,
      reason,
      role,
      on,
    })),
  );

const contentsOf = (
  gathered: Gathered,
  judgements: readonly Judgement[],
  { asked = [], ahead = new Map(), language = gathered.programme.language }: Showing,
): SiteContents => {
  const judged = new Map(
    gathered.revisions.flatMap((revision, index): [Revision, Judgement][] => {
      const judgement = judgements[index];
      return judgement ? [[revision, judgement]] : [];
    }),
  );
  const site: SiteData = {
    name: gathered.programme.name,
    tool: recordedBy,
    language,
    checkpoints: [...new Set(gathered.revisions.map(({ checkpoint }) => checkpoint))],
  };
  const spoken = <Item extends Later<object>>(item: Item): Item => ({
    ...item,
    read: () => speaking(language, item.read),
  });
  const ordered = inOrder(gathered);
  const { pages: diffs, since } = toDiffs(gathered, judged, ordered, asked);
  const compared = new Map(diffs.map((each) => [each.id, each]));
  const records = ordered.flatMap((revision): SiteRecord[] => {
    const judgement = judged.get(revision);
    if (!judgement) return [];
    const digest = gathered.frozen.get(recordName(revision))?.digest ?? judgement.digest;
    const summary = toSummary(revision, judgement, digest, {
      since: since.get(revision) ?? null,
      forecast: ahead.get(revision) ?? null,
      contradicted: contradictionsIn(gathered, revision, judgement),
    });
    const before = compared.get(summary.since?.diff ?? '');
    return [toSiteRecord(revision, judgement, { gathered, site, summary, before })];
  });
  return {
    site: visible(site),
    records,
    probes: toProbes(gathered, records),
    risks: toRisks(records),
    diffs: diffs.map(spoken),
    papers: toPapers(ordered, gathered.programme).map(spoken),
    withdrawn: toWithdrawn(gathered),
  };
};

/** Turns what was gathered, and one judgement a revision in the same order, into what the pages show. */
export const toContents = (
  gathered: Gathered,
  judgements: readonly Judgement[],
  showing: Showing = {},
): SiteContents =>
  speaking(showing.language ?? gathered.programme.language, () => contentsOf(gathered, judgements, showing));
