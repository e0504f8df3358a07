import type { Revision } from '../schemas/checkpoint.ts';
import type { Judgement } from '../schemas/judgement.ts';
import { endOf } from '../schemas/moment.ts';
import { standingVerdict } from '../schemas/verdict.ts';
import { words } from '../words/words.ts';

const texts = () => words.beside;

/** A verdict with everything that stands beside it where it lets work through. */
export interface Beside {
  /** `GO`; `GO, a forecast for 1 Feb 2027`, `GO, lapsed on 1 Jul 2026`. */
  title: string;
  /** `GO with 1 waiver until 31 Jan 2027 (Install guide), 1 condition, 0 of 3 proven`; the verdict alone where nothing does. */
  named: string;
  /** `GO, 1 waiver until 31 Jan 2027, 1 condition, 0 of 3 proven`: counts, and the end that comes first. */
  counted: string;
}

const waiversIn = ({ items }: Judgement): { title: string; until: string }[] =>
  items
    .flatMap(({ title, status, waivers }) =>
      status === 'waived' ? waivers.map(({ until }) => ({ title, until })) : [],
    )
    .sort((a, b) => endOf(a.until) - endOf(b.until))
    .map(({ title, until }) => ({ title, until: words.day(until) }));

/** Tells what stands beside the verdict of a revision: waivers, conditions, what is not proven, what was not understood. */
export const toBeside = (
  { content, unread }: Revision,
  judgement: Judgement,
  { isForecast = false, lapsed = null }: { isForecast?: boolean; lapsed?: string | null } = {},
): Beside => {
  const verdict = standingVerdict(judgement);
  const title = isForecast
    ? texts().forecast(verdict, words.day(judgement.asOf))
    : lapsed === null
      ? verdict
      : texts().lapsed(verdict, words.day(lapsed));
  const waivers = waiversIn(judgement);
  const [first] = waivers;
  const conditions = content.decision?.conditions.length ?? 0;
  const { proven, total } = judgement.coverage;
  const read = unread.filter(({ acknowledged }) => acknowledged).length;
  const missed = unread.length - read;
  const rest = [
    conditions > 0 ? texts().conditions(conditions) : '',
    proven < total ? texts().proven(proven, total) : '',
    missed > 0 ? texts().unread(missed) : '',
    read > 0 ? texts().acknowledged(read) : '',
  ].filter(Boolean);
  if (verdict === 'NO-GO' || verdict === 'OPEN' || (!first && rest.length === 0))
    return { title, named: title, counted: title };
  const names = first
    ? [waivers.length === 1 ? texts().waiver(first.title, first.until) : texts().waivers(waivers)]
    : [];
  const counts = first ? [texts().waiversUntil(waivers.length, first.until)] : [];
  return {
    title,
    named: texts().word(title, [...names, ...rest].join(', ')),
    counted: texts().badge(title, [...counts, ...rest].join(', ')),
  };
};
