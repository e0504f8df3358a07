import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toImportJson } from '../../src/checkpoint/import-json.ts';
import { readDate } from '../../src/checkpoint/paper/read/date.ts';
import { readStatus } from '../../src/checkpoint/paper/read/status.ts';
import { readVerdict } from '../../src/checkpoint/paper/read/verdict.ts';
import { common } from '../../src/checkpoint/paper/words/lexicon.ts';
import { parseProse } from '../../src/checkpoint/prose.ts';
import { CheckpointSchema } from '../../src/schemas/checkpoint.ts';

const RUNS = Number(process.env.HOLDPOINT_RUNS ?? 1000);
const SEED = join(import.meta.dirname, '../../../shared/seed/cp3-pre-execution-checkpoint.md');

const PIECES = [
  '# Title',
  '## Decision',
  '### ✅ ALLOWED (Go)',
  '### ⛔ BLOCKED',
  '## Risks',
  '### Mitigated Risks',
  '## Next steps',
  '**Status**: GO',
  'Status: 🟡 IN PROGRESS',
  'Date: 2025-12-21',
  'Date: 21/12/2025',
  '- [x] GO',
  '- [ ] NO-GO',
  '| Item | Status |\n|---|---|\n| a | ✅ READY |\n| b | MISSING |',
  '| a | b |',
  '|---|',
  '1. **DO NOT** x: y',
  '- Allowed:\n  - one',
  '> **Status**: NO-GO',
  '---',
  '***',
  '```\n✅\n```',
  '<b>READY</b>',
  '<!-- x -->',
  '✅',
  '❌ x',
  '[^1]: note',
  '[a]: /b',
  '**GO**',
  'Verdict: PARTIAL GO (x)',
  '* a\n\n  * b',
  '&#x202e;',
  '\u202e',
  '__proto__',
  '\\|',
];
const documents = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...PIECES), fc.string()), fc.constantFrom('\n', '\n\n', ' ', '')),
    { maxLength: 14 },
  )
  .map((parts) => parts.flat().join(''));
const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [];

describe('parseProse', () => {
  it('reads the worked example as its author wrote it', ({ skip }) => {
    if (!existsSync(SEED)) {
      console.log(`skipped: ${SEED} is not there`);
      skip();
    }
    const json = toImportJson(parseProse(readFileSync(SEED, 'utf8'), 'cp3.md', 'cp3'));
    expect(json).toMatchObject({
      date: '2025-12-21',
      status: 'PARTIAL GO (Restricted)',
      verdict: 'PARTIAL GO',
      unread: [],
    });
    expect(json.items.map((item) => [item.id, item.area, item.status, item.asWritten])).toEqual([
      ['cp3-01', 'Baseline', 'ready', 'CONFIRMED'],
      ['cp3-02', 'Governance', 'ready', 'ENABLED'],
      ['cp3-03', 'Infra', 'ready', 'READY'],
      ['cp3-04', 'Infra', 'missing', 'MISSING'],
      ['cp3-05', 'Tooling', 'partial', 'PARTIAL'],
      ['cp3-06', 'Tooling', 'blocked', 'BLOCKED'],
    ]);
    expect(json.risks.map((risk) => `${risk.level} ${risk.state}`)).toEqual([
      'critical open',
      'critical open',
      'major mitigated',
      'major mitigated',
    ]);
    expect(json.decision.allowed.map((lane) => lane.title)).toEqual([
      'Code Hardening',
      'Documentation',
      'Governance',
    ]);
    expect(json.decision.blocked.map((lane) => lane.title)).toEqual([
      'Chaos Engineering',
      'Full-Scale Load Testing',
    ]);
    expect(json.nextSteps).toHaveLength(3);
    expect(json.decision.guardrails).toEqual([json.nextSteps[2]]);
  });

  it('reads any document into a valid checkpoint, with unread lines that exist', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { content, unread } = parseProse(text, 'any.md');
        expect(CheckpointSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
        const lines = text.split(/\r\n?|\n/).length;
        for (const each of unread) expect(each.line).toBeLessThanOrEqual(lines);
      }),
      { seed: 3, numRuns: RUNS },
    );
  });

  it('invents no word: titles, statuses and steps stand in the document', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { content } = parseProse(text, 'any.md');
        const own = squeezed(text);
        const said = [
          ...content.items.flatMap((item) => [item.title, item.asWritten ?? '']),
          ...content.lanes.map((lane) => lane.title),
          ...content.risks.map((risk) => risk.title),
          ...(content.decision?.nextSteps.map((step) => step.text) ?? []),
        ];
        for (const word of said.flatMap(words)) expect(own).toContain(squeezed(word));
      }),
      { seed: 5, numRuns: RUNS },
    );
  });

  it('declares GO only where a line says GO and none says otherwise', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { content } = parseProse(text, 'any.md');
        if (content.verdict !== 'GO') return;
        expect(text).toMatch(/go/i);
        expect(text).not.toMatch(/^> \*\*Status\*\*: NO-GO$|^Status: 🟡 IN PROGRESS$/m);
      }),
      { seed: 9, numRuns: RUNS },
    );
  });

  it('leaves a document that nests too deeply unread as a whole', () => {
    const { content, unread, diagnostics } = parseProse('> '.repeat(5000), 'deep.md');
    expect(content.items).toEqual([]);
    expect(unread).toHaveLength(1);
    expect(diagnostics.map((each) => each.code)).toContain('HP504');
  });

  it('takes title, date and status from the front matter of another tool', () => {
    const text = '---\ntitle: Review\nstatus: draft\ndate: 2025-11-22\n---\n\n## Part\n\nText.\n';
    const reading = parseProse(text, 'x.md');
    expect(reading.content).toMatchObject({ title: 'Review', date: '2025-11-22' });
    expect(reading.status).toBe('draft');
    expect(reading.content.verdict).toBeUndefined();
  });
});

