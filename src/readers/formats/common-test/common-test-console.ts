import { toPlain } from '../../../kernel/plain.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { unnamed } from './common-test-unnamed.ts';

const ALL = /^All (\d{1,9}) tests passed\.\s*$/;
const SOME =
  /^(?:Failed (\d{1,9}) tests\. ?)?(?:Skipped \d{1,9} \((\d{1,9}), (\d{1,9})\) tests\. ?)?Passed (\d{1,9}) tests\.\s*$/;
/** The lines between which `ct_run` itself runs the cases of one folder or suite. */
const BEGINS = /^Testing .+: Starting test\b/;
const ENDS =
  /^Testing .+: TEST COMPLETE, (\d{1,9}) ok, (\d{1,9}) failed(?:, (\d{1,9}) skipped)? of \d{1,9} test cases/;

/** Sums of a console; `autoSkipped` holds those too of which it does not say who skipped them. */
interface Sums {
  failed: number;
  autoSkipped: number;
}

/** Takes the figures of a closing line; says whether it is one. */
const takeEnd = (text: string, tally: Tally, sums: Sums): boolean => {
  const [all, passedAll] = ALL.exec(text) ?? [];
  const [some, failed, user, auto, passed] = all === undefined ? (SOME.exec(text) ?? []) : [];
  const [ended, ok, bad, skipped] = ENDS.exec(text) ?? [];
  if (all === undefined && some === undefined && ended === undefined) return false;
  tally.tool = ended === undefined ? 'rebar3 ct' : 'ct_run';
  tally.counts.passed += Number(passedAll ?? passed ?? ok ?? 0);
  tally.counts.skipped += Number(user ?? 0);
  sums.failed += Number(failed ?? bad ?? 0);
  sums.autoSkipped += Number(auto ?? skipped ?? 0);
  return true;
};

/** Reads the console of `rebar3 ct` by the line with which it ends, and that of `ct_run` by one such line for each test. */
export const ctConsole = async (source: Source): Promise<Found> => {
  const tally = new Tally();
  const sums: Sums = { failed: 0, autoSkipped: 0 };
  let line = 0;
  let ended = false;
  let open = 0;
  let failing: string | null = null;
  for await (const raw of source.lines()) {
    line += 1;
    const text = toPlain(raw).text;
    if (BEGINS.test(text)) open += 1;
    else if (takeEnd(text, tally, sums)) {
      ended = true;
      if (ENDS.test(text)) open -= 1;
    } else if (/^===> (?:Failures occurred running tests|Errors? running tests)/.test(text)) failing = text;
  }
  if ((!ended && failing === null) || open > 0) {
    throw new Unreadable(
      'HP307',
      { kind: 'unreadable.cut-off', before: ['"All … tests passed."', '"TEST COMPLETE, …"'] },
      { line, column: 1 },
    );
  }
  tally.tool ??= 'rebar3 ct';
  unnamed(tally, tally.tool, sums.failed, sums.autoSkipped);
  if (failing !== null && tally.failuresTotal === 0) tally.fault(tally.tool, failing);
  return tally.found();
};
