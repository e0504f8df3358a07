import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/schemas/evidence.ts';
import { finder } from '../../src/verdict/evidence/find.ts';
import { caseOf, failed, item, probe, run } from './programme.ts';

const NOW = '2026-01-15T12:00:00Z';
const finding = (runs: Run[], moment = NOW) =>
  finder(caseOf({ items: [item('a', { probes: ['p'] })], probes: [probe('p')], runs, moment, now: NOW }))(
    'p',
    'mocked',
  );
const at = (startedAt: string, finishedAt = startedAt): Partial<Run> => ({ startedAt, finishedAt });

describe('a run dated after now', () => {
  const ahead = run('p', at('2099-01-01T00:00:00Z'));

  it('leaves its probe Unknown and is remarked on, whatever passed before it', () => {
    expect(finding([run('p'), ahead])).toMatchObject({
      status: 'unknown',
      reason: { kind: 'finding.capped', by: [{ kind: 'cap.ahead' }] },
      flags: [{ kind: 'flag.ahead' }],
    });
  });

  it('takes nothing from a failure, which is worse', () => {
    expect(finding([failed('p'), ahead])).toMatchObject({
      status: 'failed',
      reason: { kind: 'finding.ran' },
      flags: [{ kind: 'flag.ahead' }],
    });
  });

  it('counts within the five minutes by which clocks may stand apart', () => {
    expect(finding([run('p', at('2026-01-15T12:05:00Z'))])).toMatchObject({ status: 'ready', flags: [] });
    expect(finding([run('p', at('2026-01-15T12:05:01Z'))]).status).toBe('unknown');
  });
});

describe('a run dated after a moment that is past', () => {
  const past = '2026-01-15T11:00:00Z';

  it('is not counted, not even by a second', () => {
    expect(finding([run('p', at('2026-01-15T11:00:01Z'))], past).reason).toEqual({ kind: 'finding.ahead' });
    expect(finding([run('p', at('2026-01-15T10:59:00Z', '2026-01-15T11:00:01Z'))], past).status).toBe(
      'unknown',
    );
    expect(finding([run('p', at(past))], past).status).toBe('ready');
  });
});

describe('a probe of which no runs are handed in', () => {
  it('has no evidence', () => {
    const input = { ...caseOf({ items: [item('a', { probes: ['p'] })] }), runs: new Map() };
    expect(finder(input)('p', 'mocked').reason).toEqual({ kind: 'finding.none' });
  });
});

describe('what caps a finding', () => {
  it('is told only where it took something away', () => {
    const nothing = run('p', { ...at('2026-01-10T12:00:00Z'), checks: [] });
    const input = caseOf({
      items: [item('a', { probes: ['p'] })],
      runs: [nothing],
      policy: { 'max-age': '24h' },
    });
    expect(finder(input)('p', 'mocked')).toMatchObject({
      status: 'partial',
      stale: true,
      reason: { kind: 'finding.nothing-proven' },
    });
  });
});
