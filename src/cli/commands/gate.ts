import { type Command, Option } from 'commander';
import { contradictionsIn } from '../../gather/since-decided.ts';
import { RequirementSchema } from '../../schemas/gate.ts';
import { judgeGate } from '../../verdict/gate/gate.ts';
import { GATE_FORMATS } from '../../views/gate/formats.ts';
import { toGateReport } from '../../views/gate/report.ts';
import { told } from '../../words/told.ts';
import { gateLines } from '../terminal/gate.ts';
import type { Act } from './act.ts';
import { unknownName } from './content.ts';
import type { JudgingOptions } from './judging.ts';
import { judgeNamed } from './judging.ts';
import { locator } from './locate.ts';
import { requirePresent } from './moment.ts';
import { EXIT, present } from './session.ts';
import { collected, withAssume } from './verdict.ts';

interface Options extends JudgingOptions {
  require: string;
  lane?: string[];
  requireEvidence?: boolean;
  format: string;
}

/** `holdpoint gate`: exits 0 when a checkpoint, or some of its lanes, may proceed, and 1 when not. */
export const gate = (grammar: Command, act: Act): void => {
  withAssume(
    grammar
      .requiredOption('--require <verdict>', 'the least that lets through: go or partial-go')
      .option('--lane <id>', 'ask about this lane alone, again for each', collected)
      .option('--require-evidence', 'every item in scope has to be proven, none attested')
      .option('--as-of <time>', 'judge at this time instead of now')
      .option('--forecast', 'let --as-of lie ahead')
      .addOption(
        new Option('--format <format>', 'write it for another tool')
          .choices(['text', 'json', ...Object.keys(GATE_FORMATS)])
          .default('text'),
      ),
  ).action(
    act<[string, Options]>(async (session, name, options) => {
      const require = RequirementSchema.safeParse(options.require);
      if (!require.success) throw unknownName('verdict', options.require, RequirementSchema.options);
      requirePresent(options, session.now());
      const { derivation, gathered, judgement, marks, revision } = await judgeNamed(session, name, options);
      const since = options.asOf === undefined ? contradictionsIn(gathered, revision, judgement) : [];
      const lanes = options.lane ?? [];
      const known = judgement.lanes.map(({ id }) => id);
      for (const lane of lanes) if (!known.includes(lane)) throw unknownName('lane', lane, known);
      const asked = { require: require.data, lanes, requireEvidence: options.requireEvidence ?? false };
      const judged = told(judgeGate(derivation, asked, since));
      const report = toGateReport(judged, told(judgement), locator(gathered, revision));
      const write = GATE_FORMATS[options.format];
      if (write) session.stdout.write(write(report, { name: 'Holdpoint', version: session.version }));
      else
        present(
          { ...session, json: session.json || options.format === 'json' },
          { ...judged, ...marks },
          () => gateLines(report, { judgement, marks }, session.out.columns),
        );
      return judged.met ? EXIT.met : EXIT.notMet;
    }),
  );
};
