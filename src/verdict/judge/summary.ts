import type { JudgedLane, RootCause } from '../../schemas/judgement.ts';
import type { Verdict } from '../../schemas/verdict.ts';
import { counted, listed } from '../words.ts';

const MOST = 24;

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A list in full, shortened to a few with a count, or only a count. */
const ways = (names: readonly string[], noun: string): string[] => [
  listed(names),
  ...(names.length > 2 ? [listed([names[0] ?? '', `${counted(names.length - 1, `other ${noun}`)}`])] : []),
  counted(names.length, noun),
];

const firstFitting = (candidates: readonly string[]): string =>
  candidates.find((text) => words(text) <= MOST) ?? candidates.at(-1) ?? '';

/** What a summary speaks of. */
export interface Told {
  verdict: Verdict;
  lanes: readonly JudgedLane[];
  causes: readonly RootCause[];
  items: number;
  /** The smallest ways to GO, best first, as ids of root causes; others are alternatives that nothing needs. */
  go: readonly (readonly string[])[];
}

const verb = (names: readonly string[], one: string, many: string): string =>
  names.length === 1 ? one : many;

const other = (isChoice: boolean): string => (isChoice ? ', or an alternative' : '');

const waiting = (
  held: readonly string[],
  causes: readonly string[],
  goes: readonly string[],
  isChoice: boolean,
): string => {
  const candidates: string[] = [];
  const waits = ways(causes, 'root cause').map(
    (why) => `${verb(held, 'waits', 'wait')} for ${why}${other(isChoice)}`,
  );
  const reasons = causes.length > 0 ? waits : [`${verb(held, 'is', 'are')} held, as declared`];
  const starts = goes.length > 0 ? ways(goes, 'lane').map((go) => `${go} may proceed; `) : [''];
  for (const go of starts)
    for (const stop of ways(held, 'lane')) for (const why of reasons) candidates.push(`${go}${stop} ${why}.`);
  return firstFitting(candidates);
};

/** One sentence under 25 words: what may proceed, what waits and for what. */
export const summarise = ({ verdict, lanes, causes, items, go }: Told): string => {
  const goes = lanes.filter((lane) => lane.verdict === 'go').map(({ title }) => title);
  const held = lanes.filter((lane) => lane.verdict === 'no-go');
  const names = held.map(({ title }) => title);
  const stopping = new Set(held.flatMap(({ heldBy }) => heldBy));
  const best = new Set(go[0]);
  const isChoice = go.length > 1;
  const stops = causes.filter(({ id }) => stopping.has(id));
  const needed = stops.filter(({ id }) => best.has(id));
  const why = (needed.length > 0 ? needed : stops).map(({ title }) => title);
  if (verdict === 'OPEN') return 'Nothing is known yet: there is neither evidence nor a claim.';
  if (verdict === 'GO')
    return firstFitting([
      ...(goes.length > 0 ? ways(goes, 'lane').map((go) => `${go} may proceed; nothing waits.`) : []),
      'Everything may proceed; nothing waits.',
    ]);
  if (held.length > 0) {
    const text = waiting(names, why, goes, isChoice);
    return goes.length > 0 ? text : firstFitting([`Nothing may proceed: ${text}`, text]);
  }
  const rest = causes.filter(({ id }) => best.has(id)).map(({ title }) => title);
  if (rest.length === 0)
    return items === 0
      ? 'No item is there to be judged, so nothing is cleared to go.'
      : 'Nothing was proven, so nothing is cleared to go.';
  const start =
    verdict === 'NO-GO'
      ? 'Nothing may proceed'
      : goes.length > 0
        ? 'All lanes may proceed'
        : 'Work may proceed in part';
  return firstFitting(
    ways(rest, 'root cause').map((text) => `${start}; the whole waits for ${text}${other(isChoice)}.`),
  );
};
