import type { Words } from '../language.ts';
import { plural } from './grammar.ts';

/** The register of risks, a risk's own page, and the risks of a record. */
export const risks: Words['risks'] = {
  title: 'Risiken',
  none: 'Keine Risiken sind aufgeführt.',
  noneHow:
    'Nennen Sie sie unter risks im Kopf eines Checkpoints, jedes mit seiner Stufe und den Punkten, die es offen halten.',
  afterMitigation: (score) => `nach der Minderung ${score}`,
  heldBy: 'Gehalten von',
  owner: (role) => `Zuständig: ${role}`,
  line: (open, critical, settled) =>
    `${plural(open, 'Risiko', 'Risiken')} offen${critical > 0 ? `, davon ${critical} kritisch` : ''}; ${settled} erledigt.`,
  open: 'Offen',
  openMeta: 'Jedes so, wie der letzte Checkpoint es hinterließ, der es nennt.',
  settledCount: (count) => plural(count, 'erledigtes Risiko', 'erledigte Risiken'),
  settled: 'Erledigt',
  settledMeta: 'Gemindert, akzeptiert oder geschlossen.',
  asOf: (where, decided) => `Stand ${where}${decided ? '' : ', noch nicht entschieden'}`,
  history: 'Verlauf',
  historyMeta: 'Jeder Checkpoint, der es nannte, die neuesten zuerst.',
  register: 'Verzeichnis',
  where: 'Auf der Karte',
  whereMeta: (where) => `Wie ${where} es bewertet.`,
  unscored:
    'Niemand hat es bewertet. Schreiben Sie before und after mit likelihood und impact von 1 bis 5 in den Checkpoint.',
  facts: {
    state: 'Zustand',
    level: 'Stufe',
    owner: 'Zuständig',
    nobody: 'niemand benannt',
    since: 'Zuerst genannt',
    revisions: 'Genannt von',
    revisionsOf: (count) => plural(count, 'Revision', 'Revisionen'),
    open: 'So lange offen',
    score: 'Wert',
  },
  became: (from, to) => `Von ${from} zu ${to}`,
  conflict: (declared) => `Als ${declared} erklärt, aber die Punkte, die es nennt, sind nicht erfüllt.`,
  conflictWord: 'Widerspruch',
  expiredWord: 'Annahme abgelaufen',
  expiredOn: (when) => (when ? `Sie zählte bis ${when}.` : 'Sie zählt nicht mehr.'),
  until: (when) => ` bis ${when}`,
  holds: 'Es hält das Verdikt auf.',
  criticalOpen: (count) => `${count} kritisch und offen`,
  otherOpen: (count, other) => `${count} ${other ? (count === 1 ? 'weiteres ' : 'weitere ') : ''}offen`,
};
