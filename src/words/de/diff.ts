import type { Words } from '../language.ts';
import { plural } from './grammar.ts';

/** The page that compares two revisions. */
export const diff: Words['diff'] = {
  title: 'Was sich geändert hat',
  before: 'Vorher',
  after: 'Nachher',
  heads: ['Was', 'Änderung', 'Zurückzuführen auf'],
  more: (count) =>
    `${plural(count, 'weitere Änderung steht', 'weitere Änderungen stehen')} nicht hier; der Befehl unten zeigt alle.`,
  compared: 'Verglichen',
  again: 'Noch einmal',
  kinds: {
    verdict: 'Verdikt',
    lane: 'Spur',
    item: 'Punkt',
    risk: 'Risiko',
    evidence: 'Nachweis',
    waiver: 'Ausnahme',
    policy: 'Richtlinie',
  },
  causes: {
    evidence: 'Nachweis',
    policy: 'Richtlinie',
    definition: 'Definition',
    time: 'Nur die Zeit',
    assumption: 'Annahme',
    rules: 'Regeln',
  },
  groups: {
    worse: { title: 'Schlechter', meta: 'Was nicht mehr geprüft wird, zählt als schlechter.' },
    better: { title: 'Besser', meta: null },
    proven: { title: 'Jetzt belegt', meta: 'Derselbe Status, durch Nachweis statt durch Angabe.' },
    scope: { title: 'Umfang geändert', meta: 'Nur einer der beiden Checkpoints fragt danach.' },
    changed: { title: 'Sonst geändert', meta: 'Weder besser noch schlechter.' },
  },
  side: (revision, when) => `${revision}, Stand ${when}`,
  nothing: 'Nichts hat sich geändert.',
  counted: {
    worse: (count) => `${count} schlechter`,
    better: (count) => `${count} besser`,
    proven: (count) => `${count} jetzt belegt`,
    scope: (count) => `${count} mit anderem Umfang`,
    changed: (count) => plural(count, 'sonstige Änderung', 'sonstige Änderungen'),
  },
  counts: (parts, unchanged) => `${parts.join(', ')}, ${unchanged} unverändert.`,
  still: (verdict) => `Weiterhin ${verdict}`,
  became: (from, to) => `Von ${from} zu ${to}`,
  pageTitle: (verdicts, from, to) => `${verdicts}: ${from} zu ${to}`,
  facts: { judged: 'Bewertet', policy: 'Richtlinie', judgements: 'Bewertungen' },
  both: (from, to) => `${from} und ${to}`,
  same: (digest) => `${digest}, für beide gleich`,
};
