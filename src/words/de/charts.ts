import type { Words } from '../language.ts';
import { number, plural } from './grammar.ts';

/** What charts say: the finding as title, what is drawn beneath it, what stands there when there is too little. */
export const charts: Words['charts'] = {
  figures: 'Die Zahlen',
  figuresOf: (title) => `Zahlen: ${title}`,
  decision: 'Entscheidung',
  area: 'Bereich',
  more: (count) => `${count} weitere`,
  readiness: {
    none: 'Noch keine Punkte',
    fellBack: (area, where) => `${area} fiel bei ${where} zurück`,
    ready: (ready, total, where) => `${ready} von ${plural(total, 'Punkt', 'Punkten')} bereit bei ${where}`,
    subtitle: 'Punkte nach Status bei jeder Entscheidung',
    newest: (drawn) => `Punkte nach Status, die neuesten ${drawn} Entscheidungen`,
    few: 'Ein Verlauf braucht zwei Entscheidungen. Der Streifen zeigt diese eine.',
  },
  areas: {
    subtitle: 'Anteil der Punkte je Bereich bei jeder Entscheidung: oben bereit, unten aufgehalten',
    newest: (drawn) => `Anteil der Punkte je Bereich, die neuesten ${drawn} Entscheidungen`,
    others: (count) => plural(count, 'weiterer Bereich', 'weitere Bereiche'),
    held: 'Jeder Bereich ist bereit',
    weakest: (area, ready, total, where) =>
      `${area} liegt bei ${where} am weitesten zurück: ${ready} von ${total} bereit`,
  },
  openRisks: {
    none: 'Noch keine Risiken',
    noneCritical: (where) => `Kein kritisches Risiko ist bei ${where} offen`,
    noneCriticalAfter: (where, before) => `Kein kritisches Risiko ist bei ${where} offen, zuvor ${before}`,
    critical: (count, where) =>
      `${plural(count, 'kritisches Risiko', 'kritische Risiken')} offen bei ${where}`,
    before: (line, before, now) =>
      before === now ? `${line}, wie zuvor` : `${line}, zuvor ${before === 0 ? 'keines' : before}`,
    subtitle: 'Offene Risiken nach Stufe bei jeder Entscheidung',
    newest: (drawn) => `Offene Risiken nach Stufe, die neuesten ${drawn} Entscheidungen`,
    few: (count) =>
      `Ein Verlauf braucht drei Entscheidungen. ${count === 0 ? 'Noch gibt es keine.' : `Bisher ${count === 1 ? 'gibt es eine' : 'sind es zwei'}.`}`,
  },
  riskMap: {
    picture: (title) => `Risikokarte. ${title}`,
    likelihood: 'Eintritt',
    impact: 'Auswirkung',
    high: (names, one) => `${names} ${one ? 'steht' : 'stehen'} hoch und offen`,
    noneHigh: 'Kein offenes Risiko steht hoch',
    moved: (names) => `${names} durch Minderung gesunken`,
    crowd: (open, total) => `${plural(total, 'Risiko', 'Risiken')} hier, davon ${open} offen`,
    scores: 'Werte vor und nach der Minderung',
    heads: ['Risiko', 'Vorher', 'Nach der Minderung'],
    ring: 'Gestrichelter Ring: Lage vor der Minderung.',
    levels: (open, total) =>
      open === 0
        ? `Keines von ${plural(total, 'Risiko', 'Risiken')} ist offen`
        : `${open} von ${plural(total, 'Risiko', 'Risiken')} offen`,
    unscored: 'Nach Stufe und Zustand, da weniger als drei bewertet sind.',
  },
  age: {
    title: 'Alter der Nachweise',
    fresh: (count) => (count === 1 ? 'Der Nachweis war frisch' : 'Alle Nachweise waren frisch'),
    stale: (stale, total) =>
      `${stale} von ${plural(total, 'Probe', 'Proben')} ${stale === 1 ? 'war' : 'waren'} veraltet`,
    subtitle: (count) => `Alter als Anteil der Frist bei der Bewertung, ${plural(count, 'Probe', 'Proben')}`,
    newest: (drawn, rest, below) =>
      `Die ältesten ${drawn}; ${plural(rest, 'weitere', 'weitere')} bei höchstens ${number(below)} % der Frist`,
    limit: 'Frist',
    row: (probe, share, age, limit) => `${probe}: ${share} der Frist, ${age} von ${limit}`,
    heads: ['Probe', 'Alter', 'Frist', 'Anteil'],
    underOne: 'unter 1 %',
    young: 'Nichts hatte bei der Bewertung ein Hundertstel seiner Frist verbraucht.',
    none: (items) =>
      `Kein Nachweis wurde erhoben. ${items === 1 ? 'Der eine Status ist' : `Alle ${items} Status sind`} vom Autor bezeugt. Führen Sie vor der Entscheidung holdpoint probe aus.`,
    unlimited:
      'Es ist keine Frist gesetzt, also veraltet dieser Nachweis nie. Setzen Sie max-age in programme.yaml oder in einer Probe.',
  },
  measured: {
    one: (value, limit) => `${value}${limit ? `, Grenzwert ${limit}` : ''}. Ein Lauf ist noch kein Verlauf.`,
    allMet: (name, limit, runs) => `${name} hielt ${limit} in allen ${runs} Läufen ein`,
    back: (name, limit, missed, runs) =>
      `${name} hält ${limit} wieder ein, nachdem ${missed} von ${runs} Läufen es nicht taten`,
    misses: (name, value, limit) => `${name} verfehlt den Grenzwert: ${value} gegen ${limit}`,
    plain: (name, value) => `${name} beträgt ${value}`,
    byRun: 'Wert jedes Laufs, der älteste zuerst',
    byPeriod: (period, runs) =>
      `Median und schlechtester Wert ${period === 'week' ? 'jeder Woche' : 'jedes Tages'}, ${runs} Läufe`,
    newest: (drawn, runs) => `Die neuesten ${drawn} von ${runs} Läufen`,
    noLimit: 'Kein Grenzwert ist genannt.',
    value: 'Wert',
    median: 'Median',
    worst: 'Schlechtester',
    limit: (text) => `Limit ${text}`,
    point: (when, value) => `${when}: ${value}`,
    heads: ['Lauf', 'Wert', 'Gegen den Grenzwert'],
    met: 'Eingehalten',
    missed: 'Verfehlt',
    others: 'Weitere Werte des neuesten Laufs',
  },
};
