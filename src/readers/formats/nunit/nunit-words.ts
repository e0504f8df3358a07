import type { Meaning } from '../../lib/status-word.ts';

export type Attributes = Readonly<Record<string, string>>;

const MEANS: readonly [RegExp, Meaning][] = [
  [/^(?:Passed|Success|Warning)/, 'passed'],
  [/^(?:Failed|Failure)/, 'failed'],
  [/^(?:Cancelled|Error|NotRunnable|Invalid)/, 'cancelled'],
  [/^(?:Skipped|Ignored|Inconclusive)/, 'skipped'],
];

/** Labels of NUnit 3 under which a case broke though its result is `Failed` or `Skipped`. */
const BROKE = /^(?:Error|Invalid|Cancelled)/;

/** Whether an attribute says no, however it is written. */
export const isFalse = (text: string | undefined): boolean => /^false$/i.test(text ?? '');

/** What the attributes of a case say; a case of NUnit 2.4 says only whether it was executed and a success. */
export const meaningOfCase = ({ result, label = '', executed, success }: Attributes): Meaning => {
  if (result === undefined) {
    if (isFalse(executed)) return 'skipped';
    return /^true$/i.test(success ?? '') ? 'passed' : isFalse(success) ? 'failed' : 'unknown';
  }
  const meaning = MEANS.find(([pattern]) => pattern.test(result))?.[1] ?? 'unknown';
  return BROKE.test(label) && meaning !== 'passed' ? 'cancelled' : meaning;
};

const count = (text: string | undefined): number => Number(text ?? 0) || 0;

/** What the root announces: cases that ran or were skipped, and failures. */
export const totalsOf = (root: Attributes): { cases: number | null; failures: number } => ({
  cases: root.testcasecount === undefined || root.total === undefined ? null : count(root.total),
  failures: count(root.failed) + count(root.failures) + count(root.errors) + count(root.invalid),
});
