import type { Change, Diff, DiffSide } from '../../schemas/diff.ts';
import type { Told } from '../../schemas/reason.ts';
import { words } from '../../words/words.ts';
import { count, instant } from './count.ts';
import { plate } from './glyph.ts';
import { heading, sentence } from './layout.ts';
import type { Cell, Line } from './style.ts';
import { bad, command, good, muted, partial, strong } from './style.ts';

const SIGN: Record<Change['direction'], Cell> = { worse: bad('-'), better: good('+'), changed: muted('~') };

const revisionWords = ({ revision }: DiffSide): string =>
  revision === 'open' ? 'open revision' : `rev ${revision.slice(1)}`;

const sideLines = (side: DiffSide, lead: string, columns: number): Line[] =>
  sentence(
    [
      muted(lead),
      plate(side.verdict, side.hypothetical),
      '  ',
      strong(side.title),
      `, ${revisionWords(side)}`,
      muted(`  ${instant(side.asOf)}`),
    ],
    { columns },
  );

const nameOf = ({ kind, id, title }: Told<Change>): string => {
  if (kind === 'verdict' || kind === 'policy' || kind === 'waiver') return title;
  if (kind === 'evidence') return title === id ? id : `${id} ${title}`;
  return kind === 'risk' ? `risk ${id} ${title}` : kind === 'lane' ? title : `${id} ${title}`;
};

const changeLines = (change: Told<Change>, columns: number): Line[] => [
  ...sentence([SIGN[change.direction], '  ', strong(nameOf(change)), `  ${change.text}`], { columns }),
  ...change.causes.flatMap(({ kind, text }) =>
    sentence([muted(`${words.diff.causes[kind]}: ${text}`)], { columns, indent: 5 }),
  ),
];

const TITLES: readonly [Change['direction'], string][] = [
  ['worse', 'Worse'],
  ['better', 'Better'],
  ['changed', 'Otherwise changed'],
];

const policyLine = ({ from, to }: Told<Diff>): Line[] =>
  from.policy === to.policy
    ? []
    : [
        [
          '  ',
          partial('Another policy: '),
          muted(`${from.policy.slice(0, 19)} to ${to.policy.slice(0, 19)}`),
        ],
      ];

/** What differs between two judgements, for a person: worse first, each with its cause. */
export const diffLines = (diff: Told<Diff>, columns: number, all: boolean): Line[] => {
  const { from, to, changes, counts } = diff;
  const shown = changes.filter(
    ({ direction, kind }) => all || direction !== 'changed' || kind !== 'evidence',
  );
  const hidden = changes.length - shown.length;
  const { worse, better, changed, unchanged } = counts;
  return [
    [],
    ...sideLines(from, 'From ', columns),
    ...sideLines(to, 'To   ', columns),
    ...policyLine(diff),
    [],
    ...(changes.length === 0 ? [['  Nothing changed.'], []] : []),
    ...TITLES.flatMap(([direction, title]) => {
      const found = shown.filter((each) => each.direction === direction);
      return found.length === 0
        ? []
        : [heading(title), ...found.flatMap((each) => changeLines(each, columns)), []];
    }),
    ...sentence(
      [
        `${count(worse, 'change for the worse', 'changes for the worse')}, ${better} for the better, ${changed} neither; ${unchanged} unchanged.`,
      ],
      { columns },
    ),
    ...(hidden > 0 ? [['  ', muted(`${count(hidden, 'other change')} of evidence. List all: --all`)]] : []),
    ['  For a pull request, add: ', command('--format markdown')],
  ];
};
