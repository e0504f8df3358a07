import { toCase } from '../gather/case.ts';
import type { Gathered } from '../gather/gathered.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Diff } from '../schemas/diff.ts';
import type { Judgement } from '../schemas/judgement.ts';
import { diffJudgements, type Judged } from '../verdict/diff/diff.ts';
import { groupOf, type ShownDiff } from '../views/change-group.ts';
import type { SinceData } from '../views/record-data.ts';
import { diffPath, toSinceLine } from '../views/since.ts';
import { told } from '../words/told.ts';
import type { Later } from './later.ts';
import { visible } from './visible.ts';

/** One page that compares two revisions. */
export interface DiffPage {
  /** Its address below `diff/`: `cp2-lc@r1..cp3@r1`. */
  id: string;
  diff: ShownDiff;
}

/** Two revisions whose comparison was asked for, and the address it is to have. */
export interface AskedPair {
  id: string;
  from: Revision;
  to: Revision;
}

/** A comparison of a site, which its page and the records on its sides show in words. */
export interface SiteDiff extends Later<DiffPage> {
  made: Diff;
}

const shown = (diff: Diff): ShownDiff => ({
  ...told(diff),
  changes: diff.changes.map((change) => ({ ...told(change), group: groupOf(change, diff) })),
});

/** The revision that a checkpoint's bare id means, of each checkpoint in programme order. */
const fronts = (revisions: readonly Revision[]): Revision[] => {
  const byCheckpoint = new Map<string, Revision>();
  for (const revision of revisions) byCheckpoint.set(revision.checkpoint, revision);
  return [...byCheckpoint.values()];
};

/**
 * Compares each revision with the decision before it, each checkpoint with the one before it, and every pair asked for.
 * `ordered` holds the revisions in the order of their decisions, open ones last.
 */
export const toDiffs = (
  gathered: Gathered,
  judged: ReadonlyMap<Revision, Judgement>,
  ordered: readonly Revision[],
  asked: readonly AskedPair[] = [],
): { pages: SiteDiff[]; since: Map<Revision, SinceData> } => {
  const cases = new Map<Revision, Judged>();
  const sideOf = (revision: Revision): Judged | undefined => {
    const known = cases.get(revision);
    const judgement = judged.get(revision);
    if (known || !judgement) return known;
    const { commit, asOf } = judgement;
    const side = { judgement, input: toCase(gathered, revision, { commit, moment: Date.parse(asOf) }) };
    cases.set(revision, side);
    return side;
  };
  const pages = new Map<string, SiteDiff>();
  const compare = (from: Revision, to: Revision, id = diffPath(from, to)): Diff | undefined => {
    const known = pages.get(id);
    if (known) return known.made;
    const [before, after] = [sideOf(from), sideOf(to)];
    if (!before || !after) return undefined;
    const diff = diffJudgements(before, after);
    pages.set(id, { id, made: diff, read: () => ({ id, diff: visible(shown(diff)) }) });
    return diff;
  };
  const since = new Map<Revision, SinceData>();
  const last = new Map<string, Revision>();
  let lastDecided: Revision | undefined;
  for (const revision of ordered) {
    const before = last.get(revision.checkpoint) ?? lastDecided;
    last.set(revision.checkpoint, revision);
    if (revision.revision !== 'open') lastDecided = revision;
    const diff = before && compare(before, revision);
    if (!before || !diff) continue;
    const from = `${before.checkpoint}/${before.revision}`;
    since.set(revision, { from, line: toSinceLine(diff), diff: diffPath(before, revision) });
  }
  const front = fronts(gathered.revisions);
  for (const [index, to] of front.entries()) {
    const from = front[index - 1];
    if (from) compare(from, to);
  }
  for (const { id, from, to } of asked) compare(from, to, id);
  return { pages: [...pages.values()], since };
};
