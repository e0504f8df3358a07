import type { Run } from '../schemas/evidence.ts';
import type { Finding } from '../schemas/judgement.ts';
import { span } from './dates.ts';
import { listed, plural } from './words.ts';

const exitText = (run: Run): string | null => {
  if (!run.exit) return null;
  return run.exit.signal ? `ended by ${run.exit.signal}` : `exit ${run.exit.code ?? '?'}`;
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
    `${plural(executed, 'case')}`,
    bad > 0 ? `${bad} failed` : '',
    skipped > 0 ? `${skipped} skipped` : '',
  ]
    .filter(Boolean)
    .join(', ');
};

const STATE: Record<Run['state'], string | null> = {
  completed: null,
  absent: 'not there',
  'not-run': 'not run',
  'no-result': 'no result yet',
  timeout: 'timed out',
  crashed: 'crashed',
  interrupted: 'interrupted',
  unreadable: 'unreadable result',
};

/** One run in a few words: `exit 1`, `0 cases, exit 0`, `not run, needs docker.runtime`. */
export const runLine = (run: Run): string => {
  if (run.state === 'not-run') return `not run, needs ${listed(run.waitsFor)}`;
  const checks =
    run.checks.length > 0
      ? `${run.checks.filter(({ met }) => met).length} of ${plural(run.checks.length, 'check')} met`
      : null;
  const parts = [STATE[run.state], casesText(run), exitText(run) ?? checks].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : 'ran to its end';
};

/** How long before a moment a run finished: `8 min before`; a later run says so. */
export const beforeMoment = (finishedAt: string, asOf: string): string => {
  const gap = Date.parse(asOf) - Date.parse(finishedAt);
  if (gap < 0) return `${span(-gap)} after`;
  return gap < 60_000 ? 'at the same time' : `${span(gap)} before`;
};

/** Criteria of a finding that were not met, in words. */
export const unmet = (finding: Finding): string[] =>
  finding.criteria.filter(({ met }) => !met).map(({ text, actual }) => `${text}: ${actual}`);
