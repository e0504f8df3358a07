import type { Run } from '../schemas/evidence.ts';
import { MINUTE_MS } from '../schemas/moment.ts';
import { words } from '../words/words.ts';

const texts = () => words.runs;

const exitText = (run: Run): string | null => {
  if (!run.exit) return null;
  return run.exit.signal ? texts().ended(run.exit.signal) : texts().exit(run.exit.code ?? '?');
};

const casesText = (run: Run): string | null => {
  const counted = run.readings.filter(
    ({ outcome }) => outcome !== 'informational' && outcome !== 'unreadable',
  );
  if (counted.length === 0) return null;
  const executed = counted.reduce((sum, { counts }) => sum + counts.executed, 0);
  const bad = counted.reduce((sum, { counts }) => sum + counts.failed + counts.errored, 0);
  const skipped = counted.reduce((sum, { counts }) => sum + counts.skipped, 0);
  return [
    texts().cases(executed),
    bad > 0 ? texts().failed(bad) : '',
    skipped > 0 ? texts().skipped(skipped) : '',
  ]
    .filter(Boolean)
    .join(', ');
};

/** One run in a few words: `exit 1`, `0 cases, exit 0`, `not run, needs docker.runtime`. */
export const runLine = (run: Run): string => {
  if (run.state === 'not-run') return texts().needs(words.listed(run.waitsFor));
  const checks =
    run.checks.length > 0
      ? texts().checks(run.checks.filter(({ met }) => met).length, run.checks.length)
      : null;
  const parts = [texts().states[run.state], casesText(run), exitText(run) ?? checks].filter(
    (part) => part !== null,
  );
  return parts.length > 0 ? parts.join(', ') : texts().toItsEnd;
};

/** Address of the CI job that a run was made in; null where it was made elsewhere. */
export const jobOf = ({ where }: Pick<Run, 'where'>): string | null =>
  /^https?:\/\/[^\s<>"]+$/.test(where) ? where : null;

/** How long before a moment a run finished: `8 min before`; a later run says so. */
export const beforeMoment = (finishedAt: string, asOf: string): string => {
  const gap = Date.parse(asOf) - Date.parse(finishedAt);
  if (gap < 0) return texts().after(words.span(-gap));
  return gap < MINUTE_MS ? texts().sameTime : texts().before(words.span(gap));
};
