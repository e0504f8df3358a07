import type { Some } from '../../../schemas/reasons/kit.ts';
import type { LaneReason } from '../../../schemas/reasons/lane.ts';
import type { SummaryReason } from '../../../schemas/reasons/summary.ts';
import type { Sayings } from '../../sayings.ts';
import { countOf, listed, plural } from '../grammar.ts';
import { sayLane } from './lanes.ts';

const MOST = 24;
/** Words of an author's reason where all of it does not fit. */
const BRIEF = 8;

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A list in full, shortened to its first and a count, or only a count. */
const ways = (names: Some<string>, noun: string): string[] => {
  const count = countOf(names);
  const [first = ''] = names.named;
  return [
    ...(names.others === 0 ? [listed(names.named)] : []),
    ...(count > 2 ? [listed([first, plural(count - 1, `other ${noun}`)])] : []),
    plural(count, noun),
  ];
};

/** The first that is a sentence of fewer than 25 words. */
const firstFitting = (candidates: readonly string[]): string =>
  candidates.find((text) => words(text) <= MOST) ?? candidates.at(-1) ?? '';

const verb = (names: Some<string>, one: string, many: string): string => (countOf(names) === 1 ? one : many);

const other = (choice: boolean): string => (choice ? ', or an alternative' : '');

type Held = Extract<SummaryReason, { kind: 'summary.held' }>;

/** What lanes wait for, the longest way of saying it first. */
const waits = ({ held, causes, choice }: Held): string[] => {
  if (countOf(held) === 0) return [];
  const reasons = ways(causes, 'root cause').map(
    (why) => `${verb(held, 'waits', 'wait')} for ${why}${other(choice)}`,
  );
  return ways(held, 'lane').flatMap((stop) => reasons.map((why) => `${stop} ${why}`));
};

const clipped = (text: string): string =>
  words(text) > BRIEF ? `${text.split(/\s+/).slice(0, BRIEF).join(' ')} …` : text;

const whyHeld = (reason: LaneReason): string =>
  reason.kind === 'lane.declared' && reason.words === '' ? '' : sayLane(reason).replace(/\.$/, '');

const isHeld = (lanes: readonly string[], why: string): string =>
  `${listed(lanes)} ${lanes.length === 1 ? 'is' : 'are'} held${why ? ` (${why})` : ', as declared'}`;

/** Why lanes are held that no item holds, in their authors' words; the longest way of saying it first. */
const holds = ({ own }: Held): string[] => {
  const entries = own.named.map(({ lane, reason }) => ({ lane, why: whyHeld(reason) }));
  const [first] = entries;
  if (!first) return [];
  const lanesOf = (why: string) => entries.filter((each) => each.why === why).map(({ lane }) => lane);
  const all = [...new Set(entries.map(({ why }) => why))].map((why) => isHeld(lanesOf(why), why));
  const rest = countOf(own) - 1;
  const others = rest > 0 ? `, ${plural(rest, 'other lane')} too` : '';
  return [
    ...(own.others === 0 ? [all.join('; ')] : []),
    `${isHeld([first.lane], first.why)}${others}`,
    `${isHeld([first.lane], clipped(first.why))}${others}`,
    `${plural(countOf(own), 'lane')} ${rest > 0 ? 'are' : 'is'} held by what is declared`,
  ];
};

const heldSentence = (held: Held): string => {
  const isAny = countOf(held.goes) > 0;
  const starts = isAny ? ways(held.goes, 'lane').map((go) => `${go} may proceed; `) : [''];
  const [waiting, declared] = [waits(held), holds(held)];
  const stops =
    waiting.length > 0 && declared.length > 0
      ? declared.flatMap((why) => waiting.map((wait) => `${wait}; ${why}`))
      : [...waiting, ...declared];
  const text = firstFitting(starts.flatMap((go) => stops.map((stop) => `${go}${stop}.`)));
  return isAny ? text : firstFitting([`Nothing may proceed: ${text}`, text]);
};

const MAY = {
  nothing: 'Nothing may proceed',
  'all-lanes': 'All lanes may proceed',
  part: 'Work may proceed in part',
} as const;

/** What may proceed, what waits and for what, each in one sentence. */
export const SUMMARIES: Sayings<SummaryReason> = {
  'summary.open': () => 'Nothing is known yet: there is neither evidence nor a claim.',
  'summary.go': ({ goes, conditional }) => {
    const rest = conditional ? 'may proceed.' : 'may proceed; nothing waits.';
    return firstFitting([
      ...(countOf(goes) > 0 ? ways(goes, 'lane').map((go) => `${go} ${rest}`) : []),
      `Everything ${rest}`,
    ]);
  },
  'summary.stricter': ({ declared, computed, decided }) =>
    decided
      ? `People decided ${declared}; what is recorded gives ${computed}.`
      : `${declared} is written without a day of decision that is past; what is recorded gives ${computed}.`,
  'summary.held': heldSentence,
  'summary.waits': ({ may, causes, choice }) =>
    firstFitting(
      ways(causes, 'root cause').map((text) => `${MAY[may]}; the whole waits for ${text}${other(choice)}.`),
    ),
  'summary.no-item': () => 'No item is there to be judged, so nothing is cleared to go.',
  'summary.nothing-proven': () => 'Nothing was proven, so nothing is cleared to go.',
  written: ({ text }) => text,
};
