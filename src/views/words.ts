import { type Status, WORST_FIRST } from '../schemas/status.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { words } from '../words/words.ts';

/** CSS-safe key of a verdict: `go`, `partial`, `nogo`, `open`. */
export const verdictKey = (verdict: Verdict): 'go' | 'partial' | 'nogo' | 'open' =>
  ({ GO: 'go', 'PARTIAL GO': 'partial', 'NO-GO': 'nogo', OPEN: 'open' })[verdict] as 'go';

/** `cp2-lc` as people say it: `CP2-LC`. */
export const label = (checkpoint: string): string => checkpoint.toUpperCase();

/** `r2` as people say it: `rev 2`; the working copy is the `open revision`. */
export const revisionName = (revision: string): string =>
  revision === 'open' ? words.site.openRevision : words.site.revision(revision.slice(1));

/** `sha256:9f2c61d0b7a4…`, enough to compare by eye. */
export const shortDigest = (digest: string): string => `${digest.slice(0, 19)}…`;
export const shortCommit = (commit: string): string => commit.slice(0, 7);

/** `3 ready, 1 partial, 1 missing`, in the order of severity, least first. */
export const countsLine = (statuses: readonly Status[]): string =>
  [...WORST_FIRST]
    .reverse()
    .map((status) => ({ status, count: statuses.filter((each) => each === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${words.within(words.vocabulary.status[status])}`)
    .join(', ');
