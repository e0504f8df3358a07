import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/schemas/diff.ts';
import { groupOf } from '../../src/views/change-group.ts';

const side = (checkpoint: string) => ({ checkpoint }) as never;
const same = { from: side('cp1'), to: side('cp1') };
const other = { from: side('cp1'), to: side('cp2') };
const item = (attested: boolean) =>
  ({ kind: 'stand.item', status: 'missing', attested, conflict: false }) as const;
const change = (more: Partial<Change>): Change => ({
  kind: 'item',
  id: 'a',
  title: 'A',
  direction: 'worse',
  from: item(true),
  to: item(true),
  text: { kind: 'written', text: '' } as never,
  causes: [],
  ...more,
});

describe('what a difference is taken for', () => {
  it('is not better where the same status is only proven now', () => {
    expect(groupOf(change({ direction: 'better', to: item(false) }), same)).toBe('proven');
  });

  it('is of scope where only one of two checkpoints asks for it, and worse where one checkpoint stopped asking', () => {
    expect(groupOf(change({ to: null }), other)).toBe('scope');
    expect(groupOf(change({ from: null }), other)).toBe('scope');
    expect(groupOf(change({ to: null }), same)).toBe('worse');
  });

  it('stays worse where another checkpoint opens a risk', () => {
    expect(groupOf(change({ kind: 'risk', from: null }), other)).toBe('worse');
  });
});
