import type { CaseReason } from '../../../schemas/reasons/case.ts';
import { asList, asText, at, field } from '../../lib/shape.ts';

/** Whether a tool ran to its end: it says so, says that it did not (and why), or says nothing. */
export type Ran = { state: 'yes' } | { state: 'no'; why: CaseReason } | { state: 'unsaid' };

/** Notifications of this level say that results are wrong or missing (SARIF 2.1.0, 3.58.6). */
const brokenBy = (invocation: unknown): string | null => {
  const lists = ['toolExecutionNotifications', 'toolConfigurationNotifications'];
  const told = lists.flatMap((list) => asList(field(invocation, list)));
  const error = told.find((each) => field(each, 'level') === 'error');
  return error === undefined ? null : (asText(at(error, 'message', 'text')) ?? '');
};

const whyNot = (invocation: unknown): CaseReason | null => {
  if (field(invocation, 'executionSuccessful') === false) return { kind: 'case.unsuccessful' };
  const start = asText(field(invocation, 'processStartFailureMessage'));
  if (start !== null) return { kind: 'case.not-started', said: start };
  const signal = asText(field(invocation, 'exitSignalName'));
  if (signal !== null) return { kind: 'case.ended-by', signal };
  const broken = brokenBy(invocation);
  return broken === null ? null : { kind: 'case.tool-error', said: broken };
};

/** What the invocations of a run say of its end; one that did not end well speaks for all. */
export const ranToItsEnd = (run: unknown): Ran => {
  const invocations = asList(field(run, 'invocations'));
  for (const invocation of invocations) {
    const why = whyNot(invocation);
    if (why !== null) return { state: 'no', why };
  }
  const said =
    invocations.length > 0 && invocations.every((each) => field(each, 'executionSuccessful') === true);
  return { state: said ? 'yes' : 'unsaid' };
};
