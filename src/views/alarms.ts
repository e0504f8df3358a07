import { words } from '../words/words.ts';
import { moment } from './dates.ts';
import type { RecordData } from './record-data.ts';
import type { Remark } from './status.ts';

const texts = () => words.record.alarms;

/** What must be seen before a verdict is believed. */
export const toAlarms = (data: RecordData): Remark[] => {
  const { judgement, summary } = data;
  const alarms: Remark[] = [];
  if (judgement.hypothetical)
    alarms.push({
      kind: 'hypothetical',
      word: texts().hypothetical,
      text: texts().hypotheticalText,
    });
  if (summary.forecast)
    alarms.push({
      kind: 'hypothetical',
      word: texts().forecast,
      text: texts().forecastText(moment(judgement.asOf)),
    });
  if (summary.contradicted.length > 0)
    alarms.push({
      kind: 'conflict',
      word: texts().contradicted,
      text: texts().contradictedText(
        summary.contradicted.map(({ title, probe, ranAt }) => ({ title, probe, when: moment(ranAt) })),
      ),
    });
  const doubts = judgement.rootCauses.filter(({ status }) => status === 'doubted');
  for (const { title, reason } of doubts)
    alarms.push({ kind: 'flag', word: texts().doubt, text: reason || title });
  const read = data.revision.unread.flatMap(({ text, acknowledged }) =>
    acknowledged ? [{ text, ...acknowledged }] : [],
  );
  for (const each of read)
    alarms.push({ kind: 'flag', word: texts().acknowledged, text: texts().acknowledgedText(each) });
  const declared = judgement.declared && words.within(words.vocabulary.verdict[judgement.declared]);
  const computed = words.within(words.vocabulary.verdict[judgement.verdict]);
  if (declared && !summary.decided)
    alarms.push({ kind: 'flag', word: texts().ceiling, text: texts().ceilingText(declared) });
  if (declared && !judgement.agrees)
    alarms.push({ kind: 'conflict', word: texts().looser, text: texts().looserText(declared, computed) });
  else if (declared && summary.verdict !== judgement.verdict)
    alarms.push({ kind: 'flag', word: texts().differ, text: texts().differText(declared, computed) });
  if (summary.conflicts > 0)
    alarms.push({
      kind: 'conflict',
      word: texts().conflicts(summary.conflicts),
      text: texts().conflictsText,
    });
  const expired =
    judgement.items.filter(({ waiverExpired, claimExpired }) => waiverExpired || claimExpired).length +
    judgement.risks.filter((risk) => risk.expired).length;
  if (expired > 0)
    alarms.push({
      kind: 'expired',
      word: texts().expired(expired),
      text: texts().expiredText,
    });
  if (summary.stale > 0)
    alarms.push({
      kind: 'stale',
      word: texts().stale(summary.stale),
      text: texts().staleText(summary.stale),
    });
  const { attested, total } = judgement.coverage;
  if (attested > 0)
    alarms.push({
      kind: 'attested',
      word: texts().attested(attested, attested === total),
      text: texts().attestedText(attested === total),
    });
  return alarms;
};
