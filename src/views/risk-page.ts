import { words } from '../words/words.ts';
import { anchor, itemAnchor, recordPath } from './anchors.ts';
import type { Link } from './matrix.ts';
import type { RiskData, RiskLevel } from './record-data.ts';
import { type RisksView, remarksOf, sayScore } from './risks.ts';
import type { Remark } from './status.ts';
import { label, revisionName } from './words.ts';

const texts = () => words.risks;

type Entry = RiskData['history'][number];

/** A risk as one revision left it. */
interface RiskMoment {
  where: Link;
  /** `21 Dec 2025`; words while it is not decided. */
  when: string;
  datetime: string;
  level: RiskLevel;
  state: Entry['risk']['state'];
  /** `Critical, open`. */
  word: string;
  /** What changed since the revision before: `Open to mitigated`. */
  changed: string | null;
  reason: string;
  score: string | null;
  heldBy: Link[];
  remarks: Remark[];
}

/** One risk through the revisions that name it. */
export interface RiskPageView {
  id: string;
  title: string;
  level: RiskLevel;
  state: Entry['risk']['state'];
  word: string;
  reason: string;
  where: string;
  /** Sanitised HTML. */
  notes: string | null;
  facts: { term: string; value: string; small: string }[];
  remarks: Remark[];
  heldBy: Link[];
  /** Where it stands and stood; null while nobody has scored it. */
  map: RisksView['map'];
  mapMeta: string;
  /** Newest first. */
  history: RiskMoment[];
}

const wordOf = ({ risk, until }: Entry): string =>
  `${words.vocabulary.level[risk.level]}, ${words.within(words.vocabulary.riskState[risk.state])}${until && risk.state === 'accepted' ? texts().until(words.moment(until)) : ''}`;

const whereOf = ({ checkpoint, revision }: Entry): string => `${label(checkpoint)} ${revisionName(revision)}`;

const heldByOf = (entry: Entry): Link[] =>
  entry.items
    .filter(({ holds }) => holds)
    .map(({ id, title }) => ({ href: `${recordPath(entry)}#${itemAnchor(id)}`, text: title }));

const scoreOf = ({ before, after, risk }: Entry): string | null => {
  const score = risk.state === 'open' ? (before ?? after) : (after ?? before);
  return score && sayScore(score);
};

const changedSince = (before: Entry | undefined, entry: Entry): string | null => {
  if (!before) return null;
  const [was, is] = [before.risk, entry.risk];
  const changes = [
    was.state === is.state
      ? ''
      : texts().became(
          words.vocabulary.riskState[was.state],
          words.within(words.vocabulary.riskState[is.state]),
        ),
    was.level === is.level
      ? ''
      : texts().became(words.vocabulary.level[was.level], words.within(words.vocabulary.level[is.level])),
  ].filter(Boolean);
  return changes.length > 0 ? changes.join(', ') : null;
};

const toMoment = (entry: Entry, before: Entry | undefined, id: string): RiskMoment => ({
  where: { href: `${recordPath(entry)}#${anchor('Risk', id)}`, text: whereOf(entry) },
  when: entry.date ? words.day(entry.date) : words.site.notDecided,
  datetime: entry.date ?? entry.asOf,
  level: entry.risk.level,
  state: entry.risk.state,
  word: wordOf(entry),
  changed: changedSince(before, entry),
  reason: entry.risk.reason,
  score: scoreOf(entry),
  heldBy: heldByOf(entry),
  remarks: remarksOf(entry.risk, entry.until ?? undefined),
});

/** How long it has been open without a break, up to the newest revision; null when it is not. */
const openFor = (history: readonly Entry[]): string | null => {
  const last = history.at(-1);
  if (last?.risk.state !== 'open') return null;
  const settled = history.findLastIndex(({ risk }) => risk.state !== 'open');
  const first = history[settled + 1];
  return first ? words.daysBetween(first.date ?? first.asOf, last.date ?? last.asOf) : null;
};

const toFacts = (history: readonly Entry[], last: Entry): RiskPageView['facts'] => {
  const first = history[0] ?? last;
  const open = openFor(history);
  const score = scoreOf(last);
  return [
    { term: texts().facts.owner, value: last.owner ?? texts().facts.nobody, small: '' },
    ...(score ? [{ term: texts().facts.score, value: score, small: '' }] : []),
    { term: texts().facts.since, value: whereOf(first), small: first.date ? words.day(first.date) : '' },
    { term: texts().facts.revisions, value: texts().facts.revisionsOf(history.length), small: '' },
    ...(open && history.length > 1 ? [{ term: texts().facts.open, value: open, small: '' }] : []),
  ];
};

/** Builds a risk's own page; null for one that no revision names. */
export const toRiskPage = ({ id, history }: RiskData): RiskPageView | null => {
  const last = history.at(-1);
  if (!last) return null;
  const { risk, before, after } = last;
  const settled = risk.state !== 'open';
  const at = settled ? (after ?? before) : (before ?? after);
  const point = at && {
    number: 'R',
    title: risk.title,
    at,
    was: settled && after ? before : null,
    open: !settled,
  };
  return {
    id,
    title: risk.title,
    level: risk.level,
    state: risk.state,
    word: wordOf(last),
    reason: risk.reason,
    where: texts().asOf(whereOf(last), last.decided),
    notes: last.notes,
    facts: toFacts(history, last),
    remarks: remarksOf(risk, last.until ?? undefined),
    heldBy: heldByOf(last),
    map: point ? { title: `${risk.title}: ${scoreOf(last)}`, points: [point] } : null,
    mapMeta: texts().whereMeta(whereOf(last)),
    history: history.map((entry, index) => toMoment(entry, history[index - 1], id)).reverse(),
  };
};
