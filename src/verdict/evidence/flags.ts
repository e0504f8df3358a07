import { parseCriterion } from '../../criterion/parse.ts';
import type { Run } from '../../schemas/evidence.ts';
import type { Fidelity } from '../../schemas/fidelity.ts';
import { isOfFuture } from '../../schemas/moment.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { Flag } from '../../schemas/reasons/finding.ts';
import type { Case } from '../judge/case.ts';
import { fewerThan } from './fewer.ts';
import { isFlaky, passed } from './reruns.ts';
import { isOfCommit, isSameSource, SHORT, type Source } from './source.ts';
import { definitionWorth, floorWorth } from './worth.ts';

/** The runs of a probe, and those of them that are known at the moment, oldest first. */
export interface Known {
  runs: readonly Run[];
  newest: Run;
  earlier: Run[];
  /** Where the newest passed: the tries before it, from the first to the last that did not pass. */
  tries: Run[];
}

const sourceFlag = (run: Run, judged: Source): Flag | undefined => {
  if (isSameSource(run, judged)) return undefined;
  if (run.commit === null) return { kind: 'flag.no-commit' };
  if (isOfCommit(run, judged)) return { kind: 'flag.other-source' };
  const commit = run.commit.slice(0, SHORT);
  return { kind: judged.commit === null ? 'flag.commit' : 'flag.other-commit', commit };
};

/** The kinds of remark that say that evidence is not of what is judged. */
const NOT_OF_IT: readonly Flag['kind'][] = [
  'flag.no-commit',
  'flag.commit',
  'flag.other-commit',
  'flag.other-source',
  'flag.dirty',
];

/** The remark among others that says that evidence is not of what is judged, or of a working copy with changes. */
export const foreignFlag = (flags: readonly Flag[]): Flag | undefined =>
  flags.find(({ kind }) => NOT_OF_IT.includes(kind));

/** Whether a run names an earlier one that is not there. */
const hasGap = (known: readonly Run[], all: readonly Run[]): boolean => {
  const names = new Set(all.map(({ digest }) => digest));
  return known.some(({ previous }) => previous !== null && !names.has(previous));
};

/** A criterion over runs asks of outcomes that were never but one: it has yet to show that it can tell. */
const oneSided = (known: readonly Run[], probe: Probe): Flag | undefined => {
  const criteria = probe.criteria.map(parseCriterion);
  const over = Math.max(...criteria.map((each) => (each.kind === 'criterion' ? (each.over ?? 0) : 0)), 0);
  if (over === 0 || known.length < over) return undefined;
  const outcomes = new Set(known.map((run) => passed(run, probe)));
  if (outcomes.size > 1) return undefined;
  return { kind: outcomes.has(true) ? 'flag.never-failed' : 'flag.never-passed' };
};

/** Every remark on the newest run of a probe. */
export const flagsOf = (
  { runs, newest, earlier, tries }: Known,
  probe: Probe,
  { floor, judged, input }: { floor: Fidelity; judged: Source; input: Case },
): Flag[] => {
  const fewer = fewerThan(earlier, newest);
  const flags: (Flag | undefined | false)[] = [
    tries.length > 0 && { kind: 'flag.reran', run: tries.length + 1 },
    runs.some((run) => isOfFuture(run, input.now)) && { kind: 'flag.ahead' },
    isFlaky(newest) && { kind: 'flag.flaky' },
    fewer && { kind: 'flag.fewer', ...fewer },
    sourceFlag(newest, judged),
    newest.dirty === true && { kind: 'flag.dirty' },
    definitionWorth(newest, probe) && { kind: 'flag.definition' },
    floorWorth(newest, floor) && { kind: 'flag.fidelity', fidelity: newest.fidelity, floor },
    oneSided([...earlier, newest], probe),
    hasGap([...earlier, newest], runs) && { kind: 'flag.gap' },
  ];
  return flags.filter((flag) => flag !== undefined && flag !== false);
};
