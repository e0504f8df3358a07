import type { Cap, FindingReason, Flag, RunReason } from '../../../schemas/reasons/finding.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { listed, ordinal, plural } from '../grammar.ts';
import { STATUS } from '../vocabulary.ts';
import { sayActual, saySubject } from './criteria.ts';
import { sayRan } from './ran.ts';

export const CAPS: Sayings<Cap> = {
  'cap.age': ({ since }) => `its evidence is stale since ${dated(since)}`,
  'cap.no-time': () => 'nothing says when what it picked up came about',
  'cap.commit': () => 'its evidence is from another commit',
  'cap.source': () => 'its evidence is of other files than those that are there',
  'cap.dirty': () => 'its evidence is from a working copy with changes',
  'cap.fidelity': ({ fidelity, floor }) => `it was ${fidelity}, and ${floor} is asked for`,
  'cap.definition': () => 'the probe was changed since it ran',
  'cap.reruns': () => 'an earlier run on the same commit did not pass',
  'cap.flaky': () => 'some cases passed only when run again',
  'cap.ahead': () => 'another run is dated in the future',
};

/** What the run said, and what is added to that; the date of the run is told between the two. */
type Parts = readonly [said: string, rest: string];

/** What a run says by itself in its two parts; undefined where the run's own words do not lead. */
const partsOfRun = (reason: RunReason): Parts | undefined => {
  switch (reason.kind) {
    case 'finding.ran':
      return [sayRan(reason.message), ''];
    case 'finding.unmet': {
      const { message, criterion, actual, others } = reason;
      const more = others > 0 ? `, and ${plural(others, 'other criterion', 'other criteria')}` : '';
      return [sayRan(message), `; ${saySubject(criterion)} was not met: ${sayActual(actual)}${more}`];
    }
    case 'finding.nothing-proven':
      return [sayRan(reason.message), '; nothing was proven'];
    case 'finding.empty-is-good':
      return [sayRan(reason.message), `; empty is good: ${reason.clean}`];
    default:
      return undefined;
  }
};

/** A finding's reason in its two parts; undefined where the run's own words do not lead. */
export const partsOf = (reason: FindingReason): Parts | undefined => {
  switch (reason.kind) {
    case 'finding.capped': {
      const parts = partsOfRun(reason.reason);
      return parts && [parts[0], `${parts[1]}${capsWords(reason.by)}`];
    }
    case 'written':
      return reason.rest === undefined
        ? undefined
        : [reason.text.slice(0, reason.text.length - reason.rest.length), reason.rest];
    case 'finding.ahead':
    case 'finding.none':
    case 'finding.no-probe':
    case 'supposed':
      return undefined;
    default:
      return partsOfRun(reason);
  }
};

const capsWords = (caps: readonly Cap[]): string => `, but ${listed(caps.map(sayer(CAPS)))}`;

const whole = (reason: RunReason): string => (partsOfRun(reason) ?? []).join('');

const RUNS: Sayings<RunReason> = {
  'finding.ran': whole,
  'finding.unmet': whole,
  'finding.nothing-proven': whole,
  'finding.empty-is-good': whole,
  'finding.figures-unjudged': () => 'Figures were read, but nothing says what they must be',
  'finding.result-ahead': () => 'A result is dated in the future',
  'finding.yet-to-run': () => 'It waited for what is supposed here, and has yet to run',
};

/** Why a finding has its status. */
export const FINDINGS: Sayings<FindingReason> = {
  ...RUNS,
  'finding.capped': ({ reason, by }) => `${sayer(RUNS)(reason)}${capsWords(by)}`,
  'finding.ahead': () => 'Its only evidence is dated in the future',
  'finding.none': () => 'No evidence is recorded yet',
  'finding.no-probe': ({ probe }) => `No probe is called ${probe}`,
  supposed: ({ status }) => `Supposed to be ${STATUS[status]}, not found out`,
  written: ({ text }) => text,
};

/** Says why a finding has its status. */
export const sayFinding = sayer(FINDINGS);

/** Remarks on a finding. */
export const FLAGS: Sayings<Flag> = {
  'flag.supposed': () => 'hypothetical',
  'flag.ahead': () => 'dated in the future',
  'flag.reran': ({ run }) => `passed on the ${ordinal(run)} run`,
  'flag.flaky': () => 'some cases passed only when run again',
  'flag.no-commit': () => 'from no known commit',
  'flag.commit': ({ commit }) => `from commit ${commit}`,
  'flag.other-commit': ({ commit }) => `from another commit, ${commit}`,
  'flag.other-source': () => 'of other files than those that are there',
  'flag.dirty': () => 'from a working copy with changes',
  'flag.fewer': ({ what, now, before }) =>
    `${what === 'files' ? plural(now, 'result file', 'result files') : plural(now, 'case', 'cases')}, ${before} in the run before`,
  'flag.definition': () => 'the probe was changed since',
  'flag.fidelity': ({ fidelity, floor }) => `${fidelity}, below the floor of ${floor}`,
  'flag.never-failed': () => 'it has never failed, so it has yet to show that it can',
  'flag.never-passed': () => 'it has never passed, so it has yet to show that it can',
  'flag.gap': () => 'an earlier run that it names is missing',
  written: ({ text }) => text,
};

/** Says a remark on a finding. */
export const sayFlag = sayer(FLAGS);
