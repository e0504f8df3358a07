import { folded, trimmed, withoutSigns } from '../words/fold.ts';
import { type DeclaredVerdict, type Lexicon, moodsOf } from '../words/lexicon.ts';
import type { Hit } from '../words/phrases.ts';

/** A declared verdict as read from a line. */
export interface VerdictReading {
  verdict: DeclaredVerdict;
  /** What the author put in brackets or behind the verdict. */
  qualifier?: string | undefined;
  /** Why the line was read as worse than its first word; undefined when it was taken at its word. */
  trouble?: string | undefined;
}

const RANK: Record<DeclaredVerdict, number> = { GO: 0, 'PARTIAL GO': 1, 'NO-GO': 2 };

/** The worse of two declared verdicts. */
export const worseVerdict = (a: DeclaredVerdict, b: DeclaredVerdict): DeclaredVerdict =>
  RANK[b] > RANK[a] ? b : a;

/** Says whether one verdict is stricter than another. */
export const isStricter = (a: DeclaredVerdict, b: DeclaredVerdict): boolean => RANK[a] > RANK[b];

const UNTICKED = /^\s*(?:[☐⬜🔲◻□]|\[ ?\])/u;
const TICK = /^\s*(?:[☑☒]|\[[xX]\])\s*/u;
// The name of the question and of the event, not an answer.
const NEUTRAL = /go\s*(?:\/|\bor\b|-|\|)\s*no[ -]?go|\bgo[ -]live\b/gu;
const BETWEEN = /^[\s/|,()[\]☐☑☒-]*$/u;

/** A text with the names of the question and of the event taken out, as long as before. */
const answersOf = (plain: string): string =>
  plain.replace(NEUTRAL, (name) =>
    name.endsWith('live') ? '~'.repeat(name.length) : '/'.repeat(name.length),
  );

/** Says whether a text offers several outcomes instead of stating one: "GO / NO-GO", "APPROVED or REJECTED". */
const offers = (plain: string, hits: readonly Hit<DeclaredVerdict>[], lexicon: Lexicon): boolean =>
  /\/{5,}/.test(plain) ||
  hits.some((hit, at) => {
    const next = hits[at + 1];
    if (!next || next.value === hit.value) return false;
    const between = plain.slice(hit.end, next.at);
    return (
      (/[/|☐[]/u.test(between) && BETWEEN.test(between)) ||
      lexicon.alternatives.whole(between.trim()) === true
    );
  });

const isBeside = (text: string, lexicon: Lexicon): boolean =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? []).every(
    (word) => lexicon.beside.whole(word) === true || /^v?[\d.]+$|^[a-z]{1,3}\d+$/.test(word),
  );

const qualifierOf = (text: string, rest: string): string | undefined => {
  const words = trimmed(rest);
  if (words === '') return undefined;
  const whole = withoutSigns(text);
  const tail = whole.slice(Math.max(0, whole.length - rest.trim().length)).trim();
  const bracket = /^[(（]([^()（）]+)[)）]?\.?$/.exec(tail);
  return (bracket?.[1] ?? tail.replace(/^[\s:;,.–—-]+/, '')).trim() || undefined;
};

