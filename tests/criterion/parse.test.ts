import { describe, expect, it } from 'vitest';
import { parseCriterion } from '../../src/criterion/parse.ts';

describe('a criterion as written', () => {
  it.each([
    ['p(95) < 300 ms', 'p(95)', '<', '300 ms', { value: 300, unit: 'ms' }],
    [' coverage.lines >= 80% ', 'coverage.lines', '>=', '80%', { value: 80, unit: '%' }],
    ['a<=1', 'a', '<=', '1', { value: 1, unit: null }],
    ['a != 0', 'a', '!=', '0', { value: 0, unit: null }],
    ['stdout contains ready now', 'stdout', 'contains', 'ready now', undefined],
    ['stdout contains a=b < c', 'stdout', 'contains', 'a=b < c', undefined],
    ['stdout matches /^ok$/', 'stdout', 'matches', '/^ok$/', undefined],
    ['/summary/failed == 0', '/summary/failed', '==', '0', { value: 0, unit: null }],
    ['/a~1b/my key > 1', '/a~1b/my key', '>', '1', { value: 1, unit: null }],
    ['/checks[name=login]/ok == true', '/checks[name=login]/ok', '==', 'true', undefined],
    ['/checks[name="a < b"]/ok == true', '/checks[name="a < b"]/ok', '==', 'true', undefined],
    ['req{code=200} p(95) < 1 s', 'req{code=200} p(95)', '<', '1 s', { value: 1, unit: 's' }],
    ['a[ < 3', 'a[', '<', '3', { value: 3, unit: null }],
    ['/p95 <= (\\d+) ms/i < 300', '/p95 <= (\\d+) ms/i', '<', '300', { value: 300, unit: null }],
    ['/[^/]+ == x/ == 3', '/[^/]+ == x/', '==', '3', { value: 3, unit: null }],
    ['/x \\/ == y/ contains z', '/x \\/ == y/', 'contains', 'z', undefined],
  ])('%j is taken apart', (text, name, operator, limit, figure) => {
    const whole = { kind: 'criterion', text: text.trim(), name, operator, limit, bare: limit, figure };
    expect(parseCriterion(text)).toEqual(whole);
  });

  it.each([
    ['latency < 5 ms over 14 runs', { over: 14, limit: '5 ms', figure: { value: 5, unit: 'ms' } }],
    ['runs.pass-rate >= 95 % over 20 runs', { over: 20, name: 'runs.pass-rate' }],
    ['/state == up over 3 runs', { over: 3, bare: 'up' }],
    ['/state == "up over 3 runs"', { bare: 'up over 3 runs' }],
    ['stdout matches /up over 3 runs/', { limit: '/up over 3 runs/' }],
    ['coverage.lines >= decided', { decided: { sign: 1, by: undefined }, figure: undefined }],
    ['cases.executed >= decided - 2 %', { decided: { sign: -1, by: { value: 2, unit: '%' } } }],
    [
      'load.p95 <= decided + 10 ms over 3 runs',
      { decided: { sign: 1, by: { value: 10, unit: 'ms' } }, over: 3 },
    ],
    ['/state == decided', { bare: 'decided' }],
  ])('%j may look beyond the run', (text, more) => {
    const criterion = parseCriterion(text);
    expect(criterion).toMatchObject({ kind: 'criterion', ...more });
    for (const key of ['over', 'decided']) expect(key in criterion).toBe(key in more);
  });

  it('may quote its limit, which makes it a text', () => {
    expect(parseCriterion('stdout == "a b"')).toMatchObject({ limit: '"a b"', bare: 'a b' });
    expect(parseCriterion("a == '0'")).toMatchObject({ bare: '0', figure: undefined });
    expect(parseCriterion('a == "0\'')).toMatchObject({ bare: '"0\'' });
    expect(parseCriterion('a == x"b"')).toMatchObject({ bare: 'x"b"' });
    expect(parseCriterion('a == "b"x')).toMatchObject({ bare: '"b"x' });
    expect(parseCriterion('a == ""')).toMatchObject({ kind: 'criterion', limit: '""', bare: '' });
    expect(parseCriterion('a matches 300')).toMatchObject({ figure: undefined });
    expect(parseCriterion('a contains 300')).toMatchObject({ figure: undefined });
  });

  it.each([
    ['', { problem: 'no-comparison' }],
    ['p95', { problem: 'no-comparison' }],
    ['p95 < 3 over 1 run', { problem: 'no-runs' }],
    ['p95 < 3 over 501 runs', { problem: 'no-runs' }],
    ['p95 < decided - a bit', { problem: 'no-figure', limit: 'decided - a bit' }],
    ['p95 < decided - -2', { problem: 'no-figure', limit: 'decided - -2' }],
    ['stdout containsready', { problem: 'no-comparison' }],
    ['< 300', { problem: 'no-name' }],
    ['p95 <', { problem: 'no-limit' }],
    ['stdout contains', { problem: 'no-limit' }],
    ['stdout contains ""', { problem: 'no-limit' }],
    ['coverage.lines => 80', { problem: 'no-operator', written: '=>', meant: '>=' }],
    ['a =< 3', { problem: 'no-operator', written: '=<', meant: '<=' }],
    ['a = 3', { problem: 'no-operator', written: '=', meant: '==' }],
    ['a === 3', { problem: 'no-operator', written: '===', meant: '==' }],
    ['a !== 3', { problem: 'no-operator', written: '!==', meant: '!=' }],
    ['a <> 3', { problem: 'no-operator', written: '<>', meant: '!=' }],
    ['a ≥ 3', { problem: 'no-operator', written: '≥', meant: '>=' }],
    ['a ≤ 3', { problem: 'no-operator', written: '≤', meant: '<=' }],
    ['a ≠ 3', { problem: 'no-operator', written: '≠', meant: '!=' }],
    ['a =~ b', { problem: 'no-operator', written: '=~', meant: 'matches' }],
    ['a << 3', { problem: 'no-operator', written: '<<', meant: undefined }],
    ['a > ready', { problem: 'no-figure', limit: 'ready' }],
    ['a <= "3"', { problem: 'no-figure', limit: '"3"' }],
    ['stdout matches /(/', { problem: 'no-pattern', limit: '/(/' }],
  ])('%j is none, and says why', (text, why) => {
    expect(parseCriterion(text)).toEqual({ kind: 'unparsable', text, ...why });
  });

  it.each(['/[a]'.repeat(500), '[a'.repeat(500), '{'.repeat(500), '/a\\'.repeat(600), 'a '.repeat(900)])(
    'is taken apart soon, whatever it is: %#',
    (text) => {
      expect(parseCriterion(text)).toMatchObject({ kind: 'unparsable' });
    },
  );
});
