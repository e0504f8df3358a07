import { basename } from 'node:path';
import { renderInline, renderMarkdown } from '../checkpoint/markdown/markdown.ts';
import { basisOf } from '../gather/case.ts';
import type { Gathered } from '../gather/gathered.ts';
import { contradictionsIn } from '../gather/since-decided.ts';
import { digestOf } from '../kernel/digest.ts';
import { recordName } from '../kernel/record-text.ts';
import type { DiffPage } from '../renderer/source.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Forecast } from '../schemas/forecast.ts';
import type { Judgement } from '../schemas/judgement.ts';
import { endOf } from '../schemas/moment.ts';
import type { Probe } from '../schemas/probe.ts';
import { standingVerdict } from '../schemas/verdict.ts';
import { standsBecause } from '../verdict/explain/because.ts';
import { toBeside } from '../views/beside.ts';
import type {
  ProbeData,
  RecordData,
  RiskData,
  ShownRun,
  SiteData,
  Summary,
  WithdrawnData,
} from '../views/record-data.ts';
import { say, told } from '../words/told.ts';
import { type AskedPair, toDiffs } from './diffs.ts';

import { toEnds } from './ends.ts';
import { toolName } from './package.ts';
import { toProbes } from './probe-data.ts';
import { toRisks } from './risk-data.ts';
import { visible } from './visible.ts';

const toSummary = (
  written: Revision,
  judgement: Judgement,
  digest: string,
  { since, forecast, contradicted }: Pick<Summary, 'since' | 'forecast' | 'contradicted'>,
  { checkpoint, revision, content } = written,
): Summary => ({
  id: `${checkpoint}/${revision}`,
  checkpoint,
  revision,
  title: judgement.title,
  subtitle: content.subtitle ?? null,
  verdict: standingVerdict(judgement),
  computed: judgement.verdict,
  beside: toBeside(written, judgement, { isForecast: forecast !== null }),
  decided: revision !== 'open',
  date: content.date ?? null,
  due: content.due ?? null,
  redecideBy: content.decision?.redecideBy ?? null,
  asOf: judgement.asOf,
  sentence: say(judgement.summary),
  qualifier: content.decision?.qualifier ?? null,
  lanes: judgement.lanes.map(({ id, title, verdict, attested }) => ({ id, title, verdict, attested })),
  items: judgement.items.map(({ id, title, area, status }) => ({ id, title, area, status })),
  risks: judgement.risks.map(({ id, title, level, state, holds }) => ({
    id,
    title,
    level,
    state,
    holds,
    owner: content.risks.find((risk) => risk.id === id)?.owner ?? null,
  })),
  rootCauses: judgement.rootCauses.map(({ id, title, status }) => ({ id, title, status })),
  coverage: judgement.coverage,
  conflicts:
    judgement.items.filter(({ conflict }) => conflict).length +
    judgement.risks.filter(({ conflict }) => conflict).length,
  stale: judgement.items.filter(({ stale }) => stale).length,
  freshUntil: judgement.freshUntil,
  ends: toEnds(content, judgement),
  hypothetical: judgement.hypothetical,
  agrees: judgement.agrees,
  since,
  forecast,
  contradicted,
  digest,
});

const toHtml = ({ content }: Revision, probes: Record<string, Probe>): Record<string, string> => {
  const entries: [string, string | undefined][] = [
    ['summary', content.decision?.summary],
    ...content.items.map(({ id, notes }) => [`item:${id}`, notes] as [string, string | undefined]),
    ...content.lanes.map(({ id, notes }) => [`lane:${id}`, notes] as [string, string | undefined]),
    ...content.risks.map(({ id, notes }) => [`risk:${id}`, notes] as [string, string | undefined]),
    ...Object.values(probes).map(
      ({ id, clearedWhen }) => [`probe:${id}`, clearedWhen] as [string, string | undefined],
    ),
  ];
  const html: Record<string, string> = {};
  for (const [key, text] of entries) if (text) html[key] = renderInline(text);
  const lists = {
    condition: content.decision?.conditions,
    guardrail: content.decision?.guardrails,
    step: content.decision?.nextSteps,
  };
  for (const [kind, statements] of Object.entries(lists))
    for (const [index, { text, notes }] of (statements ?? []).entries())
      html[`${kind}:${index}`] = `${renderInline(text)}${notes ? renderMarkdown(notes) : ''}`;
  return html;
};

