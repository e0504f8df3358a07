import type { Words } from '../language.ts';

/** What stands beside a status and must not be overlooked. */
export const marks: Words['marks'] = {
  conflict: 'Widerspruch',
  better: 'besser',
  conflictText: (claimed, supported) =>
    `Angegeben ist ${claimed}, der Nachweis trägt aber nur ${supported}. Es zählt der Nachweis.`,
  waiverExpired: 'Ausnahme abgelaufen',
  waiverExpiredText: (when, role, reason) => `Am ${when}. Erteilt hatte sie ${role}: ${reason}`,
  claimExpired: 'Angabe abgelaufen',
  claimExpiredText: (when) => (when ? `Sie zählte bis ${when}.` : 'Sie zählt nicht mehr.'),
  until: (when) => `Bis ${when}`,
  stale: 'Veraltet',
  staleText: (when) => (when ? `Der Nachweis galt bis ${when}.` : 'Der Nachweis ist älter als seine Frist.'),
};
