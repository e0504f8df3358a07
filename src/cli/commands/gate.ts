import type { Command } from 'commander';
import { RequirementSchema } from '../../schemas/gate.ts';
import { judgeGate } from '../../verdict/gate/gate.ts';
import { told } from '../../words/told.ts';
import { gateLines } from '../terminal/gate.ts';
import type { Act } from './act.ts';
import { unknownName } from './content.ts';
import type { JudgingOptions } from './judging.ts';
import { judgeNamed } from './judging.ts';
import { requirePresent } from './moment.ts';
import { EXIT, present } from './session.ts';
import { collected, withAssume } from './verdict.ts';

interface Options extends JudgingOptions {
  require: string;
  lane?: string[];
  requireEvidence?: boolean;
}

/** `holdpoint gate`: exits 0 when a checkpoint, or some of its lanes, may proceed, and 1 when not. */
export const gate = (program: Command, act: Act): void => {
  withAssume(
    program
      .command('gate <checkpoint>')
      .description('for CI: exit 0 when the checkpoint may proceed, 1 when not')
      .requiredOption('--require <verdict>', 'the least that lets through: go or partial-go')
      .option('--lane <id>', 'ask about this lane alone, again for each', collected)
      .option('--require-evidence', 'every item in scope has to be proven, none attested')
      .option('--as-of <time>', 'judge at this time instead of now')
      .option('--forecast', 'let --as-of lie ahead'),
  ).action(
    act<[string, Options]>(async (session, name, options) => {
      const require = RequirementSchema.safeParse(options.require);
      if (!require.success) throw unknownName('verdict', options.require, RequirementSchema.options);
      requirePresent(options, session.now());
      const { derivation, judgement, marks } = await judgeNamed(session, name, options);
      const lanes = options.lane ?? [];
      const known = judgement.lanes.map(({ id }) => id);
      for (const lane of lanes) if (!known.includes(lane)) throw unknownName('lane', lane, known);
      const asked = { require: require.data, lanes, requireEvidence: options.requireEvidence ?? false };
      const judged = told(judgeGate(derivation, asked));
      present(session, { ...judged, ...marks }, () =>
        gateLines(judged, { judgement, marks }, session.out.columns),
      );
      return judged.met ? EXIT.met : EXIT.notMet;
    }),
  );
};
