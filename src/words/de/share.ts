import type { Words } from '../language.ts';
import { plural } from './grammar.ts';

/** What leaves the site: badge, card, feed, and what is pasted into release notes. */
export const share: Words['share'] = {
  badgeOpen: (verdict) => `${verdict}, nicht entschieden`,
  mayProceed: (go, held) =>
    `${plural(go, 'Spur darf', 'Spuren dürfen')} weiter; ${plural(held, 'Spur wartet', 'Spuren warten')}.`,
  moreLanes: (count) => `und ${plural(count, 'weitere Spur', 'weitere Spuren')}`,
  decided: (when, revision) => `Entschieden ${when}, ${revision}`,
  notDecided: (checkpoint) => `${checkpoint} ist noch nicht entschieden`,
  openVerdict: (verdict) => `${verdict}, noch nicht entschieden`,
  ledger: (digest) => `, Ledger ${digest}`,
  last: (decision) => ` Letzte Entscheidung: ${decision}.`,
  record: 'Akte',
  feed: (name) => `${name}: Entscheidungen`,
  calendar: {
    name: (name) => `${name}: was fällig ist und was endet`,
    due: (checkpoint) => `${checkpoint} ist zu entscheiden`,
    redecide: (checkpoint) => `${checkpoint} ist neu zu entscheiden`,
    ends: (kind, title, checkpoint) => `${kind} endet: ${title} (${checkpoint})`,
  },
};
