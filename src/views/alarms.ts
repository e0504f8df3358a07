import { words } from '../words/words.ts';
import type { RecordData } from './record-data.ts';
import type { Remark } from './status.ts';

const texts = () => words.record.alarms;

/** One alarm where there is cause for it. */
const when = (cause: boolean, kind: Remark['kind'], alarm: () => [word: string, text: string]): Remark[] => {
  if (!cause) return [];
  const [word, text] = alarm();
  return [{ kind, word, text }];
};

/** What the judgement does not rest on facts of its moment for. */
const ofSupposing = ({ judgement, summary }: RecordData): Remark[] => [
  ...when(judgement.hypothetical, 'hypothetical', () => [texts().hypothetical, texts().hypotheticalText]),
  ...when(summary.forecast !== null, 'hypothetical', () => [
    texts().forecast,
    texts().forecastText(words.moment(judgement.asOf)),
  ]),
];

/** What was found since, what was not understood, and what was read and acknowledged. */
const ofDoubt = ({ judgement, summary, revision }: RecordData): Remark[] => [
  ...when(summary.contradicted.length > 0, 'conflict', () => [
    texts().contradicted,
    texts().contradictedText(
      summary.contradicted.map(({ title, probe, ranAt }) => ({ title, probe, when: words.moment(ranAt) })),
    ),
  ]),
  ...judgement.rootCauses
    .filter(({ status }) => status === 'doubted')
    .map(({ title, reason }): Remark => ({ kind: 'flag', word: texts().doubt, text: reason || title })),
  ...revision.unread.flatMap(({ text, acknowledged }) =>
    when(acknowledged !== undefined, 'flag', () => [
      texts().acknowledged,
      acknowledged ? texts().acknowledgedText({ text, ...acknowledged }) : text,
    ]),
  ),
];

/** Where what was declared is not what was computed. */
const ofDeclaration = ({ judgement, summary }: RecordData): Remark[] => {
  if (!judgement.declared) return [];
  const declared = words.vocabulary.verdict[judgement.declared].toLowerCase();
  const computed = words.vocabulary.verdict[judgement.verdict].toLowerCase();
  const differs = judgement.agrees && summary.verdict !== judgement.verdict;
  return [
    ...when(!summary.decided, 'flag', () => [texts().ceiling, texts().ceilingText(declared)]),
    ...when(!judgement.agrees, 'conflict', () => [texts().looser, texts().looserText(declared, computed)]),
    ...when(differs, 'flag', () => [texts().differ, texts().differText(declared, computed)]),
  ];
};

/** What is claimed against evidence, has ended, or rests on somebody's word. */
const ofEvidence = ({ judgement, summary }: RecordData): Remark[] => {
  const { conflicts, stale } = summary;
  const { attested, total } = judgement.coverage;
  const expired =
    judgement.items.filter(({ waiverExpired, claimExpired }) => waiverExpired || claimExpired).length +
    judgement.risks.filter((risk) => risk.expired).length;
  return [
    ...when(conflicts > 0, 'conflict', () => [texts().conflicts(conflicts), texts().conflictsText]),
    ...when(expired > 0, 'expired', () => [texts().expired(expired), texts().expiredText]),
    ...when(stale > 0, 'stale', () => [texts().stale(stale), texts().staleText(stale)]),
    ...when(attested > 0, 'attested', () => [
      texts().attested(attested, attested === total),
      texts().attestedText(attested === total),
    ]),
  ];
};

/** What must be seen before a verdict is believed. */
export const toAlarms = (data: RecordData): Remark[] => [
  ...ofSupposing(data),
  ...ofDoubt(data),
  ...ofDeclaration(data),
  ...ofEvidence(data),
];
