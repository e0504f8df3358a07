import type { CaseReason } from '../../../schemas/reasons/case.ts';
import type { Sayings } from '../../sayings.ts';
import { listed, number, plural } from '../grammar.ts';

/** A sentence of ours, and what the file or its tool says behind it. */
const followed = (sentence: string, said: string): string => (said === '' ? sentence : `${sentence} ${said}`);

const NOT_RUN = {
  blocked: 'It did not run: something before it failed, or ended the run.',
  unchosen: 'It did not run, and nobody chose so.',
} as const;

const THRESHOLD = {
  crossed: 'The threshold was crossed.',
  unjudged: 'The summary does not say whether this threshold was met.',
  'no-sample': 'The threshold reads as met, and its metric holds no sample.',
} as const;

/** What is wrong with a case, or with the run around it. */
export const CASES: Sayings<CaseReason> = {
  'case.announced': ({ missing }) => `It announces ${plural(missing, 'failure')} more than the file holds.`,
  'case.unreported': ({ announced, reported }) =>
    `${plural(announced, 'test was', 'tests were')} announced, and ${number(reported)} have a result.`,
  'case.unnamed': ({ failed, autoSkipped }) => {
    const parts = [
      ...(failed > 0 ? [`${plural(failed, 'case')} failed`] : []),
      ...(autoSkipped > 0
        ? [`${plural(autoSkipped, 'case')} did not run, and no author is said to have chosen so`]
        : []),
    ];
    return `${listed(parts)}; they are not named.`;
  },
  'case.status': ({ status, said }) =>
    followed(status === null ? 'Its status is not stated.' : `Its status is ${status}.`, said),
  'case.unknown-status': ({ status, said }) =>
    followed(`Its status is ${JSON.stringify(status)}, which does not say that it passed.`, said),
  'case.failed': () => 'It failed.',
  'case.whole-failed': () => 'It failed as a whole.',
  'case.failed-alone': () => 'It failed, and no test in it did.',
  'case.no-result': () => 'It has no result.',
  'case.no-reason': () => 'It gives no reason.',
  'case.unfinished': ({ said }) => followed('It began and did not end.', said),
  'case.interrupted': ({ said }) => followed('It was interrupted.', said),
  'case.not-run': ({ sort, said }) => followed(sort === null ? 'It did not run.' : NOT_RUN[sort], said),
  'case.skipped': ({ said }) => (said === '' ? 'Its runner skipped it.' : `Its runner skipped it: ${said}`),
  'case.cancelled': ({ by, said }) => (said === '' ? `${by} cancelled it.` : `${by} cancelled it: ${said}`),
  'case.found': ({ expected, found }) => `expected ${expected}, found ${found}`,
  'case.was': ({ value }) => `It was ${value}.`,
  'case.not-found-out': ({ said }) => followed('Its result could not be found out.', said),
  'case.times': ({ failed, total }) => `It failed ${number(failed)} of ${plural(total, 'time')}.`,
  'case.requests': ({ requests }) => `Every one of its ${number(requests)} requests failed.`,
  'case.out-of-place': ({ line }) => `This cannot stand where it does: ${line}`,
  'case.no-plan': () => 'There is no plan, so nothing shows that all tests ran.',
  'case.threshold': ({ sort }) => THRESHOLD[sort],
  'case.outside-tolerance': () => 'What it found is outside its tolerance.',
  'case.not-met': () => 'It was not met.',
  'case.not-checked': () => 'It was not checked, so nothing shows that the system held.',
  'case.deviated': () => 'The system deviated from its steady state.',
  'case.not-parsed': () => 'It could not be parsed, so no check of it ran.',
  'case.errors-outside': ({ count }) =>
    `${plural(count, 'error')} occurred, such as a file that does not load.`,
  'case.unsuccessful': () => 'The tool says that it did not run to its end (executionSuccessful is false).',
  'case.not-started': ({ said }) => `The tool could not be started: ${said}`,
  'case.ended-by': ({ signal }) => `The tool was ended by ${signal}.`,
  'case.tool-error': ({ said }) =>
    said === '' ? 'The tool reports an error of its own.' : `The tool reports an error of its own: ${said}`,
};
