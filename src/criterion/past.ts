import type { Run } from '../schemas/evidence.ts';
import type { Judging } from '../schemas/judging.ts';
import type { Decided } from '../schemas/last-decision.ts';
import { compareFigures, worstFigure } from './compare.ts';
import type { Figure } from './figure.ts';
import { figuresFor, judgeRun, type Measured, type Result } from './judge.ts';
import { type Criterion, parseCriterion } from './parse.ts';
import { withTolerance } from './tolerance.ts';

/** What a criterion may look at beyond the run that it is judged on. */
export interface Past {
  /** Every run of the probe that is known, oldest first, the one judged last. */
  runs: readonly Run[];
  /** Whether a run passed by itself, under the definition that it ran with. */
  passed: (run: Run) => boolean;
  /** What the last frozen decision of the checkpoint found of the probe; undefined where there is none. */
  decided: Decided | undefined;
}

/** A criterion and how it was judged. */
export interface Judged {
  text: string;
  /** Taken apart; undefined where it is none. */
  criterion?: Criterion;
  result: Result;
  /** The run that tells most of several, where it is judged over runs. */
  of?: Run;
  /** What the last decision found, and the limit that this gives. */
  against?: { revision: string; was: Figure; limit: Figure };
}

/** What the runs of a probe offer, over several of them. */
const RUN_COUNTS: readonly string[] = ['runs.pass-rate', 'runs.passed'];

/** Says whether a criterion is about the outcomes of runs alone, so that it judges nothing of the run itself. */
export const isOfRuns = ({ name }: Criterion): boolean => RUN_COUNTS.includes(name);

/** The newest runs that a criterion is judged over, oldest first; how it is judged where they do not hang together. */
const windowOf = (wanted: number, { runs }: Past): readonly Run[] | Result => {
  if (runs.length < wanted) return { kind: 'few-runs', runs: runs.length, wanted };
  const known = new Set(runs.map(({ digest }) => digest));
  const newest = runs.slice(-wanted);
  const hangs = newest.slice(1).every(({ previous }) => previous !== null && known.has(previous));
  return hangs ? newest : { kind: 'gap', wanted };
};

const ofRuns = (criterion: Criterion, newest: readonly Run[], { passed }: Past): Result => {
  const { figure, name, operator } = criterion;
  const met = newest.filter(passed).length;
  const found: Figure =
    name === 'runs.passed' ? { value: met, unit: null } : { value: (100 * met) / newest.length, unit: '%' };
  const isLeast = operator === '>=' || operator === '>';
  const kind = figure && isLeast ? compareFigures(found, operator, figure) : 'not-comparable';
  return kind === 'not-comparable' ? { kind, found } : { kind, passed: met, runs: newest.length };
};

/** Judges a criterion on each of several runs: the first that does not meet it, else the one that comes closest to that. */
const onEach = (
  criterion: Criterion,
  newest: readonly Run[],
  judging: Judging,
): Pick<Judged, 'result' | 'of'> => {
  const all = newest
    .toReversed()
    .map((of) => ({ of, result: judgeRun(criterion, of, of.judging ?? judging) }));
  const missed = all.find(({ result }) => result.kind !== 'met');
  if (missed) return missed;
  const worst = worstFigure(
    newest.flatMap((run) => figuresFor(criterion, run, run.judging ?? judging)),
    criterion.operator,
  );
  const found = all.find(({ of }) =>
    figuresFor(criterion, of, of.judging ?? judging).some((each) => each.value === worst?.value),
  );
  return {
    ...(found ?? all[0]),
    result: worst ? { kind: 'met', found: worst } : (all[0]?.result ?? NOTHING),
  };
};

const NOTHING: Result = { kind: 'not-found' };

/** The criterion with the limit that the last decision gives, or how it is judged where it gives none. */
const against = (
  criterion: Criterion,
  decided: Decided | undefined,
): { criterion: Criterion; against: NonNullable<Judged['against']> } | Result => {
  if (!criterion.decided) return NOTHING;
  if (!decided) return { kind: 'no-decision' };
  const { revision, figures } = decided;
  if (figures === null) return { kind: 'withdrawn', revision };
  const was = worstFigure(figures[criterion.name] ?? [], criterion.operator);
  if (!was) return { kind: 'not-decided', revision };
  const limit = withTolerance(was, criterion.decided);
  if (!limit) return { kind: 'not-comparable', found: was };
  return { criterion: { ...criterion, figure: limit }, against: { revision, was, limit } };
};

/** Judges one criterion on a run, and on what it looks at beyond it; what is not met by one of the two is not met. */
export const judgeCriterion = (text: string, measured: Measured, judging: Judging, past: Past): Judged => {
  const written = parseCriterion(text);
  if (written.kind === 'unparsable') return { text: written.text, result: written };
  const judged = { text: written.text, criterion: written };
  const given = written.decided ? against(written, past.decided) : { criterion: written };
  if ('kind' in given) return { ...judged, result: given };
  const { criterion, ...beside } = given;
  const own = isOfRuns(criterion) ? undefined : judgeRun(criterion, measured, judging);
  if (own && (own.kind !== 'met' || criterion.over === undefined))
    return { ...judged, ...beside, result: own };
  const newest = windowOf(criterion.over ?? 1, past);
  if ('kind' in newest) return { ...judged, ...beside, result: newest };
  return isOfRuns(criterion)
    ? { ...judged, result: ofRuns(criterion, newest, past) }
    : { ...judged, ...beside, ...onEach(criterion, newest, judging) };
};
