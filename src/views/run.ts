import type { Run } from '../schemas/evidence.ts';
import { words } from '../words/words.ts';
import { span } from './dates.ts';
import { listed } from './words.ts';

const TEXT = words.runs;
const MINUTE_MS = 60_000;

const exitText = (run: Run): string | null => {
  if (!run.exit) return null;
  return run.exit.signal ? TEXT.ended(run.exit.signal) : TEXT.exit(run.exit.code ?? '?');
};

const casesText = (run: Run): string | null => {
  const counted = run.readings.filter(
    ({ outcome }) => outcome !== 'informational' && outcome !== 'unreadable',
  );
  if (counted.length === 0) return null;
  const executed = counted.reduce((sum, { counts }) => sum + counts.executed, 0);
  const bad = counted.reduce((sum, { counts }) => sum + counts.failed + counts.errored, 0);
  const skipped = counted.reduce((sum, { counts }) => sum + counts.skipped, 0);
  return [TEXT.cases(executed), bad > 0 ? TEXT.failed(bad) : '', skipped > 0 ? TEXT.skipped(skipped) : '']
    .filter(Boolean)
    .join(', ');
};

/** One run in a few words: `exit 1`, `0 cases, exit 0`, `not run, needs docker.runtime`. */
export const runLine = (run: Run): string => {
  if (run.state === 'not-run') return TEXT.needs(listed(run.waitsFor));
  const checks =
    run.checks.length > 0 ? TEXT.checks(run.checks.filter(({ met }) => met).length, run.checks.length) : null;
  const parts = [TEXT.states[run.state], casesText(run), exitText(run) ?? checks].filter(
    (part) => part !== null,
  );
  return parts.length > 0 ? parts.join(', ') : TEXT.toItsEnd;
};

/** How long before a moment a run finished: `8 min before`; a later run says so. */
export const beforeMoment = (finishedAt: string, asOf: string): string => {
  const gap = Date.parse(asOf) - Date.parse(finishedAt);
  if (gap < 0) return TEXT.after(span(-gap));
  return gap < MINUTE_MS ? TEXT.sameTime : TEXT.before(span(gap));
};
