import type { Words } from '../language.ts';

/** The page of a record whose content is gone. */
export const withdrawn: Words['withdrawn'] = {
  withdrawn: 'Zurückgezogen.',
  of: (checkpoint, revision) => `${checkpoint}, ${revision}, wurde zurückgezogen`,
  line: (on, role) => `Am ${on}, durch ${role}. Was darin stand, zählt nicht mehr.`,
  title: 'Was der Ledger behält',
  meta: 'Der Inhalt ist weg. Sein Digest bleibt, damit die Kette weiter hält.',
  reason: 'Grund',
  role: 'Durch',
  on: 'Am',
  digest: 'Digest',
  check: 'Die Kette prüfen',
  instead: (checkpoint, revision) => `${checkpoint}, ${revision}, gilt jetzt`,
};
