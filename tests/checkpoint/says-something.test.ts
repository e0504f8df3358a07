import { expect, it } from 'vitest';
import { saysSomething } from '../../src/schemas/says-something.ts';

it.each([
  '',
  ' ',
  '\t\r\n',
  '\u00a0\u2003',
  '\u200b\u2060\ufeff',
  '\u3164\u115f\uffa0',
  '\u2800',
  '\u00ad\ufe0f',
  '\u0301',
  '\0',
])('nothing of %j can be seen', (text) => {
  expect(saysSomething(text)).toBe(false);
});

it.each(['a', ' -', '…', 'é', '原因', 'हाँ', '🚫', '\u200bok'])('something of %j can be seen', (text) => {
  expect(saysSomething(text)).toBe(true);
});
