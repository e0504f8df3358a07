import { expect, it } from 'vitest';
import { resultOf } from '../../src/attest/statement.ts';
import { plateLines } from '../../src/cli/terminal/judgement.ts';
import { toContents } from '../../src/page-data/contents.ts';
import { standingVerdict } from '../../src/schemas/verdict.ts';
import { diffJudgements } from '../../src/verdict/diff/diff.ts';
import { judgeGate } from '../../src/verdict/gate/gate.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { derive } from '../../src/verdict/judge/judge.ts';
import { toBadge } from '../../src/views/badge.ts';
import { toCard } from '../../src/views/card.ts';
import { atomFeed, jsonFeed } from '../../src/views/feed.ts';
import { toLink } from '../../src/views/link.ts';
import { decisionsLine, toOverviewView } from '../../src/views/overview.ts';
import { toRecordView } from '../../src/views/record.ts';
import { toTimeline } from '../../src/views/timeline.ts';
import { toVerdictDocument } from '../../src/views/verdict-document.ts';
import { told as saying } from '../../src/words/told.ts';
import { cases } from '../verdict/arbitraries.ts';
import { judged } from '../verdict/judged.ts';
import { forAll, told } from '../verdict/runs.ts';
import { gatheredOf } from './gathered-of.ts';

const STRICTEST_FIRST = ['NO-GO', 'OPEN', 'PARTIAL GO', 'GO'];

/** The verdict that a text begins with. */
const wordOf = (text: string): string => /^(PARTIAL GO|NO-GO|GO|OPEN)\b/.exec(text)?.[0] ?? text;

/** The word that every surface shows of a case, by surface. */
const wordsOf = (input: Case): Record<string, string> | undefined => {
  const judgement = judged(input);
  if (!judgement) return undefined;
  const { records, site } = toContents(gatheredOf(input), [judgement]);
  const [record] = records;
  if (!record) throw new Error('the case has no record');
  const { summary } = record;
  const all = [summary];
  const view = toRecordView(record.read(), all);
  const overview = toOverviewView(site, all);
  const link = toLink({ summary, base: '/', digest: summary.digest });
  const ask = { require: 'go', lanes: [], requireEvidence: false } as const;
  const gate = judgeGate(derive(input), ask);
  const { from, to } = diffJudgements({ input, judgement }, { input, judgement });
  const feed = jsonFeed({ name: 'Core', revisions: all, base: '/' }) as {
    items: { title: string; tags: string[] }[];
  };
  const atom = /<entry>\s*<title>(.*?)<\/title>/.exec(
    atomFeed({ name: 'Core', revisions: all, base: '/' }),
  )?.[1];
  const plate = plateLines(judgement, 80)[1]?.[1];
  return {
    plate: view.verdict,
    title: wordOf(view.pageTitle),
    badge: wordOf(toBadge(summary).message),
    card: toCard(summary, 'Core').verdict,
    link: wordOf(link.plain),
    markdown: wordOf(/\*\*(.*?)\*\*/.exec(link.markdown)?.[1]?.replaceAll('\\', '') ?? ''),
    snippet: wordOf(/<strong>(.*?)<\/strong>/.exec(link.html)?.[1] ?? ''),
    'verdict.json': toVerdictDocument(saying(judgement)).verdict,
    gate: gate.verdict,
    'gate criterion': gate.criteria.find(({ kind }) => kind === 'verdict')?.status ?? '',
    'diff before': from.verdict,
    'diff after': to.verdict,
    terminal: typeof plate === 'object' ? plate.text.trim().replace(/ IF$/, '') : '',
    overview: overview.verdict,
    'overview title': wordOf(overview.pageTitle),
    board: overview.board.columns[0]?.verdict ?? '',
    timeline: toTimeline(all)[0]?.verdict ?? '',
    ...(summary.decided
      ? {
          feed: wordOf(feed.items[0]?.title ?? ''),
          tag: feed.items[0]?.tags[1] ?? '',
          atom: wordOf(atom ?? ''),
          decisions: decisionsLine(all)
            .replace(/^1 decision: 1 (.*)\.$/, '$1')
            .toUpperCase(),
        }
      : {}),
  };
};

it(`every surface shows one word, the stricter of declared and computed ${told}`, () => {
  forAll(cases(), (input) => {
    const words = wordsOf(input);
    const judgement = judged(input);
    if (!words || !judgement) return;
    const declared = input.revision.content.verdict ?? 'GO';
    const expected = STRICTEST_FIRST.find((word) => word === declared || word === judgement.verdict);
    expect(words).toEqual(Object.fromEntries(Object.keys(words).map((surface) => [surface, expected])));
    expect(standingVerdict(judgement)).toBe(expected);
    if (judgement.revision !== 'open') expect(resultOf(judgement) === 'PASSED').toBe(expected === 'GO');
  });
});
