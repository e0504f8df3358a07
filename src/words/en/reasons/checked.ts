import { shownFigure } from '../../../criterion/figure.ts';
import type { Checked, CheckReference, Standing } from '../../../schemas/reasons/checked.ts';
import type { Some } from '../../../schemas/reasons/kit.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { each } from '../../some.ts';
import { listed, listedBriefly, plural } from '../grammar.ts';

type Of<Kind extends Checked['kind']> = Extract<Checked, { kind: Kind }>;

const standing = ({ own, by, amended }: Standing): string => {
  const said = typeof own === 'string' ? own : `${own.front} in its front matter and ${own.text} in its text`;
  const others = by.map(
    ({ path, pending, partly }) =>
      `superseded by ${path}${pending === null ? '' : `, which is ${pending}`}${partly ? ', in part' : ''}`,
  );
  const also = amended.length > 0 ? `, amended by ${listed(amended)}` : '';
  return `${[said, ...others].join(', and ')}${also}`;
};

const older = ({ than, states, zoned }: Of<'checked.older'>): string => {
  if (states === null) return `older than ${than}`;
  return zoned
    ? `older than ${than}: it states ${states}`
    : `older than ${than}: it states ${states} without a zone, so state a timezone`;
};

/** What a check found of its subject. */
export const CHECKED: Sayings<Checked> = {
  'checked.there': () => 'exists',
  'checked.not-there': () => 'not there',
  'checked.found': ({ text }) => (text === null ? 'found' : `found "${text}"`),
  'checked.not-found': () => 'not found',
  'checked.yes': () => 'it is',
  'checked.no': () => 'it is not',
  'checked.older': older,
  'checked.no-age': () => 'of no known age: it states a start that is not understood',
  'checked.ahead': () => 'dated in the future',
  'checked.written': ({ at }) => `written ${at}`,
  'checked.files': ({ count }) => (count === 0 ? 'no file' : plural(count, 'file')),
  'checked.no-own-file': () => 'no file of this run',
  'checked.exit': ({ code }) => `exit ${code}`,
  'checked.clean': () => 'clean',
  'checked.changed-files': ({ files }) => `changed: ${listedBriefly(files)}`,
  'checked.no-such': ({ name }) => `there is no ${name} here`,
  'checked.unchanged': () => 'unchanged',
  'checked.changed': () => 'changed',
  'checked.changed-with': ({ decision }) => `changed with ${decision}`,
  'checked.no-decision': () => 'no accepted decision record is named',
  'checked.added': () => 'added',
  'checked.removed': () => 'removed',
  'checked.drifted': ({ to }) => `drifted to ${to}`,
  'checked.no-https': () => 'the address is not https',
  'checked.trusted': () => 'trusted',
  'checked.untrusted': () => 'not trusted',
  'checked.valid-until': ({ at }) => `valid until ${at}`,
  'checked.accepted': () => 'accepted',
  'checked.version': ({ version }) => `version ${version}`,
  'checked.measured': ({ values }) =>
    values.map((value) => (value ? shownFigure(value) : 'not measured')).join(', ') || 'not measured',
  'checked.standing': standing,
};

/** Says what a check found; what the world says of itself stands as it is. */
export const sayChecked = (actual: string | Checked): string =>
  typeof actual === 'string' ? actual : sayer(CHECKED)(actual);

/** Says checks that are not met, each by itself; of a subject that is named already only what was expected of it. */
export const sayUnmet = (unmet: Some<CheckReference>, named?: string): string => {
  const said = each(unmet, ({ subject, expected, actual }) =>
    subject === named
      ? `${expected}: ${sayChecked(actual)}`
      : `${subject} should be: ${expected}, is: ${sayChecked(actual)}`,
  );
  return [...said.named, ...(said.others > 0 ? [plural(said.others, 'other check')] : [])].join('; ');
};
