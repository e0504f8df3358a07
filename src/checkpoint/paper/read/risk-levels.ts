import { type Risk, RiskLevelSchema } from '../../../schemas/risk.ts';
import { folded } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Hit } from '../words/phrases.ts';

const WORST = RiskLevelSchema.options;

/** The level that a text names; undefined where it names none, or offers all. */
export const levelOf = (text: string, lexicon: Lexicon): Risk['level'] | undefined => {
  const named = new Set(lexicon.levels.all(folded(text)).map(({ value }) => value));
  return named.size === WORST.length ? undefined : WORST.find((level) => named.has(level));
};

const isDenied = ({ at }: Hit<unknown>, text: string, lexicon: Lexicon): boolean =>
  lexicon.negations.all(text.slice(0, at)).some((hit) => at - hit.end < 3);

/** The state that a text names; what it denies is open. */
export const stateOf = (text: string, lexicon: Lexicon): Risk['state'] | undefined => {
  const plain = folded(text);
  const hits = lexicon.states.all(plain);
  if (hits.some((hit) => hit.value !== 'open' && isDenied(hit, plain, lexicon))) return 'open';
  return hits.find(({ value }) => value === 'open')?.value ?? hits[0]?.value;
};

/** The first that one of several headings says, the innermost first. */
export const firstOf = <Said>(
  headings: readonly string[],
  read: (text: string, lexicon: Lexicon) => Said | undefined,
  lexicon: Lexicon,
): Said | undefined => headings.map((title) => read(title, lexicon)).find((each) => each !== undefined);
