import type { Some } from '../../../schemas/reasons/kit.ts';
import type { SummaryReason } from '../../../schemas/reasons/summary.ts';
import { countOf, listed, plural } from '../grammar.ts';
import type { Sayings } from './sayings.ts';

const MOST = 24;

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

const waiting = ({
  goes,
  held,
  causes,
  choice,
}: Extract<SummaryReason, { kind: 'summary.held' }>): string => {
  const isAny = countOf(goes) > 0;
  const reasons =
    countOf(causes) > 0
      ? ways(causes, 'root cause').map((why) => `${verb(held, 'waits', 'wait')} for ${why}${other(choice)}`)
      : [`${verb(held, 'is', 'are')} held, as declared`];
  const starts = isAny ? ways(goes, 'lane').map((go) => `${go} may proceed; `) : [''];
  const text = firstFitting(
    starts.flatMap((go) =>
      ways(held, 'lane').flatMap((stop) => reasons.map((why) => `${go}${stop} ${why}.`)),
    ),
  );
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
  'summary.held': waiting,
  'summary.waits': ({ may, causes, choice }) =>
    firstFitting(
      ways(causes, 'root cause').map((text) => `${MAY[may]}; the whole waits for ${text}${other(choice)}.`),
    ),
  'summary.no-item': () => 'No item is there to be judged, so nothing is cleared to go.',
  'summary.nothing-proven': () => 'Nothing was proven, so nothing is cleared to go.',
  written: ({ text }) => text,
};
