import { describe, expect, it } from 'vitest';
import { actable } from '../../src/views/causes.ts';

describe('the order of root causes', () => {
  it('puts what can be cleared before lanes that are declared, and these before risks', () => {
    const ids = ['risk:loss', 'lane:live', 'cp1-02', 'read:abc', 'lane:pilot', 'cp1-01'];
    expect(actable(ids.map((id) => ({ id }))).map(({ id }) => id)).toEqual([
      'cp1-02',
      'read:abc',
      'cp1-01',
      'lane:live',
      'lane:pilot',
      'risk:loss',
    ]);
  });
});
