import type { Explanation, Way } from '../../schemas/explanation.ts';
import { say } from '../../words/told.ts';
import { words } from '../../words/words.ts';
import { heading, sentence } from './layout.ts';
import type { Line } from './style.ts';
import { command, muted } from './style.ts';

const texts = () => words.terminal.explanation.clearing;

const SHOWN = 5;

const causeName = ({ id, title }: Way['causes'][number]): string => (id === title ? id : `${id} ${title}`);

const wayLines = ({ causes, commands }: Way, columns: number): Line[] => {
  const inner = { columns, indent: 5 };
  return [
    ...sentence(['→  ', texts().causes(causes.map(causeName))], { columns }),
    ...causes.flatMap(({ clearedWhen, byHand }) => [
      ...clearedWhen.flatMap((text) => sentence([muted(texts().when(text))], inner)),
      ...(byHand ? sentence([muted(say(byHand))], inner) : []),
    ]),
    ...commands.map((each): Line => ['     ', command(each)]),
  ];
};

const waysLines = (title: string, ways: readonly Way[], columns: number): Line[] => {
  const more = ways.length - SHOWN;
  return [
    ...sentence([muted(title)], { columns }),
    ...ways.slice(0, SHOWN).flatMap((way) => wayLines(way, columns)),
    ...(more > 0 ? [[`     ${texts().more(more)}`]] : []),
  ];
};

const idsOf = ({ causes }: Way): string => causes.map(({ id }) => id).join(' ');

/** What would clear a verdict, each lane or one item: the smallest sets of root causes, and what to run then. */
export const clearingLines = (
  { clears, item }: Explanation,
  laneTitles: ReadonlyMap<string, string>,
  columns: number,
): Line[] => {
  const whole: [string, readonly Way[]][] =
    item === null ? [[texts().for('GO'), clears.go]] : [[texts().for(item), clears.item]];
  const sets = new Set(clears.go.length === 1 ? clears.go.map(idsOf) : []);
  const lanes =
    item === null
      ? Object.entries(clears.lanes)
          .filter(([, ways]) => ways.some((way) => !sets.has(idsOf(way))))
          .map(([id, ways]): [string, readonly Way[]] => [texts().forAlone(laneTitles.get(id) ?? id), ways])
      : [];
  const parts = [...whole, ...lanes].filter(([, ways]) => ways.length > 0);
  if (parts.length === 0) return [];
  return [
    heading(texts().title),
    ...sentence([muted(texts().supposing)], { columns }),
    [],
    ...parts.flatMap(([title, ways]) => [...waysLines(title, ways, columns), []]),
    ...(clears.complete ? [] : [...sentence([muted(texts().bound)], { columns }), []]),
  ];
};
