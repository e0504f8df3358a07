import type { Change, Diff, DiffSide } from '../../schemas/diff.ts';
import type { Told } from '../../schemas/reason.ts';
import { revisionName } from '../../views/words.ts';
import { words } from '../../words/words.ts';
import { plate } from './glyph.ts';
import { heading, sentence } from './layout.ts';
import type { Cell, Line } from './style.ts';
import { bad, command, good, muted, partial, strong } from './style.ts';

const texts = () => words.terminal.diff;

const SIGN: Record<Change['direction'], Cell> = { worse: bad('-'), better: good('+'), changed: muted('~') };

const sideLines = (side: DiffSide, lead: string, columns: number): Line[] =>
  sentence(
    [
      muted(lead),
      plate(side.verdict, side.hypothetical),
      '  ',
      strong(side.title),
      `, ${revisionName(side.revision)}`,
      muted(`  ${words.moment(side.asOf)}`),
    ],
    { columns },
  );

const nameOf = ({ kind, id, title }: Told<Change>): string => {
  if (kind === 'verdict' || kind === 'policy' || kind === 'waiver') return title;
  if (kind === 'evidence') return title === id ? id : `${id} ${title}`;
  return kind === 'risk' ? texts().risk(`${id} ${title}`) : kind === 'lane' ? title : `${id} ${title}`;
};

const changeLines = (change: Told<Change>, columns: number): Line[] => [
  ...sentence([SIGN[change.direction], '  ', strong(nameOf(change)), `  ${change.text}`], { columns }),
  ...change.causes.flatMap(({ kind, text }) =>
    sentence([muted(`${words.diff.causes[kind]}: ${text}`)], { columns, indent: 5 }),
  ),
];

const DIRECTIONS = ['worse', 'better', 'changed'] as const;

const policyLine = ({ from, to }: Told<Diff>): Line[] =>
  from.policy === to.policy
    ? []
    : [
        [
          '  ',
          partial(texts().policy),
          muted(texts().policies(from.policy.slice(0, 19), to.policy.slice(0, 19))),
        ],
      ];

/** What differs between two judgements, for a person: worse first, each with its cause. */
export const diffLines = (diff: Told<Diff>, columns: number, all: boolean): Line[] => {
  const { from, to, changes, counts } = diff;
  const shown = changes.filter(
    ({ direction, kind }) => all || direction !== 'changed' || kind !== 'evidence',
  );
  const hidden = changes.length - shown.length;
  return [
    [],
    ...sideLines(from, texts().from, columns),
    ...sideLines(to, texts().to, columns),
    ...policyLine(diff),
    [],
    ...(changes.length === 0 ? [[`  ${texts().nothing}`], []] : []),
    ...DIRECTIONS.flatMap((direction) => {
      const found = shown.filter((each) => each.direction === direction);
      return found.length === 0
        ? []
        : [heading(texts()[direction]), ...found.flatMap((each) => changeLines(each, columns)), []];
    }),
    ...sentence([texts().counts(counts)], { columns }),
    ...(hidden > 0 ? [['  ', muted(texts().hidden(hidden))]] : []),
    [`  ${texts().pullRequest}`, command('--format markdown')],
  ];
};
