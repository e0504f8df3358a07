import type { Finding, JudgedItem } from '../schemas/judgement.ts';
import { moment } from './dates.ts';
import { STATUS } from './words.ts';

/** A remark that stands beside a status and must not be overlooked, each kind with its own look. */
export interface Remark {
  kind: 'conflict' | 'stale' | 'expired' | 'waived' | 'attested' | 'flag';
  word: string;
  text: string;
}

const findingRemarks = (findings: readonly Finding[]): Remark[] =>
  findings.flatMap((finding) =>
    finding.flags.map((flag) => ({ kind: 'flag' as const, word: '', text: `${finding.probe}: ${flag}` })),
  );

const staleText = (item: JudgedItem): string => {
  const ended = item.findings.filter(({ stale }) => stale).map(({ freshUntil }) => freshUntil);
  const first = ended.filter((until) => until !== null).sort()[0];
  return first ? `The evidence was good until ${moment(first)}.` : 'The evidence is older than its limit.';
};

/** What must be said of an item beside its status: conflict, expired, waived, stale, flags of its evidence. */
export const toRemarks = (item: JudgedItem): Remark[] => {
  const remarks: Remark[] = [];
  if (item.conflict)
    remarks.push({
      kind: 'conflict',
      word: 'Conflict',
      text: `Claimed ${item.claim ? STATUS[item.claim.status].toLowerCase() : 'better'}, but the evidence supports only ${STATUS[item.status].toLowerCase()}. The evidence counts.`,
    });
  if (item.waiverExpired && item.waiver)
    remarks.push({
      kind: 'expired',
      word: 'Waiver expired',
      text: `On ${moment(item.waiver.until)}. It was given by ${item.waiver.role}: ${item.waiver.reason}`,
    });
  if (item.claimExpired)
    remarks.push({
      kind: 'expired',
      word: 'Claim expired',
      text: item.claim?.until ? `It counted until ${moment(item.claim.until)}.` : 'It no longer counts.',
    });
  if (item.waiver && !item.waiverExpired && item.status === 'waived')
    remarks.push({
      kind: 'waived',
      word: `Until ${moment(item.waiver.until)}`,
      text: `Accepted by ${item.waiver.role}: ${item.waiver.reason}`,
    });
  if (item.stale) remarks.push({ kind: 'stale', word: 'Stale', text: staleText(item) });
  return [...remarks, ...findingRemarks(item.findings)];
};
