import { describe, expect, it } from 'vitest';
import { evaluateCriteria, parseCriterion } from '../../src/verdict/evidence/criteria.ts';
import { compareFigure, parseFigure, shownFigure } from '../../src/verdict/evidence/figure.ts';
import { figure, NO_CASES, reading } from './programme.ts';

const judged = (text: string, more: Parameters<typeof evaluateCriteria>[1]) =>
  evaluateCriteria([text], more)[0];
const none = { measurements: [], readings: [] };

describe('a criterion as written', () => {
  it.each([
    ['p(95) < 300 ms', 'p(95)', '<', '300 ms', { value: 300, unit: 'ms' }],
    [' coverage.lines >= 80% ', 'coverage.lines', '>=', '80%', { value: 80, unit: '%' }],
    ['a<=1', 'a', '<=', '1', { value: 1, unit: null }],
    ['a != 0', 'a', '!=', '0', { value: 0, unit: null }],
    ['stdout contains ready now', 'stdout', 'contains', 'ready now', undefined],
    ['stdout matches /^ok$/', 'stdout', 'matches', '/^ok$/', undefined],
  ])('%j is taken apart', (text, name, operator, limit, figure_) => {
    expect(parseCriterion(text)).toEqual({ text: text.trim(), name, operator, limit, figure: figure_ });
  });

  it.each(['', 'p95', '< 300', 'p95 <'])('%j is none, and never met', (text) => {
    expect(parseCriterion(text)).toBeUndefined();
    expect(judged(text, none)).toEqual({ text, actual: 'not a comparison', met: false, selected: false });
  });
});

describe('what a criterion is about', () => {
  const measured = {
    measurements: [figure('latency', 2)],
    readings: [
      reading({ measurements: [figure('latency', 4), figure('http_req p(95)', 200, { unit: 'ms' })] }),
    ],
  };

  it('is every figure of that name, and each has to meet it', () => {
    expect(judged('latency < 5', measured)).toEqual({
      text: 'latency < 5',
      actual: '2',
      met: true,
      selected: true,
    });
    expect(judged('latency < 3', measured)).toMatchObject({ actual: '4', met: false, selected: true });
  });

  it('is a figure by its last words where none has the whole name', () => {
    expect(judged('p(95) < 300 ms', measured)).toMatchObject({ actual: '200 ms', met: true });
    expect(judged('5) < 300 ms', measured)).toMatchObject({ selected: false });
    const both = { ...none, measurements: [figure('b', 9), figure('a b', 1)] };
    expect(judged('b < 5', both)).toMatchObject({ met: false, actual: '9' });
  });

  it('is a count of cases over all results that were read', () => {
    const counts = { ...NO_CASES, executed: 3, passed: 2, failed: 1 };
    const readings = [reading(), reading({ counts }), reading({ outcome: 'unreadable' })];
    expect(judged('cases.passed == 4', { ...none, readings })).toMatchObject({ met: true, actual: '4' });
    expect(judged('cases.failed == 1', { ...none, readings })).toMatchObject({ met: true });
    expect(judged('cases.other == 0', { ...none, readings })).toMatchObject({ selected: false });
    expect(judged('cases.failed == 0', none)).toMatchObject({ selected: false, met: false });
    const torn = [reading({ outcome: 'unreadable', counts: NO_CASES })];
    expect(judged('cases.failed == 0', { ...none, readings: torn })).toMatchObject({ selected: false });
  });

  it.each(['executed', 'errored', 'skipped', 'flaky'] as const)('counts %s cases too', (name) => {
    const readings = [reading({ counts: { ...NO_CASES, [name]: 7 } })];
    expect(judged(`cases.${name} == 7`, { ...none, readings })).toMatchObject({ met: true });
  });

  it('is the exit and the duration of the run', () => {
    expect(judged('exit == 3', { ...none, exit: { code: 3, signal: null } })).toMatchObject({ met: true });
    expect(judged('exit == 0', { ...none, exit: { code: null, signal: 'SIGKILL' } })).toMatchObject({
      met: false,
    });
    expect(judged('exit == 0', { ...none, exit: null })).toMatchObject({ selected: false });
    expect(judged('duration < 2 s', { ...none, durationMs: 1999 })).toMatchObject({
      met: true,
      actual: '1999 ms',
    });
    expect(judged('duration < 2 s', none)).toMatchObject({ selected: false });
    expect(judged('other < 2 s', { ...none, durationMs: 1 })).toMatchObject({ selected: false });
  });

  it('is a text that the probe looked at, by subject and expectation', () => {
    const checks = [
      { subject: 'stdout', expected: 'contains ready', actual: 'not found', met: false },
      { subject: 'stderr', expected: 'contains ready', actual: 'found', met: true },
    ];
    expect(judged('stdout contains ready', { ...none, checks })).toMatchObject({
      met: false,
      selected: true,
    });
    expect(judged('stderr contains ready', { ...none, checks })).toMatchObject({
      met: true,
      actual: 'found',
    });
    expect(judged('stderr contains steady', { ...none, checks })).toEqual({
      text: 'stderr contains steady',
      actual: 'nothing is called stderr',
      met: false,
      selected: false,
    });
  });

  it('of plain JSON and text is what their readers found', () => {
    const of = (format: string, outcome: 'met' | 'unmet') => ({
      ...none,
      readings: [reading({ format, outcome })],
    });
    expect(judged('/status == ok', of('json', 'met'))).toMatchObject({
      met: true,
      actual: 'as the result was read',
    });
    expect(judged('text contains ok', of('text', 'unmet'))).toMatchObject({
      met: false,
      actual: 'not so in the result',
      selected: true,
    });
    expect(judged('status == ok', of('json', 'met'))).toMatchObject({ met: false, selected: false });
    expect(judged('/status == ok', of('junit', 'met'))).toMatchObject({ met: false, selected: false });
    const mixed = { ...none, readings: [...of('json', 'met').readings, ...of('json', 'unmet').readings] };
    expect(judged('/status == ok', mixed)).toMatchObject({ met: false });
    const failures = [{ name: '/failed == 0', message: 'It is 3.' }];
    const one = {
      ...none,
      readings: [reading({ format: 'json', outcome: 'unmet', failures, failuresTotal: 1 })],
    };
    expect(judged('/failed == 0', one)).toMatchObject({ met: false, actual: '3' });
    expect(judged('/status == ok', one)).toMatchObject({ met: true });
  });
});

