import type { Judging } from '../schemas/judging.ts';
import type { Figure } from './figure.ts';

/** Units that can be compared, by what they measure, each as a whole multiple of the smallest. */
const SCALES: readonly Readonly<Record<string, number>>[] = [
  {
    ns: 1,
    us: 1e3,
    µs: 1e3,
    μs: 1e3,
    ms: 1e6,
    s: 1e9,
    min: 6e10,
    m: 6e10,
    h: 3.6e12,
    d: 8.64e13,
    w: 6.048e14,
  },
  {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3,
    TiB: 1024 ** 4,
  },
  { '/min': 1, '/s': 60, rps: 60 },
  { '%': 1, share: 100 },
];

/** How often the smaller of two units fits into each of them; undefined where they measure different things. */
const scalesOf = (a: string | null, b: string | null): readonly [number, number] | undefined => {
  if (a === b) return [1, 1];
  for (const scale of SCALES) {
    const [from, to] = [scale[a ?? ''], scale[b ?? '']];
    if (from !== undefined && to !== undefined) return [from, to];
  }
  return undefined;
};

/** Whether figures in two units can be compared: the same unit, or two of one kind; none is comparable to none only. */
export const isComparable = (a: string | null, b: string | null): boolean => scalesOf(a, b) !== undefined;

/** A number as a whole number of powers of ten, exactly as it is written in decimals. */
const decimal = (value: number): { digits: bigint; exponent: number } => {
  const [written = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '', fraction = ''] = written.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
};

/** Below zero where the first figure is less than the second, above where it is more; exact, whatever their units. */
export const orderOf = (a: Figure, b: Figure): number | undefined => {
  const scales = scalesOf(a.unit, b.unit);
  if (!scales) return undefined;
  const [one, other] = [decimal(a.value), decimal(b.value)];
  const least = Math.min(one.exponent, other.exponent);
  const whole = ({ digits, exponent }: typeof one, scale: number): bigint =>
    digits * 10n ** BigInt(exponent - least) * BigInt(scale);
  const [left, right] = [whole(one, scales[0]), whole(other, scales[1])];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** A figure in another unit, for showing; undefined where they measure different things. */
export const inUnit = ({ value, unit }: Figure, wanted: string | null): number | undefined => {
  const scales = scalesOf(unit, wanted);
  return scales && (value * scales[0]) / scales[1];
};

/** The unit that a definition states of a name that has none of its own; null where it states none. */
export const unitOf = (name: string, unit: Judging['unit']): string | null => {
  if (typeof unit === 'string') return unit;
  return (unit && Object.hasOwn(unit, name) ? unit[name] : undefined) ?? null;
};
