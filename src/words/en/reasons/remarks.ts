import type { Remark } from '../../../schemas/reasons/remark.ts';
import type { Sayings } from '../../sayings.ts';
import { number, plural } from '../grammar.ts';

type Of<Kind extends Remark['kind']> = Extract<Remark, { kind: Kind }>;

const SUMMED = {
  tests: 'tests',
  passed: 'passed',
  failed: 'failed',
  faults: 'failures and errors',
  skipped: 'skipped',
  'user-skipped': 'skipped by their author',
  'auto-skipped': 'auto-skipped',
} as const;

const sums = ({ name, differs }: Of<'remark.sums'>): string => {
  const whose = name === null ? 'The summary' : `The suite ${JSON.stringify(name)}`;
  const each = differs.map(
    ({ sort, announced, counted }) =>
      `${number(announced)} ${SUMMED[sort]}, and its cases show ${number(counted)}`,
  );
  return `${whose} announces ${each.join('; ')}. The cases count.`;
};

const amended = ({ name, type, status, until, why }: Of<'remark.amended'>): string =>
  [
    `${name} is amended: ${type ?? 'amendment'} to ${status ?? 'its impact'}`,
    `until ${until ?? 'no date'}`,
    ...(why === '' ? [] : [why]),
  ].join(', ');

/** What is to be said of a result file that was read all the same. */
export const REMARKS: Sayings<Remark> = {
  'remark.cases': ({ name, announced, listed }) =>
    `${name} announces ${plural(announced, 'case')}, and ${number(listed)} are listed. The list counts.`,
  'remark.sums': sums,
  'remark.coverage': ({ sort, stated, hit, total }) => {
    const said = typeof stated === 'number' ? stated : `${number(stated.hit)} of ${number(stated.total)}`;
    return `The report states ${said} for ${sort}, and its lines show ${number(hit)} of ${number(total)}. The lines count.`;
  },
  'remark.warned': ({ name, said }) => `${name}: ${said === '' ? 'a warning without words' : said}`,
  'remark.found': ({ name, expected, found }) => `${name}: expected ${expected}, found ${found}`,
  'remark.amended': amended,
  'remark.waived': ({ name, why }) => (why === '' ? `${name} is waived` : `${name} is waived: ${why}`),
  'remark.unjudged': ({ count }) =>
    `${plural(count, 'check was', 'checks were')} left to a person, so the whole is not proven.`,
  'remark.cached': ({ name }) => `The result of ${name} comes from go's cache: it is that of an earlier run.`,
  'remark.idle': () => 'No iteration, request or check is recorded: the script did nothing.',
  'remark.no-thresholds': () =>
    'This summary holds no thresholds; only the exit code of k6 says whether they were met (99: not met).',
  'remark.checks-failed': ({ failed, total }) =>
    `${number(failed)} of ${plural(total, 'check')} failed; the thresholds decide.`,
  'remark.no-score': ({ name, page }) =>
    page === null
      ? `${name} could not be judged, so it has no figure.`
      : `${page} has no score for ${name}, so there is no figure.`,
  'remark.only-failures': () =>
    'Lighthouse CI lists only what failed unless it is told to list all, so an empty list proves nothing.',
  'remark.nothing-scanned': () => 'Nothing was found, and the report does not say that anything was scanned.',
  'remark.no-results': ({ tool }) => `The run by ${tool} holds no list of results, or not all of it.`,
  'remark.no-success': ({ tool }) =>
    `The run by ${tool} does not say that it ran to its end (invocations[].executionSuccessful).`,
  'remark.unknown-statuses': ({ count }) =>
    `${plural(count, 'statement has', 'statements have')} a status that OpenVEX does not know.`,
  'remark.not-asked': ({ format }) =>
    `Nothing was asked for: ${format} needs a criterion that the probe states.`,
  'remark.dry-run': () => 'This was a dry run: no activity was really carried out.',
  'remark.no-activity': ({ broken }) =>
    broken
      ? 'The steady state was already broken before the experiment, so no activity ran.'
      : 'No activity of the experiment ran.',
  'remark.start': () =>
    'It states when it began in a form that is not understood, so it counts as of no known age.',
  'remark.colours': () => 'Colours were taken out.',
  'remark.control-characters': () => 'Control characters that XML forbids were dropped.',
  'remark.bytes': ({ encoding }) => `Bytes that are not ${encoding} text stand as \ufffd.`,
};
