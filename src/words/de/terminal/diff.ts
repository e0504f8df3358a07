import type { Words } from '../../language.ts';
import { plural } from '../grammar.ts';

/** A comparison at the terminal. */
export const diff: Words['terminal']['diff'] = {
  from: 'Von ',
  to: 'Zu  ',
  risk: (name) => `Risiko ${name}`,
  worse: 'Schlechter',
  better: 'Besser',
  changed: 'Sonst geändert',
  policy: 'Andere Richtlinie: ',
  policies: (from, to) => `${from}, dann ${to}`,
  nothing: 'Nichts hat sich geändert.',
  counts: ({ worse, better, changed, unchanged }) =>
    `${plural(worse, 'Änderung zum Schlechteren', 'Änderungen zum Schlechteren')}, ${better} zum Besseren, ${changed} weder noch; ${unchanged} unverändert.`,
  hidden: (count) =>
    `${plural(count, 'weitere Änderung', 'weitere Änderungen')} an Nachweisen. Alle zeigen: --all`,
  pullRequest: 'Für einen Pull-Request anfügen: ',
};
