import type { CauseKind } from '../../schemas/diff.ts';
import type { Judgement } from '../../schemas/judgement.ts';
import { judge } from '../judge/judge.ts';
import { type Blended, blend, differingIn } from './blend.ts';
import type { Judged } from './diff.ts';

type Value = (judgement: Judgement) => string;

/** Every choice of so many of a list, in its order. */
const choicesOf = <Each>(list: readonly Each[], size: number): Each[][] =>
  size === 0
    ? [[]]
    : list.flatMap((first, at) => choicesOf(list.slice(at + 1), size - 1).map((rest) => [first, ...rest]));

/** Finds what a difference is put down to, by judging again with some of what differs changed. */
export class Attribution {
  private readonly judged = new Map<string, Judgement>();
  private readonly kinds: Blended[];
  private readonly first: Judged;
  private readonly second: Judged;

  constructor(first: Judged, second: Judged) {
    this.first = first;
    this.second = second;
    this.kinds = differingIn(first.input, second.input);
  }

  /**
   * The rules alone where one case, judged again, comes out as the other stands; else what alone gives the later value,
   * or the fewest that give it together, beside the rules where judging again gives neither side as it stands.
   */
  causesOf(value: Value): CauseKind[] {
    const [was, is] = [this.first.judgement, this.second.judgement];
    const [start, end] = [value(this.with([])), value(this.with(this.kinds))];
    const isOfOtherRules = was.rules !== is.rules;
    if (isOfOtherRules && (start === value(is) || end === value(was))) return ['rules'];
    const found: CauseKind[] = start === end ? [] : this.fewest(value, end);
    if (isOfOtherRules && (start !== value(was) || end !== value(is))) return [...found, 'rules'];
    if (found.length > 0) return found;
    return this.kinds.length > 0 ? this.kinds : ['evidence'];
  }

  private fewest(value: Value, end: string): Blended[] {
    for (const size of this.kinds.keys()) {
      const enough = choicesOf(this.kinds, size + 1).filter((kinds) => value(this.with(kinds)) === end);
      if (enough.length > 0) return size === 0 ? enough.flat() : (enough[0] ?? []);
    }
    return this.kinds;
  }

  private with(kinds: readonly Blended[]): Judgement {
    const key = kinds.join(' ');
    const before = this.judged.get(key);
    if (before) return before;
    const found = judge(blend(this.first.input, this.second.input, new Set(kinds)));
    this.judged.set(key, found);
    return found;
  }
}
