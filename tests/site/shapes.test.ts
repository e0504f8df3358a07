import { expect, it } from 'vitest';
import { shapes } from '../../src/renderer/shapes.ts';

it('an entry with a missing or an unknown field is refused by the collection it is fed to', () => {
  const site = { name: 'Payments', tool: 'holdpoint 0.1.0', language: 'en', checkpoints: ['cp1'] };
  const output = { text: 'ok', bytes: 2, truncated: false };
  expect(shapes.site.safeParse(site).success).toBe(true);
  expect(shapes.site.safeParse({ ...site, checkpoints: undefined }).success).toBe(false);
  expect(shapes.outputs.safeParse({ ...output, lines: 1 }).success).toBe(false);
  expect(shapes.outputs.safeParse({ ...output, bytes: '2' }).success).toBe(false);
  expect(shapes.records.safeParse('cp1/r1').success).toBe(false);
});
