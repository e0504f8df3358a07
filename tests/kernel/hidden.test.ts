import { describe, expect, it } from 'vitest';
import { showHidden } from '../../src/kernel/hidden.ts';

describe('hidden characters', () => {
  it('are written out wherever they stand, whether they turn, end, hide or control', () => {
    expect(showHidden('a\u202eb\u2066c\u200bd\u00ade\u2028f\ufeffg\u0085h\u{e0041}')).toBe(
      'a[U+202E]b[U+2066]c[U+200B]d[U+00AD]e[U+2028]f[U+FEFF]g[U+0085]h[U+E0041]',
    );
  });

  it('leave tabs, line feeds and what a place keeps, and never the joiners of scripts and emoji', () => {
    expect(showHidden('a\tb\nc\u200dd')).toBe('a\tb\nc\u200dd');
    expect(showHidden('a\tb\u001b[31m', '\u001b')).toBe('a[U+0009]b\u001b[31m');
  });
});
