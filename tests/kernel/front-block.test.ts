import { describe, expect, it } from 'vitest';
import { frontBlock, withoutFront } from '../../src/kernel/front-block.ts';

describe('front matter as it is written', () => {
  it.each([
    '---\ntitle: CP1\n---\nBody\n',
    '\uFEFF---\r\ntitle: CP1\r\n--- \r\nBody\r\n',
    '---\n---\nBody',
    '---\ntitle: CP1\n---',
  ])('is put together again byte for byte: %j', (text) => {
    const { opening, yaml, closing, rest } = frontBlock(text) ?? {
      opening: '',
      yaml: '',
      closing: '',
      rest: '',
    };
    expect(opening + yaml + closing + rest).toBe(text);
    expect(closing.trimEnd()).toBe('---');
  });

  it('ends at the first line that is a rule alone', () => {
    expect(frontBlock('---\na: 1\n---- no rule\nb: 2\n---\nrest\n---\n')?.yaml).toBe(
      'a: 1\n---- no rule\nb: 2\n',
    );
    expect(frontBlock('text\n---\na: 1\n---\n')).toBeUndefined();
    expect(frontBlock('---\na: 1\n')).toBeUndefined();
  });

  it('leaves every line behind it where it was', () => {
    expect(withoutFront('---\r\na: 1\r\n---\r\nBody\r\n')).toBe('\n\n\nBody\r\n');
    expect(withoutFront('---\na: 1\n---')).toBe('\n\n');
    expect(withoutFront('Body')).toBe('Body');
  });
});
