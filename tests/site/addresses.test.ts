import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import type { Gathered } from '../../src/gather/gathered.ts';
import { visible } from '../../src/page-data/visible.ts';
import { refuseTakenAddresses } from '../../src/site/addresses.ts';

const named = (checkpoint: string): Gathered =>
  ({ revisions: [{ checkpoint, source: `checkpoints/${checkpoint}.md` }] }) as unknown as Gathered;

describe('addresses', () => {
  it('refuses a checkpoint whose name is a page of the site', () => {
    for (const name of ['risks', 'decisions', 'evidence', 'trends', 'statuses', 'diff', 'schema'])
      expect(() => refuseTakenAddresses(named(name))).toThrow(InputError);
  });

  it('leaves every other name alone', () => {
    expect(() => refuseTakenAddresses(named('cp3'))).not.toThrow();
  });
});

describe('visible text', () => {
  it('shows direction and control characters as code points and keeps line feeds, tabs and colours', () => {
    expect(visible('a\u202Eb\u2066c\u200Fd\u0007')).toBe('a[U+202E]b[U+2066]c[U+200F]d[U+0007]');
    expect(visible('a\tb\n\u001b[31mc')).toBe('a\tb\n\u001b[31mc');
  });
});
