/** What the `status` or `result` attribute of a case says. */
export type Word = 'passed' | 'failed' | 'skipped' | 'unknown' | null;

/** Words that runners write, by what they mean; whatever is not here does not say that a case passed. */
const WORDS: Readonly<Record<Exclude<Word, 'unknown' | null>, string>> = {
  failed:
    'failed, failure, fail, error, errored, broken, crashed, timeout, timedout, timed out, aborted, xpass, interrupted, did-not-finish, unexpected',
  skipped:
    'skipped, skip, notrun, not run, not-run, did not run, disabled, ignored, ignore, suppressed, pending, bskip, bfail, bpass, todo, undefined, untested, inconclusive, notexecuted, cancelled, canceled',
  passed:
    'passed, pass, ok, success, successful, succeeded, run, completed, complete, executed, finished, done, xfail, expected, flaky, fixed, true',
};

const BY_WORD = new Map(
  (['failed', 'skipped', 'passed'] as const).flatMap((meaning) =>
    WORDS[meaning].split(', ').map((word) => [word, meaning] as const),
  ),
);

const RANK = [null, 'passed', 'skipped', 'unknown', 'failed'] as const;

/** The worse of what the `status` and `result` attributes of a case say, and how it is written; figures say nothing. */
export const wordOf = (attributes: Readonly<Record<string, string>>): { word: Word; written: string } => {
  let worst: { word: Word; written: string } = { word: null, written: '' };
  for (const written of [attributes.status, attributes.result]) {
    if (written === undefined || written.trim() === '' || /^\d+$/.test(written.trim())) continue;
    const word = BY_WORD.get(written.trim().toLowerCase()) ?? 'unknown';
    if (RANK.indexOf(word) > RANK.indexOf(worst.word)) worst = { word, written };
  }
  return worst;
};
