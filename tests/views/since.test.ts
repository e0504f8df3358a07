import { describe, expect, it } from 'vitest';
import type { Change, Diff } from '../../src/schemas/diff.ts';
import type { Stand } from '../../src/schemas/reasons/change.ts';
import { StatusSchema } from '../../src/schemas/status.ts';
import { toSinceLine } from '../../src/views/since.ts';

const stand = (word: string): Stand => ({
  kind: 'stand.item',
  status: StatusSchema.parse(word.split(',')[0]),
  attested: word.endsWith(', attested'),
  conflict: false,
});

const item = (id: string, from: string, to: string, direction: Change['direction']): Change => ({
  kind: 'item',
  id,
  title: id,
  direction,
  from: stand(from),
  to: stand(to),
  text: { kind: 'move.entry', from: stand(from), to: stand(to) },
  causes: [],
});

const side = (name: string): Diff['from'] => ({
  name,
  checkpoint: 'cp3',
  revision: name.slice('cp3@'.length),
  title: 'CP3',
  asOf: '2026-01-01T00:00:00Z',
  commit: null,
  verdict: 'PARTIAL GO',
  policy: `sha256:${'0'.repeat(64)}`,
  hypothetical: false,
  digest: `sha256:${'1'.repeat(64)}`,
});

const lineOf = (...changes: Change[]): string =>
  toSinceLine({
    from: side('cp3@r1'),
    to: side('cp3@open'),
    changes,
    counts: { worse: 0, better: changes.length, changed: 0, unchanged: 0 },
  });

describe('the line since the last decision', () => {
  it('calls an item that is still missing, now on evidence, no better item', () => {
    expect(lineOf(item('a', 'missing, attested', 'missing', 'better'))).toBe('1 item now on evidence');
  });

  it('counts what got better apart from what is only proven now', () => {
    expect(
      lineOf(
        item('a', 'ready, attested', 'ready', 'better'),
        item('b', 'partial, attested', 'partial', 'better'),
        item('c', 'missing, attested', 'ready', 'better'),
      ),
    ).toBe('1 item better, 2 items now on evidence');
  });
});
