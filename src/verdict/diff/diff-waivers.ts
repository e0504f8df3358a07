import type { Change } from '../../schemas/diff.ts';
import { endOf } from '../../schemas/moment.ts';
import type { Waiver } from '../../schemas/waiver.ts';
import type { Case } from '../judge/case.ts';
import { waiversByItem } from '../judge/claim.ts';
import { dated } from '../words.ts';

type State = 'in force' | 'not yet in force' | 'expired';

interface Given {
  waiver: Waiver;
  state: State;
}

const givenIn = ({ revision, moment }: Case): Map<string, Given> =>
  new Map(
    [...waiversByItem(revision.content.waivers, moment)].map(([item, { waiver, inForce, expired }]) => [
      item,
      { waiver, state: inForce ? 'in force' : expired ? 'expired' : 'not yet in force' },
    ]),
  );

const word = ({ waiver, state }: Given): string =>
  state === 'in force' ? `in force until ${dated(endOf(waiver.until))}` : state;

/** Waivers that were given, changed, taken back or that ran out between two judgements. */
export const waiverChanges = (before: { input: Case }, after: { input: Case }): Change[] => {
  const [was, is] = [givenIn(before.input), givenIn(after.input)];
  const titles = new Map(
    [before, after].flatMap(({ input }) => input.revision.content.items.map(({ id, title }) => [id, title])),
  );
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((item): Change[] => {
    const [earlier, later] = [was.get(item), is.get(item)];
    const [from, to] = [earlier ? word(earlier) : null, later ? word(later) : null];
    if (from === to) return [];
    const isWritten = JSON.stringify(earlier?.waiver) !== JSON.stringify(later?.waiver);
    const lost = earlier?.state === 'in force' && later?.state !== 'in force';
    const by = later && isWritten ? `, by ${later.waiver.role}: ${later.waiver.reason}` : '';
    return [
      {
        kind: 'waiver',
        id: item,
        title: `waiver for ${titles.get(item) ?? item}`,
        direction: lost ? 'worse' : 'changed',
        from,
        to,
        text:
          from === null
            ? `given, ${to}${by}`
            : to === null
              ? `taken back, was ${from}`
              : `${from} to ${to}${by}`,
        causes: [
          isWritten
            ? { kind: 'definition', text: 'What is written of it was changed' }
            : { kind: 'time', text: 'Its time came or ran out' },
        ],
      },
    ];
  });
};
