import type { Gathered } from '../../gather/gathered.ts';
import { recordName } from '../../kernel/record-text.ts';
import { standingVerdict, type Verdict } from '../../schemas/verdict.ts';
import { RULES } from '../../verdict/judge/rules.ts';
import { told } from '../../words/told.ts';
import { words } from '../../words/words.ts';
import { heading, sentence } from '../terminal/layout.ts';
import type { Line } from '../terminal/style.ts';
import { muted, strong } from '../terminal/style.ts';
import { judgeNamed } from './judging.ts';
import type { Session } from './session.ts';

/** How a revision that no record holds stands under the rules of this version. */
export interface Standing {
  /** `cp3@open`. */
  revision: string;
  /** The standing verdict. */
  verdict: Verdict;
  /** The moment it holds for, ISO instant. */
  asOf: string;
  /** What may proceed, what waits and for what. */
  reason: string;
}

/** The revisions that are not frozen, judged by the rules of this version on the evidence there is: open ones now and on what is checked out. */
export const standUnder = async (session: Session, gathered: Gathered): Promise<Standing[]> => {
  const open = gathered.revisions.map(recordName).filter((name) => !gathered.frozen.has(name));
  return await Promise.all(
    open.map(async (revision) => {
      const { judgement } = await judgeNamed(session, revision, {}, gathered);
      const { summary } = told(judgement);
      return { revision, verdict: standingVerdict(judgement), asOf: judgement.asOf, reason: summary };
    }),
  );
};

/** The rules that a programme counts on and whose verdicts no engine derives any more; null where it counts on these. */
export const rulesNotDerived = ({ programme: { rules = RULES } }: Gathered): number | null =>
  rules === RULES ? null : rules;

/** How what is not frozen stands, for a person. */
export const standingLines = (
  found: readonly Standing[],
  notDerived: number | null,
  columns: number,
): Line[] => {
  if (found.length === 0) return [];
  const before = `What they were under rules ${notDerived} is not derived: this version judges by rules ${RULES} alone.`;
  return [
    [],
    heading(`Not frozen, judged by rules ${RULES} on the evidence there is`),
    ...found.flatMap(({ revision, verdict, asOf, reason }) => [
      ...sentence([strong(revision), `  ${verdict}, ${words.moment(asOf)}`], { columns, indent: 4 }),
      ...sentence([muted(reason)], { columns, indent: 7 }),
    ]),
    ...(notDerived === null ? [] : [[], ...sentence([before], { columns })]),
  ];
};
