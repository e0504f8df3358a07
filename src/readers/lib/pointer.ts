import type { Scalar } from '../../schemas/reading.ts';
import { asObject } from './shape.ts';

/** `key[member=value]`: the entries of a list whose member has that value, instead of one by its position. */
const CHOSEN = /^([^[\]]*)\[([^=\]]+)=(?:"([^"]*)"|([^\]]*))\]$/;
const SEGMENT = /\/((?:\[[^\]]*\]|[^/])*)/g;

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

const inside = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  const object = asObject(value);
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
};

const isScalar = (value: unknown): value is Exclude<Scalar, null> =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const step = (value: unknown, segment: string): unknown[] => {
  const direct = inside(value, unescaped(segment));
  const [, key = '', member = '', quoted, bare = ''] = CHOSEN.exec(segment) ?? [];
  if (direct !== undefined || member === '') return [direct];
  const list = key === '' ? value : inside(value, unescaped(key));
  if (!Array.isArray(list)) return [];
  return list.filter((entry) => {
    const held = inside(entry, unescaped(member.trim()));
    return isScalar(held) && String(held) === (quoted ?? bare.trim());
  });
};

const scalarOf = (value: unknown): Scalar => {
  if (isScalar(value)) return value;
  if (Array.isArray(value)) return value.length;
  const object = asObject(value);
  return object ? Object.keys(object).length : null;
};

/**
 * What a JSON pointer names (RFC 6901), with `[member=value]` behind a segment to choose entries of a list: one value
 * for each place, the number of entries of a list or object, null for a place that holds nothing. Empty where no
 * entry was chosen, or nothing is at a pointer without a choice.
 */
export const valuesAt = (document: unknown, pointer: string): Scalar[] => {
  const segments = [...pointer.matchAll(SEGMENT)].map(([, segment = '']) => segment);
  const chooses = segments.some((segment) => CHOSEN.test(segment));
  let places: unknown[] = [document];
  for (const segment of segments) places = places.flatMap((place) => step(place, segment));
  const values = places.map(scalarOf);
  return chooses ? values : values.filter((value) => value !== null);
};
