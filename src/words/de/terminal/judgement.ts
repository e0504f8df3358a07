import type { Words } from '../../language.ts';
import { listed, plural } from '../grammar.ts';

const ENDING: Readonly<Record<string, string>> = {
  evidence: 'Nachweis',
  claim: 'Angabe zu',
  waiver: 'Ausnahme für',
  risk: 'Annahme des Risikos',
};

const ending = (kind: string, id: string, when: string): string => `${ENDING[kind] ?? kind} ${id}, ${when}`;

/** A judgement at the terminal: plate, lanes, what holds it, counts. */
export const judgement: Words['terminal']['judgement'] = {
  if: (verdict) => `${verdict} WENN`,
  undecided: (declared) =>
    `Noch nicht entschieden${declared === null ? '' : `; ${declared} steht ohne vergangenen Tag der Entscheidung da und ist nur eine Obergrenze`}`,
  declared: (verdict, isStricter) =>
    `Erklärt: ${verdict}${isStricter ? ', strenger als das, was festgehalten ist' : ''}`,
  circumstances: (decided, when, commit, policy) =>
    `${decided}. Stand ${when}${commit ? `, Commit ${commit}` : ''}, Richtlinie ${policy}`,
  hypothetical: 'Hypothetisch:',
  supposing: (all) =>
    `${all.length > 0 ? `angenommen, ${listed(all.map(({ id, status }) => `${id} ist ${status}`))}.` : 'Es beruht auf Annahmen.'} Es gilt für nichts und wird nie festgehalten.`,
  forecast: 'Eine Vorschau, noch nicht so:',
  nothingLapses: 'Bis dahin verfällt nichts.',
  lapses: 'Ohne Erneuerung ist bis dahin verfallen:',
  ending,
  more: (count) => `und ${count} weitere`,
  lapsed: 'Verfallen:',
  lapsedOn: (when) => `Neu zu entscheiden war bis ${when}`,
  asDeclared: (why) => `wie erklärt${why ? `: ${why}` : ''}`,
  heldBy: (names, more) => `aufgehalten von ${names.join(', ')}${more > 0 ? ` und ${more} weiteren` : ''}`,
  items: (count) => plural(count, 'Punkt', 'Punkte'),
  lanes: (count) => plural(count, 'Spur', 'Spuren'),
  risks: (count) => plural(count, 'Risiko', 'Risiken'),
  waiting: (what) => `Darauf wartet: ${what}`,
  holds: 'Was aufhält',
  conflict: 'Widerspruch:',
  claimed: (item) => `${item} ist besser angegeben, als der Nachweis zeigt`,
  declaredRisk: (risk, state) => `Risiko ${risk} ist als ${state} erklärt, bevor seine Punkte das erlauben`,
  noItems: 'Keine Punkte',
  coverage: (proven, attested, notJudged, total) =>
    `${proven} belegt, ${attested} bezeugt, ${notJudged} nicht bewertet, von ${total}`,
  endsSoon: 'Endet bald:',
  endsFirst: (kind, id, when, more) => `${ending(kind, id, when)}${more > 0 ? `, und ${more} weitere` : ''}`,
  looser: 'Milder erklärt:',
  looserText: (declared, verdict) => `Entschieden wurde ${declared}, die Akte trägt ${verdict}`,
  next: 'Weiter: ',
};
