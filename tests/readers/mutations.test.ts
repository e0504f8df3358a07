import { describe, expect, it } from 'vitest';
import { readResult } from '../../src/readers/registry.ts';
import { type Reading, ReadingSchema } from '../../src/schemas/reading.ts';
import { type Case, cases } from './cases.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (each: Case, bytes: Uint8Array): Promise<Reading> =>
  readResult({ name: each.input, bytes, ...each.ask });

const textOf = ({ bytes }: Case): string => new TextDecoder().decode(bytes);
const isXml = (text: string): boolean => /^\ufeff?\s*</.test(text);
const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

/** Cases that are UTF-8 text and whose readings are worth comparing. */
const sound = cases.filter((each) => {
  const text = textOf(each);
  return each.bytes.length > 0 && !/[\ufffd\0]/.test(text) && !/^<\?xml[^>]*encoding="(?!utf-8)/i.test(text);
});

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text.replace(/^\ufeff/, '')}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

/** Middles of the file, the same in every run. */
const places = (text: string): number[] =>
  [0.13, 0.34, 0.55, 0.76, 0.97].map((share) => Math.floor(share * text.length));

const readAll = async (
  mutate: (text: string) => (Uint8Array | string)[],
  judge: (mutated: Reading, whole: Reading) => boolean,
  which: (text: string, each: Case) => boolean = () => true,
): Promise<string[]> => {
  const wrong: string[] = [];
  for (const each of sound.filter((one) => which(textOf(one), one))) {
    const whole = await read(each, each.bytes);
    for (const mutated of mutate(textOf(each))) {
      const reading = await read(each, typeof mutated === 'string' ? encode(mutated) : mutated);
      const inShape = ReadingSchema.safeParse(reading).success;
      const figures = reading.measurements.every(({ value }) => Number.isFinite(value));
      if (!inShape || !figures || !judge(reading, whole)) {
        wrong.push(`${each.reader}/${each.claim}: ${whole.outcome} became ${reading.outcome}`);
      }
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  return wrong;
};

const same = (mutated: Reading, whole: Reading): boolean =>
  mutated.outcome === whole.outcome && JSON.stringify(mutated.counts) === JSON.stringify(whole.counts);
const neverMet = (mutated: Reading): boolean => mutated.outcome !== 'met';
const unreadable = (mutated: Reading): boolean => mutated.outcome === 'unreadable';
const noBetter = (mutated: Reading, whole: Reading): boolean =>
  mutated.outcome !== 'met' || whole.outcome === 'met';

describe('every result file, changed', () => {
  it('counts the same in UTF-16 of either order, with its mark', async () => {
    const both = (text: string): Uint8Array[] => [utf16(text, 'le'), utf16(text, 'be')];
    expect(await readAll(both, same)).toEqual([]);
  });

  it('is unreadable in UTF-16 without its mark', async () => {
    expect(await readAll((text) => [utf16(text, 'le').subarray(2)], unreadable)).toEqual([]);
  });

  it('is unreadable with a NUL, wherever it stands', async () => {
    const withNul = (text: string): string[] =>
      places(text).map((at) => `${text.slice(0, at)}\0${text.slice(at)}`);
    expect(await readAll(withNul, unreadable)).toEqual([]);
  });

  it('is unreadable when its document stands there twice', async () => {
    const twice = (text: string): string[] => [`${text}${text}`, `${text}\n${text}`];
    const documents = (text: string): boolean => isXml(text) || isJson(text);
    const lines = (_: string, each: Case): boolean => each.reader !== 'go-test' && each.reader !== 'text';
    expect(await readAll(twice, unreadable, (text, each) => documents(text) && lines(text, each))).toEqual(
      [],
    );
  });

  it('counts the same with line ends of Windows and with a byte-order mark', async () => {
    const ends = (text: string): string[] => [
      text.replaceAll(/\r?\n/g, '\r\n'),
      `\ufeff${text.replace(/^\ufeff/, '')}`,
    ];
    expect(await readAll(ends, same)).toEqual([]);
  });

  it('is judged no better for figures beyond all bounds', async () => {
    const huge = (text: string): string[] =>
      ['9'.repeat(30), '9'.repeat(400)].map((figure) =>
        text.replaceAll(/(?<=[\s:,"(])\d+(?=[\s,"}\])])/g, figure),
      );
    expect(await readAll(huge, noBetter)).toEqual([]);
  });

  it('stays in shape with figures that are no counts', async () => {
    const odd = (text: string): string[] =>
      ['-1', '1e999', '0.5'].map((figure) => text.replaceAll(/(?<=[\s:,"(])\d+(?=[\s,"}\])])/g, figure));
    expect(await readAll(odd, () => true)).toEqual([]);
  });

  it('is never met with 100,000 levels in it', async () => {
    const deep = (text: string): string[] => {
      const at = text.indexOf(isXml(text) ? '>' : '{') + 1;
      return (isXml(text) ? ['<a>'.repeat(100_000)] : ['['.repeat(100_000)]).map(
        (levels) => text.slice(0, at) + levels + text.slice(at),
      );
    };
    expect(await readAll(deep, neverMet, (text) => isXml(text) || isJson(text))).toEqual([]);
  });

  it('is judged the same with the keys of every object put into each of its own', async () => {
    const keys = '"__proto__":{"outcome":"met","ok":true},"constructor":{"prototype":{"ok":true}},';
    const polluted = (text: string): string[] => [text.replaceAll(/\{(?=\s*")/g, `{${keys}`)];
    expect(await readAll(polluted, noBetter, isJson)).toEqual([]);
  });
});
