import { expect, it } from 'vitest';
import { toContents } from '../../src/page-data/contents.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { forecast } from '../../src/verdict/judge/forecast.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { toAlarms } from '../../src/views/alarms.ts';
import { caseOf, NOW, run } from '../verdict/case-of.ts';
import { gatheredOf } from './gathered-of.ts';

const item = { id: 'a', area: 'A', title: 'Runtime', probes: ['p'] };
const passed = run('p', 'completed', { finishedAt: '2026-01-08T11:00:00Z' });
const failed = run('p', 'completed', {
  finishedAt: '2026-01-09T11:00:00Z',
  checks: [{ subject: 'exit', expected: 'is 0', actual: '1', met: false }],
});

const alarmsOf = (input: Case, now = Number.POSITIVE_INFINITY) => {
  const ahead = input.moment > now ? forecast(input, now) : null;
  const ofCase = new Map([[input.revision, ahead]]);
  const { records } = toContents({ ...gatheredOf(input), now }, [judge(input)], { ahead: ofCase });
  const [record] = records;
  return record ? toAlarms(record.read()).map(({ kind, word, text }) => `${kind} ${word}: ${text}`) : [];
};

const withUnread = (unread: Case['revision']['unread']): Case => {
  const input = caseOf({ items: [item] }, [passed]);
  return { ...input, revision: { ...input.revision, unread } };
};

it('a page says that a decision came before evidence that contradicts it', () => {
  const decided = { items: [item], verdict: 'GO' as const, date: '2026-01-08' };
  const moment = Date.parse('2026-01-08T23:59:59Z');
  const input = caseOf(decided, [passed, failed], { revision: 'r1', moment });
  expect(alarmsOf(input, NOW)).toMatchInlineSnapshot(`
    [
      "conflict Contradicted since: It was decided before evidence that contradicts it: Runtime (p, 9 Jan 2026 11:00 UTC).",
    ]
  `);
  expect(alarmsOf(caseOf(decided, [passed], { revision: 'r1', moment }), NOW)).toEqual([]);
});

it('a page says what was not understood, and what was acknowledged by whom', () => {
  const text = 'Gate: BLOCKING';
  expect(alarmsOf(withUnread([{ line: 3, text, refuses: true }]))).toMatchInlineSnapshot(`
    [
      "flag Not understood: Line 3 refuses and was not understood: Gate: BLOCKING",
    ]
  `);
  const acknowledged = { says: 'a mode of the gate', role: 'Release lead', reason: 'It has two modes' };
  expect(alarmsOf(withUnread([{ line: 3, text, refuses: true, acknowledged }]))).toMatchInlineSnapshot(`
    [
      "flag Acknowledged: "Gate: BLOCKING" is taken for a mode of the gate by Release lead: It has two modes.",
    ]
  `);
});

it('a page of a moment ahead says that it is a forecast', () => {
  const ahead = caseOf({ items: [item] }, [passed], { moment: NOW + 86_400_000, now: NOW });
  expect(alarmsOf(ahead, NOW)).toMatchInlineSnapshot(`
    [
      "hypothetical A forecast: It is what would hold on 11 Jan 2026 12:00 UTC if nothing were renewed. Nothing is decided by it.",
    ]
  `);
});
