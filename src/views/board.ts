import { compareStatus, type Status } from '../schemas/status.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { words } from '../words/words.ts';
import { recordPath } from './anchors.ts';
import { toLastDecided } from './front.ts';
import type { Summary } from './record-data.ts';
import { toShares } from './shares.ts';
import { label, revisionName } from './words.ts';

/** A revision of a checkpoint, as the head of its column leads to it. */
interface BoardRevision {
  path: string;
  /** `Rev 1, 21 Dec, go`. */
  text: string;
}

/** One checkpoint on the programme board, at its last decision or, before its first, at its open revision. */
interface BoardColumn {
  path: string;
  /** `CP3`. */
  label: string;
  /** `rev 1, 21 Dec`. */
  when: string;
  verdict: Verdict;
  decided: boolean;
  /** The decision the programme stands at. */
  current: boolean;
  /** The other revisions of it, newest first. */
  others: BoardRevision[];
}

/** A lane at one decision: how its line comes in, what it meets, how it goes on. */
interface LaneCell {
  left: 'solid' | 'dotted' | 'none';
  mark: 'go' | 'stop' | 'neither' | 'none';
  right: 'solid' | 'dotted' | 'none';
  /** The line begins or ends here. */
  start: boolean;
  end: boolean;
  word: string;
}

/** Items of one area at one decision. */
interface AreaCell {
  /** As a strip; of many items, by their share. */
  strip: Status[];
  ready: number;
  total: number;
}

/** The programme board: columns are checkpoints; rows are lanes, items ready by area, critical risks. */
export interface BoardView {
  columns: BoardColumn[];
  /** Every checkpoint, where some stand before the first column. */
  all: BoardRevision[];
  /** Some checkpoints stand before the first column. */
  cut: boolean;
  lanes: { title: string; cells: LaneCell[] }[];
  areas: { title: string; cells: (AreaCell | null)[] }[];
  risks: (number | null)[];
}

const texts = () => words.overview.board;
const COLUMNS = 8;
const AREAS = 8;
/** Cells that a strip has room for. */
const CELLS = 12;

const laneIn = (summary: Summary | undefined, id: string) => summary?.lanes.find((lane) => lane.id === id);

const toLaneCells = (columns: readonly Summary[], id: string): LaneCell[] => {
  const verdicts = columns.map((column) => laneIn(column, id)?.verdict ?? null);
  const first = verdicts.findIndex((verdict) => verdict !== null);
  const last = verdicts.findLastIndex((verdict) => verdict !== null);
  const flow = (verdict: (typeof verdicts)[number]): 'solid' | 'dotted' =>
    verdict === 'no-go' ? 'dotted' : 'solid';
  return verdicts.map((verdict, index): LaneCell => {
    const before = verdicts.slice(0, index).findLast((each) => each !== null) ?? null;
    const within = index > first && index <= last;
    const left = index <= first || !within ? 'none' : flow(before);
    if (verdict === null) {
      const through = index > first && index < last;
      return {
        left: through ? flow(before) : 'none',
        mark: 'none',
        right: through ? flow(before) : 'none',
        start: false,
        end: false,
        word: texts().notInScope,
      };
    }
    const isLast = index === last;
    const goesOn = !isLast || index === columns.length - 1;
    return {
      left: index === first && verdict === 'no-go' ? 'solid' : left,
      mark: verdict === 'go' ? 'go' : verdict === 'no-go' ? 'stop' : 'neither',
      right: goesOn ? flow(verdict) : 'none',
      start: index === first && verdict === 'go',
      end: isLast && !goesOn && verdict === 'go',
      word: columns[index]?.decided
        ? words.vocabulary.lane[verdict]
        : texts().undecided(words.vocabulary.lane[verdict]),
    };
  });
};

const areaCell = (summary: Summary, areas: readonly string[]): AreaCell | null => {
  const statuses = summary.items.filter(({ area }) => areas.includes(area)).map(({ status }) => status);
  if (statuses.length === 0) return null;
  return {
    strip: toShares(
      [...statuses].sort((a, b) => compareStatus(b, a)),
      CELLS,
    ),
    total: statuses.length,
    ready: statuses.filter((status) => status === 'ready').length,
  };
};

const toAreaRows = (columns: readonly Summary[]): BoardView['areas'] => {
  const newest = columns.slice(-2).flatMap(({ items }) => items.map(({ area }) => area));
  const all = columns.flatMap(({ items }) => items.map(({ area }) => area));
  const shown = [...new Set([...newest, ...all])].slice(0, Math.max(1, AREAS));
  const ordered = [...new Set(newest)].slice(0, AREAS);
  const rest = [...new Set(all)].filter((area) => !ordered.includes(area));
  const listedAreas = rest.length > 2 ? ordered : shown;
  const folded = rest.length > 2 ? rest : [...new Set(all)].filter((area) => !shown.includes(area));
  return [
    ...listedAreas.map((area) => ({ title: area, cells: columns.map((column) => areaCell(column, [area])) })),
    ...(folded.length > 0
      ? [
          {
            title: texts().earlierAreas(folded.length),
            cells: columns.map((column) => areaCell(column, folded)),
          },
        ]
      : []),
  ];
};

const whenOf = (summary: Summary): string => {
  if (summary.decided)
    return [revisionName(summary.revision), ...(summary.date ? [words.shortDay(summary.date)] : [])].join(
      ', ',
    );
  return summary.due ? words.overview.facts.due(words.shortDay(summary.due)) : texts().notDecided;
};

const toRevision = (summary: Summary): BoardRevision => ({
  path: recordPath(summary),
  text: words.sentence(
    [
      summary.decided ? whenOf(summary) : words.site.openRevision,
      words.within(words.vocabulary.verdict[summary.verdict]),
    ].join(', '),
  ),
});

const toColumn = (summary: Summary, revisions: readonly Summary[], standing: string | null): BoardColumn => ({
  path: recordPath(summary),
  label: label(summary.checkpoint),
  when: whenOf(summary),
  verdict: summary.verdict,
  decided: summary.decided,
  current: summary.id === standing,
  others: revisions
    .filter(({ checkpoint, id }) => checkpoint === summary.checkpoint && id !== summary.id)
    .map(toRevision)
    .reverse(),
});

const openCritical = ({ risks }: Summary): number | null =>
  risks.length === 0
    ? null
    : risks.filter(({ level, state }) => level === 'critical' && state === 'open').length;

/** Builds the programme board from all revisions in the order of their decisions, open ones last. */
export const toBoardView = (revisions: readonly Summary[], standing: string | null): BoardView => {
  const checkpoints = toLastDecided(revisions);
  const columns = checkpoints.slice(-COLUMNS);
  const lanes = new Map(
    columns.flatMap(({ lanes: each }) => each.map(({ id, title }) => [id, title] as const)),
  );
  return {
    columns: columns.map((summary) => toColumn(summary, revisions, standing)),
    all: checkpoints.map((summary) => ({
      path: recordPath(summary),
      text: `${label(summary.checkpoint)} ${words.within(words.vocabulary.verdict[summary.verdict])}`,
    })),
    cut: checkpoints.length > columns.length,
    lanes: [...lanes].map(([id, title]) => ({ title, cells: toLaneCells(columns, id) })),
    areas: toAreaRows(columns),
    risks: columns.map(openCritical),
  };
};
