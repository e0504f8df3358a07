import { describe, expect, it } from 'vitest';
import { type Cover, WaiverSchema } from '../../src/schemas/waiver.ts';
import { covers } from '../../src/verdict/judge/covers.ts';

const STATEMENT = {
  vulnerability: 'CVE-2026-1',
  status: 'not_affected',
  justification: 'vulnerable_code_not_present',
} as const;

const parsed = (vex: object[]) =>
  WaiverSchema.safeParse({ item: 'a', reason: 'b', role: 'c', until: '2026-01-01', covers: [{ vex }] });

const accepts = (more: object, name: string): boolean => {
  const { data } = parsed([{ ...STATEMENT, ...more }]);
  if (!data) throw new Error('no waiver');
  return covers(data, { probe: 'p', status: 'failed', told: { case: name, format: 'trivy' } });
};

describe('a waiver whose scope is a statement of OpenVEX', () => {
  it.each([
    ['the vulnerability that it names, wherever', {}, 'CVE-2026-1 in app > lodash', true],
    ['it alone, without a place', {}, 'CVE-2026-1', true],
    ['no other', {}, 'CVE-2026-10 in app > lodash', false],
    ['nothing that only speaks of it', {}, 'Fix CVE-2026-1', false],
    ['another name of the same', { aliases: ['GHSA-x'] }, 'GHSA-x in lodash 4.17.20', true],
    ['the package that it names', { packages: ['lodash'] }, 'CVE-2026-1 in lodash 4.17.20', true],
    ['no other package', { packages: ['lodash'] }, 'CVE-2026-1 in app > lodash.merge', false],
    ['the version that it names', { packages: ['lodash@4.17.20'] }, 'CVE-2026-1 in lodash 4.17.20', true],
    ['no other version', { packages: ['lodash@4.17.21'] }, 'CVE-2026-1 in lodash 4.17.20', false],
    ['no other version behind an @', { packages: ['@a/b@2.0.0'] }, 'CVE-2026-1 in @a/b@1.0.0', false],
    ['a place without a version', { packages: ['lodash@4.17.21'] }, 'CVE-2026-1 in lodash', true],
    ['no package where none is told', { packages: ['lodash'] }, 'CVE-2026-1', false],
    ['what is fixed', { status: 'fixed', justification: undefined }, 'CVE-2026-1 in app', true],
  ])('accepts %s', (_, more, name, expected) => {
    expect(accepts(more, name)).toBe(expected);
  });

  it('accepts neither a criterion nor a finding as a whole', () => {
    const { data } = parsed([STATEMENT]);
    if (!data) throw new Error('no waiver');
    const cover: Cover | undefined = data.covers?.[0];
    expect(cover?.vex).toHaveLength(1);
    expect(covers(data, { probe: 'p', status: 'failed', told: { criterion: 'CVE-2026-1' } })).toBe(false);
    expect(covers(data, { probe: 'p', status: 'missing', told: null })).toBe(false);
    expect(covers(data, { probe: 'p', status: 'failed', told: { unnamed: 1 } })).toBe(false);
  });

  it.each([
    ['says affected', { ...STATEMENT, status: 'affected' }],
    ['is under investigation', { ...STATEMENT, status: 'under_investigation' }],
    ['does not say why', { vulnerability: 'CVE-2026-1', status: 'not_affected' }],
    ['gives a reason that OpenVEX does not know', { ...STATEMENT, justification: 'we_think_so' }],
    ['says nothing in words', { vulnerability: 'a', status: 'not_affected', impactStatement: ' ' }],
  ])('is refused where it %s', (_, statement) => {
    expect(parsed([statement]).success).toBe(false);
  });
});
