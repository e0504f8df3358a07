import type { Command } from 'commander';
import { toVerdictDocument } from '../../views/verdict-document.ts';
import { told } from '../../words/told.ts';
import { judgementLines } from '../terminal/judgement.ts';
import type { Act } from './act.ts';
import type { JudgingOptions } from './judging.ts';
import { judgeNamed } from './judging.ts';
import { EXIT, present } from './session.ts';

/** Collects the values of an option that may be given several times. */
export const collected = (value: string, all: string[] = []): string[] => [...all, value];

/** Adds `--assume`, which may be given several times. */
export const withAssume = (command: Command): Command =>
  command.option(
    '--assume <id=status>',
    'suppose a status of an item or probe, again for each; marked, never recorded',
    collected,
  );

/** `holdpoint verdict`: judges one revision and prints it; exits 0 for every verdict. */
export const verdict = (grammar: Command, act: Act): void => {
  withAssume(grammar.option('--as-of <time>', 'judge at this time instead of now')).action(
    act<[string, JudgingOptions]>(async (session, name, options) => {
      const { judgement, marks } = await judgeNamed(session, name, options);
      present(session, toVerdictDocument(told(judgement), marks), () =>
        judgementLines(judgement, session.out.columns, marks),
      );
      return EXIT.met;
    }),
  );
};
