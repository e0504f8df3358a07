import type { Verdict } from '../schemas/verdict.ts';
import { words } from '../words/words.ts';
import { causeAnchor, recordPath } from './anchors.ts';
import { type BoardView, toBoardView } from './board.ts';
import { type EndsView, toEndsView } from './ends.ts';
import { toStanding } from './front.ts';
import type { Step } from './record.ts';
import type { SiteData, Summary } from './record-data.ts';
import { type TimelineEntry, toTimeline, withoutLabel } from './timeline.ts';
import { label, revisionName } from './words.ts';

/** A fact on the overview: a value that may lead somewhere. */
interface OverviewFact {
  term: string;
  links: Step[];
  value: string;
  small: string;
  /** Past this instant the value no longer holds. */
  until?: string;
}

/** The overview of a programme. */
export interface OverviewView {
  pageTitle: string;
  name: string;
  /** `stands at CP3 Pre-Execution Checkpoint`. */
  stands: string;
  verdict: Verdict;
  decided: boolean;
  qualifier: string | null;
  sentence: string;
  read: Step | null;
  facts: OverviewFact[];
  ends: EndsView;
  board: BoardView;
  /** The newest decisions. */
  timeline: TimelineEntry[];
  /** Leads to all decisions where there are more. */
  more: Step | null;
  empty: boolean;
}

const texts = () => words.overview;
const NAMED = 3;
const NEWEST = 6;

const causesFact = (summary: Summary): OverviewFact => ({
  term: texts().facts.holds,
  value: summary.rootCauses.length === 0 ? texts().facts.nothing : '',
  links: summary.rootCauses
    .slice(0, NAMED)
    .map(({ id, title }) => ({ path: `${recordPath(summary)}#${causeAnchor(id)}`, text: title })),
  small: summary.rootCauses.length > NAMED ? texts().facts.more(summary.rootCauses.length - NAMED) : '',
});

const toFacts = (standing: Summary | null, open: Summary | null, upcoming: number): OverviewFact[] => {
  const basis = open ?? standing;
  return [
    open
      ? {
          term: texts().facts.next,
          links: [
            { path: recordPath(open), text: `${label(open.checkpoint)} ${revisionName(open.revision)}` },
          ],
          value: '',
          small: open.due ? texts().facts.due(words.day(open.due)) : texts().facts.noDate,
        }
      : {
          term: texts().facts.next,
          links: [],
          value: texts().facts.noneOpen,
          small: standing?.redecideBy ? texts().facts.redecide(words.day(standing.redecideBy)) : '',
        },
    ...(open
      ? [
          {
            term: texts().facts.evidence,
            links: [],
            value: words.vocabulary.verdict[open.computed],
            small: texts().facts.asOf(words.moment(open.asOf)),
          },
        ]
      : []),
    ...(basis ? [causesFact(basis)] : []),
    ...(basis?.freshUntil
      ? [
          {
            term: texts().facts.fresh,
            links: [],
            value: words.day(basis.freshUntil),
            small: words.time(basis.freshUntil),
            until: basis.freshUntil,
          },
        ]
      : []),
    ...(upcoming > 1
      ? [{ term: texts().facts.also, links: [], value: texts().facts.others(upcoming - 1), small: '' }]
      : []),
  ];
};

const standsText = (summary: Summary): string =>
  texts().stands(`${label(summary.checkpoint)} ${withoutLabel(summary)}`);

/** Builds the overview from all revisions in the order of their decisions, open ones last. */
export const toOverviewView = (site: SiteData, revisions: readonly Summary[]): OverviewView => {
  const standing = toStanding(revisions);
  const opens = revisions.filter(({ decided }) => !decided);
  const open = opens[0] ?? null;
  const shown = standing ?? open;
  return {
    pageTitle: shown
      ? (standing ? texts().titleAt : texts().titleBefore)(
          shown.beside.title,
          site.name,
          label(shown.checkpoint),
        )
      : site.name,
    name: site.name,
    stands: shown ? (standing ? standsText(shown) : texts().before(label(shown.checkpoint))) : texts().empty,
    verdict: shown?.verdict ?? 'OPEN',
    decided: standing !== null,
    qualifier: shown?.qualifier ?? null,
    sentence: shown ? shown.sentence : texts().emptyHow,
    read: shown
      ? {
          path: recordPath(shown),
          text: (shown.decided ? texts().readDecision : texts().readEvidence)(label(shown.checkpoint)),
        }
      : null,
    facts: toFacts(standing, open, opens.length),
    ends: toEndsView(revisions, standing),
    board: toBoardView(revisions, standing?.id ?? null),
    timeline: toTimeline(revisions).slice(0, NEWEST),
    more:
      revisions.length > NEWEST ? { path: 'decisions/', text: texts().timeline.all(revisions.length) } : null,
    empty: revisions.length === 0,
  };
};

/** One sentence for lists: what the programme's decisions came to. */
export const decisionsLine = (revisions: readonly Summary[]): string => {
  const decided = revisions.filter((summary) => summary.decided);
  const count = (verdict: Verdict): number => decided.filter((summary) => summary.verdict === verdict).length;
  const parts = (['GO', 'PARTIAL GO', 'NO-GO'] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => `${count(verdict)} ${words.within(words.vocabulary.verdict[verdict])}`);
  return decided.length === 0
    ? words.site.decisions.nothing
    : words.site.decisions.line(decided.length, words.listed(parts));
};
