import { endOf, startOf } from '../../schemas/moment.ts';
import { saysSomething } from '../../schemas/says-something.ts';
import type { Waiver } from '../../schemas/waiver.ts';
import { meant, type Report } from './report.ts';
import type { Parts } from './sound-parts.ts';

const endsBefore = ({ on, until }: { on?: string | undefined; until?: string | undefined }): boolean =>
  on !== undefined && until !== undefined && endOf(until) < startOf(on);

/** Claims that end before they begin, and Not applicable without a reason. */
export const checkClaims = (report: Report, { items }: Parts): void => {
  for (const [index, item] of items.entries()) {
    if (!item?.claim) continue;
    const path = ['items', index, 'claim'];
    if (item.claim.status === 'not-applicable' && !saysSomething(item.claim.reason ?? ''))
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

/** What is left blank of who accepts something and why. */
const checkBlanks = (
  report: Report,
  what: string,
  entry: { reason: string; role: string },
  path: readonly PropertyKey[],
): void => {
  for (const key of ['reason', 'role'] as const)
    if (!saysSomething(entry[key])) report('HP405', `${what} has a blank ${key}`, [...path, key], []);
};

/** What a waiver says it covers, of which nothing can come. */
const checkCovers = (
  report: Report,
  { item, covers = [] }: Waiver,
  { items }: Parts,
  path: PropertyKey[],
): void => {
  const probes = items.find((each) => each?.id === item)?.probes ?? [];
  for (const [at, cover] of covers.entries()) {
    const place = [...path, 'covers', at];
    if (Object.values(cover).every((each) => each === undefined))
      report('HP406', `The waiver for ${item} has an entry that covers nothing`, place, []);
    if (cover.probe !== undefined && !probes.includes(cover.probe))
      report(
        'HP406',
        `The waiver for ${item} covers findings of the probe ${cover.probe}, which ${item} does not name`,
        [...place, 'probe'],
        [meant(cover.probe, 'probe', probes)],
      );
  }
};

/** Waivers that end before they begin, that nobody stands for, or that cover what is not there. */
export const checkWaivers = (report: Report, parts: Parts): void => {
  for (const [index, waiver] of parts.waivers.entries()) {
    if (!waiver) continue;
    const path = ['waivers', index];
    checkBlanks(report, `The waiver for ${waiver.item}`, waiver, path);
    checkCovers(report, waiver, parts, path);
    if (endsBefore(waiver))
      report(
        'HP113',
        `The waiver for ${waiver.item} ends before it begins`,
        [...path, 'until'],
        ['Check both dates.'],
      );
  }
};