describe('figures', () => {
  it.each([
    ['300 ms', { value: 300, unit: 'ms' }],
    ['-0.5', { value: -0.5, unit: null }],
    ['+2.5e3/s', { value: 2500, unit: '/s' }],
    ['.25 %', { value: 0.25, unit: '%' }],
    ['2.5e-3 s', { value: 0.0025, unit: 's' }],
    ['1.', { value: 1, unit: null }],
  ])('%j is read', (text, found) => {
    expect(parseFigure(text)).toEqual(found);
  });

  it.each(['', 'ms', '1e999', '3 apples and more', '1 2', 'a1'])('%j is no figure', (text) => {
    expect(parseFigure(text)).toBeUndefined();
  });

  it.each([
    [{ value: 1 / 3, unit: null }, '0.333333'],
    [{ value: 85, unit: '%' }, '85 %'],
    [{ value: 12, unit: '/s' }, '12/s'],
  ])('%j is shown as %j', (found, text) => {
    expect(shownFigure(found)).toBe(text);
  });

  const compared = (found: string, operator: string, limit: string) => {
    const [a, b] = [parseFigure(found), parseFigure(limit)];
    if (!a || !b) throw new Error('no figure');
    return compareFigure(a, operator, b);
  };

  it.each([
    ['2', '<', '3', true],
    ['3', '<', '3', false],
    ['3', '<=', '3', true],
    ['4', '<=', '3', false],
    ['3', '>', '3', false],
    ['4', '>', '3', true],
    ['3', '>=', '3', true],
    ['2', '>=', '3', false],
    ['3', '==', '3', true],
    ['2', '==', '3', false],
    ['3', '!=', '3', false],
    ['2', '!=', '3', true],
    ['1500 ms', '<', '2 s', true],
    ['2 s', '<=', '1999 ms', false],
    ['1 h', '==', '60 min', true],
    ['1 d', '==', '24 h', true],
    ['1 m', '==', '60 s', true],
    ['1000 ns', '==', '1 us', true],
    ['1 ms', '==', '1000 µs', true],
    ['1 KiB', '==', '1024 B', true],
    ['1 MiB', '==', '1024 KiB', true],
    ['1 GiB', '==', '1024 MiB', true],
    ['1 GB', '==', '1000 MB', true],
    ['1 MB', '==', '1000 kB', true],
    ['1 KB', '==', '1 kB', true],
    ['60/min', '==', '1/s', true],
    ['5 rps', '==', '5/s', true],
    ['5 ms', '<', '6', true],
    ['5', '<', '6 ms', true],
    ['85 %', '>=', '80 %', true],
  ])('%s %s %s is %s', (found, operator, limit, met) => {
    expect(compared(found, operator, limit)).toEqual({ met });
  });

  it('are never met in units that cannot be compared', () => {
    expect(compared('5 ms', '<', '6 MB')).toEqual({
      met: false,
      problem: '5 ms cannot be compared with 6 MB',
    });
    expect(compared('5 apples', '<', '6 pears').met).toBe(false);
    expect(compared('5 apples', '<', '6 apples').met).toBe(true);
    expect(compared('5', 'contains', '6')).toMatchObject({ met: false });
  });

  it('are never met where a bare share may be a percentage', () => {
    expect(compared('0.5', '<', '1 %')).toEqual({
      met: false,
      problem: '0.5 has no unit, so it may be a share or a percentage',
    });
    expect(compared('0', '<', '1 %').met).toBe(true);
    expect(compared('1', '<=', '1 %').met).toBe(true);
    expect(compared('0.5 %', '<', '1 %').met).toBe(true);
    expect(compared('0.5', '<', '1').met).toBe(true);
  });
});