const readRest = (
  verdict: DeclaredVerdict,
  rest: string,
  text: string,
  lexicon: Lexicon,
): VerdictReading | undefined => {
  const qualifier = qualifierOf(text, rest);
  const moods = moodsOf(text);
  if (verdict === 'NO-GO')
    return moods.includes('good')
      ? { verdict, qualifier, trouble: 'the sign contradicts the word' }
      : { verdict, qualifier };
  if (lexicon.undecided.in(rest) || moods.includes('bad') || moods.includes('waiting')) return undefined;
  if (verdict === 'PARTIAL GO') return { verdict, qualifier };
  const joined = /^\s*[\p{L}\p{N}]/u.test(rest);
  if (lexicon.restricts.in(rest) || moods.includes('warning'))
    return { verdict: 'PARTIAL GO', qualifier, trouble: 'the words beside GO restrict it' };
  return joined && !isBeside(/^[^(（:;,.–—]*/u.exec(rest)?.[0] ?? rest, lexicon)
    ? undefined
    : { verdict, qualifier };
};

const BOXED = /^\s*(?:[☐☑☒⬜🔲◻□]|\[[ xX]?\])/u;

/** The parts of a line of several boxes that are ticked, without their ticks; undefined where it has less than two boxes. */
export const ticksOf = (text: string): string[] | undefined => {
  const boxed = text.split(/(?=[☐☑☒⬜✅🔲◻□]|\[[ xX]?\])/u).filter((part) => BOXED.test(part));
  if (boxed.length < 2) return undefined;
  return boxed.filter((part) => TICK.test(part)).map((part) => part.replace(TICK, ''));
};

/** The part of a line of boxes that is ticked; the line itself where it has none, undefined where no or several are. */
export const tickedOf = (text: string): string | undefined => {
  const ticks = ticksOf(text);
  if (ticks === undefined) return text;
  return ticks.length === 1 ? ticks[0] : undefined;
};

/** Says whether a word that decides only behind a label is part of a longer name: "BLOCKER detection". */
const runsOn = (hit: Hit<DeclaredVerdict>, rest: string, lexicon: Lexicon): boolean => {
  const next = /^\s+([\p{L}\p{N}'-]+)/u.exec(rest)?.[1];
  if (next === undefined || lexicon.verdicts.whole(hit.phrase)) return false;
  const knows = [
    lexicon.beside,
    lexicon.restricts,
    lexicon.weighs,
    lexicon.supposes,
    lexicon.undecided,
    lexicon.harmless,
  ];
  return hit.value === 'NO-GO' && !knows.some((words) => words.at(next, 0) !== undefined);
};

/**
 * Reads the verdict that a text declares: GO, NO-GO, PARTIAL or CONDITIONAL GO and their like, and where `isDecision`
 * says so also approved, rejected, blocked. Undefined when the text declares none ("GO / NO-GO", "GO-LIVE",
 * "GO pending sign-off") or says more beside GO than is known.
 */
export const readVerdict = (
  text: string,
  isDecision: boolean,
  lexicon: Lexicon,
): VerdictReading | undefined => {
  const ticked = tickedOf(text)?.replace(TICK, '');
  if (ticked === undefined || UNTICKED.test(ticked)) return undefined;
  const plain = answersOf(folded(ticked).replace(/[?？]\s*$/u, '?'));
  const words = isDecision ? lexicon.decided : lexicon.verdicts;
  const hits = words.all(plain);
  const [first, ...others] = hits;
  if (!first || plain.endsWith('?') || offers(plain, hits, lexicon)) return undefined;
  const before = plain.slice(0, first.at).replaceAll('~', ' ');
  if (!isBeside(before, lexicon) || lexicon.weighs.in(before)) return undefined;
  const rest = plain.slice(first.end);
  if (runsOn(first, rest, lexicon)) return undefined;
  const clause = rest.replace(/[(（].*$/u, '');
  if (lexicon.supposes.in(clause) && first.value !== 'PARTIAL GO') return undefined;
  const apart = others.find(
    (hit) =>
      hit.value !== first.value &&
      lexicon.verdicts.whole(hit.phrase) &&
      !/[(（]/u.test(plain.slice(0, hit.at)),
  );
  if (apart)
    return {
      verdict: worseVerdict(first.value, apart.value),
      trouble: 'it says more than one verdict, and the worse is kept',
    };
  const reading = readRest(first.value, rest.replaceAll('~', ' '), ticked, lexicon);
  return reading?.verdict === 'GO' && lexicon.weighs.in(clause) ? undefined : reading;
};

/** Says whether a text names a refusing verdict that it does not weigh, deny or offer beside others. */
export const refusesIn = (text: string, lexicon: Lexicon): boolean => {
  const plain = answersOf(folded(text));
  const hits = lexicon.verdicts.all(plain);
  if (offers(plain, hits, lexicon) || lexicon.weighs.in(plain)) return false;
  return hits.some(
    ({ value, at }) => value === 'NO-GO' && !lexicon.negations.in(plain.slice(Math.max(0, at - 12), at)),
  );
};
