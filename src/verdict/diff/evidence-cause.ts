import type { Run } from '../../schemas/evidence.ts';
import type { Finding, JudgedItem } from '../../schemas/judgement.ts';
import type { CauseReason } from '../../schemas/reasons/cause.ts';
import { compareStatus, isSatisfied } from '../../schemas/status.ts';
import { nameOfSubject } from '../evidence/criteria.ts';
import { becauseFound, type RunOf, runsIn } from '../explain/because.ts';
import type { Found, Side } from './diff.ts';

/** An item before and after. */
export interface ItemPair {
  was: JudgedItem | undefined;
  is: JudgedItem | undefined;
}

/** What it is judged on or compared with, where that is another commit, other files or another decision. */
const sourceCause = (before: Side, after: Side): CauseReason | undefined => {
  const { commit } = after.judgement;
  if (before.judgement.commit !== commit) return { kind: 'cause.commit', commit };
  if (before.input.source !== after.input.source) return { kind: 'cause.source' };
  const [was, is] = [before.input.last, after.input.last];
  return is && is.record !== was?.record ? { kind: 'cause.last', revision: is.revision } : undefined;
};

/** Why a probe's own evidence is another. */
const ownCause = (probe: string, before: Side, after: Side): CauseReason => {
  const [was, is] = [before, after].map(({ findings }) => findings.get(probe)?.evidence ?? null);
  if (was === is) return sourceCause(before, after) ?? { kind: 'cause.other-evidence' };
  if (is === null) return { kind: 'cause.no-run' };
  return { kind: was === null ? 'cause.ran' : 'cause.ran-again' };
};

const failingIn = (run: Run | undefined): string[] =>
  (run?.readings ?? []).flatMap(({ failures }) => failures.map(({ name }) => name)).sort();

/** What a finding says, whichever run it reads. */
const saidBy = ({ status, evidence, criteria }: Finding, runOf: RunOf): string =>
  JSON.stringify([
    status,
    evidence === null,
    criteria.map(({ text, met }) => [nameOfSubject(text), met]),
    evidence === null ? [] : failingIn(runOf(evidence)),
  ]);

/** Whether a finding moved the way a difference did; where that is neither, whether it came to hold. */
const tells = (was: Finding | undefined, is: Finding, direction: Found['direction']): boolean => {
  if (!was) return isSatisfied(is.status) === (direction === 'better');
  const moved = compareStatus(is.status, was.status);
  if (direction === 'changed') return moved !== 0 && !isSatisfied(is.status);
  return direction === 'better' ? moved > 0 : moved < 0;
};

/** Which evidence made a difference: what moved with it, else what came out otherwise; none that found the same. */
export const evidenceCause = (
  { kind, id, direction }: Found,
  items: readonly ItemPair[],
  before: Side,
  after: Side,
): CauseReason => {
  if (kind === 'evidence') return ownCause(id, before, after);
  const [earlier, later] = [runsIn(before.input), runsIn(after.input)];
  const changed = items.flatMap(({ was: item, is: now }) =>
    (now?.findings ?? []).flatMap((is) => {
      const was = item?.findings.find(({ probe }) => probe === is.probe) ?? before.findings.get(is.probe);
      const isSame = was && (was.evidence === is.evidence || saidBy(was, earlier) === saidBy(is, later));
      return isSame ? [] : [{ was, is }];
    }),
  );
  const telling = changed.filter(({ was, is }) => tells(was, is, direction));
  const shown = telling.length > 0 ? telling : changed;
  const [first] = shown;
  if (!first) return sourceCause(before, after) ?? { kind: 'cause.other-evidence' };
  return {
    kind: 'cause.evidence',
    found: becauseFound(first.is, later),
    others: new Set(shown.map(({ is }) => is.probe)).size - 1,
  };
};
