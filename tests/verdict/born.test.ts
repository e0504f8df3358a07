import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/schemas/evidence.ts';
import { toInstant } from '../../src/schemas/moment.ts';
import { bornAt } from '../../src/verdict/evidence/born.ts';
import { digestOf, probe, reading, run } from './programme.ts';

const file = (modifiedAt: string, path = 'out/a.xml'): Run['artifacts'][number] => ({
  path,
  bytes: 1,
  digest: digestOf('a'),
  modifiedAt,
});
const born = (kind: string, more: Partial<Run>, spec = {}): string | undefined => {
  const ms = bornAt(run('p', more), probe('p', { kind, spec }));
  return ms === undefined ? undefined : toInstant(ms);
};
const FINISHED = '2026-01-15T11:00:00Z';

describe('what a run found came about', () => {
  it.each(['http', 'json', 'freeze'])(
    'when a %s probe looked, however old the file it looked at is',
    (kind) => {
      const readings = [reading({ startedAt: '2020-01-01T00:00:00Z' })];
      expect(born(kind, { readings, artifacts: [file('2020-01-01T00:00:00Z')] })).toBe(FINISHED);
    },
  );

  it('when a result states it, also where the file itself was not kept', () => {
    const readings = [reading({ startedAt: '2026-01-14T00:00:00Z' })];
    expect(born('results', { readings })).toBe('2026-01-14T00:00:00Z');
  });

  it('when the oldest of several files did', () => {
    const readings = [reading(), reading()];
    const artifacts = [file('2026-01-14T00:00:00Z'), file('2026-01-13T00:00:00Z')];
    expect(born('results', { readings, artifacts })).toBe('2026-01-13T00:00:00Z');
    expect(
      born(
        'slo',
        { artifacts: [...artifacts, file('2020-01-01T00:00:00Z', 'slo.yaml')] },
        { path: 'slo.yaml' },
      ),
    ).toBe('2026-01-13T00:00:00Z');
  });

  it('at no known time where a file bears one of before 1981', () => {
    const of = (modifiedAt: string) =>
      born('results', { readings: [reading()], artifacts: [file(modifiedAt)] });
    expect(of('1980-12-31T23:59:59Z')).toBeUndefined();
    expect(of('1981-01-01T00:00:00Z')).toBe('1981-01-01T00:00:00Z');
  });

  it('while its own command ran, at the earliest', () => {
    const readings = [reading({ startedAt: '2026-01-15T10:59:30Z' })];
    expect(born('command', { readings })).toBe('2026-01-15T10:59:30Z');
    expect(born('command', { readings: [reading({ startedAt: '2026-01-14T00:00:00Z' })] })).toBe(
      '2026-01-15T10:59:00Z',
    );
  });
});
