import type { Verdict } from '../schemas/verdict.ts';
import { words } from '../words/words.ts';
import { recordPath } from './anchors.ts';
import { isWord } from './causes.ts';
import type { Summary } from './record-data.ts';
import { label, revisionName } from './words.ts';

/** One decision on a timeline. */
export interface TimelineEntry {
  id: string;
  /** Site-relative address of its page. */
  path: string;
  /** `CP3 Pre-Execution Checkpoint, rev 1`. */
  title: string;
  /** `21 Dec 2025`; words where there is no date. */
  date: string;
  /** The date for machines; null without one. */
  datetime: string | null;
  verdict: Verdict;
  decided: boolean;
  text: string;
  /** `Held by Runtime (Docker) for 21 days.` */
  held: string | null;
  /** What changed since the revision before it. */
  changed: string | null;
  /** It holds something back, so the line to the next decision is dashed. */
  holds: boolean;
  current: boolean;
}

const texts = () => words.overview.timeline;

const by = ({ rootCauses }: Summary): string => {
  const acted = rootCauses.filter(({ id }) => !isWord(id));
  const names = (acted.length > 0 ? acted : rootCauses).map(({ title }) => title);
  const shown = words.listed(
    names.length > 3 ? [...names.slice(0, 2), texts().more(names.length - 2)] : names,
  );
  return names.length === 0 ? '' : (acted.length > 0 ? texts().by : texts().byWord)(shown);
};

const heldText = (summary: Summary, next: Summary | undefined): string | null => {
  if (!summary.decided || summary.verdict === 'GO' || !summary.date) return null;
  if (next?.date) return texts().heldFor(by(summary), words.daysBetween(summary.date, next.date));
  const redecide = summary.redecideBy ? texts().redecide(words.day(summary.redecideBy)) : '';
  return texts().heldSince(by(summary), words.day(summary.date)) + redecide;
};

const dateOf = (summary: Summary): string => {
  if (summary.date) return words.day(summary.date);
  return summary.due ? texts().due(words.day(summary.due)) : texts().noDate;
};

/** Builds a timeline, newest first, of revisions in the order of their decisions. */
export const toTimeline = (revisions: readonly Summary[], current?: string): TimelineEntry[] =>
  revisions
    .map((summary, index): TimelineEntry => {
      const later = revisions
        .slice(index + 1)
        .find(({ checkpoint, date }) => checkpoint === summary.checkpoint && date);
      const before = revisions
        .slice(0, index)
        .findLast(({ checkpoint }) => checkpoint === summary.checkpoint);
      return {
        id: summary.id,
        path: recordPath(summary),
        title: `${label(summary.checkpoint)} ${withoutLabel(summary)}, ${revisionName(summary.revision)}`,
        date: dateOf(summary),
        datetime: summary.date ?? summary.due,
        verdict: summary.verdict,
        decided: summary.decided,
        text: summary.decided
          ? summary.sentence
          : texts().notYet(words.moment(summary.asOf), summary.sentence),
        held: heldText(summary, later),
        changed:
          before && summary.since?.from === before.id
            ? texts().changed(words.sentence(summary.since.line), revisionName(before.revision))
            : null,
        holds: summary.verdict !== 'GO',
        current: summary.id === current,
      };
    })
    .reverse();

/** A checkpoint's title without the label it begins with: `Pre-Execution Checkpoint` of `CP3 Pre-Execution Checkpoint`. */
export const withoutLabel = (summary: Pick<Summary, 'checkpoint' | 'title'>): string => {
  const lead = label(summary.checkpoint);
  const rest = summary.title.toUpperCase().startsWith(lead)
    ? summary.title.slice(lead.length)
    : summary.title;
  return rest.replace(/^[\s:,–-]+/, '') || summary.title;
};
