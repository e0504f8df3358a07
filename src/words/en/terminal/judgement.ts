import { listed, plural } from '../grammar.ts';

const ENDING: Readonly<Record<string, string>> = { risk: 'acceptance of risk' };

const ending = (kind: string, id: string, when: string): string => `${ENDING[kind] ?? kind} ${id}, ${when}`;

/** A judgement at the terminal: plate, lanes, what holds it, counts. */
export const judgement = {
  if: (verdict: string) => `${verdict} IF`,
  undecided: (declared: string | null) =>
    `Not decided yet${declared === null ? '' : `; ${declared} is written without a day of decision that is past, so it is no more than a ceiling`}`,
  declared: (verdict: string | null, isStricter: boolean) =>
    `Declared ${verdict}${isStricter ? ', stricter than what is recorded' : ''}`,
  circumstances: (decided: string, when: string, commit: string | null, policy: string) =>
    `${decided}. As of ${when}${commit ? `, commit ${commit}` : ''}, policy ${policy}`,
  hypothetical: 'Hypothetical:',
  supposing: (all: readonly { id: string; status: string }[]) =>
    `${all.length > 0 ? `supposing that ${listed(all.map(({ id, status }) => `${id} is ${status}`))}.` : 'it rests on suppositions.'} It holds for nothing and is never recorded.`,
  forecast: 'A forecast, not yet so:',
  nothingLapses: 'nothing lapses by then.',
  lapses: 'unless renewed, by then there will have lapsed:',
  ending,
  more: (count: number) => `and ${count} more`,
  lapsed: 'Lapsed:',
  lapsedOn: (when: string) => `it was to be decided again by ${when}`,
  asDeclared: (why: string) => `as declared${why ? `: ${why}` : ''}`,
  heldBy: (names: readonly string[], more: number) =>
    `held by ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  items: (count: number) => plural(count, 'item'),
  lanes: (count: number) => plural(count, 'lane'),
  risks: (count: number) => plural(count, 'risk'),
  waiting: (what: string) => `Waiting for it: ${what}`,
  holds: 'What holds it',
  conflict: 'Conflict:',
  claimed: (item: string) => `${item} is claimed better than its evidence shows`,
  declaredRisk: (risk: string, state: string | null) =>
    `risk ${risk} is declared ${state} before its items allow it`,
  noItems: 'No items',
  coverage: (proven: number, attested: number, notJudged: number, total: number) =>
    `${proven} proven, ${attested} attested, ${notJudged} not judged, of ${total}`,
  endsSoon: 'Ends soon:',
  endsFirst: (kind: string, id: string, when: string, more: number) =>
    `${ending(kind, id, when)}${more > 0 ? `, and ${more} more` : ''}`,
  looser: 'Declared looser:',
  looserText: (declared: string | null, verdict: string) =>
    `people decided ${declared}, the record supports ${verdict}`,
  next: 'Next: ',
};
