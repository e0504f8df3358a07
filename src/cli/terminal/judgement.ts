import type { JudgedLane, Judgement, RootCause } from '../../schemas/judgement.ts';
import type { Status } from '../../schemas/status.ts';
import { StatusSchema } from '../../schemas/status.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import type { VerdictDocument } from '../../schemas/verdict-document.ts';
import { nameOf } from '../../verdict/clear/clearing.ts';
import { isOwnCause } from '../../verdict/judge/root-causes.ts';
import { say } from '../../words/told.ts';
import { words } from '../../words/words.ts';
import { count, instant } from './count.ts';
import { laneGlyph, plate, statusGlyph, statusWord } from './glyph.ts';
import { aligned, heading, sentence } from './layout.ts';
import type { Line } from './style.ts';
import { bad, command, muted, partial, strong } from './style.ts';

const revisionWords = ({ revision }: Judgement): string =>
  revision === 'open' ? 'open revision' : `rev ${revision.slice(1)}`;

/** What a judgement rests on besides what is recorded: suppositions, what will have lapsed by a moment ahead, and that its decision has. */
export type Marks = Pick<VerdictDocument, 'assumptions' | 'forecast' | 'lapsed'>;

const circumstances = (judgement: Judgement): string => {
  const { revision, verdict, declared, asOf, commit, policy } = judgement;
  const isStricter = standingVerdict(judgement) !== verdict;
  const stricter = isStricter ? ', stricter than what is recorded' : '';
  const ceiling =
    declared === null
      ? ''
      : `; ${declared} is written without a day of decision that is past, so it is no more than a ceiling`;
  const decided = revision === 'open' ? `Not decided yet${ceiling}` : `Declared ${declared}${stricter}`;
  const at = commit ? `, commit ${commit.slice(0, 7)}` : '';
  return `${decided}. As of ${instant(asOf)}${at}, policy ${policy.slice('sha256:'.length, SHORT)}`;
};

const SHORT = 'sha256:'.length + 7;

const hypothesis = ({ assumptions = {} }: Marks, columns: number): Line[] => {
  const supposed = Object.entries(assumptions).map(([id, status]) => `${id} is ${statusWord(status)}`);
  const what =
    supposed.length > 0 ? ` supposing that ${words.listed(supposed)}.` : ' it rests on suppositions.';
  return sentence([partial('Hypothetical:'), `${what} It holds for nothing and is never recorded.`], {
    columns,
  });
};

const LAPSED = 12;

const forecastLines = ({ forecast }: Marks, columns: number): Line[] => {
  if (!forecast) return [];
  const { lapsed } = forecast;
  const by =
    lapsed.length === 0 ? ' nothing lapses by then.' : ' unless renewed, by then there will have lapsed:';
  return [
    ...sentence([partial('A forecast, not yet so:'), by], { columns }),
    ...lapsed.slice(0, LAPSED).flatMap(({ kind, id, until }) =>
      sentence([`${kind === 'risk' ? 'acceptance of risk' : kind} ${id}, ${instant(until)}`], {
        columns,
        indent: 5,
      }),
    ),
    ...(lapsed.length > LAPSED ? [[`     and ${lapsed.length - LAPSED} more`]] : []),
  ];
};

/** The verdict's plate with the checkpoint's title, the moment it holds for, and what it rests on. */
export const plateLines = (judgement: Judgement, columns: number, marks: Marks = {}): Line[] => [
  [],
  ...sentence(
    [
      plate(standingVerdict(judgement), judgement.hypothetical),
      '  ',
      strong(judgement.title),
      `, ${revisionWords(judgement)}`,
    ],
    { columns },
  ),
  ...sentence([muted(circumstances(judgement))], { columns }),
  ...(judgement.hypothetical ? hypothesis(marks, columns) : []),
  ...forecastLines(marks, columns),
  ...(marks.lapsed === undefined
    ? []
    : sentence([bad('Lapsed:'), ` it was to be decided again by ${words.dated(marks.lapsed)}`], { columns })),
  [],
];

const titles = ({ items, risks }: Judgement): Map<string, string> =>
  new Map([
    ...items.map(({ id, title }) => [id, title] as const),
    ...risks.map(({ id, title }) => [`risk:${id}`, title] as const),
  ]);

const NAMED = 3;

