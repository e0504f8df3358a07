import type { Some } from '../../../schemas/reasons/kit.ts';
import type { LaneReason } from '../../../schemas/reasons/lane.ts';
import type { SummaryReason } from '../../../schemas/reasons/summary.ts';
import type { Sayings } from '../../sayings.ts';
import { countOf } from '../../some.ts';
import { listed, plural } from '../grammar.ts';
import { sayLane } from './lanes.ts';

const MOST = 24;
/** Words of an author's reason where all of it does not fit. */
const BRIEF = 8;

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A noun as it is counted: one, many, and with "other" before it. */
interface Noun {
  one: string;
  many: string;
  other: string;
  others: string;
}

const LANE: Noun = { one: 'Spur', many: 'Spuren', other: 'weitere Spur', others: 'weitere Spuren' };
const CAUSE: Noun = {
  one: 'Ursache',
  many: 'Ursachen',
  other: 'weitere Ursache',
  others: 'weitere Ursachen',
};

/** A list in full, shortened to its first and a count, or only a count. */
const ways = (names: Some<string>, noun: Noun): string[] => {
  const count = countOf(names);
  const [first = ''] = names.named;
  return [
    ...(names.others === 0 ? [listed(names.named)] : []),
    ...(count > 2 ? [listed([first, plural(count - 1, noun.other, noun.others)])] : []),
    plural(count, noun.one, noun.many),
  ];
};

/** The first that is a sentence of fewer than 25 words. */
const firstFitting = (candidates: readonly string[]): string =>
  candidates.find((text) => words(text) <= MOST) ?? candidates.at(-1) ?? '';

const verb = (names: Some<string>, one: string, many: string): string => (countOf(names) === 1 ? one : many);

const other = (choice: boolean): string => (choice ? ' oder eine Alternative' : '');

type Held = Extract<SummaryReason, { kind: 'summary.held' }>;

/** What lanes wait for, the longest way of saying it first. */
const waits = ({ held, causes, choice }: Held): string[] => {
  if (countOf(held) === 0) return [];
  const reasons = ways(causes, CAUSE).map(
    (why) => `${verb(held, 'wartet', 'warten')} auf ${why}${other(choice)}`,
  );
  return ways(held, LANE).flatMap((stop) => reasons.map((why) => `${stop} ${why}`));
};

const clipped = (text: string): string =>
  words(text) > BRIEF ? `${text.split(/\s+/).slice(0, BRIEF).join(' ')} …` : text;

const whyHeld = (reason: LaneReason): string =>
  reason.kind === 'lane.declared' && reason.words === '' ? '' : sayLane(reason).replace(/\.$/, '');

const isHeld = (lanes: readonly string[], why: string): string =>
  `${listed(lanes)} ${lanes.length === 1 ? 'ist' : 'sind'} aufgehalten${why ? ` (${why})` : ', wie erklärt'}`;

/** Why lanes are held that no item holds, in their authors' words; the longest way of saying it first. */
const holds = ({ own }: Held): string[] => {
  const entries = own.named.map(({ lane, reason }) => ({ lane, why: whyHeld(reason) }));
  const [first] = entries;
  if (!first) return [];
  const lanesOf = (why: string) => entries.filter((each) => each.why === why).map(({ lane }) => lane);
  const all = [...new Set(entries.map(({ why }) => why))].map((why) => isHeld(lanesOf(why), why));
  const rest = countOf(own) - 1;
  const others = rest > 0 ? `, ${plural(rest, LANE.other, LANE.others)} auch` : '';
  return [
    ...(own.others === 0 ? [all.join('; ')] : []),
    `${isHeld([first.lane], first.why)}${others}`,
    `${isHeld([first.lane], clipped(first.why))}${others}`,
    `${plural(countOf(own), 'Spur ist', 'Spuren sind')} durch das aufgehalten, was erklärt ist`,
  ];
};

const heldSentence = (held: Held): string => {
  const isAny = countOf(held.goes) > 0;
  const starts = isAny
    ? ways(held.goes, LANE).map((go) => `${go} ${verb(held.goes, 'darf', 'dürfen')} weiter; `)
    : [''];
  const [waiting, declared] = [waits(held), holds(held)];
  const stops =
    waiting.length > 0 && declared.length > 0
      ? declared.flatMap((why) => waiting.map((wait) => `${wait}; ${why}`))
      : [...waiting, ...declared];
  const text = firstFitting(starts.flatMap((go) => stops.map((stop) => `${go}${stop}.`)));
  return isAny ? text : firstFitting([`Nichts darf weiter: ${text}`, text]);
};

const MAY = {
  nothing: 'Nichts darf weiter',
  'all-lanes': 'Alle Spuren dürfen weiter',
  part: 'Ein Teil der Arbeit darf weiter',
} as const;

/** What may proceed, what waits and for what, each in one sentence. */
export const SUMMARIES: Sayings<SummaryReason> = {
  'summary.open': () => 'Noch ist nichts bekannt: Es gibt weder Nachweise noch Angaben.',
  'summary.go': ({ goes, conditional }) => {
    const rest = conditional ? 'weiter.' : 'weiter; nichts wartet.';
    return firstFitting([
      ...(countOf(goes) > 0
        ? ways(goes, LANE).map((go) => `${go} ${verb(goes, 'darf', 'dürfen')} ${rest}`)
        : []),
      `Alles darf ${rest}`,
    ]);
  },
  'summary.stricter': ({ declared, computed, decided }) =>
    decided
      ? `Entschieden wurde ${declared}; was festgehalten ist, ergibt ${computed}.`
      : `${declared} steht ohne vergangenen Tag der Entscheidung da; was festgehalten ist, ergibt ${computed}.`,
  'summary.held': heldSentence,
  'summary.waits': ({ may, causes, choice }) =>
    firstFitting(
      ways(causes, CAUSE).map((text) => `${MAY[may]}; das Ganze wartet auf ${text}${other(choice)}.`),
    ),
  'summary.no-item': () => 'Kein Punkt ist da, der zu bewerten wäre, also ist nichts freigegeben.',
  'summary.nothing-proven': () => 'Nichts wurde belegt, also ist nichts freigegeben.',
  written: ({ text }) => text,
};
