import type { JudgedLane, Judgement, RootCause } from '../../schemas/judgement.ts';
import type { Status } from '../../schemas/status.ts';
import { StatusSchema } from '../../schemas/status.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import type { VerdictDocument } from '../../schemas/verdict-document.ts';
import { nameOf } from '../../verdict/clear/clearing.ts';
import { isOwnCause } from '../../verdict/judge/root-causes.ts';
import { revisionName } from '../../views/words.ts';
import { say } from '../../words/told.ts';
import { words } from '../../words/words.ts';
import { laneGlyph, plate, statusGlyph, statusWord } from './glyph.ts';
import { aligned, heading, sentence } from './layout.ts';
import type { Line } from './style.ts';
import { bad, command, muted, partial, strong } from './style.ts';

const texts = () => words.terminal.judgement;

/** What a judgement rests on besides what is recorded: suppositions, what will have lapsed by a moment ahead, and that its decision has. */
export type Marks = Pick<VerdictDocument, 'assumptions' | 'forecast' | 'lapsed'>;

const circumstances = (judgement: Judgement): string => {
  const { revision, verdict, declared, asOf, commit, policy } = judgement;
  const isStricter = standingVerdict(judgement) !== verdict;
  const decided = revision === 'open' ? texts().undecided(declared) : texts().declared(declared, isStricter);
  const short = commit?.slice(0, 7) ?? null;
  return texts().circumstances(decided, words.moment(asOf), short, policy.slice('sha256:'.length, SHORT));
};

const SHORT = 'sha256:'.length + 7;

const hypothesis = ({ assumptions = {} }: Marks, columns: number): Line[] => {
  const supposed = Object.entries(assumptions).map(([id, status]) => ({ id, status: statusWord(status) }));
  return sentence([partial(texts().hypothetical), ` ${texts().supposing(supposed)}`], { columns });
};

const LAPSED = 12;

const forecastLines = ({ forecast }: Marks, columns: number): Line[] => {
  if (!forecast) return [];
  const { lapsed } = forecast;
  const by = lapsed.length === 0 ? texts().nothingLapses : texts().lapses;
  return [
    ...sentence([partial(texts().forecast), ` ${by}`], { columns }),
    ...lapsed
      .slice(0, LAPSED)
      .flatMap(({ kind, id, until }) =>
        sentence([texts().ending(kind, id, words.moment(until))], { columns, indent: 5 }),
      ),
    ...(lapsed.length > LAPSED ? [[`     ${texts().more(lapsed.length - LAPSED)}`]] : []),
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
      `, ${revisionName(judgement.revision)}`,
    ],
    { columns },
  ),
  ...sentence([muted(circumstances(judgement))], { columns }),
  ...(judgement.hypothetical ? hypothesis(marks, columns) : []),
  ...forecastLines(marks, columns),
  ...(marks.lapsed === undefined
    ? []
    : sentence([bad(texts().lapsed), ` ${texts().lapsedOn(words.dated(marks.lapsed))}`], { columns })),
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
    return texts().asDeclared(lane.verdict === 'no-go' ? say(lane.reason) : '');
  if (lane.heldBy.length === 0) return lane.verdict === 'no-go' ? say(lane.reason) : '';
  const named = lane.heldBy.slice(0, NAMED).map((id) => `${id} ${known.get(id) ?? ''}`.trim());
  const more = lane.heldBy.length - named.length;
  return texts().heldBy(named, more);
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
    items.length > 0 ? texts().items(items.length) : '',
    lanes.length > 0 && !id.startsWith('lane:') ? texts().lanes(lanes.length) : '',
    risks.length > 0 && !id.startsWith('risk:') ? texts().risks(risks.length) : '',
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
      ...(waits ? sentence([muted(texts().waiting(waits))], { columns, indent: 5 }) : []),
    ];
  });
  const more = rootCauses.length - shown.length;
  return [heading(texts().holds), ...lines, ...(more > 0 ? [[`     ${texts().more(more)}`]] : []), []];
};

const conflictLines = ({ items, risks }: Judgement, columns: number): Line[] => {
  const claims = items.filter(({ conflict }) => conflict);
  const declared = risks.filter(({ conflict }) => conflict);
  const lines = [
    ...claims.map(({ id, title }) => texts().claimed(`${id} ${title}`)),
    ...declared.map(({ id, title, declared: state }) =>
      texts().declaredRisk(`${id} ${title}`, state && statusWord(state)),
    ),
  ].flatMap((text) => sentence([bad(texts().conflict), ` ${text}`], { columns }));
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
  const worth = texts().coverage(proven, attested, notJudged, total);
  return sentence([tallied || texts().noItems, muted(`  ${worth}`)], { columns });
};

/** What ends soonest of what ends soon, and how much else does. */
export const expiringLines = ({ expiring: [first, ...others] }: Judgement, columns: number): Line[] => {
  if (!first) return [];
  const { kind, id, until } = first;
  const what = texts().endsFirst(kind, id, words.moment(until), others.length);
  return sentence([partial(texts().endsSoon), ` ${what}`], { columns });
};

const disagreement = ({ agrees, declared, verdict }: Judgement, columns: number): Line[] =>
  agrees
    ? []
    : [...sentence([bad(texts().looser), ` ${texts().looserText(declared, verdict)}`], { columns }), []];

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
  [`  ${texts().next}`, command(`npx holdpoint explain ${nameOf(judgement)}`)],
];
