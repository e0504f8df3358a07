import { digestOf } from '../../kernel/digest.ts';
import type { Change } from '../../schemas/diff.ts';
import type { Stand } from '../../schemas/reasons/change.ts';
import type { Waiver } from '../../schemas/waiver.ts';
import type { Case } from '../judge/case.ts';
import { waiversByItem } from '../judge/claim.ts';

type State = Extract<Stand, { kind: 'stand.waiver' }>['state'];

interface Given {
  waiver: Waiver;
  state: State;
}

const givenIn = (input: Case): Map<string, Given[]> =>
  new Map(
    [...waiversByItem(input)].map(([item, given]) => [
      item,
      given.map(({ waiver, inForce, expired }) => ({
        waiver,
        state: inForce ? 'in-force' : expired ? 'expired' : 'not-yet',
      })),
    ]),
  );

type Pair = [Given | undefined, Given | undefined];

const isWrittenAlike = (a: Given | undefined, b: Given | undefined): boolean =>
  digestOf(a?.waiver) === digestOf(b?.waiver);

/** What was given of an item before and after: each beside itself, then what was written otherwise beside its like. */
const pairsOf = (was: readonly Given[] = [], is: readonly Given[] = []): Pair[] => {
  const like = (list: readonly Given[], each: Given) => list.find((other) => isWrittenAlike(each, other));
  const kept = is.flatMap((each): Pair[] => (like(was, each) ? [[like(was, each), each]] : []));
  const [taken, given] = [was.filter((each) => !like(is, each)), is.filter((each) => !like(was, each))];
  const others = Array.from(
    { length: Math.max(taken.length, given.length) },
    (_, at): Pair => [taken[at], given[at]],
  );
  return [...kept, ...others];
};

const standOf = (given: Given | undefined): Stand | null =>
  given ? { kind: 'stand.waiver', state: given.state, until: given.waiver.until } : null;

/** Whether two waivers stand alike: while one is in force, until when it is counts as well. */
const isSame = (a: Given | undefined, b: Given | undefined): boolean =>
  a?.state === b?.state && (a?.state !== 'in-force' || a.waiver.until === b?.waiver.until);

/** Waivers that were given, changed, taken back or that ran out between two judgements. */
export const waiverChanges = (before: { input: Case }, after: { input: Case }): Change[] => {
  const [was, is] = [givenIn(before.input), givenIn(after.input)];
  const titles = new Map(
    [before, after].flatMap(({ input }) => input.revision.content.items.map(({ id, title }) => [id, title])),
  );
  const all = [...new Set([...was.keys(), ...is.keys()])].flatMap((item) =>
    pairsOf(was.get(item), is.get(item)).map((pair) => ({ item, pair })),
  );
  return all.flatMap(({ item, pair: [earlier, later] }): Change[] => {
    if (isSame(earlier, later)) return [];
    const [from, to] = [standOf(earlier), standOf(later)];
    const isWritten = !isWrittenAlike(earlier, later);
    const lost = earlier?.state === 'in-force' && later?.state !== 'in-force';
    const by = later && isWritten ? { role: later.waiver.role, why: later.waiver.reason } : null;
    return [
      {
        kind: 'waiver',
        id: item,
        title: { kind: 'title.waiver', item: titles.get(item) ?? item },
        direction: lost ? 'worse' : 'changed',
        from,
        to,
        text: { kind: 'move.waiver', from, to, by },
        causes: [
          isWritten
            ? { kind: 'definition', text: { kind: 'cause.written', own: true } }
            : { kind: 'time', text: { kind: 'cause.waiver-time' } },
        ],
      },
    ];
  });
};
