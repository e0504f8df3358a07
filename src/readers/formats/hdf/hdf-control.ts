import type { Remark } from '../../../schemas/reasons/remark.ts';
import { asList, asNumber, asText, at, field } from '../../lib/shape.ts';
import { isoStart } from '../../lib/start.ts';
import type { Tally } from '../../lib/tally.ts';

/** What a control comes to; `unseen` has still to be looked at by a person. */
type Status = 'error' | 'failed' | 'passed' | 'unseen' | 'not-applicable';

/** From what outranks everything to what says least. */
const RANK: readonly Status[] = ['error', 'failed', 'passed', 'unseen', 'not-applicable'];

const MEANS: Readonly<Record<string, Status>> = {
  passed: 'passed',
  failed: 'failed',
  error: 'error',
  skipped: 'unseen',
  notReviewed: 'unseen',
  notApplicable: 'not-applicable',
};

const statusNamed = (word: unknown): Status =>
  typeof word === 'string' && Object.hasOwn(MEANS, word) ? (MEANS[word] ?? 'error') : 'error';

/** The status of one result: a backtrace is an error of the profile, whatever else it says. */
const statusOf = (result: unknown, impact: number | null): Status => {
  if (field(result, 'backtrace') !== undefined && field(result, 'backtrace') !== null) return 'error';
  const status = statusNamed(field(result, 'status'));
  return status === 'unseen' && impact === 0 ? 'not-applicable' : status;
};

const worst = (statuses: readonly Status[]): Status =>
  RANK.find((each) => statuses.includes(each)) ?? 'error';

const messageOf = (results: readonly unknown[]): string =>
  results
    .filter((result) => ['failed', 'error'].includes(statusOf(result, null)))
    .map(
      (result) =>
        asText(field(result, 'message')) ??
        asText(field(result, 'code_desc')) ??
        asText(field(result, 'codeDesc')) ??
        '',
    )
    .filter((part) => part !== '')
    .join('\n');

/** Amendments of HDF 3 by their older and newer names; they decide, and prove nothing. */
const amendmentsOf = (control: unknown): readonly unknown[] => [
  ...asList(field(control, 'statusOverrides')),
  ...asList(field(control, 'amendments')),
];

const amendedBy = (name: string, amendment: unknown): Remark => ({
  kind: 'remark.amended',
  name,
  type: asText(field(amendment, 'type')),
  status: asText(field(amendment, 'status')),
  until: asText(field(amendment, 'expiresAt')),
  why: asText(field(amendment, 'reason')) ?? '',
});

/** Judges a control or requirement by its results; what an amendment makes better is said and not believed. */
export const judgeControl = (control: unknown, tally: Tally): 'unseen' | 'seen' => {
  const results = asList(field(control, 'results'));
  const impact = asNumber(field(control, 'impact'));
  const id = asText(field(control, 'id')) ?? '(no id)';
  for (const result of results)
    tally.began(isoStart(field(result, 'start_time') ?? field(result, 'startTime')));
  const own = worst(results.map((result) => statusOf(result, impact)));
  const amended = [
    field(control, 'effectiveStatus'),
    ...amendmentsOf(control).map((each) => field(each, 'status')),
  ]
    .filter((word) => word !== undefined)
    .map(statusNamed)
    .filter((status) => status === 'failed' || status === 'error');
  const status = worst([own, ...amended]);
  for (const amendment of amendmentsOf(control)) tally.warn('HP315', amendedBy(id, amendment));
  const waiver = at(control, 'waiver_data', 'justification');
  if (waiver !== undefined)
    tally.warn('HP315', { kind: 'remark.waived', name: id, why: asText(waiver) ?? '' });
  const title = [id, asText(field(control, 'title'))].filter((part) => part).join(' ');
  if (status === 'passed') tally.pass();
  else if (status === 'failed') tally.fail(title, messageOf(results));
  else if (status === 'error') tally.error(title, messageOf(results) || { kind: 'case.no-result' });
  else tally.skip();
  return status === 'unseen' ? 'unseen' : 'seen';
};