describe('readStatus', () => {
  it.each([
    ['✅ **READY**', 'ready'],
    ['6/6 PASS', 'ready'],
    ['0/6 PASS', 'unknown'],
    ['Not Ready', 'failed'],
    ['ready for testing', 'unknown'],
    ['pass rate 60 %', 'unknown'],
    ['PASS, except failover', 'partial'],
    ['🟡', 'partial'],
    ['✅ ❌', 'unknown'],
    ['[ ] PASS', 'unknown'],
    ['✅ PENDING', 'unknown'],
    ['CONDITIONAL PASS', 'partial'],
    ['never heard of', 'unknown'],
  ])('reads "%s" as %s', (text, status) => {
    expect(readStatus(text, common)?.status).toBe(status);
  });

  it('reads nothing from an empty or blank cell', () => {
    expect(readStatus('', common)).toBeUndefined();
    expect(readStatus('____', common)).toBeUndefined();
  });
});

describe('readVerdict', () => {
  it.each([
    ['GO', 'GO'],
    ['✅ GO', 'GO'],
    ['**PARTIAL GO** (Restricted)', 'PARTIAL GO'],
    ['GO with conditions', 'PARTIAL GO'],
    ['GO, except customer traffic', 'PARTIAL GO'],
    ['NO GO', 'NO-GO'],
    ['No‑Go', 'NO-GO'],
    ['Hold', 'NO-GO'],
    ['GO / NO-GO', undefined],
    ['GO-LIVE', undefined],
    ['GO pending sign-off', undefined],
    ['❌ GO', undefined],
    ['⬜ GO', undefined],
    ['Going well', undefined],
    ['READY', undefined],
  ])('reads "%s" as %s', (text, verdict) => {
    expect(readVerdict(text, false, common)?.verdict).toBe(verdict);
  });
});

describe('readDate', () => {
  it.each([
    ['2025-12-21', '2025-12-21'],
    ['2025-12-21T16:40:00Z', '2025-12-21T16:40:00Z'],
    ['2025-12-21 16:40 UTC', '2025-12-21T16:40Z'],
    ['21 Dec 2025', '2025-12-21'],
    ['December 21, 2025', '2025-12-21'],
    ['21. Dezember 2025', '2025-12-21'],
    ['21 de diciembre de 2025', '2025-12-21'],
    ['2025年12月21日', '2025-12-21'],
    ['21.12.2025', '2025-12-21'],
    ['03/04/2026', undefined],
    ['2025-01-XX', undefined],
    ['2025-02-30', undefined],
    ['soon', undefined],
  ])('reads "%s" as %s', (text, date) => {
    expect(readDate(text, common)).toBe(date);
  });
});
