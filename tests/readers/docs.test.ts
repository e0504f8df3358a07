import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readersPage } from '../../scripts/docs-readers.ts';

it('generated docs match: docs/readers.md is what the registry says (npm run docs)', () => {
  const page = new URL('../../docs/readers.md', import.meta.url);
  expect(readFileSync(page, 'utf8')).toBe(readersPage());
});
