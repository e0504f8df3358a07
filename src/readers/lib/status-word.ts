import type { Tally } from './tally.ts';

/**
 * What a word of a runner says of a case. `skipped` was chosen by an author, `unrun` did not run and does not say by
 * whose choice, `cancelled` was cut short by the runner, `unknown` is a word that no list holds.
 */
export type Meaning = 'passed' | 'failed' | 'skipped' | 'unrun' | 'cancelled' | 'unknown';

const WORDS: Readonly<Record<Exclude<Meaning, 'unknown'>, string>> = {
  failed:
    'failed, failure, fail, error, errored, broken, crashed, timeout, timedout, timed out, aborted, xpass, interrupted, did-not-finish, unexpected',
  cancelled: 'cancelled, canceled, undefined, untested, ambiguous, stopped',
  unrun: 'notrun, not run, not-run, did not run, notexecuted, not executed',
  skipped:
    'skipped, skip, disabled, ignored, ignore, suppressed, pending, bskip, bfail, bpass, todo, inconclusive',
  passed:
    'passed, pass, ok, success, successful, succeeded, run, completed, complete, executed, finished, done, xfail, expected, flaky, fixed, true',
};

const BY_WORD = new Map(
  (['failed', 'cancelled', 'unrun', 'skipped', 'passed'] as const).flatMap((meaning) =>
    WORDS[meaning].split(', ').map((word) => [word, meaning] as const),
  ),
);

/** What a word means, whatever its case; whatever no list holds does not say that a case passed. */
export const meaningOf = (word: string): Meaning => BY_WORD.get(word.trim().toLowerCase()) ?? 'unknown';

/** Counts a case by what the word of its runner means: one cut short and one that nobody chose not to run are broken. */
export const countCase = (
  tally: Tally,
  {
    name,
    word,
    message = '',
    flaky = false,
  }: { name: string; word: string; message?: string; flaky?: boolean },
  meaning: Meaning = meaningOf(word),
): void => {
  const said = message || ({ kind: 'case.status', status: word, said: '' } as const);
  if (meaning === 'passed') tally.pass(flaky);
  else if (meaning === 'skipped') tally.skip();
  else if (meaning === 'failed') tally.fail(name, said);
  else if (meaning === 'unknown')
    tally.error(name, { kind: 'case.unknown-status', status: word, said: message });
  else tally.error(name, said);
};
