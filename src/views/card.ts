import type { LaneVerdict, Verdict } from '../schemas/verdict.ts';
import { words } from '../words/words.ts';
import type { Summary } from './record-data.ts';
import { label, revisionName, verdictKey } from './words.ts';

/** What the share card of a revision says. */
export interface CardView {
  title: string;
  programme: string;
  verdict: Verdict;
  decided: boolean;
  sentence: string;
  /** At most five; held ones first when there are more. */
  lanes: { title: string; verdict: LaneVerdict; word: string }[];
  /** `and 3 more lanes`; null when all are shown. */
  more: string | null;
  /** `Decided 21 Dec 2025, rev 1`. */
  when: string;
  /** `sha256 9f2c61d0b7a4`. */
  digest: string;
  key: ReturnType<typeof verdictKey>;
}

const LANES = 5;
const TITLE = 46;
const LANE_TITLE = 24;
const SENTENCE = 220;

// What the card's font has letters for: Latin with its accents, and the punctuation that goes with it.
const UNDRAWN = /[^\u0020-\u024f\u1e00-\u1eff\u2010-\u2026\u2030-\u203a\u20ac\u2122]/u;
const PICTURE = /\p{Extended_Pictographic}|\ufe0f|\u200d/gu;

/** The text without pictures; what stands in for it where the font lacks a letter, since a card of boxes says nothing. */
const drawn = (text: string, instead: string): string => {
  const plain = text.replaceAll(PICTURE, '').replaceAll(/\s+/g, ' ').trim();
  return plain === '' || UNDRAWN.test(plain) ? instead : plain;
};

const counted = (lanes: Summary['lanes']): string => {
  const of = (verdict: LaneVerdict) => lanes.filter((lane) => lane.verdict === verdict).length;
  return lanes.length === 0 ? '' : words.share.mayProceed(of('go'), of('no-go'));
};

const cut = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

/** What may proceed and what waits; before it what stands beside the verdict, where anything does. */
const sentenceOf = ({ sentence, lanes, beside, verdict }: Summary): string => {
  const told = drawn(sentence, counted(lanes));
  return beside.named === verdict ? told : `${drawn(beside.named, beside.counted)}. ${told}`;
};

/** Builds what the share card of a revision says. */
export const toCard = (summary: Summary, programme: string): CardView => {
  const { lanes, decided, date } = summary;
  const order =
    lanes.length > LANES
      ? [...lanes].sort((a, b) => Number(b.verdict === 'no-go') - Number(a.verdict === 'no-go'))
      : lanes;
  const rest = lanes.length - LANES;
  return {
    title: cut(drawn(summary.title, label(summary.checkpoint)), TITLE),
    programme: cut(drawn(programme, ''), LANE_TITLE),
    verdict: summary.verdict,
    decided,
    sentence: cut(sentenceOf(summary), SENTENCE),
    lanes: order.slice(0, LANES).map(({ id, title, verdict }) => ({
      title: cut(drawn(title, id), LANE_TITLE),
      verdict,
      word: words.vocabulary.lane[verdict],
    })),
    more: rest > 0 ? words.share.moreLanes(rest) : null,
    when:
      decided && date
        ? words.share.decided(words.day(date), revisionName(summary.revision))
        : words.share.notDecided(label(summary.checkpoint)),
    digest: summary.digest.replace(':', ' ').slice(0, 19),
    key: verdictKey(summary.verdict),
  };
};
