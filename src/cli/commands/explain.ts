import { type Command, Option } from 'commander';
import { explain as explainJudgement } from '../../verdict/explain/explain.ts';
import { explanationMarkdown } from '../../views/explanation-markdown.ts';
import { told } from '../../words/told.ts';
import { explanationLines } from '../terminal/explanation.ts';
import type { Act } from './act.ts';
import { unknownName } from './content.ts';
import type { JudgingOptions } from './judging.ts';
import { judgeNamed } from './judging.ts';
import { EXIT, present } from './session.ts';
import { withAssume } from './verdict.ts';

type Options = JudgingOptions & { format: string };

/** `holdpoint explain`: the derivation of a verdict or of one item, down to the evidence, and what would clear it. */
export const explain = (grammar: Command, act: Act): void => {
  withAssume(
    grammar
      .option('--as-of <time>', 'judge at this time instead of now')
      .addOption(
        new Option('--format <format>', 'markdown: for an issue, a chat or an assistant')
          .choices(['text', 'markdown'])
          .default('text'),
      ),
  ).action(
    act<[string, string | undefined, Options]>(async (session, name, item, { format, ...options }) => {
      const { derivation, judgement, marks } = await judgeNamed(session, name, options);
      const ids = judgement.items.map(({ id }) => id);
      if (item !== undefined && !ids.includes(item)) throw unknownName('item', item, ids);
      const explanation = explainJudgement(derivation, item);
      if (format === 'markdown' && !session.json) {
        session.stdout.write(explanationMarkdown(told(explanation)));
        return EXIT.met;
      }
      present(session, { ...told(explanation), ...marks }, () =>
        explanationLines(explanation, { judgement, marks }, session.out.columns),
      );
      return EXIT.met;
    }),
  );
};
