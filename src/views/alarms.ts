import { words } from '../words/words.ts';
import { moment } from './dates.ts';
import type { RecordData } from './record-data.ts';
import type { Remark } from './status.ts';
import { VERDICT } from './words.ts';

const TEXT = words.record.alarms;

/** What must be seen before a verdict is believed. */
export const toAlarms = (data: RecordData): Remark[] => {
  const { judgement, summary } = data;
  const alarms: Remark[] = [];
  if (judgement.hypothetical)
    alarms.push({
      kind: 'hypothetical',
      word: TEXT.hypothetical,
      text: TEXT.hypotheticalText,
    });
  if (summary.forecast)
    alarms.push({
      kind: 'hypothetical',
      word: TEXT.forecast,
      text: TEXT.forecastText(moment(judgement.asOf)),
    });
  if (summary.contradicted.length > 0)
    alarms.push({
      kind: 'conflict',
      word: TEXT.contradicted,
      text: TEXT.contradictedText(
        summary.contradicted.map(({ title, probe, ranAt }) => ({ title, probe, when: moment(ranAt) })),
      ),
    });
  const doubts = judgement.rootCauses.filter(({ status }) => status === 'doubted');
  for (const { title, reason } of doubts)
    alarms.push({ kind: 'flag', word: TEXT.doubt, text: reason || title });
  const read = data.revision.unread.flatMap(({ text, acknowledged }) =>
    acknowledged ? [{ text, ...acknowledged }] : [],
  );
  for (const each of read)
    alarms.push({ kind: 'flag', word: TEXT.acknowledged, text: TEXT.acknowledgedText(each) });
  const declared = judgement.declared && VERDICT[judgement.declared].toLowerCase();
  const computed = VERDICT[judgement.verdict].toLowerCase();
  if (declared && !summary.decided)
    alarms.push({ kind: 'flag', word: TEXT.ceiling, text: TEXT.ceilingText(declared) });
  if (declared && !judgement.agrees)
    alarms.push({ kind: 'conflict', word: TEXT.looser, text: TEXT.looserText(declared, computed) });
  else if (declared && summary.verdict !== judgement.verdict)
    alarms.push({ kind: 'flag', word: TEXT.differ, text: TEXT.differText(declared, computed) });
  if (summary.conflicts > 0)
    alarms.push({
      kind: 'conflict',
      word: TEXT.conflicts(summary.conflicts),
      text: TEXT.conflictsText,
    });
  const expired =
    judgement.items.filter(({ waiverExpired, claimExpired }) => waiverExpired || claimExpired).length +
    judgement.risks.filter((risk) => risk.expired).length;
  if (expired > 0)
    alarms.push({
      kind: 'expired',
      word: TEXT.expired(expired),
      text: TEXT.expiredText,
    });
  if (summary.stale > 0)
    alarms.push({
      kind: 'stale',
      word: TEXT.stale(summary.stale),
      text: TEXT.staleText(summary.stale),
    });
  const { attested, total } = judgement.coverage;
  if (attested > 0)
    alarms.push({
      kind: 'attested',
      word: TEXT.attested(attested, attested === total),
      text: TEXT.attestedText(attested === total),
    });
  return alarms;
};
