import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Gathered } from '../../src/gather/gathered.ts';
import { recordedBy } from '../../src/kernel/version.ts';
import { toContents } from '../../src/page-data/contents.ts';
import { explain } from '../../src/verdict/explain/explain.ts';
import { judgeGate } from '../../src/verdict/gate/gate.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { derive } from '../../src/verdict/judge/judge.ts';
import { toAge } from '../../src/views/age.ts';
import { toAreas } from '../../src/views/areas.ts';
import { badgeJson, toBadge } from '../../src/views/badge.ts';
import { toCard } from '../../src/views/card.ts';
import { toDiffView } from '../../src/views/diff.ts';
import { explanationMarkdown } from '../../src/views/explanation-markdown.ts';
import { atomFeed, jsonFeed } from '../../src/views/feed.ts';
import { GATE_FORMATS } from '../../src/views/gate/formats.ts';
import { toGateReport } from '../../src/views/gate/report.ts';
import { toLink } from '../../src/views/link.ts';
import { toMeasuredTrends } from '../../src/views/measured.ts';
import { toOpenRisks } from '../../src/views/open-risks.ts';
import { decisionsLine, toOverviewView } from '../../src/views/overview.ts';
import { toProbeSummary, toProbeView } from '../../src/views/probes.ts';
import { toReadiness } from '../../src/views/readiness.ts';
import { toRecordView } from '../../src/views/record.ts';
import { toRegisterView } from '../../src/views/register.ts';
import { toRiskPage } from '../../src/views/risk-page.ts';
import { toTimeline } from '../../src/views/timeline.ts';
import { told } from '../../src/words/told.ts';
import { SITUATIONS } from '../verdict/situations.ts';
import { gatheredOf } from './gathered-of.ts';

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);

const byKey = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What says something, as lines of JSON by key; digests are left out, which say that anything changed at all. */
const shown = (value: object): string =>
  `${JSON.stringify(value, (_, each: unknown) => (isNothing(each) ? undefined : byKey(each)), 1)}\n`
    .replace(/\b[0-9a-f]{12}\b|[0-9a-f]{64}/g, '…')
    .replaceAll(recordedBy, 'holdpoint');

const file = (name: string): string =>
  join(import.meta.dirname, 'golden', `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.txt`);

/** Everything that pages, feeds and snippets show of one judged checkpoint. */
const viewsOf = (input: Case): object => {
  const derivation = derive(input);
  const contents = toContents(gatheredOf(input), [derivation.judgement]);
  const all = contents.records.map(({ summary }) => summary);
  const [record] = contents.records;
  if (!record) throw new Error('the case has no record');
  const { summary } = record;
  const gate = judgeGate(derivation, { require: 'go', lanes: [], requireEvidence: true });
  const report = toGateReport(told(gate), told(derivation.judgement), () => ({ file: 'cp.md', line: 1 }));
  return {
    record: toRecordView(record.read(), all),
    risks: contents.risks.map((risk) => toRiskPage(risk)),
    probes: contents.probes.map((probe) => toProbeView(probe)),
    badge: badgeJson(toBadge(summary)),
    card: toCard(summary, 'Core'),
    link: toLink({ summary, base: '/', digest: summary.digest }),
    explanation: explanationMarkdown(told(explain(derivation))).split('\n'),
    gates: Object.values(GATE_FORMATS).map((write) =>
      write(report, { name: 'holdpoint', version: '0' }).split('\n'),
    ),
  };
};

/** A programme of which several checkpoints were judged, one after the other. */
const programmeOf = (inputs: readonly Case[]): { gathered: Gathered; cases: Case[] } => {
  const cases = inputs.map((input, at) => {
    const moment = input.moment + at * 86_400_000;
    return { ...input, moment, revision: { ...input.revision, checkpoint: `cp${at + 1}` } };
  });
  const all = cases.map((each) => gatheredOf(each));
  return {
    cases,
    gathered: {
      ...gatheredOf(cases[0] as Case),
      revisions: cases.map(({ revision }) => revision),
      probes: new Map(all.flatMap(({ probes }) => [...probes])),
      runs: new Map(all.flatMap(({ runs }) => [...runs])),
    },
  };
};

/** What the pages show that look at a whole programme. */
const programmeViews = (inputs: readonly Case[]): object => {
  const { gathered, cases } = programmeOf(inputs);
  const contents = toContents(
    gathered,
    cases.map((each) => derive(each).judgement),
  );
  const all = contents.records.map(({ summary }) => summary);
  const probes = contents.probes.map((probe) => toProbeSummary(probe));
  return {
    overview: toOverviewView(contents.site, all),
    timeline: toTimeline(all),
    decisions: decisionsLine(all),
    register: toRegisterView(all),
    readiness: toReadiness(all),
    areas: toAreas(all),
    openRisks: toOpenRisks(all),
    measured: toMeasuredTrends(contents.probes),
    age: toAge(
      probes.flatMap(({ aged }) => aged ?? []),
      probes.length,
      3,
    ),
    diffs: contents.diffs.map((each) => toDiffView(each.read().diff)),
    feeds: [
      jsonFeed({ name: 'Core', revisions: all, base: '/' }),
      atomFeed({ name: 'Core', revisions: all, base: '/' }).split('\n'),
    ],
  };
};

const situation = (name: string): Case => {
  const found = SITUATIONS[name];
  if (!found) throw new Error(`there is no situation ${name}`);
  return found;
};

/** What was read and found right stands in `golden/`; whoever changes it there shows what changes for readers. */
describe('what is shown of a checkpoint is what was reviewed', () => {
  it.each([
    'no daemon and an empty suite',
    'waivers that hold, have ended, have yet to begin, and hide',
    'risks of every kind',
    'reruns and figures',
    'how things ran',
    'a decision stricter than the verdict',
    'nothing at all',
  ])('%s', async (name) => {
    await expect(shown(viewsOf(situation(name)))).toMatchFileSnapshot(file(name));
  });
});

describe('what is shown of a programme is what was reviewed', () => {
  it.each([
    [
      'decisions one after the other',
      ['a decision on nothing', 'a decision looser than the verdict', 'a decision stricter than the verdict'],
    ],
    [
      'checkpoints that get better',
      ['no daemon and an empty suite', 'the same with all of it proven', 'reruns and figures'],
    ],
    ['checkpoints with risks and lanes', ['risks of every kind', 'lanes of every kind', 'how things ran']],
  ])('%s', async (name, names) => {
    await expect(shown(programmeViews(names.map(situation)))).toMatchFileSnapshot(file(name));
  });
});
