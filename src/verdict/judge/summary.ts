import type { Revision } from '../../schemas/checkpoint.ts';
import type { JudgedItem, JudgedLane, RootCause } from '../../schemas/judgement.ts';
import type { SummaryReason } from '../../schemas/reasons/summary.ts';
import { standingVerdict, type Verdict } from '../../schemas/verdict.ts';
import { some } from './some.ts';

/** A sentence has room for fewer names than this. */
const MOST = 24;

/** What a summary speaks of. */
export interface Summed {
  verdict: Verdict;
  revision: Revision;
  judged: readonly JudgedItem[];
  lanes: readonly JudgedLane[];
  causes: readonly RootCause[];
  items: number;
  /** The smallest ways to GO, best first, as ids of root causes; others are alternatives that nothing needs. */
  go: readonly (readonly string[])[];
}

const titles = (entries: readonly { title: string }[]) =>
  some(
    entries.map(({ title }) => title),
    MOST,
  );

/** Whether a condition, a waiver or a line that was not understood stands beside a verdict. */
const isConditional = ({ revision, judged }: Summed): boolean =>
  (revision.content.decision?.conditions.length ?? 0) > 0 ||
  revision.unread.length > 0 ||
  judged.some(({ status }) => status === 'waived');

/** What may proceed, what waits and for what. */
export const summarise = (summed: Summed): SummaryReason => {
  const { revision, verdict, lanes, causes, items, go } = summed;
  const { verdict: declared = null } = revision.content;
  if (declared !== null && standingVerdict({ verdict, declared }) !== verdict)
    return { computed: verdict, decided: revision.revision !== 'open', declared, kind: 'summary.stricter' };
  if (verdict === 'OPEN') return { kind: 'summary.open' };
  const goes = titles(lanes.filter((lane) => lane.verdict === 'go'));
  if (verdict === 'GO') return { conditional: isConditional(summed), goes, kind: 'summary.go' };
  const held = lanes.filter((lane) => lane.verdict === 'no-go');
  const best = new Set(go[0]);
  const choice = go.length > 1;
  if (held.length > 0) {
    const stopping = new Set(held.flatMap(({ heldBy }) => heldBy));
    const stops = causes.filter(({ id }) => stopping.has(id));
    const needed = stops.filter(({ id }) => best.has(id));
    return {
      causes: titles(needed.length > 0 ? needed : stops),
      choice,
      goes,
      held: titles(held.filter(({ heldBy }) => heldBy.length > 0)),
      kind: 'summary.held',
      own: some(
        held
          .filter(({ heldBy }) => heldBy.length === 0)
          .map(({ title, reason }) => ({ lane: title, reason })),
        MOST,
      ),
    };
  }
  const rest = causes.filter(({ id }) => best.has(id));
  if (rest.length === 0) return { kind: items === 0 ? 'summary.no-item' : 'summary.nothing-proven' };
  const may = verdict === 'NO-GO' ? 'nothing' : goes.named.length > 0 ? 'all-lanes' : 'part';
  return { causes: titles(rest), choice, kind: 'summary.waits', may };
};
