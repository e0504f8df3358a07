import type { Ran } from '../../../schemas/reasons/ran.ts';
import type { Sayings } from '../../sayings.ts';
import { countOf, each } from '../../some.ts';
import { listedBriefly, plural } from '../grammar.ts';
import { sayChecked, sayUnmet } from './checked.ts';

type Of<Kind extends Ran['kind']> = Extract<Ran, { kind: Kind }>;

const changed = (count: number): string => `${plural(count, 'Datei', 'Dateien')} geändert`;

const restricted = ({ count, decisions }: Of<'ran.restricted-changes'>): string => {
  const named = each(decisions, ({ name, standing }) =>
    standing === null ? `${name} ist ohne Status` : `${name} ist ${sayChecked(standing)}`,
  );
  const why = countOf(decisions) > 0 ? ` (${listedBriefly(named)})` : '';
  return `${changed(count)}, wozu es ein angenommenes Entscheidungsdokument braucht${why}`;
};

/** What the git repository is like, and what changed in it. */
export const GIT = {
  'ran.no-repository': () => 'Hier ist kein git-Repository',
  'ran.git-failed': ({ command, said }) => `git ${command} schlug fehl: ${said}`,
  'ran.too-much': () => 'git antwortete mehr, als sich bewerten lässt',
  'ran.shallow': ({ lacks }) =>
    lacks === null
      ? 'Der Klon ist flach, also lässt sich seine Geschichte nicht bewerten'
      : `Der Klon ist flach, also fehlt ihm vielleicht ${lacks}`,
  'ran.no-commit': ({ name }) => `${name} gibt es in diesem Repository nicht`,
  'ran.repository': ({ unmet }) => (countOf(unmet) > 0 ? sayUnmet(unmet) : 'Das Repository ist wie erwartet'),
  'ran.no-change': ({ from, to }) =>
    `Keine Datei wurde von ${from} bis ${to} geändert, also wurde nichts bewertet`,
  'ran.forbidden-changes': ({ count }) => `${changed(count)}, die nicht geändert werden dürfen`,
  'ran.allowed-changes': ({ count }) => `${changed(count)}, jede wie erlaubt`,
  'ran.restricted-changes': restricted,
} satisfies Partial<Sayings<Ran>>;
