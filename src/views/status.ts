import type { Finding, JudgedItem } from '../schemas/judgement.ts';
import type { Told } from '../schemas/reason.ts';
import { words } from '../words/words.ts';

/** A remark that stands beside a status and must not be overlooked, each kind with its own look. */
export interface Remark {
  kind: 'conflict' | 'stale' | 'expired' | 'waived' | 'attested' | 'hypothetical' | 'flag';
  word: string;
  text: string;
}

const findingRemarks = (findings: readonly Told<Finding>[]): Remark[] =>
  findings.flatMap((finding) =>
    finding.flags.map((flag) => ({ kind: 'flag' as const, word: '', text: `${finding.probe}: ${flag}` })),
  );

const staleText = (item: Told<JudgedItem>): string => {
  const ended = item.findings.filter(({ stale }) => stale).map(({ freshUntil }) => freshUntil);
  const first = ended.filter((until) => until !== null).sort()[0];
  return words.marks.staleText(first ? words.moment(first) : null);
};

/** What must be said of an item beside its status: conflict, expired, waived, stale, flags of its evidence. */
export const toRemarks = (item: Told<JudgedItem>): Remark[] => {
  const remarks: Remark[] = [];
  if (item.conflict)
    remarks.push({
      kind: 'conflict',
      word: words.marks.conflict,
      text: words.marks.conflictText(
        item.claim ? words.within(words.vocabulary.status[item.claim.status]) : words.marks.better,
        words.within(words.vocabulary.status[item.status]),
      ),
    });
  if (item.waiverExpired && item.waiver)
    remarks.push({
      kind: 'expired',
      word: words.marks.waiverExpired,
      text: words.marks.waiverExpiredText(
        words.moment(item.waiver.until),
        item.waiver.role,
        item.waiver.reason,
      ),
    });
  if (item.claimExpired)
    remarks.push({
      kind: 'expired',
      word: words.marks.claimExpired,
      text: words.marks.claimExpiredText(item.claim?.until ? words.moment(item.claim.until) : null),
    });
  if (item.waiver && !item.waiverExpired && item.status === 'waived')
    remarks.push({
      kind: 'waived',
      word: words.marks.until(words.moment(item.waiver.until)),
      text: '',
    });
  if (item.stale) remarks.push({ kind: 'stale', word: words.marks.stale, text: staleText(item) });
  return [...remarks, ...findingRemarks(item.findings)];
};
