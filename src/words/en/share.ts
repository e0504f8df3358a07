import { plural } from './grammar.ts';

/** What leaves the site: badge, card, feed, and what is pasted into release notes. */
export const share = {
  badgeOpen: (verdict: string) => `${verdict}, not decided`,
  mayProceed: (go: number, held: number) =>
    `${plural(go, 'lane')} may proceed; ${plural(held, 'lane waits', 'lanes wait')}.`,
  moreLanes: (count: number) => `and ${plural(count, 'more lane')}`,
  decided: (when: string, revision: string) => `Decided ${when}, ${revision}`,
  notDecided: (checkpoint: string) => `${checkpoint} is not decided yet`,
  openVerdict: (verdict: string) => `${verdict}, not decided yet`,
  ledger: (digest: string) => `, ledger ${digest}`,
  last: (decision: string) => ` Last decision: ${decision}.`,
  record: 'record',
  feed: (name: string) => `${name}: decisions`,
  calendar: {
    name: (name: string) => `${name}: what is due and what ends`,
    due: (checkpoint: string) => `${checkpoint} is due to be decided`,
    redecide: (checkpoint: string) => `${checkpoint} is to be decided again`,
    ends: (kind: string, title: string, checkpoint: string) => `${kind} ends: ${title} (${checkpoint})`,
  },
};
