import type { Verdict } from '../schemas/verdict.ts';
import { causeAnchor, recordPath } from './anchors.ts';
import { type BoardView, toBoardView } from './board.ts';
import { day, moment } from './dates.ts';
import { toStanding } from './front.ts';
import type { Step } from './record.ts';
import type { SiteData, Summary } from './record-data.ts';
import { type TimelineEntry, toTimeline, withoutLabel } from './timeline.ts';
import { label, listed, plural, revisionName, VERDICT } from './words.ts';

/** A fact on the overview: a value that may lead somewhere. */
export interface OverviewFact {
  term: string;
  links: Step[];
  value: string;
  small: string;
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
  expiring: { text: string; path: string }[];
  board: BoardView;
  timeline: TimelineEntry[];
  empty: boolean;
}

const NAMED = 3;

const causesFact = (summary: Summary): OverviewFact => ({
  term: 'What holds it',
  value: summary.rootCauses.length === 0 ? 'Nothing' : '',
  links: summary.rootCauses
    .slice(0, NAMED)
    .map(({ id, title }) => ({ path: `${recordPath(summary)}#${causeAnchor(id)}`, text: title })),
  small: summary.rootCauses.length > NAMED ? `and ${summary.rootCauses.length - NAMED} more` : '',
});

const toFacts = (standing: Summary | null, open: Summary | null, upcoming: number): OverviewFact[] => {
  const basis = open ?? standing;
  return [
    open
      ? {
          term: 'Next decision',
          links: [
            { path: recordPath(open), text: `${label(open.checkpoint)} ${revisionName(open.revision)}` },
          ],
          value: '',
          small: open.due ? `due ${day(open.due)}` : 'no date set',
        }
      : {
          term: 'Next decision',
          links: [],
          value: 'None open',
          small: standing?.redecideBy ? `re-decide by ${day(standing.redecideBy)}` : '',
        },
    ...(open
      ? [
          {
            term: 'Evidence so far gives',
            links: [],
            value: VERDICT[open.computed],
            small: `as of ${moment(open.asOf)}`,
          },
        ]
      : []),
    ...(basis ? [causesFact(basis)] : []),
    ...(basis?.freshUntil
      ? [
          {
            term: 'Evidence holds until',
            links: [],
            value: day(basis.freshUntil),
            small: moment(basis.freshUntil).split(' ').slice(3).join(' '),
          },
        ]
      : []),
    ...(upcoming > 1
      ? [{ term: 'Also open', links: [], value: plural(upcoming - 1, 'other checkpoint'), small: '' }]
      : []),
  ];
};

const standsText = (summary: Summary): string =>
  `stands at ${label(summary.checkpoint)} ${withoutLabel(summary)}`;

const sentenceOf = (summary: Summary): string => summary.sentence;

/** Builds the overview from all revisions in the order of their decisions, open ones last. */
export const toOverviewView = (site: SiteData, revisions: readonly Summary[]): OverviewView => {
  const standing = toStanding(revisions);
  const opens = revisions.filter(({ decided }) => !decided);
  const open = opens[0] ?? null;
  const shown = standing ?? open;
  const expiring = revisions
    .filter((summary) => !summary.decided || summary.id === standing?.id)
    .flatMap((summary) => summary.expiring.map((each) => ({ ...each, summary })))
    .sort((a, b) => a.until.localeCompare(b.until, 'en') || a.id.localeCompare(b.id, 'en'));
  return {
    pageTitle: shown
      ? `${shown.verdict}: ${site.name} ${standing ? 'stands at' : 'before'} ${label(shown.checkpoint)}`
      : site.name,
    name: site.name,
    stands: shown
      ? standing
        ? standsText(shown)
        : `has decided nothing yet; ${label(shown.checkpoint)} comes first`
      : 'has no checkpoints yet',
    verdict: shown?.verdict ?? 'OPEN',
    decided: standing !== null,
    qualifier: shown?.qualifier ?? null,
    sentence: shown
      ? sentenceOf(shown)
      : 'Write the first checkpoint into the folder checkpoints/ and build again.',
    read: shown
      ? {
          path: recordPath(shown),
          text: `Read the ${label(shown.checkpoint)} ${shown.decided ? 'decision' : 'evidence'}`,
        }
      : null,
    facts: toFacts(standing, open, opens.length),
    expiring: expiring.map(({ kind, id, until, summary }) => ({
      text: `${kind === 'evidence' ? 'Evidence of' : kind === 'claim' ? 'Claim for' : kind === 'waiver' ? 'Waiver for' : 'Acceptance of'} ${id} until ${moment(until)}`,
      path: recordPath(summary),
    })),
    board: toBoardView(revisions, standing?.id ?? null),
    timeline: toTimeline(revisions),
    empty: revisions.length === 0,
  };
};

/** One sentence for lists: what the programme's decisions came to. */
export const decisionsLine = (revisions: readonly Summary[]): string => {
  const decided = revisions.filter((summary) => summary.decided);
  const count = (verdict: Verdict): number => decided.filter((summary) => summary.verdict === verdict).length;
  const parts = (['GO', 'PARTIAL GO', 'NO-GO'] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => `${count(verdict)} ${VERDICT[verdict].toLowerCase()}`);
  return decided.length === 0
    ? 'Nothing has been decided yet.'
    : `${plural(decided.length, 'decision')}: ${listed(parts)}.`;
};
