import type { Words } from '../language.ts';

/** Every term, by what it is of. */
export const vocabulary: Words['vocabulary'] = {
  status: {
    ready: 'Bereit',
    partial: 'Teilweise',
    failed: 'Gescheitert',
    missing: 'Fehlend',
    blocked: 'Blockiert',
    unknown: 'Unbekannt',
    waived: 'Ausgenommen',
    'not-applicable': 'Unzutreffend',
  },
  statusMeaning: {
    ready: 'Ein Nachweis zeigt, dass es gilt: Etwas wurde bewertet, und alles erfüllte seine Kriterien.',
    partial:
      'Es lief und nichts schlug fehl, aber zu wenig ist belegt: Kein Fall lief, oder der Nachweis ist dünn oder alt.',
    failed: 'Ein Nachweis zeigt, dass es nicht gilt.',
    missing:
      'Die Sache selbst ist nicht da: kein Dienst, keine Datei, kein Programm, kein Entscheidungsdokument.',
    blocked: 'Es wurde nicht bewertet, weil etwas, das es braucht, nicht bereit ist.',
    unknown:
      'Es ließ sich nicht herausfinden: kein Nachweis, kein Ergebnis, Zeit abgelaufen oder Datei nicht lesbar.',
    waived: 'Nicht bereit, und so hingenommen: von einer benannten Rolle, mit Grund, bis zu einem Tag.',
    'not-applicable': 'Es trifft hier nicht zu, aus einem genannten Grund.',
  },
  verdict: { GO: 'GO', 'PARTIAL GO': 'PARTIAL GO', 'NO-GO': 'NO-GO', OPEN: 'Offen' },
  verdictMeaning: {
    GO: 'Jede Spur ist frei, alles ist erfüllt, und kein kritisches Risiko hält auf.',
    'PARTIAL GO': 'Einige Spuren sind frei; die anderen warten auf das, was sie aufhält.',
    'NO-GO': 'Keine Spur ist frei.',
    OPEN: 'Noch ist nichts bekannt: weder Nachweise noch Angaben.',
  },
  lane: { go: 'GO', 'no-go': 'NO-GO', 'not-applicable': 'Weder noch' },
  level: { critical: 'Kritisch', major: 'Erheblich', minor: 'Gering' },
  riskState: { open: 'Offen', mitigated: 'Gemindert', accepted: 'Akzeptiert', closed: 'Geschlossen' },
  likelihood: ['Kaum', 'Selten', 'Möglich', 'Häufig', 'Sicher'],
  impact: ['Gering', 'Klein', 'Mittel', 'Groß', 'Schwer'],
  marks: [
    { kind: 'attested', word: 'Bezeugt', meaning: 'Ein Mensch sagt es, und keine Probe belegt es.' },
    {
      kind: 'conflict',
      word: 'Widerspruch',
      meaning:
        'Die Angabe ist besser als der Nachweis. Es zählt der Nachweis, und das Gate ist nicht erfüllt.',
    },
    {
      kind: 'stale',
      word: 'Veraltet',
      meaning: 'Der Nachweis war im Augenblick der Bewertung älter als seine Frist.',
    },
    {
      kind: 'expired',
      word: 'Abgelaufen',
      meaning: 'Eine Ausnahme, eine Angabe oder eine Risikoannahme ist zu Ende und zählt nicht mehr.',
    },
    {
      kind: 'waived',
      word: 'Ausgenommen bis',
      meaning: 'Eine Rolle nimmt hin, dass der Punkt nicht bereit ist, mit Grund und bis zu einem Tag.',
    },
    {
      kind: 'hypothetical',
      word: 'Hypothetisch',
      meaning: 'Es gilt nur unter Annahmen und ist nirgends festgehalten.',
    },
    {
      kind: 'flag',
      word: 'Anmerkung',
      meaning:
        'Etwas Wissenswertes am Nachweis: ein anderer Commit, ein späterer Lauf, eine Lücke in seiner Geschichte.',
    },
  ],
  riskWords: [
    {
      word: 'Offen',
      meaning:
        'Es kann schiefgehen, und ein Punkt, den es nennt, ist nicht erfüllt. Ein kritisches hält das Verdikt auf.',
    },
    {
      word: 'Gemindert',
      meaning: 'Jeder Punkt, den es nennt, ist erfüllt; oder sein Autor sagt es, wo es keinen nennt.',
    },
    { word: 'Akzeptiert', meaning: 'Wissentlich in Kauf genommen, bis zu einem Tag.' },
    { word: 'Geschlossen', meaning: 'Es kann nicht mehr schiefgehen.' },
  ],
};

const FURTHER: Readonly<Record<string, string>> = {
  go: 'GO',
  'no-go': 'NO-GO',
  doubted: 'nicht verstanden',
  declared: 'erklärt',
  met: 'erfüllt',
  unmet: 'nicht erfüllt',
  'in-force': 'in Kraft',
  'not-yet': 'noch nicht in Kraft',
  expired: 'abgelaufen',
  local: 'lokal',
  ci: 'in CI',
  real: 'echt',
  containerised: 'im Container',
  synthetic: 'synthetisch',
  mocked: 'simuliert',
  critical: 'kritisch',
  major: 'erheblich',
  minor: 'gering',
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The key of a status, a lane's verdict or a state as people read it. */
export const term: Words['term'] = (key) => {
  const { status, riskState } = vocabulary;
  const word = ({ ...status, ...riskState } as Readonly<Record<string, string>>)[key];
  return word === undefined ? (FURTHER[key] ?? key) : lower(word);
};
