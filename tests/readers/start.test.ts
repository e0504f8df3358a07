import { describe, expect, it } from 'vitest';
import { before, digitsStart, epochStart, isoStart } from '../../src/readers/lib/start.ts';
import { readers, readResult } from '../../src/readers/registry.ts';
import { casesOf, expectation } from './cases.ts';

const STATED =
  /"?(?:2026-03-02[T ]09:15:\d{2}[^"<,\n]*|(?<=run-date=")2026-03-02|20260302 09:15:[^"]*|1772442\d{6}|1772442\d{3})"?/g;

/** A case of a reader with every time in it replaced; undefined where no case of it states one. */
const withStart = (id: string, text: string): Uint8Array | undefined => {
  const stating = casesOf(id).find(({ expected }) => {
    const { startedAt, localStart } = expectation(expected);
    return startedAt !== null || localStart !== null;
  });
  if (stating === undefined) return undefined;
  const input = new TextDecoder().decode(stating.bytes);
  return new TextEncoder().encode(
    input.replaceAll(STATED, (time) =>
      /^\d/.test(time) && input.includes(`: ${time}`) ? `"${text}"` : time.replace(/[^"]+/, text),
    ),
  );
};

const STATING = readers.map(({ id }) => id).filter((id) => withStart(id, '') !== undefined);

describe('a start that is stated and not understood', () => {
  it('can be stated in most formats that hold one', () => {
    expect(STATING.length).toBeGreaterThan(25);
  });

  it.each(STATING)('leaves a result of %s of no known age', async (id) => {
    for (const text of ['yesterday', '2026-11-31T09:15:00Z', '01/02/2026']) {
      const reading = await readResult({
        name: 'a',
        bytes: withStart(id, text) ?? new Uint8Array(),
        format: id,
      });
      expect(reading.certainty, `${id}: ${text}`).toBe('not-understood');
      expect(reading.diagnostics.map(({ code }) => code)).toContain('HP316');
    }
  });

  it('is not made good by another that is', async () => {
    const suite = (timestamp: string): string =>
      `<testsuite name="a" tests="1" timestamp="${timestamp}"><testcase name="x"/></testsuite>`;
    const xml = `<testsuites>${suite('2026-03-02T09:15:00Z')}${suite('1772442900000')}</testsuites>`;
    const reading = await readResult({ name: 'a', bytes: new TextEncoder().encode(xml) });
    expect(reading).toMatchObject({ startedAt: '2026-03-02T09:15:00Z', certainty: 'not-understood' });
  });
});

describe('a start', () => {
  it.each([
    ['2026-03-02T09:15:00.1234567+02:00', { instant: '2026-03-02T07:15:00.123Z' }],
    ['2026-03-02 09:15:00,5 GMT', { instant: '2026-03-02T09:15:00.500Z' }],
    ['2026-03-02T09:15Z', { instant: '2026-03-02T09:15:00Z' }],
    ['2026-03-02T09:15:00-03', { instant: '2026-03-02T12:15:00Z' }],
    ['2026-03-02T09:15:00', { local: '2026-03-02T09:15:00' }],
    ['2026-03-02', { local: '2026-03-02T00:00:00' }],
    ['2026-03-02T09:15:00 CEST', { instant: '2026-03-01T19:15:00Z' }],
    ['', undefined],
    [undefined, undefined],
    [1772442900000, 'not-understood'],
    ['2026-02-30', 'not-understood'],
    ['2026-13-02T09:15:00Z', 'not-understood'],
    ['2026-03-02T25:15:00', 'not-understood'],
    ['09:15:00', 'not-understood'],
  ])('as ISO 8601 writes it: %j', (text, start) => {
    expect(isoStart(text)).toEqual(start);
  });

  it.each([
    [1772442900000, 'ms', { instant: '2026-03-02T09:15:00Z' }],
    ['1772442900', 's', { instant: '2026-03-02T09:15:00Z' }],
    [0, 'ms', undefined],
    [-1, 'ms', 'not-understood'],
    [1e20, 'ms', 'not-understood'],
    ['2026-03-02', 'ms', 'not-understood'],
    [null, 's', undefined],
  ] as const)('counted from 1970: %j in %s', (count, unit, start) => {
    expect(epochStart(count, unit)).toEqual(start);
  });

  it('counted from 1970 in ten digits or thirteen', () => {
    const start = { instant: '2026-03-02T09:15:00Z' };
    expect([digitsStart('1772442900'), digitsStart('1772442900000')]).toEqual([start, start]);
    expect([digitsStart('17724429000'), digitsStart('0')]).toEqual(['not-understood', undefined]);
  });

  it('is found from an end and how long it took', () => {
    expect(before({ instant: '2026-03-02T09:15:00Z' }, 1500)).toEqual({
      instant: '2026-03-02T09:14:58.500Z',
    });
    expect(before({ local: '2026-03-02T00:00:10' }, 20_000)).toEqual({ local: '2026-03-01T23:59:50' });
    expect(before('not-understood', 1)).toBe('not-understood');
  });
});

describe('the start of a result that was put together again', () => {
  it('is that of its oldest part: Robot names when its output was written, and when each test ran', async () => {
    const xml = `<robot generator="Robot 7.0" generated="2026-03-09T09:15:00Z"><suite name="S"><test name="T">
      <status status="PASS" start="2026-03-02T09:15:00Z"/></test><status status="PASS"/></suite>
      <statistics><total><stat pass="1" fail="0" skip="0">All Tests</stat></total></statistics></robot>`;
    const { startedAt } = await readResult({ name: 'a', bytes: new TextEncoder().encode(xml) });
    expect(startedAt).toBe('2026-03-02T09:15:00Z');
  });

  it('is that of its oldest part: events of go test in any order', async () => {
    const events = ['2026-03-09T09:15:00Z', '2026-03-02T09:15:00Z'].map((Time) =>
      JSON.stringify({ Time, Action: 'pass', Package: 'p', Test: Time }),
    );
    const { startedAt } = await readResult({ name: 'a', bytes: new TextEncoder().encode(events.join('\n')) });
    expect(startedAt).toBe('2026-03-02T09:15:00Z');
  });
});
