import { type Diagnostic, diagnostic } from '../errors.ts';
import { digestOf } from '../kernel/digest.ts';
import { recordName } from '../kernel/record-text.ts';
import { caseOf } from '../ledger/case-of-record.ts';
import { outcomeOf } from '../ledger/outcome.ts';
import type { Evidence } from '../schemas/evidence.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { isAhead } from '../verdict/evidence/find.ts';
import { judge } from '../verdict/judge/judge.ts';
import { RULES } from '../verdict/judge/rules.ts';

/** What a record's own content says of it. */
export interface RecordCheck {
  /** Its verdict was derived again from its own evidence; false where other rules gave it. */
  isDerived: boolean;
  faults: Diagnostic[];
}

const isWhole = ({ digest, ...facts }: Evidence): boolean => digestOf(facts) === digest;

const rejudged = (record: FrozenRecord): string => {
  const { asOf, commit } = record.judgement;
  try {
    return digestOf(outcomeOf(judge(caseOf(record, { moment: Date.parse(asOf), commit }))));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/**
 * Checks that a record holds what its probes recorded, that all of it was there before the decision, and that its
 * verdict comes out again, derived from the record alone. `file` is how the user would type its path.
 */
export const checkRecord = (record: FrozenRecord, file: string): RecordCheck => {
  const { judgement, evidence, earlier } = record;
  const name = recordName(record);
  const moment = Date.parse(judgement.asOf);
  const place = { file };
  const changed = evidence.filter((each) => !isWhole(each));
  const late = [...evidence, ...earlier].filter((run) => isAhead(run, moment));
  const faults = [
    ...changed.map(({ probe }) =>
      diagnostic('HP717', `${name} holds evidence of ${probe} that is not what was recorded`, { place }),
    ),
    ...late.map(({ probe, finishedAt }) =>
      diagnostic(
        'HP716',
        `${name} was decided at ${judgement.asOf}, before the evidence of ${probe} at ${finishedAt}`,
        {
          place,
        },
      ),
    ),
  ];
  if (judgement.rules !== RULES) return { isDerived: false, faults };
  if (rejudged(record) !== digestOf(outcomeOf(judgement)))
    faults.push(
      diagnostic('HP715', `The verdict of ${name} does not come out of its own evidence`, {
        place,
        fixes: ['Bring the record back as it was frozen, from version control, a copy or an archive.'],
      }),
    );
  return { isDerived: true, faults };
};
