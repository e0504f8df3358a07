import type { FailureReason, GateReason, Proof } from '../../../schemas/reasons/gate.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { countOf, each } from '../../some.ts';
import { dated } from '../dates.ts';
import { listed, listedBriefly, plural } from '../grammar.ts';
import { term } from '../vocabulary.ts';
import { DOUBTS } from './doubts.ts';
import { sayFlag } from './findings.ts';
import { ITEMS, sayItem } from './items.ts';
import { LANES } from './lanes.ts';
import { RISKS } from './risks.ts';

type Looser = Extract<GateReason, { kind: 'gate.decision-looser' }>;

const PROOFS: Sayings<Proof> = {
  'proof.proven': () => 'belegt',
  'proof.attested': () => 'bezeugt',
  'proof.nothing': () => 'weder belegt noch angegeben',
  'proof.waived': () => 'ausgenommen, nicht belegt',
  'proof.no-evidence': ({ probe }) => `${probe}: kein Nachweis`,
  'proof.status': ({ probe, status }) => `${probe}: ${term(status)}`,
  'proof.gap': ({ probe }) => `${probe}: ein früherer Lauf, den er nennt, fehlt`,
  'proof.source': ({ probe, flag }) => `${probe}: ${sayFlag(flag)}`,
  'proof.declared': () => 'erklärt, und aus nichts abgeleitet',
  'proof.derived': () => 'aus Punkten abgeleitet',
};

const looser = ({ verdict, waivers }: Looser): string => {
  const what = verdict
    ? `Sie ist milder als das Verdikt, ${verdict}`
    : 'Sie gibt eine Spur frei, die aufgehalten ist';
  return waivers
    ? `${what}: Nötig ${waivers.length === 1 ? 'ist eine Ausnahme' : 'sind Ausnahmen'} für ${listed(waivers)}`
    : `${what}, und keine Ausnahme deckt alles, was ihr im Weg steht`;
};

/** Why a criterion of a gate is met or not. */
export const GATES: Sayings<GateReason> = {
  ...ITEMS,
  ...LANES,
  ...RISKS,
  ...PROOFS,
  'gate.supposed': () => 'Es beruht auf einer Annahme, und die lässt nichts durch',
  'gate.nothing': () => 'Hier gibt es nichts zu bewerten',
  'gate.no-item': () => 'Kein Punkt ist im Umfang, also ist nichts belegt',
  'gate.verdict': ({ needed, is, declared }) =>
    `Verlangt ist ${needed}, und ${declared ? 'entschieden wurde' : 'das Verdikt ist'} ${is}`,
  'gate.decided-no-go': () => 'Entschieden wurde NO-GO, also ist keine Spur frei',
  'gate.lanes-only': () => 'Gefragt ist nur nach den genannten Spuren',
  'gate.lane-declared-no-go': () => 'Was sie braucht, ist erfüllt, und sie ist als NO-GO erklärt',
  'gate.lane-selects-nothing': () => 'Sie wählt nichts aus: Nichts, was sie braucht, trifft hier zu',
  'gate.item': ({ reason, on, until, endless }) =>
    `${sayItem(reason)}${on ? `, am ${dated(on)}` : ''}${until ? `, bis ${dated(until)}` : ''}${endless ? ', ohne Ende' : ''}`,
  'gate.item-conflict': ({ claimed }) =>
    `Angegeben ist ${term(claimed)}, und der Nachweis sagt etwas anderes`,
  'gate.risk-conflict': ({ declared }) =>
    `Das Risiko ist als ${term(declared)} erklärt, bevor seine Punkte das erlauben`,
  'gate.decision-holds': () => 'Was erklärt wurde, ist nicht milder als das, was bewertet wurde',
  'gate.decision-looser': looser,
  'gate.lapsed': ({ by }) => `Die Entscheidung ist verfallen: Neu zu treffen war sie bis ${dated(by)}`,
  'gate.contradicted': ({ probe, ranAt }) =>
    `Entschieden wurde vor einem Nachweis, der dem widerspricht: ${probe}, ${dated(ranAt)}`,
  'gate.unread': ({ count }) =>
    `Nicht verstanden: ${plural(count, 'Zeile, die', 'Zeilen, die')} nach einem Status ${count === 1 ? 'aussieht' : 'aussehen'}`,
  ...DOUBTS,
};

const sayGate = sayer(GATES);

/** Why a gate is not met. */
export const FAILURES: Sayings<FailureReason> = {
  'failure.whole': ({ reason }) => sayGate(reason),
  'failure.entry': ({ id, title, reason }) => `${id} ${title}: ${sayGate(reason)}`,
  'failure.unproven': ({ entries }) =>
    `${plural(countOf(entries), 'Eintrag', 'Einträge')} nicht durch Nachweise belegt: ${listedBriefly(
      each(entries, ({ id, proof }) => `${id} (${sayer(PROOFS)(proof)})`),
    )}`,
};
