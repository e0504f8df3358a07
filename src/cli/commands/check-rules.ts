import { toCase } from '../../gather/case.ts';
import type { FrozenRevision, Gathered } from '../../gather/gathered.ts';
import { recordName } from '../../kernel/record-text.ts';
import type { Diff } from '../../schemas/diff.ts';
import type { Told } from '../../schemas/reason.ts';
import { diffJudgements } from '../../verdict/diff/diff.ts';
import { judge } from '../../verdict/judge/judge.ts';
import { RULES } from '../../verdict/judge/rules.ts';
import { told } from '../../words/told.ts';
import { count } from '../terminal/count.ts';
import { heading, sentence } from '../terminal/layout.ts';
import type { Line } from '../terminal/style.ts';
import { muted, strong } from '../terminal/style.ts';
import { badUsage } from './act.ts';

/** What comes out otherwise of one record under the rules of this version. */
export interface Otherwise {
  /** `cp3@r1`. */
  record: string;
  /** The rules that it was judged by. */
  rules: number;
  changes: (Pick<Told<Diff>['changes'][number], 'kind' | 'id' | 'title' | 'direction' | 'text'> & {
    /** Why it stands so under the rules of this version; null where nothing is told of it. */
    reason: string | null;
  })[];
}

/** Refuses any rules but those that this version judges by: it keeps no engine for others. */
export const parseRules = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (text === String(RULES)) return RULES;
  throw badUsage(`This version judges by rules ${RULES} alone, not by ${text}`, `write --rules ${RULES}`);
};

const JUDGED: ReadonlySet<string> = new Set(['verdict', 'lane', 'item', 'risk']);

const otherwise = (gathered: Gathered, { record }: FrozenRevision): Otherwise[] => {
  const { judgement } = record;
  const name = recordName(record);
  const revision = gathered.revisions.find((each) => recordName(each) === name);
  if (judgement.rules === RULES || !revision) return [];
  const { asOf, commit } = judgement;
  const input = toCase(gathered, revision, { moment: Date.parse(asOf), commit });
  const again = judge(input);
  const { changes } = told(diffJudgements({ input, judgement }, { input, judgement: again }));
  const shown = told(again);
  const reasons = new Map<string, string>([
    ...shown.items.map(({ id, reason }) => [`item ${id}`, reason] as const),
    ...shown.lanes.map(({ id, reason }) => [`lane ${id}`, reason] as const),
    ...shown.risks.map(({ id, reason }) => [`risk ${id}`, reason] as const),
    [`verdict ${again.checkpoint}`, shown.summary] as const,
  ]);
  const kept = changes.map(({ kind, id, title, direction, text }) => ({
    kind,
    id,
    title,
    direction,
    text,
    reason: reasons.get(`${kind} ${id}`) ?? null,
  }));
  return kept.some(({ kind }) => JUDGED.has(kind))
    ? [{ record: name, rules: judgement.rules, changes: kept }]
    : [];
};

/** The frozen records of older rules that come out otherwise under those of this version, and why. */
export const comesOutOtherwise = (gathered: Gathered): Otherwise[] =>
  [...gathered.frozen.values()].flatMap((frozen) => otherwise(gathered, frozen));

/** What comes out otherwise, for a person. */
export const otherwiseLines = (found: readonly Otherwise[], columns: number): Line[] => [
  [],
  ...found.flatMap(({ record, rules, changes }) => [
    heading(`${record}, judged by rules ${rules}`),
    ...changes.flatMap(({ title, text, reason }) => [
      ...sentence([strong(title), `  ${text}`], { columns, indent: 4 }),
      ...(reason ? sentence([muted(reason)], { columns, indent: 7 }) : []),
    ]),
    [],
  ]),
  ...sentence(
    [
      found.length === 0
        ? `No record comes out otherwise under rules ${RULES}.`
        : `${count(found.length, 'record comes', 'records come')} out otherwise under rules ${RULES}; what is frozen stays as it is.`,
    ],
    { columns },
  ),
];