const holders = (lane: JudgedLane, known: Map<string, string>, judgement: Judgement): string => {
  if (lane.attested && (lane.heldBy.length === 0 || isOwnCause(judgement, lane.id)))
    return `as declared${lane.verdict === 'no-go' ? `: ${say(lane.reason)}` : ''}`;
  if (lane.heldBy.length === 0) return lane.verdict === 'no-go' ? say(lane.reason) : '';
  const named = lane.heldBy.slice(0, NAMED).map((id) => `${id} ${known.get(id) ?? ''}`.trim());
  const more = lane.heldBy.length - named.length;
  return `held by ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** Each lane with its verdict and what holds it. */
const laneLines = (judgement: Judgement, columns: number): Line[] => {
  const known = titles(judgement);
  const rows = judgement.lanes.map((lane): Line => {
    const held = lane.verdict === 'no-go';
    return [
      laneGlyph(lane.verdict),
      held ? strong(lane.title) : lane.title,
      statusWord(lane.verdict),
      muted(holders(lane, known, judgement)),
    ];
  });
  return rows.length > 0 ? [...aligned(rows, { columns }), []] : [];
};

const waiting = ({ id, items, lanes, risks }: RootCause): string =>
  [
    items.length > 0 ? count(items.length, 'item') : '',
    lanes.length > 0 && !id.startsWith('lane:') ? count(lanes.length, 'lane') : '',
    risks.length > 0 && !id.startsWith('risk:') ? count(risks.length, 'risk') : '',
  ]
    .filter(Boolean)
    .join(', ');

const causeGlyph = (status: string) => {
  const known = StatusSchema.safeParse(status);
  return known.success ? statusGlyph(known.data) : bad('✕');
};

const CAUSES = 12;

/** Root causes that have to be cleared for GO or for a lane to go; all of them where none of that is in reach. */
const holding = ({ verdict, rootCauses, clears }: Judgement): RootCause[] => {
  if (verdict === 'GO') return [];
  const ids = new Set([...clears.go, ...Object.values(clears.lanes).flat()].flat());
  return ids.size === 0 || !clears.complete ? rootCauses : rootCauses.filter(({ id }) => ids.has(id));
};

/** What holds the verdict back: each root cause, why, and what waits for it. */
const causeLines = (judgement: Judgement, columns: number): Line[] => {
  const rootCauses = holding(judgement);
  if (rootCauses.length === 0) return [];
  const shown = rootCauses.slice(0, CAUSES);
  const lines = shown.flatMap((cause) => {
    const waits = waiting(cause);
    return [
      ...sentence(
        [
          causeGlyph(cause.status),
          '  ',
          strong(`${cause.id} ${cause.title}`),
          `  ${statusWord(cause.status)}`,
        ],
        { columns },
      ),
      ...sentence([say(cause.reason)], { columns, indent: 5 }),
      ...(waits ? sentence([muted(`Waiting for it: ${waits}`)], { columns, indent: 5 }) : []),
    ];
  });
  const more = rootCauses.length - shown.length;
  return [heading('What holds it'), ...lines, ...(more > 0 ? [[`     and ${more} more`]] : []), []];
};

const conflictLines = ({ items, risks }: Judgement, columns: number): Line[] => {
  const claims = items.filter(({ conflict }) => conflict);
  const declared = risks.filter(({ conflict }) => conflict);
  const lines = [
    ...claims.map(({ id, title }) => `${id} ${title} is claimed better than its evidence shows`),
    ...declared.map(
      ({ id, title, declared: word }) => `risk ${id} ${title} is declared ${word} before its items allow it`,
    ),
  ].flatMap((text) => sentence([bad('Conflict:'), ` ${text}`], { columns }));
  return lines.length > 0 ? [...lines, []] : [];
};

/** How many items have each status, and how much of it is proven. */
const countLines = ({ items, coverage }: Judgement, columns: number): Line[] => {
  const tallied = StatusSchema.options
    .map((status) => [status, items.filter((item) => item.status === status).length] as [Status, number])
    .filter(([, n]) => n > 0)
    .map(([status, n]) => `${n} ${statusWord(status)}`)
    .join(', ');
  const { proven, attested, notJudged, total } = coverage;
  const worth = `${proven} proven, ${attested} attested, ${notJudged} not judged, of ${total}`;
  return sentence([tallied || 'No items', muted(`  ${worth}`)], { columns });
};

/** What ends soonest of what ends soon, and how much else does. */
export const expiringLines = ({ expiring: [first, ...others] }: Judgement, columns: number): Line[] => {
  if (!first) return [];
  const { kind, id, until } = first;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  const what = kind === 'risk' ? 'acceptance of risk' : kind;
  return sentence([partial('Ends soon:'), ` ${what} ${id}, ${instant(until)}${more}`], { columns });
};

const disagreement = ({ agrees, declared, verdict }: Judgement, columns: number): Line[] =>
  agrees
    ? []
    : [
        ...sentence(
          [bad('Declared looser:'), ` people decided ${declared}, the record supports ${verdict}`],
          { columns },
        ),
        [],
      ];

/** A whole judgement for a person: plate, lanes, what holds it, counts, and the next command. */
export const judgementLines = (judgement: Judgement, columns: number, marks: Marks = {}): Line[] => [
  ...plateLines(judgement, columns, marks),
  ...sentence([say(judgement.summary)], { columns }),
  [],
  ...laneLines(judgement, columns),
  ...causeLines(judgement, columns),
  ...conflictLines(judgement, columns),
  ...disagreement(judgement, columns),
  ...countLines(judgement, columns),
  ...expiringLines(judgement, columns),
  ['  Next: ', command(`npx holdpoint explain ${nameOf(judgement)}`)],
];
