import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProseReading, parseProse } from '../../src/checkpoint/prose.ts';

const RUNS = Number(process.env.HOLDPOINT_RUNS ?? 300);
const STATUSES = [
  '✅ READY',
  'PASS',
  '⚠️ PARTIAL',
  '❌ FAILED',
  'BLOCKED',
  'MISSING',
  '❌',
  'ожидает',
  '失败',
  'bloqué',
];
const VERDICTS = ['GO', 'PARTIAL GO', 'NO-GO', 'HOLD', 'GO AVEC RÉSERVES', 'APROVADO COM RESSALVAS'];
const STRANGE = ['zorp', 'Blubber', 'квакша', 'ﾌﾞｰﾌﾞ'];

interface Row {
  title: string;
  status: string;
  note: string;
}
const row = fc.record({
  title: fc.constantFrom('Backups', 'Alerts', 'Load run', 'Runbook', 'Failover'),
  status: fc.constantFrom(...STATUSES),
  note: fc.constantFrom('seen', 'in the log', ''),
});
const paper = fc.record({
  verdict: fc.option(fc.constantFrom(...VERDICTS), { nil: undefined }),
  rows: fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: ({ title }) => title }),
  bullets: fc.uniqueArray(row, { maxLength: 3, selector: ({ title }) => title }),
});

const COLUMNS = ['Item', 'Status', 'Notes'] as const;
const cell = ({ title, status, note }: Row, column: string): string =>
  column === 'Item' ? title : column === 'Status' ? status : note;
const tableOf = (rows: readonly Row[], columns: readonly string[] = COLUMNS): string =>
  [columns, columns.map(() => '---'), ...rows.map((each) => columns.map((column) => cell(each, column)))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
const bulletsOf = (rows: readonly Row[]): string =>
  rows.map(({ title, status }) => `- **${title}:** ${status}`).join('\n');

const decisionOf = (verdict: string | undefined): string =>
  verdict === undefined ? '' : `**Decision:** ${verdict}`;
const write = (parts: readonly string[]): string => ['# Review', ...parts.filter(Boolean)].join('\n\n');

const RANK: Record<string, number> = { ready: 0, 'not-applicable': 0, partial: 1 };
const rank = (status: string | undefined): number => RANK[status ?? 'unknown'] ?? 2;
const WORST: Record<string, number> = { GO: 0, 'PARTIAL GO': 1, 'NO-GO': 2 };

/** How bad a paper reads: the worst of what it declares, of its items, and of what refuses. */
const badness = ({ content, unread }: ProseReading): number =>
  Math.max(
    content.verdict === undefined ? 0 : (WORST[content.verdict] ?? 0),
    ...content.items.map(({ claim }) => rank(claim?.status)),
    unread.some(({ refuses }) => refuses) ? 1 : 0,
  );
const readingOf = (text: string): ProseReading => parseProse(text, 'p.md', 'cp');
const statusesIn = ({ content }: ProseReading): string[] =>
  content.items.map(({ title, claim }) => `${title}: ${claim?.status}`).sort();

describe('a paper', () => {
  it('never reads better where a status in a table is replaced by a word nobody knows', () => {
    fc.assert(
      fc.property(paper, fc.constantFrom(...STRANGE), fc.nat(), ({ verdict, rows, bullets }, word, pick) => {
        const at = pick % rows.length;
        const strange = rows.map((each, index) => (index === at ? { ...each, status: word } : each));
        const text = (with_: readonly Row[]) =>
          write([decisionOf(verdict), tableOf(with_), bulletsOf(bullets)]);
        const [before, after] = [readingOf(text(rows)), readingOf(text(strange))];
        expect(rank(after.content.items[at]?.claim?.status)).toBeGreaterThanOrEqual(
          rank(before.content.items[at]?.claim?.status),
        );
        expect(badness(after)).toBeGreaterThanOrEqual(badness(before));
      }),
      { seed: 11, numRuns: RUNS },
    );
  });

  it('never passes where the word of its decision is replaced by one nobody knows', () => {
    fc.assert(
      fc.property(paper, fc.constantFrom(...STRANGE), ({ rows, bullets }, word) => {
        const after = readingOf(write([decisionOf(word), tableOf(rows), bulletsOf(bullets)]));
        expect(after.content.verdict).toBeUndefined();
        expect(after.unread.some(({ refuses }) => refuses)).toBe(true);
      }),
      { seed: 12, numRuns: RUNS },
    );
  });

  it('says the same whatever the order of its columns, its rows and its parts', () => {
    fc.assert(
      fc.property(
        paper,
        fc.shuffledSubarray([...COLUMNS], { minLength: 3 }),
        fc.infiniteStream(fc.nat()),
        ({ verdict, rows, bullets }, columns, numbers) => {
          const keyed = rows.map((each) => ({ each, key: numbers.next().value }));
          const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
          const before = readingOf(
            write([decisionOf(verdict), tableOf(rows), '## Parts', bulletsOf(bullets)]),
          );
          const after = readingOf(
            write([
              decisionOf(verdict),
              '## Parts',
              bulletsOf(bullets),
              '## Rows',
              tableOf(shuffled, columns),
            ]),
          );
          expect(statusesIn(after)).toEqual(statusesIn(before));
          expect(after.content.verdict).toBe(before.content.verdict);
        },
      ),
      { seed: 13, numRuns: RUNS },
    );
  });

  it('takes a word behind a status that no list knows for a doubt', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Ready', 'PASS', 'Done', 'bereit', 'готово'),
        fc.constantFrom(...STRANGE),
        fc.constantFrom(' (%)', ', %', ' %', ' - %'),
        (status, word, shape) => {
          const { content, unread } = readingOf(
            write([tableOf([{ title: 'x', status: status + shape.replace('%', word), note: '' }])]),
          );
          expect(content.items[0]?.claim?.status).not.toBe('ready');
          expect(unread).toHaveLength(1);
        },
      ),
      { seed: 14, numRuns: RUNS },
    );
  });

  it('of hostile Markdown is read within bounds', () => {
    for (const text of [
      '|'.repeat(20_000),
      `| a | Status |\n|---|---|\n${'| x | ✅ |\n'.repeat(5000)}`,
      '**'.repeat(10_000),
      `${'no '.repeat(20_000)}go`,
      '```'.repeat(5000),
      '- ✅ '.repeat(5000),
      `Status: ${'a '.repeat(20_000)}`,
      `| ${'```'} |\n`.repeat(2000),
    ]) {
      const { unread, content } = readingOf(text);
      expect(JSON.stringify(unread).length).toBeLessThan(text.length * 4 + 1000);
      expect(content.items.length).toBeLessThanOrEqual(5000);
    }
  });
});
