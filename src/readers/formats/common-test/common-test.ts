import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { placeOf, Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';
import { ctConsole } from './common-test-console.ts';
import { ctLog } from './common-test-log.ts';
import { unnamed } from './common-test-unnamed.ts';

const SUMMARY =
  /^\s*\{\s*summary\s*,\s*\{\s*(\d{1,9})\s*,\s*(\d{1,9})\s*,\s*(\d{1,9})\s*,\s*(\d{1,9})\s*(?:,\s*(\d{1,15})\s*)?(?:,[^{}]*)?\}\s*\}\s*\.\s*$/;

const number = (text: string | undefined): number => Number(text ?? 0);

const parseSummary = (text: string): Found => {
  const [matched, ok, failed, userSkipped, autoSkipped, elapsed] = SUMMARY.exec(text) ?? [];
  if (matched === undefined) {
    throw new Unreadable(
      'HP307',
      { kind: 'unreadable.shape', shape: '{summary,{Ok,Failed,UserSkipped,AutoSkipped,…}}.' },
      placeOf(text, text.trimEnd().length),
    );
  }
  const tally = new Tally();
  tally.tool = 'Common Test';
  if (elapsed !== undefined) tally.durationMs = Number(elapsed) / 1000;
  const { counts } = tally;
  counts.passed = number(ok);
  counts.skipped = number(userSkipped);
  unnamed(tally, 'The suite', number(failed), number(autoSkipped));
  return tally.found();
};

const parse = async (source: Source): Promise<Found> => {
  if (/^\s*\{\s*summary/.test(source.head)) return parseSummary(await source.text());
  return /^=== Suite started at|^=== Starting test|^=cases\s/m.test(source.head.slice(0, 2_000))
    ? ctLog(source)
    : ctConsole(source);
};

/** Summaries of Common Test itself. Source: OTP, common_test `suite.summary`, `suite.log` and the console of `rebar3 ct`. */
export const commonTest: Reader = {
  id: 'common-test',
  title: 'Common Test summaries',
  tools: ['ct_run', 'rebar3 ct'],
  met: [
    'At least one case passed and none failed; a failing configuration function or a suite that cannot start fails as well.',
    'A case that Common Test skipped of its own accord (an auto-skip: its configuration failed) is broken, also where a console says "skipped" and not by whom.',
    'A log without its final figures was cut off.',
    'Zero cases ran nothing, whatever the console says ("All 0 tests passed.").',
  ],
  measurements: [],
  specification: 'https://www.erlang.org/doc/apps/common_test/run_test_chapter.html',
  recognise: ({ head, root }) =>
    root === null &&
    (/^\s*\{\s*summary\s*,\s*\{\s*\d/.test(head) ||
      /^=== Suite started at \d{4}-/.test(head) ||
      /^[^\n]{0,40}===> Running Common Test suites\.\.\./m.test(head) ||
      /^(?:Common Test (?:v\d[\d.]* )?starting|Testing .+: (?:Starting test|TEST COMPLETE))\b/m.test(head)),
  parse,
};
