import { homedir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaner, REDACTED, secretValues } from '../../src/evidence/redact/clean.ts';
import { drawFrom } from './token-samples.ts';

const RUNS = { seed: 20_251_221, numRuns: Number(process.env.HOLDPOINT_RUNS ?? 1000) };
const clean = cleaner([]);
const ESC = '\u001b';
const withoutColours = (text: string): string => text.replaceAll(new RegExp(`${ESC}\\[[\\d;]+m`, 'g'), '');

describe('secrets', () => {
  const secret = 'pA55+word/with "odd" & chars';
  const hide = cleaner([secret]);
  const around = (text: string): string => `before ${text} after`;

  it.each([
    ['raw', secret],
    ['URL-encoded', encodeURIComponent(secret)],
    ['URL-encoded in lower case', encodeURIComponent(secret).toLowerCase().replace('a55', 'A55')],
    ['form-encoded', new URLSearchParams({ '': secret }).toString().slice(1)],
    ['base64', Buffer.from(secret).toString('base64')],
    ['base64url', Buffer.from(secret).toString('base64url')],
    ['base64 one byte in', Buffer.from(`x${secret}`).toString('base64')],
    ['base64 two bytes in, with more behind', Buffer.from(`xy${secret}zz`).toString('base64')],
    ['base64 in lines', Buffer.from(`user:${secret}`.repeat(4)).toString('base64').replace(/.{20}/g, '$&\n')],
    ['hex', Buffer.from(secret).toString('hex')],
    ['JSON', JSON.stringify(secret)],
    ['HTML', secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
    ['split by colours', `${secret.slice(0, 5)}${ESC}[31m${secret.slice(5, 9)}${ESC}[0m${secret.slice(9)}`],
    ['split by a title', `${secret.slice(0, 5)}${ESC}]0;title\u0007${secret.slice(5)}`],
  ])('are taken out when written %s', async (_, written) => {
    const text = await hide(around(written));
    expect(text).toContain(REDACTED);
    expect(text).toMatch(/^before .* after$/s);
    const plain = withoutColours(text).replaceAll('\n', '');
    for (const part of ['pA55', 'word', 'odd', Buffer.from(secret).toString('base64').slice(4, 16)]) {
      expect(plain).not.toContain(part);
    }
  });

  it('are taken out wherever they stand, at every alignment, for any value', async () => {
    const value = fc
      .string({ minLength: 6, maxLength: 40, unit: 'grapheme-ascii' })
      .filter((text) => text.trim().length >= 6 && !/redact/.test(text));
    const property = fc.asyncProperty(value, fc.string({ maxLength: 5 }), async (known, before) => {
      const forms = [known, encodeURIComponent(known), Buffer.from(before + known).toString('base64')];
      const text = await cleaner([known])(forms.join(' | '));
      const left = (form: string): boolean => text.includes(form);
      const core = Buffer.from(known)
        .toString('base64')
        .slice(0, Math.floor((Buffer.byteLength(known) * 8) / 6));
      expect([known, encodeURIComponent(known), core].filter(left)).toEqual([]);
    });
    await fc.assert(property, { ...RUNS, numRuns: Math.min(RUNS.numRuns, 300) });
  });

  it('are taken out line by line when they have several', async () => {
    const text = await cleaner(['first-line-of-it\nsecond-line-of-it'])(
      '> first-line-of-it\n> second-line-of-it\n',
    );
    expect(text).toBe(`> ${REDACTED}\n> ${REDACTED}\n`);
  });

  it('are the declared variables, and those that the environment calls secret', () => {
    const environment = {
      NAMED: 'abc',
      GITHUB_TOKEN: 'longenough',
      TOKEN_FILE: '/run/token',
      EMPTY: '',
      X: 'y',
    };
    expect(secretValues(environment, ['NAMED', 'EMPTY', 'UNSET'])).toEqual(['abc', 'longenough']);
  });

  it('are taken out of a private key of which only the beginning or the end was kept', async () => {
    const lines = [...drawFrom(7)(192).matchAll(/.{64}/g)].map(([line]) => line);
    const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} PRIVATE KEY-----`);
    expect(await clean(`before\n${[begin, ...lines].join('\n')}`)).toBe(`before\n${REDACTED}`);
    expect(await clean(`${[...lines, end].join('\n')}\nafter`)).toBe(`${REDACTED}\nafter`);
  });

  it.each([
    '13 checks, 0 failures',
    'Token count: 12',
    'password: required',
    '    --- PASS: TestTable/second (0.00s)',
    'https://example.org/a/b?c=d#e',
    'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    'commit 6e1fd70a1b2c3d4e5f60718293a4b5c6d7e8f901',
    '2026-11-24T02:10:00Z ok 1 - passes (12 ms)',
    '550e8400-e29b-41d4-a716-446655440000',
    'sha512-rJJKk7yZQ9mX2vL5nB8dT4wH6cF1gK3sP0aE7uR9iO2yM5tQ8zW4xV6bN1jL3hD+A==',
    'testReturns404WhenTheUserIsMissing2 GivenAnOrderOf3ItemsWhenItIsPaidThenItIsSent',
    'assets/index-0123456789abcdef0123456789abcdef.js layer_0123456789abcdef0123456789abcdef',
    'basic functionality/Default',
  ])('are not seen where there is none: %s', async (text) => {
    expect(await clean(text)).toBe(text);
  });
});

describe('ANSI and bidi', () => {
  it.each([
    ['keeps colours', `${ESC}[1;31mred${ESC}[0m`, `${ESC}[1;31mred${ESC}[0m`],
    [
      'keeps colours of 256 and of 16 million',
      `${ESC}[38;5;12ma${ESC}[48;2;1;2;3mb`,
      `${ESC}[38;5;12ma${ESC}[48;2;1;2;3mb`,
    ],
    ['drops concealing and blinking', `${ESC}[8;5mhidden`, 'hidden'],
    ['keeps the colour beside what it drops', `${ESC}[8;31mx`, `${ESC}[31mx`],
    ['drops links', `${ESC}]8;;https://evil.example${ESC}\\text${ESC}]8;;${ESC}\\`, 'text'],
    ['drops clipboard writes', `a${ESC}]52;c;cm0gLXJm\u0007b`, 'ab'],
    ['drops titles', `a${ESC}]0;title\u0007b`, 'ab'],
    ['drops device strings', `a${ESC}P1$r0m${ESC}\\b`, 'ab'],
    ['drops one-byte sequences', 'a\u009b2Kb\u009d0;t\u009cc\u0090x\u009cd\u0085e', 'abcde'],
    ['drops cursor movement and shows all that was written', `FAIL${ESC}[2K${ESC}[1GPASS`, 'FAILPASS'],
    ['shows what a carriage return would overwrite', 'FAIL\rPASS\r\nend\r', 'FAIL\nPASS\nend\n'],
    ['shows an unfinished sequence', `a${ESC}]0;never ended`, 'a0;never ended'],
    ['shows other control characters', 'a\u0000b\u0008c\u007f', 'a[U+0000]b[U+0008]c[U+007F]'],
    ['shows bidi overrides', 'a\u202Eb\u2066c\u200Fd', 'a[U+202E]b[U+2066]c[U+200F]d'],
    ['shows what takes no room', 'a\u200Bb\uFEFFc\u{E0041}', 'a[U+200B]b[U+FEFF]c[U+E0041]'],
    ['leaves tabs, lines, emoji and other scripts alone', 'a\tb\nc 👩‍💻 שלום ✓', 'a\tb\nc 👩‍💻 שלום ✓'],
  ])('%s', async (_, raw, expected) => {
    expect(await clean(raw)).toBe(expected);
  });

  it('leaves nothing but colours, tabs and lines of any control or direction character', async () => {
    const part = fc.constantFrom(
      ESC,
      '[',
      ']',
      'm',
      '31',
      ';',
      '8',
      '\u0007',
      '\u009b',
      '\u009d',
      '\r',
      '\n',
      '\u202e',
      'P',
      '\\',
      'a',
      '\u0000',
      '38;5;1',
    );
    const property = fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
      const text = withoutColours(await clean(parts.join('')));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    });
    await fc.assert(property, RUNS);
  });
});

describe('home folders', () => {
  it.each([
    [`${homedir()}/project/a.ts`, '~/project/a.ts'],
    ['at /home/someone/x:3:1', 'at ~/x:3:1'],
    ['/Users/some.one/x and C:\\Users\\someone\\x', '~/x and ~\\x'],
    ['file:///home/someone/x', 'file://~/x'],
    ['/srv/home/someone/x', '/srv/home/someone/x'],
  ])('%s becomes %s', async (raw, expected) => {
    expect(await clean(raw)).toBe(expected);
  });

  it('include the one of the environment, and no folder that begins alike', async () => {
    const hide = cleaner([], ['/var/lib/ci', '/']);
    expect(await hide('/var/lib/ci/a /var/lib/ci2/b /c')).toBe('~/a /var/lib/ci2/b /c');
  });
});

describe('hostile output', () => {
  const long = (text: string): string => text.repeat(Math.ceil(262_144 / text.length));

  it.each([
    ['a quoted value of backslashes without an end', `token="${long('\\')}`],
    ['an element whose name never ends', `<${long('password')}`],
    ['tokens that run into each other', long('eyJaaaaaaaa-')],
    ['control strings that are opened and never closed', long('\u009d')],
  ])('is cleaned within the time of a test: %s', async (_, text) => {
    expect(typeof (await clean(text))).toBe('string');
  });
});

it('looking for secrets leaves no marks of its work in the memory of the process', async () => {
  performance.clearMarks();
  for (let text = 0; text < 20; text++) await clean(`case ${text} failed: expected 200, got 503`);
  expect(performance.getEntriesByType('mark')).toEqual([]);
});
