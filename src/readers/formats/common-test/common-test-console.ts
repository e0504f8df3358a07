import { withoutColours } from '../../lib/colour.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';

const ALL = /^All (\d{1,9}) tests passed\.\s*$/;
const SOME =
  /^(?:Failed (\d{1,9}) tests\. ?)?(?:Skipped (\d{1,9}) \(\d+, \d+\) tests\. ?)?Passed (\d{1,9}) tests\.\s*$/;
/** The lines between which `ct_run` itself runs the cases of one folder or suite. */
const BEGINS = /^Testing .+: Starting test\b/;
const ENDS =
  /^Testing .+: TEST COMPLETE, (\d{1,9}) ok, (\d{1,9}) failed(?:, (\d{1,9}) skipped)? of \d{1,9} test cases/;

/** Reads the console of `rebar3 ct` by the line with which it ends, and that of `ct_run` by one such line for each test. */
export const ctConsole = async (source: Source): Promise<Found> => {
  const tally = new Tally();
  const { counts } = tally;
  let line = 0;
  let ended = false;
  let open = 0;
  let failing: string | null = null;
  for await (const raw of source.lines()) {
    line += 1;
    const text = withoutColours(raw);
    const all = ALL.exec(text);
    const some = all ? null : SOME.exec(text);
    const [, ok, failed, skipped] = ENDS.exec(text) ?? [];
    if (BEGINS.test(text)) open += 1;
    else if (all || some || ok !== undefined) {
      ended = true;
      if (ok !== undefined) open -= 1;
      counts.passed += Number(all?.[1] ?? some?.[3] ?? ok ?? 0);
      counts.failed += Number(some?.[1] ?? failed ?? 0);
      counts.skipped += Number(some?.[2] ?? skipped ?? 0);
      tally.tool = ok === undefined ? 'rebar3 ct' : 'ct_run';
    } else if (/^===> (?:Failures occurred running tests|Errors? running tests)/.test(text)) failing = text;
  }
  if ((!ended && failing === null) || open > 0) {
    throw new Unreadable(
      'HP307',
      'The console ends without its closing line ("All … tests passed.", "TEST COMPLETE, …"), so it was cut off.',
      { line, column: 1 },
    );
  }
  tally.tool ??= 'rebar3 ct';
  counts.executed = counts.passed + counts.failed;
  if (counts.failed > 0 || failing !== null) {
    tally.fault(
      tally.tool ?? 'rebar3 ct',
      failing ??
        `${counts.failed === 1 ? '1 case' : `${counts.failed} cases`} failed; the console does not name them here.`,
    );
    tally.failuresTotal = Math.max(1, counts.failed);
  }
  return tally.found();
};
