import type { Judgement } from '../../src/schemas/judgement.ts';
import type { Probe } from '../../src/schemas/probe.ts';
import { heading, sentence } from './layout.ts';
import type { Line } from './style.ts';
import { command, muted } from './style.ts';

const SETS = 5;

/** The command that probes these items again; undefined when no probe proves any of them. */
const probeAgain = ({ items }: Judgement, causes: readonly string[]): string | undefined => {
  const probes = new Set(items.filter(({ id }) => causes.includes(id)).flatMap(({ evidence }) => evidence));
  return probes.size === 0 ? undefined : `npx holdpoint probe --only ${[...probes].join(' ')}`;
};

const clearedWhen = (
  { items }: Judgement,
  causes: readonly string[],
  probes: ReadonlyMap<string, Probe>,
): string[] =>
  items
    .filter(({ id }) => causes.includes(id))
    .flatMap(({ evidence }) => evidence.flatMap((id) => probes.get(id)?.clearedWhen ?? []));

const titleOf = ({ items, risks, lanes }: Judgement, id: string): string => {
  const title =
    items.find((item) => item.id === id)?.title ??
    risks.find((risk) => `risk:${risk.id}` === id)?.title ??
    lanes.find((lane) => `lane:${lane.id}` === id)?.title;
  return title === undefined ? id : `${id} ${title}`;
};

/** The smallest sets of root causes whose clearing gives GO, each with what clears it and the command to run then. */
export const clearingLines = (
  judgement: Judgement,
  sets: readonly (readonly string[])[],
  probes: ReadonlyMap<string, Probe>,
  columns: number,
): Line[] => {
  if (sets.length === 0) return [];
  const inner = { columns, indent: 5 };
  const lines = sets
    .slice(0, SETS)
    .flatMap((causes) => [
      ...sentence(['→  ', causes.map((id) => titleOf(judgement, id)).join(', and ')], { columns }),
      ...clearedWhen(judgement, causes, probes).flatMap((text) =>
        sentence([muted(`Cleared when ${text}`)], inner),
      ),
      ...[probeAgain(judgement, causes)].flatMap((again) => (again ? sentence([command(again)], inner) : [])),
    ]);
  const more = sets.length - SETS;
  return [
    heading('What would clear it, supposing that what waits then passes its own probes'),
    ...lines,
    ...(more > 0 ? [[`     and ${more} other ways`]] : []),
    ...(judgement.clears.complete
      ? []
      : [['  ', muted('The search stopped at its bound; there may be other ways.')]]),
    [],
  ];
};
