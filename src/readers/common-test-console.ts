import type { Source } from './source.ts';
import { type Found, Tally } from './tally.ts';
import { Unreadable } from './unreadable.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of the console
const COLOUR = /\x1b\[[\d;]*m/g;
const ALL = /^All (\d{1,9}) tests passed\.\s*$/;
const SOME =
  /^(?:Failed (\d{1,9}) tests\. ?)?(?:Skipped (\d{1,9}) \(\d+, \d+\) tests\. ?)?Passed (\d{1,9}) tests\.\s*$/;

/** Reads the console of `rebar3 ct` by the line with which it ends. */
export const ctConsole = async (source: Source): Promise<Found> => {
  const tally = new Tally();
  tally.tool = 'rebar3 ct';
  const { counts } = tally;
  let line = 0;
  let ended = false;
  let failing: string | null = null;
  for await (const raw of source.lines()) {
    line += 1;
    const text = raw.replace(COLOUR, '');
    const all = ALL.exec(text);
    const some = all ? null : SOME.exec(text);
    if (all || some) {
      ended = true;
      counts.passed += Number(all?.[1] ?? some?.[3] ?? 0);
      counts.failed += Number(some?.[1] ?? 0);
      counts.skipped += Number(some?.[2] ?? 0);
    } else if (/^===> (?:Failures occurred running tests|Errors? running tests)/.test(text)) failing = text;
  }
  if (!ended && failing === null) {
    throw new Unreadable(
      'HP307',
      'The console ends without its closing line ("All … tests passed."), so it was cut off.',
      { line, column: 1 },
    );
  }
  counts.executed = counts.passed + counts.failed;
  if (counts.failed > 0 || failing !== null) {
    tally.fault(
      'rebar3 ct',
      failing ?? `${counts.failed} cases failed; the console does not name them here.`,
    );
    tally.failuresTotal = Math.max(1, counts.failed);
  }
  return tally.found();
};
