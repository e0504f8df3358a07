import { describe, expect, it } from 'vitest';
import { slug, uniqueId } from '../../src/kernel/slug.ts';

describe('ids made of texts', () => {
  it('are the same for a name whatever it names: accents go, and what is no letter or digit joins', () => {
    expect(slug('Prüfung  2: Résumé!')).toBe('prufung-2-resume');
    expect(slug('Prüfung 2', '._')).toBe('prufung-2');
    expect(slug('v1.2_final--x', '._')).toBe('v1.2_final-x');
    expect(slug('v1.2_final--x')).toBe('v1-2-final-x');
    expect(slug('准备')).toBe('');
    expect(slug(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  });

  it('are numbered where they are taken, and never a name that objects have', () => {
    const taken = new Set<string>();
    expect(['a/b', 'a-b', 'constructor', '!'].map((text) => uniqueId(text, 'file', taken))).toEqual([
      'a-b',
      'a-b-2',
      'file',
      'file-2',
    ]);
  });
});
