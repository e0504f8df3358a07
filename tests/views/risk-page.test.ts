import { describe, expect, it } from 'vitest';
import type { RiskData } from '../../src/views/record-data.ts';
import { toRiskPage } from '../../src/views/risk-page.ts';

type Entry = RiskData['history'][number];

const entry = (
  revision: string,
  date: string | null,
  change: Partial<Entry['risk']>,
  rest: Partial<Entry> = {},
): Entry =>
  ({
    checkpoint: 'cp3',
    revision,
    decided: date !== null,
    date,
    asOf: date ?? '2026-03-01T00:00:00Z',
    risk: {
      id: 'drift',
      title: 'Drift',
      level: 'critical',
      state: 'open',
      declared: 'open',
      heldBy: ['a'],
      conflict: false,
      expired: false,
      holds: true,
      reason: 'Kept open by A',
      ...change,
    },
    items: [{ id: 'a', title: 'A', holds: change.state !== 'mitigated' }],
    before: null,
    after: null,
    owner: null,
    until: null,
    notes: null,
    ...rest,
  }) as Entry;

const view = (...history: Entry[]) => {
  const page = toRiskPage({ id: 'drift', history });
  if (!page) throw new Error('no page');
  return page;
};

describe('a risk’s page', () => {
  it('is none for a risk that nothing names', () => {
    expect(toRiskPage({ id: 'drift', history: [] })).toBeNull();
  });

  it('tells each revision, newest first, and what changed', () => {
    const page = view(
      entry('r1', '2026-01-01', {}),
      entry('r2', '2026-01-11', { level: 'major' }),
      entry('open', null, { level: 'major', state: 'mitigated' }),
    );
    expect(page.history.map(({ changed }) => changed)).toEqual([
      'Open to mitigated',
      'Critical to major',
      null,
    ]);
    expect(page.word).toBe('Major, mitigated');
    expect(page.where).toBe('As of CP3 open revision, not decided yet');
  });

  it('says for how long it has been open without a break', () => {
    const open = view(
      entry('r1', '2026-01-01', { state: 'mitigated' }),
      entry('r2', '2026-01-05', {}),
      entry('r3', '2026-01-11', {}),
    );
    expect(open.facts.find(({ term }) => term === 'Open for')?.value).toBe('6 days');
  });

  it('has a map only once it is scored', () => {
    const before = { likelihood: 4, impact: 5 };
    expect(view(entry('r1', '2026-01-01', {})).map).toBeNull();
    expect(view(entry('r1', '2026-01-01', {}, { before })).map?.points[0]?.at).toEqual(before);
  });

  it('marks a declaration that is better than its items allow', () => {
    const [first] = view(entry('r1', '2026-01-01', { conflict: true, declared: 'mitigated' })).remarks;
    expect(first?.kind).toBe('conflict');
  });
});
