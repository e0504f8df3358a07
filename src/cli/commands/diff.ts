import type { Command } from 'commander';
import type { Gathered } from '../../gather/gathered.ts';
import { diffJudgements } from '../../verdict/diff/diff.ts';
import { diffMarkdown } from '../../views/diff-markdown.ts';
import { told } from '../../words/told.ts';
import { diffLines } from '../terminal/diff.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { findRevision, loadContent, unknownName } from './content.ts';
import type { Judged, JudgingOptions } from './judging.ts';
import { judgeNamed } from './judging.ts';
import { programmeAt } from './programme-at.ts';
import type { Session } from './session.ts';
import { EXIT, present } from './session.ts';
import { collected, withAssume } from './verdict.ts';

const FORMATS = ['text', 'markdown'] as const;

interface Options {
  format: string;
  all?: boolean;
  asOf?: string[];
  assume?: string[];
  withoutWaiver?: string[];
  base?: string;
}

/** What each side is judged with: one `--as-of` sets open revisions, or makes then and now of the same revision. */
const optionsOf = (
  { asOf = [], assume, withoutWaiver }: Options,
  revisions: readonly [string, string],
  isSame: boolean,
): [JudgingOptions, JudgingOptions] => {
  const [first, second] = asOf;
  const none = revisions.every((revision) => revision !== 'open');
  const at = (index: 0 | 1): JudgingOptions => {
    if (second !== undefined) return { asOf: index === 0 ? (first ?? second) : second };
    if (first === undefined || (isSame && index === 1)) return {};
    return revisions[index] === 'open' || none || isSame ? { asOf: first } : {};
  };
  return [
    { ...at(0), ...(withoutWaiver ? { withoutWaiver } : {}) },
    { ...at(1), ...(assume ? { assume } : {}) },
  ];
};

/** The first as another commit holds it, the second as it is here; both at one moment, so that time alone changes nothing. */
const sinceBase = async (
  session: Session,
  gathered: Gathered,
  names: readonly [string, string],
  { base = '', asOf = [], assume }: Options,
): Promise<[Judged, Judged]> => {
  const moment = asOf[0] === undefined ? {} : { asOf: asOf[0] };
  const { programme, at } = await programmeAt(session, gathered, base);
  return [
    await judgeNamed(session, names[0], { ...moment, ...(at ? { at } : {}) }, programme),
    await judgeNamed(session, names[1], { ...moment, ...(assume ? { assume } : {}) }, gathered),
  ];
};

const bothSides = async (
  session: Session,
  names: [string, string],
  options: Options,
): Promise<[Judged, Judged]> => {
  if ((options.asOf?.length ?? 0) > 2)
    throw badUsage('--as-of stands more than twice', 'give it once, or once for each side');
  const gathered = await loadContent(session);
  if (options.base !== undefined) return sinceBase(session, gathered, names, options);
  const [a, b] = names.map((name) => findRevision(gathered, name)) as [
    ReturnType<typeof findRevision>,
    ReturnType<typeof findRevision>,
  ];
  const [first, second] = optionsOf(options, [a.revision, b.revision], a === b);
  const before = await judgeNamed(session, names[0], first, gathered);
  const after = await judgeNamed(session, names[1], second, gathered);
  const turned = a === b && options.asOf?.length === 1 && !options.assume && !options.withoutWaiver;
  return turned && before.input.moment > after.input.moment ? [after, before] : [before, after];
};

/** `holdpoint diff`: everything that differs between two judgements, worse first, each with its cause. */
export const diff = (grammar: Command, act: Act): void => {
  withAssume(
    grammar
      .option('--format <format>', 'text, or markdown for a pull request or release note', 'text')
      .option('--base <ref>', 'the first as this commit holds it; without a second name, the same here')
      .option('--all', 'list what changed for neither better nor worse, too')
      .option('--as-of <time>', 'judge at this time; with the same name twice, then against now', collected)
      .option('--without-waiver <item>', 'judge the first as if this waiver were not given', collected),
  ).action(
    act<[string, string | undefined, Options]>(async (session, a, given, options) => {
      const b = given ?? (options.base === undefined ? undefined : a);
      if (b === undefined)
        throw badUsage(
          'There is nothing to compare it with',
          'name a second revision, or a commit: --base main',
        );
      if (!FORMATS.some((format) => format === options.format))
        throw unknownName('format', options.format, FORMATS);
      const [before, after] = await bothSides(session, [a, b], options);
      const found = told(diffJudgements(before, after));
      if (options.format === 'markdown' && !session.json) session.stdout.write(diffMarkdown(found));
      else present(session, found, () => diffLines(found, session.out.columns, options.all ?? false));
      return EXIT.met;
    }),
  );
};
