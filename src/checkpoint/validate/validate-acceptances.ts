import { endOf, startOf } from '../../schemas/moment.ts';
import type { Report } from './report.ts';
import type { Parts } from './sound-parts.ts';

const endsBefore = ({ on, until }: { on?: string | undefined; until?: string | undefined }): boolean =>
  on !== undefined && until !== undefined && endOf(until) < startOf(on);

/** Claims that end before they begin, and Not applicable without a reason. */
export const checkClaims = (report: Report, { items }: Parts): void => {
  for (const [index, item] of items.entries()) {
    if (!item?.claim) continue;
    const path = ['items', index, 'claim'];
    if (item.claim.status === 'not-applicable' && !item.claim.reason)
      report(
        'HP112',
        `${item.id} is called not applicable without a reason`,
        [...path, 'status'],
        ['Add reason: why it does not apply.'],
      );
    if (endsBefore(item.claim))
      report(
        'HP113',
        `The claim on ${item.id} ends before it begins`,
        [...path, 'until'],
        ['Check both dates.'],
      );
  }
};

/** Risks that are accepted without an end. */
export const checkRisks = (report: Report, { risks }: Parts): void => {
  for (const [index, risk] of risks.entries())
    if (risk?.state === 'accepted' && !risk.until)
      report(
        'HP113',
        `The risk ${risk.id} is accepted without an end`,
        ['risks', index, 'state'],
        ['Add until: the last day on which the acceptance counts.'],
      );
};

/** Waivers that end before they begin, and the second one of an item. */
export const checkWaivers = (report: Report, { waivers }: Parts): void => {
  const seen = new Set<string>();
  for (const [index, waiver] of waivers.entries()) {
    if (!waiver) continue;
    const path = ['waivers', index];
    if (seen.has(waiver.item))
      report('HP404', `${waiver.item} has two waivers`, [...path, 'item'], ['Keep the one that counts.']);
    seen.add(waiver.item);
    if (endsBefore(waiver))
      report(
        'HP113',
        `The waiver for ${waiver.item} ends before it begins`,
        [...path, 'until'],
        ['Check both dates.'],
      );
  }
};
