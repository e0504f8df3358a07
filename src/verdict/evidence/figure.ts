/** A number with its unit; null where none is stated. */
export interface Figure {
  value: number;
  unit: string | null;
}

const NUMBER = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)\s*([^\s\d][^\s]*)?$/i;

/** Units that can be compared, by what they measure, each as a whole multiple of the smallest. */
const SCALES: readonly Readonly<Record<string, number>>[] = [
  { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, min: 6e10, m: 6e10, h: 3.6e12, d: 8.64e13 },
  { B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 },
  { '/min': 1, '/s': 60, rps: 60 },
  { '%': 1 },
];

/** Reads `300 ms`, `80%` or `0`; undefined when it is not a number. */
export const parseFigure = (text: string): Figure | undefined => {
  const match = NUMBER.exec(text.trim());
  if (!match) return undefined;
  const value = Number(match[1]);
  return Number.isFinite(value) ? { value, unit: match[2] ?? null } : undefined;
};

/** `212 ms`, `85 %`, `3`. */
export const shownFigure = ({ value, unit }: Figure): string => {
  const rounded = String(Math.round(value * 1e6) / 1e6);
  return unit === null ? rounded : `${rounded}${unit.startsWith('/') ? '' : ' '}${unit}`;
};

/** A limit in the unit of what was found; undefined when they cannot be compared. */
export const inUnitOf = (limit: Figure, found: Figure): number | undefined => {
  if (limit.unit === null || found.unit === null || limit.unit === found.unit) return limit.value;
  for (const scale of SCALES) {
    const [from, to] = [scale[limit.unit], scale[found.unit]];
    if (from !== undefined && to !== undefined) return (limit.value * from) / to;
  }
  return undefined;
};

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
};

/** A bare 0.5 may be a share or half a percent: whichever reading flatters must not win. */
const isAmbiguousShare = (found: Figure, limit: Figure): boolean =>
  limit.unit === '%' && found.unit === null && found.value > 0 && found.value < 1;

/** Compares a figure with its limit; `problem` says why they cannot be compared, and then it is not met. */
export const compareFigure = (
  found: Figure,
  operator: string,
  limit: Figure,
): { met: boolean; problem?: string } => {
  if (isAmbiguousShare(found, limit))
    return { met: false, problem: `${shownFigure(found)} has no unit, so it may be a share or a percentage` };
  const bound = inUnitOf(limit, found);
  const compare = COMPARE[operator];
  if (bound === undefined || !compare)
    return { met: false, problem: `${shownFigure(found)} cannot be compared with ${shownFigure(limit)}` };
  return { met: compare(found.value, bound) };
};
