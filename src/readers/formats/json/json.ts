import { asObject } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { judge, judged, stated } from '../../lib/stated.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import type { Ask, Reader } from '../../reader.ts';

const step = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  const object = asObject(value);
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
};

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

/** What a JSON pointer names: a scalar, the number of entries of a list or object, or null when it is not there. */
const valueAt = (document: unknown, pointer: string): string | number | boolean | null => {
  const value = pointer.slice(1).split('/').map(unescaped).reduce(step, document);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.length;
  const object = asObject(value);
  return object ? Object.keys(object).length : null;
};

const parse = async (source: Source, { criteria, signal }: Ask): Promise<Found> => {
  const document = await source.json();
  const tally = new Tally();
  for (const criterion of criteria.flatMap((text) => stated(text, 'pointer') ?? [])) {
    await judge(
      criterion,
      valueAt(document, criterion.subject),
      `The document holds nothing at ${criterion.subject}.`,
      tally,
      signal,
    );
  }
  return judged(tally, 'json');
};

/** Any JSON, judged by JSON pointers. Source: RFC 8259, RFC 6901. */
export const json: Reader = {
  id: 'json',
  title: 'Any JSON, by pointer',
  tools: ['any tool that writes JSON'],
  met: [
    'Never recognised, only named by a probe or `--format json`; judges nothing without a criterion.',
    'Every criterion that begins with a JSON pointer is met: `/summary/failed == 0`, `/status == ok`.',
    'A list or an object is judged by its number of entries; what is not there meets nothing.',
  ],
  measurements: ['<pointer>'],
  specification: 'https://www.rfc-editor.org/rfc/rfc6901',
  parse,
};
