import { describe, expect, it } from 'vitest';
import type { LastDecision } from '../../src/schemas/last-decision.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { say } from '../../src/words/told.ts';
import { absent, caseOf, item } from './programme.ts';

const waiver = (until: string, more: Record<string, unknown> = {}) => ({
  item: 'a',
  reason: 'No daemon yet',
  role: 'Release lead',
  until,
  ...more,
});

const judged = (
  waivers: Record<string, unknown>[],
  waived: LastDecision['waived'][string] = [],
  policy: Record<string, unknown> = {},
) => {
  const input = caseOf({ items: [item('a', { probes: ['p'] })], runs: [absent('p')], waivers, policy });
  const last = { revision: 'r2', record: `sha256:${'1'.repeat(64)}`, figures: {}, waived: { a: waived } };
  const [found] = judge({ ...input, last }).items;
  return { status: found?.status, reason: found ? say(found.reason) : '' };
};

const MARCH = waiver('2026-03-31');
const EARLIER = [{ until: '2026-01-31' }, { until: '2026-02-28' }];
const TWICE = 'renewed for the 2nd time in a row';

describe('a waiver renewed a second time in a row', () => {
  it('is shown so, by the decisions before or by the waivers that stand beside it', () => {
    expect(judged([MARCH], EARLIER)).toMatchObject({ status: 'waived' });
    expect(judged([MARCH], EARLIER).reason).toContain(TWICE);
    expect(judged([MARCH, waiver('2026-01-01'), waiver('2025-12-01')]).reason).toContain(TWICE);
  });

  it.each([
    ['it was renewed once', [EARLIER[1] ?? { until: '' }]],
    ['it stands as it was given', [{ until: '2026-03-31' }, { until: '2026-03-31' }]],
    ['others were of other things', EARLIER.map((each) => ({ ...each, covers: [{ probe: 'q' }] }))],
  ])('is not where %s', (_, waived) => {
    expect(judged([waiver('2026-03-31', { covers: [{ probe: 'p' }] })], waived).reason).not.toContain(
      'renewed',
    );
  });

  it('counts only with another role where the policy asks for one', () => {
    const policy = { renewedWaivers: 'second-role' };
    const { status, reason } = judged([MARCH], EARLIER, policy);
    expect(status).toBe('missing');
    expect(reason).toContain(`${TWICE}, which asks for a second role`);
    const same = waiver('2026-03-31', { secondRole: ' release LEAD ' });
    expect(judged([same], EARLIER, policy).status).toBe('missing');
    const seconded = waiver('2026-03-31', { secondRole: 'Security' });
    expect(judged([seconded], EARLIER, policy)).toMatchObject({ status: 'waived' });
    expect(judged([seconded], EARLIER, policy).reason).toContain('Release lead and Security');
    expect(judged([MARCH], EARLIER.slice(1), policy).status).toBe('waived');
  });
});
