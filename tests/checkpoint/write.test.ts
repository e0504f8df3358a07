import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseProse } from '../../src/checkpoint/prose.ts';
import { toMarkdownFile } from '../../src/checkpoint/write.ts';
import { type Checkpoint, CheckpointSchema } from '../../src/schemas/checkpoint.ts';

const RUNS = Number(process.env.HOLDPOINT_RUNS ?? 1000);

const split = (file: string): { yaml: string; body: string } => {
  const match = /^---\n([\s\S]*?\n)---\n(?:\n([\s\S]*))?$/.exec(file);
  return { yaml: match?.[1] ?? '', body: match?.[2] ?? '' };
};
const readBack = (file: string): Checkpoint => CheckpointSchema.parse(parse(split(file).yaml));

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    '---',
    '- a',
    '# b',
    ': c',
    '"d"',
    'yes',
    'null',
    '2025-12-21',
    '&a',
    '*a',
    '|',
    '>',
    '1e3',
    '✅ ok',
    'a\nb',
    'a\n---\nb',
    ' lead',
    '\ttab',
  ),
);
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?$/);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const statement = fc.record({ text: words, notes: words }, { requiredKeys: ['text'] });
const day = fc.constantFrom('2025-12-21', '2026-01-31T16:40:00Z');

const checkpoint = fc
  .record({
    title: words,
    verdict: maybe(fc.constantFrom('GO' as const, 'PARTIAL GO' as const, 'NO-GO' as const)),
    date: maybe(day),
    scope: maybe(words),
    items: fc.array(
      fc.record({
        id,
        area: words,
        title: words,
        asWritten: maybe(words),
        notes: maybe(words),
        stopsAll: fc.boolean(),
        probes: fc.array(id, { maxLength: 2 }),
        needs: fc.array(fc.oneof(id, fc.record({ anyOf: fc.array(id, { minLength: 2, maxLength: 3 }) })), {
          maxLength: 2,
        }),
        claim: maybe(
          fc.record({ status: fc.constantFrom('ready' as const, 'missing' as const), until: maybe(day) }),
        ),
      }),
      { maxLength: 3 },
    ),
    lanes: fc.array(
      fc.record({
        id,
        title: words,
        acceptsPartial: fc.boolean(),
        verdict: maybe(fc.constantFrom('go' as const, 'no-go' as const)),
      }),
      { maxLength: 2 },
    ),
    risks: fc.array(
      fc.record({
        id,
        title: words,
        level: fc.constantFrom('critical' as const, 'minor' as const),
        state: fc.constantFrom('open' as const, 'mitigated' as const),
      }),
      { maxLength: 2 },
    ),
    decision: maybe(
      fc.record({
        summary: maybe(words),
        guardrails: fc.array(statement, { maxLength: 2 }),
        nextSteps: fc.array(statement, { maxLength: 2 }),
        approvers: fc.array(words, { maxLength: 2 }),
      }),
    ),
    references: fc.array(words, { maxLength: 2 }),
  })
  .map((written) => CheckpointSchema.parse(JSON.parse(JSON.stringify(written))));

describe('toMarkdownFile', () => {
  it('writes what reads back as the same checkpoint', () => {
    fc.assert(
      fc.property(checkpoint, (content) => {
        expect(readBack(toMarkdownFile(content, ''))).toEqual(content);
      }),
      { seed: 11, numRuns: RUNS },
    );
  });

  it('writes keys in kebab-case and leaves defaults out', () => {
    const content = CheckpointSchema.parse({
      title: 'T',
      items: [{ id: 'a', area: 'A', title: 'I', asWritten: 'OK', claim: { status: 'ready' } }],
      decision: { nextSteps: ['Go on.'] },
    });
    expect(toMarkdownFile(content, 'Text.')).toMatchInlineSnapshot(`
      "---
      title: T
      items:
        - id: a
          area: A
          title: I
          as-written: OK
          claim:
            status: ready
      decision:
        next-steps:
          - Go on.
      ---

      Text.
      "
    `);
  });

  it('keeps verdict, date and narrative of a decided prose document', () => {
    const reading = parseProse('# T\n\nDate: 2025-12-21\nStatus: NO-GO\n\n## Why\n\nIt is *late*.\n', 't.md');
    const file = toMarkdownFile(reading.content, reading.narrative);
    expect(readBack(file)).toMatchObject({ title: 'T', verdict: 'NO-GO', date: '2025-12-21' });
    expect(split(file).body).toBe('## Why\n\nIt is *late*.\n');
  });
});
