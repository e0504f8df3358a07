import type { Command } from 'commander';
import { hasErrors } from '../../errors.ts';
import type { Gathered } from '../../gather/gathered.ts';
import { count, tally } from '../terminal/count.ts';
import { aligned } from '../terminal/layout.ts';
import type { Line } from '../terminal/style.ts';
import { bad, good } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { rulesNotDerived, standingLines, standUnder } from './check-open.ts';
import { comesOutOtherwise, otherwiseLines, parseRules } from './check-rules.ts';
import { checkpointIds, gatherHere } from './content.ts';
import { reportDiagnostics } from './report.ts';
import { diagnosticJson, EXIT, present, type Session } from './session.ts';

const contents = (gathered: Gathered) => ({
  checkpoints: checkpointIds(gathered).length,
  revisions: gathered.revisions.length,
  items: gathered.revisions.reduce((sum, { content }) => sum + content.items.length, 0),
  probes: gathered.probes.size,
  runs: [...gathered.runs.values()].reduce((sum, runs) => sum + runs.length, 0),
});

/** What a content folder holds, in words: "3 checkpoints, 18 items, 7 probes, 12 recorded runs". */
export const contentsInWords = (gathered: Gathered): string => {
  const { checkpoints, items, probes, runs } = contents(gathered);
  return [
    count(checkpoints, 'checkpoint'),
    count(items, 'item'),
    count(probes, 'probe'),
    count(runs, 'recorded run'),
  ].join(', ');
};

const summary = (gathered: Gathered, columns: number): Line[] => {
  const { diagnostics } = gathered;
  const sound = !hasErrors(diagnostics);
  const sign = sound ? good('✓') : bad('✕');
  return aligned(
    [
      [sign, 'Read', contentsInWords(gathered)],
      [sign, 'Checked', `${tally(diagnostics)}${sound ? '' : '. Exit 2'}`],
    ],
    { columns },
  );
};

const underRules = async (session: Session, gathered: Gathered) => ({
  otherwise: comesOutOtherwise(gathered),
  open: await standUnder(session, gathered),
  notDerived: rulesNotDerived(gathered),
});

const rulesLines = (
  { otherwise, open, notDerived }: Awaited<ReturnType<typeof underRules>>,
  columns: number,
): Line[] => [...otherwiseLines(otherwise, columns), ...standingLines(open, notDerived, columns)];

/** `holdpoint check`: reads and validates everything and prints every diagnostic; writes nothing. */
export const check = (grammar: Command, act: Act): void => {
  grammar
    .option(
      '--rules <number>',
      'show which frozen verdicts come out otherwise under these rules, and how what is not frozen stands',
    )
    .action(
      act<[{ rules?: string }]>(async (session, options) => {
        const rules = parseRules(options.rules);
        const gathered = await gatherHere(session);
        reportDiagnostics(session, gathered.diagnostics);
        const found = rules === undefined ? undefined : await underRules(session, gathered);
        const document = {
          ...contents(gathered),
          diagnostics: gathered.diagnostics.map(diagnosticJson),
          ...(found ? { rules, ...found } : {}),
        };
        present(session, document, () => [
          ...summary(gathered, session.out.columns),
          ...(found ? rulesLines(found, session.out.columns) : []),
        ]);
        return hasErrors(gathered.diagnostics) ? EXIT.badInput : EXIT.met;
      }),
    );
};
