import { words } from '../words/words.ts';

const texts = () => words.charts.age;

/** What is known of the age of one probe's evidence at the moment it was judged. */
export interface Aged {
  probe: string;
  /** Where the probe is explained. */
  href: string;
  /** How old it was, milliseconds. */
  ageMs: number;
  /** How old it may be, milliseconds. */
  limitMs: number;
  stale: boolean;
}

/** One bar: age as a share of its limit. */
interface AgeRow {
  probe: string;
  href: string;
  /** 1 is the limit. */
  share: number;
  stale: boolean;
  /** `85 %`. */
  shareText: string;
  age: string;
  limit: string;
  text: string;
}

/** Age of the evidence as a share of its limit, oldest first. */
export interface AgeView {
  id: string;
  /** The finding. */
  title: string;
  subtitle: string;
  /** Every probe with a limit; the chart draws the first `drawn`. */
  rows: AgeRow[];
  drawn: number;
  /** Said instead of a chart when there is nothing to draw. */
  instead: string | null;
}

const DRAWN = 12;
const percent = (share: number): number => Math.round(share * 100);

const toRow = ({ probe, href, ageMs, limitMs, stale }: Aged): AgeRow => {
  const share = Math.max(0, ageMs) / limitMs;
  const [shareText, age, limit] = [
    percent(share) === 0 ? texts().underOne : `${words.number(percent(share))} %`,
    words.span(ageMs),
    words.span(limitMs),
  ];
  return {
    probe,
    href,
    share,
    stale,
    shareText,
    age,
    limit,
    text: texts().row(probe, shareText, age, limit),
  };
};

/**
 * Builds the chart of evidence ages. `captured` is how many probes have evidence at all, with or without a limit;
 * `items` how many statuses there are.
 */
export const toAge = (aged: readonly Aged[], captured: number, items: number): AgeView => {
  const rows = aged.map(toRow).sort((a, b) => b.share - a.share || (a.probe < b.probe ? -1 : 1));
  const stale = rows.filter((row) => row.stale).length;
  const told = rows.filter(({ share }) => percent(share) > 0);
  const rest = rows.slice(DRAWN);
  return {
    id: 'Age',
    title:
      rows.length === 0
        ? texts().title
        : stale > 0
          ? texts().stale(stale, rows.length)
          : texts().fresh(rows.length),
    subtitle:
      told.length === 0
        ? ''
        : rest.length > 0
          ? texts().newest(DRAWN, rest.length, percent(rest[0]?.share ?? 0))
          : rows.length > 0
            ? texts().subtitle(rows.length)
            : '',
    rows,
    drawn: Math.min(DRAWN, told.length),
    instead:
      told.length > 0
        ? null
        : rows.length > 0
          ? texts().young
          : captured === 0
            ? texts().none(items)
            : texts().unlimited,
  };
};
