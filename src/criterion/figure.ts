/** A number with its unit; null where none is stated. */
export interface Figure {
  value: number;
  unit: string | null;
}

const NUMBER = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)\s*([^\s\d][^\s]*)?$/i;

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
