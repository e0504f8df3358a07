import type { Ran } from '../../../schemas/reasons/ran.ts';
import type { Sayings } from '../../sayings.ts';
import { countOf, each } from '../../some.ts';
import { listedBriefly, plural } from '../grammar.ts';
import { sayChecked, sayUnmet } from './checked.ts';

type Of<Kind extends Ran['kind']> = Extract<Ran, { kind: Kind }>;

const restricted = ({ count, decisions }: Of<'ran.restricted-changes'>): string => {
  const named = each(decisions, ({ name, standing }) =>
    standing === null ? `${name} is without a status` : `${name} is ${sayChecked(standing)}`,
  );
  const why = countOf(decisions) > 0 ? ` (${listedBriefly(named)})` : '';
  return `${plural(count, 'file')} changed that need an accepted decision record${why}`;
};

/** What the git repository is like, and what changed in it. */
export const GIT = {
  'ran.no-repository': () => 'There is no git repository here',
  'ran.git-failed': ({ command, said }) => `git ${command} failed: ${said}`,
  'ran.too-much': () => 'git answered more than can be judged',
  'ran.shallow': ({ lacks: name }) =>
    name === null
      ? 'The clone is shallow, so its history cannot be judged'
      : `The clone is shallow, and may lack ${name}`,
  'ran.no-commit': ({ name }) => `There is no ${name} in this repository`,
  'ran.repository': ({ unmet }) => (countOf(unmet) > 0 ? sayUnmet(unmet) : 'The repository is as expected'),
  'ran.no-change': ({ from, to }) => `No file changed from ${from} to ${to}, so nothing was judged`,
  'ran.forbidden-changes': ({ count }) => `${plural(count, 'file')} changed that must not change`,
  'ran.allowed-changes': ({ count }) => `${plural(count, 'file')} changed, each as the policy allows`,
  'ran.restricted-changes': restricted,
} satisfies Partial<Sayings<Ran>>;
