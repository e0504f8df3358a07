import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAt } from '../../src/readers/lib/look.ts';
import { Source } from '../../src/readers/lib/source.ts';
import { readers, readResult } from '../../src/readers/registry.ts';
import { type Reading, ReadingSchema } from '../../src/schemas/reading.ts';
import { told } from '../../src/words/told.ts';
import { type Case, casesOf } from './cases.ts';

const RUNS = Number(process.env.HOLDPOINT_RUNS ?? 1000);
const SEED = 20251221;
/** Formats without an end mark of their own: a cut at the right place leaves a whole, smaller file. */
const OPEN_ENDED = new Set(['tap', 'go-test', 'lcov', 'common-test', 'text', 'hdf']);
const HOSTILE: readonly [string, string][] = [
  ['HTML', '<img src=x onerror=alert(1)></script>'],
  ['bidi controls', '\u202eevil\u2066\u200f'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['a word of 10,000 characters', 'w'.repeat(10_000)],
  ['emoji and lone accents', '👩‍🚀🇺🇦\u0301'],
];

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const read = (each: Case, bytes: Uint8Array | AsyncIterable<Uint8Array> = each.bytes): Promise<Reading> =>
  readResult({ name: each.input, bytes, format: each.reader, ...each.ask });
const plain = ({ bytes }: Case): boolean => !['\ufffd', '\0'].some((odd) => decode(bytes).includes(odd));

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Longer than what is read as a whole; XML is read in pieces, and soon shows that it keeps none. */
async function* oneLongLine(start: string): AsyncGenerator<Uint8Array> {
  yield encode(start);
  const piece = encode('x'.repeat(1024 * 1024));
  for (let megabyte = 0; megabyte < (start.startsWith('<') ? 20 : 70); megabyte++) yield piece;
}

/** Whether a cut took nothing away that counts. */
const lostNothing = (each: Case, cut: number, whole: Reading, reading: Reading): boolean =>
  decode(each.bytes.subarray(cut)).trim() === '' ||
  whole.outcome === 'unreadable' ||
  (OPEN_ENDED.has(each.reader) &&
    (whole.outcome !== 'met' || reading.counts.executed === whole.counts.executed || each.reader === 'text'));

const written = (each: Case, name: string): string => {
  if (each.input.endsWith('.xml'))
    return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return /^\s*[{[]"?|^\s*\{/.test(decode(each.bytes)) && each.reader !== 'common-test'
    ? JSON.stringify(name).slice(1, -1)
    : name;
};

/** The longest sentence of ours before the words of a file, in characters. */
const SENTENCE = 100;

describe.each(readers.map(({ id }) => id))('%s', (id) => {
  const own = casesOf(id);
  const sound = own.filter(plain);

  it('has cases, one of them with the name "orders" in it', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(own.some(({ bytes }) => decode(bytes).includes('orders'))).toBe(true);
  });

  it('finds an empty file unreadable', async () => {
    for (const bytes of [new Uint8Array(0), encode(' \n'), encode('\ufeff')]) {
      const { outcome, diagnostics } = await readResult({ name: 'x', bytes, format: id });
      expect({ outcome, said: diagnostics.length }).toEqual({ outcome: 'unreadable', said: 1 });
    }
  });

  it('is never met when cut off, unless nothing that counts was cut', async () => {
    for (const each of own) {
      const whole = await read(each);
      const step = Math.max(1, Math.floor(each.bytes.length / 60));
      for (let cut = 0; cut < each.bytes.length; cut += cut < each.bytes.length - 40 ? step : 1) {
        const reading = await read(each, each.bytes.subarray(0, cut));
        const wrong = reading.outcome === 'met' && !lostNothing(each, cut, whole, reading);
        expect(wrong ? `${each.claim} is met when cut at ${cut} of ${each.bytes.length}` : 'sound').toBe(
          'sound',
        );
      }
    }
  });

  it('never throws and always answers in shape, whatever is broken in the file', async () => {
    const damage = fc.record({
      each: fc.constantFrom(...own),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(20),
      insert: fc.uint8Array({ maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ each, at, drop, insert }) => {
        const cut = Math.floor(at * each.bytes.length);
        const bytes = Buffer.concat([each.bytes.subarray(0, cut), insert, each.bytes.subarray(cut + drop)]);
        const reading = await read(each, bytes);
        expect(ReadingSchema.safeParse(reading).error).toBeUndefined();
        if (reading.outcome === 'met') expect(reading.counts.passed).toBeGreaterThan(0);
        if (reading.outcome === 'unreadable') expect(reading.diagnostics[0]?.severity).toBe('error');
      }),
      { seed: SEED, numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it('refuses bytes that are no text', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251);
    expect(
      (await readResult({ name: 'x', bytes, format: id, criteria: ['text contains x', '/x == 1'] })).outcome,
    ).toBe('unreadable');
  });

  it('stays bounded on a line without end', async () => {
    const start = decode(own[0]?.bytes ?? new Uint8Array(0)).slice(0, 12);
    const before = process.memoryUsage().rss;
    const { outcome } = await readResult({ name: 'x', bytes: oneLongLine(start), format: id });
    expect(outcome).toBe('unreadable');
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it.each(HOSTILE)('keeps %s as text', async (_what, name) => {
    for (const each of sound.filter(({ bytes }) => decode(bytes).includes('orders'))) {
      const whole = await read(each);
      const reading = await read(
        each,
        encode(decode(each.bytes).replaceAll('orders', () => written(each, name))),
      );
      expect({ claim: each.claim, outcome: reading.outcome, counts: reading.counts }).toEqual({
        claim: each.claim,
        outcome: whole.outcome,
        counts: whole.counts,
      });
      expect(ReadingSchema.parse(reading)).toEqual(reading);
      for (const failure of told(reading.failures)) {
        expect(failure.name.length).toBeLessThanOrEqual(500);
        expect(failure.message.length).toBeLessThanOrEqual(2_000 + SENTENCE);
        expect(failure.name + failure.message).not.toContain('\0');
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('reads the same bytes the same way, in one piece or byte by byte, whatever the name', async () => {
    for (const each of own) {
      const whole = await read(each);
      expect(await read(each)).toEqual(whole);
      expect(await read(each, inPieces(each.bytes, 1))).toEqual(whole);
      expect(await read(each, inPieces(each.bytes, 7))).toEqual(whole);
      expect(await read({ ...each, input: 'result.bin' })).toEqual(whole);
    }
  });

  it('counts the same with Windows line ends and a byte-order mark', async () => {
    for (const each of sound) {
      const whole = await read(each);
      const text = decode(each.bytes);
      const crlf = await read(each, encode(text.replaceAll(/\r?\n/g, '\r\n')));
      const marked = await read(each, encode(`\ufeff${text.replace(/^\ufeff/, '')}`));
      for (const { outcome, counts } of [crlf, marked]) {
        expect({ claim: each.claim, outcome, counts }).toEqual({
          claim: each.claim,
          outcome: whole.outcome,
          counts: whole.counts,
        });
      }
    }
  });

  it('is recognised by content, and by no other reader', async () => {
    for (const each of own) {
      const whole = await read(each);
      if (whole.outcome === 'unreadable' || each.ask.format !== undefined) continue;
      const look = await lookAt(await Source.open(each.bytes));
      const claimed = readers.filter(({ recognise }) => recognise?.(look)).map((reader) => reader.id);
      expect({ claim: each.claim, claimed }).toEqual({ claim: each.claim, claimed: [id] });
    }
  });
});
