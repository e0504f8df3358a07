import { expect, it } from 'vitest';
import { calendar } from '../../src/views/calendar.ts';
import type { Summary } from '../../src/views/record-data.ts';

const open = (over: Partial<Summary>): Summary =>
  ({
    id: 'cp1/open',
    checkpoint: 'cp1',
    revision: 'open',
    decided: false,
    due: null,
    ends: [],
    ...over,
  }) as Summary;

it('a calendar holds what is due and what ends by its own times, in lines that every reader takes', () => {
  const title = `Backup, restore; ${'ä'.repeat(60)}`;
  const text = calendar({
    name: 'Core',
    base: 'https://example.org/',
    revisions: [
      open({
        due: '2026-03-01',
        ends: [{ kind: 'waiver', id: 'cp1-01', title, until: '2026-02-01T12:00:00.000Z', soon: false }],
      }),
    ],
  });
  const lines = text.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text.replaceAll('\r\n ', '')).toContain(
    `SUMMARY:Waiver ends: Backup\\, restore\\; ${'ä'.repeat(60)} (CP1)`,
  );
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART:20260201T120000Z',
    'DTSTART;VALUE=DATE:20260301',
  ]);
  expect(lines).toContain('DTSTAMP:20260201T120000Z');
});
