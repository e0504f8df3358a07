import { describe, expect, it } from 'vitest';
import { boundedBy, countMeant, countNamed } from '../../src/criterion/counts.ts';

describe('a count', () => {
  it('is named with or without its word before it, and a share that passed is the rate', () => {
    expect(countNamed({ name: 'cases.failed', figure: undefined })).toBe('failed');
    expect(countNamed({ name: 'flaky', figure: undefined })).toBe('flaky');
    expect(countNamed({ name: 'passed', figure: undefined })).toBe('passed');
    expect(countNamed({ name: 'passed', figure: { value: 95, unit: '%' } })).toBe('pass-rate');
    expect(countNamed({ name: 'failed', figure: { value: 5, unit: '%' } })).toBe('failed');
    expect(countNamed({ name: 'more.failed', figure: undefined })).toBeUndefined();
  });

  it.each([
    ['cases', 'cases.executed'],
    ['ran', 'cases.executed'],
    ['Tests', 'cases.executed'],
    ['cases.total', 'cases.executed'],
    ['pass', 'cases.passed'],
    ['passes', 'cases.passed'],
    ['failures', 'cases.failed'],
    ['cases.errors', 'cases.errored'],
    ['pass rate', 'cases.pass-rate'],
    ['passrate', 'cases.pass-rate'],
    ['success-rate', 'cases.pass-rate'],
    ['my cases.tests', undefined],
    ['my-cases.tests', undefined],
    ['testcases.ran', undefined],
    ['p95', undefined],
    ['toString', undefined],
  ])('in other words, %s, means %s', (name, meant) => {
    expect(countMeant(name)).toBe(meant);
  });
});

describe('what may fail', () => {
  it.each([
    ['cases.failed < 4', { failed: true, errored: false }],
    ['failed <= 3', { failed: true, errored: false }],
    ['cases.failed == 0', { failed: true, errored: false }],
    ['cases.errored < 4', { failed: false, errored: true }],
    ['cases.errored <= 4', { failed: false, errored: true }],
    ['cases.errored == 0', { failed: false, errored: true }],
    ['cases.pass-rate > 95 %', { failed: true, errored: true }],
    ['cases.pass-rate >= 95 %', { failed: true, errored: true }],
    ['cases.pass-rate == 100 %', { failed: true, errored: true }],
    ['cases.pass-rate >= 1 %', { failed: true, errored: true }],
    ['cases.pass-rate >= 0 %', { failed: false, errored: false }],
    ['cases.pass-rate > -5 %', { failed: false, errored: false }],
    ['cases.pass-rate == all', { failed: true, errored: true }],
    ['cases.pass-rate <= 100 %', { failed: false, errored: false }],
    ['cases.failed >= 0', { failed: false, errored: false }],
    ['cases.passed >= 10', { failed: false, errored: false }],
    ['cases.failed => 3', { failed: false, errored: false }],
    ['latency <= 3', { failed: false, errored: false }],
  ])('is bounded by %s: %j', (criterion, bounded) => {
    expect(boundedBy([criterion])).toEqual(bounded);
    expect(boundedBy(['exit == 0', criterion, 'nothing'])).toEqual(bounded);
  });

  it('is bounded by several criteria together', () => {
    expect(boundedBy(['cases.failed <= 3', 'cases.errored == 0'])).toEqual({ failed: true, errored: true });
    expect(boundedBy([])).toEqual({ failed: false, errored: false });
  });
});