const inOrder = (gathered: Gathered): Revision[] => {
  const place = new Map(gathered.revisions.map((revision, index) => [revision, index]));
  const decided = gathered.revisions.filter(({ content, revision }) => revision !== 'open' && content.date);
  const isDecided = new Set(decided);
  const rest = gathered.revisions.filter((revision) => !isDecided.has(revision));
  return [
    ...decided.sort(
      (a, b) =>
        endOf(a.content.date ?? '') - endOf(b.content.date ?? '') ||
        (place.get(a) ?? 0) - (place.get(b) ?? 0),
    ),
    ...rest,
  ];
};

const pick = (gathered: Gathered, revision: Revision, judgement: Judgement) => {
  const basis = basisOf(gathered, revision);
  const record = gathered.frozen.get(recordName(revision))?.file;
  const ids = new Set(
    judgement.items.flatMap(({ evidence, findings }) => [...evidence, ...findings.map(({ probe }) => probe)]),
  );
  const probes: Record<string, Probe> = {};
  const runs: Record<string, ShownRun> = {};
  const runCounts: Record<string, number> = {};
  for (const id of ids) {
    const probe = basis.probes.get(id);
    if (probe) probes[id] = probe;
    const read = judgement.items
      .flatMap(({ findings }) => findings)
      .find((finding) => finding.probe === id)?.evidence;
    const asOf = Date.parse(judgement.asOf);
    const past = (basis.runs.get(id) ?? []).filter(({ finishedAt }) => Date.parse(finishedAt) <= asOf);
    const run = past.find(({ digest }) => digest === read) ?? past.at(-1);
    const file = record ?? gathered.runs.get(id)?.find((stored) => stored.run === run)?.file;
    if (run && file !== undefined) runs[id] = { run, file };
    runCounts[id] = past.length;
  }
  return { probes, runs, runCounts };
};

/** What a site shows. */
export interface SiteContents {
  site: SiteData;
  /** In the order of the decisions, open revisions last. */
  records: RecordData[];
  /** By id. */
  probes: ProbeData[];
  diffs: DiffPage[];
  /** By id. */
  risks: RiskData[];
  /** In the order of the ledger. */
  withdrawn: WithdrawnData[];
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

/** Turns what was gathered, and one judgement a revision in the same order, into what the pages show. */
export const toRecords = (
  gathered: Gathered,
  judgements: readonly Judgement[],
  asked: readonly AskedPair[] = [],
  ahead: ReadonlyMap<Revision, Forecast | null> = new Map(),
): SiteContents => {
  const judged = new Map(
    gathered.revisions.flatMap((revision, index): [Revision, Judgement][] => {
      const judgement = judgements[index];
      return judgement ? [[revision, judgement]] : [];
    }),
  );
  const site: SiteData = {
    name: gathered.programme.name,
    tool: toolName(),
    checkpoints: [...new Set(gathered.revisions.map(({ checkpoint }) => checkpoint))],
  };
  const ordered = inOrder(gathered);
  const { pages: diffs, since } = toDiffs(gathered, judged, ordered, asked);
  const changes = new Map(diffs.map(({ id, diff }) => [id, diff.changes]));
  const records = ordered.flatMap((revision): RecordData[] => {
    const judgement = judged.get(revision);
    if (!judgement) return [];
    const frozen = gathered.frozen.get(recordName(revision));
    const digest = frozen?.digest ?? judgement.digest;
    const summary = toSummary(revision, judgement, digest, {
      since: since.get(revision) ?? null,
      forecast: ahead.get(revision) ?? null,
      contradicted: contradictionsIn(gathered, revision, judgement),
    });
    const { probes, runs, runCounts } = pick(gathered, revision, judgement);
    return [
      visible({
        revision,
        judgement: told(judgement),
        because: toBecause(judgement, runs),
        summary,
        probes,
        runs,
        runCounts,
        html: toHtml(revision, probes),
        programme: { name: site.name, tool: site.tool },
        changes: changes.get(summary.since?.diff ?? '') ?? [],
        maxAge: (frozen?.record ?? gathered.programme).policy.maxAge ?? null,
        frozen: frozen
          ? {
              digest,
              file: `${basename(gathered.root)}/${frozen.file}`,
              previous: frozen.record.previous,
              tool: frozen.record.tool,
            }
          : null,
        sourceDigest: digestOf({ content: revision.content, narrative: revision.narrative }),
      }),
    ];
  });
  return {
    site: visible(site),
    records,
    probes: toProbes(gathered, records),
    risks: toRisks(records),
    diffs,
    withdrawn: visible(
      gathered.withdrawn.map(
        ({ entry: { checkpoint, revision, record }, withdrawal: { reason, role, on } }) => ({
          id: `${checkpoint}/${revision}`,
          checkpoint,
          revision,
          digest: record,
          reason,
          role,
          on,
        }),
      ),
    ),
  };
};
