import type { Words } from '../language.ts';
import { plural } from './grammar.ts';

/** What differs between two judgements, in one line. */
export const changes: Words['changes'] = {
  verdict: (from, to) => `Verdikt von ${from} zu ${to}`,
  lanesLost: (count) => plural(count, 'Spur verloren', 'Spuren verloren'),
  lanesGained: (count) => plural(count, 'Spur gewonnen', 'Spuren gewonnen'),
  lanesHeld: (count) => plural(count, 'neue Spur aufgehalten', 'neue Spuren aufgehalten'),
  risksOpened: (count) => plural(count, 'Risiko neu offen', 'Risiken neu offen'),
  risksSettled: (count) => plural(count, 'Risiko erledigt', 'Risiken erledigt'),
  itemsWorse: (count) => plural(count, 'Punkt schlechter', 'Punkte schlechter'),
  itemsBetter: (count) => plural(count, 'Punkt besser', 'Punkte besser'),
  itemsProven: (count) => plural(count, 'Punkt jetzt belegt', 'Punkte jetzt belegt'),
  itemsNew: (count) => plural(count, 'neuer Punkt', 'neue Punkte'),
  itemsGone: (count) => plural(count, 'Punkt nicht mehr geprüft', 'Punkte nicht mehr geprüft'),
  nothing: 'nichts geändert',
};
