import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toImportJson } from '../../src/checkpoint/import-json.ts';
import { parseProse } from '../../src/checkpoint/prose.ts';

/** What a person read in a paper: its statuses by line, the lines that may or may not be items, what it declares. */
interface Label {
  verdict: string | null;
  date: string | null;
  items: Record<string, string>;
  optional?: number[];
  risks: number[];
}

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/checkpoints');
const LABELS = join(import.meta.dirname, '../cases/papers');

const papers = existsSync(CORPUS)
  ? readdirSync(LABELS).map((name) => {
      const label = JSON.parse(readFileSync(join(LABELS, name), 'utf8')) as Label;
      const file = name.replace('.json', '.md');
      return {
        file,
        label,
        read: toImportJson(parseProse(readFileSync(join(CORPUS, file), 'utf8'), file, 'cp')),
      };
    })
  : [];
if (papers.length === 0) console.log(`skipped: ${CORPUS} is not there`);

const RANK: Record<string, number> = { ready: 0, 'not-applicable': 0, partial: 1 };
const rank = (status: string): number => RANK[status] ?? 2;

interface Score {
  right: number;
  all: number;
  wrong: string[];
}
const score = (): Score => ({ right: 0, all: 0, wrong: [] });
const note = (into: Score, isRight: boolean, said: string): void => {
  into.all += 1;
  if (isRight) into.right += 1;
  else into.wrong.push(said);
};

const scores = {
  recall: score(),
  precision: score(),
  statuses: score(),
  flagged: score(),
  flatters: [] as string[],
  verdictsRead: score(),
  verdictsWrong: [] as string[],
  datesRead: score(),
  datesWrong: [] as string[],
  riskRecall: score(),
  riskPrecision: score(),
};

for (const { file, label, read } of papers) {
  const found = new Map(read.items.map((item) => [item.line, item]));
  const doubted = new Set(read.unread.map(({ line }) => line));
  for (const [line, status] of Object.entries(label.items)) {
    const item = found.get(Number(line));
    note(scores.recall, item !== undefined || doubted.has(Number(line)), `${file}:${line} ${status}`);
    if (!item) continue;
    const isRight = status.split('|').includes(item.status ?? '');
    note(scores.statuses, isRight, `${file}:${line} ${status}, read ${item.status}`);
    if (!isRight) note(scores.flagged, doubted.has(item.line), `${file}:${line}`);
    const least = Math.min(...status.split('|').map(rank));
    if (rank(item.status ?? '') < least)
      scores.flatters.push(`${file}:${line} ${status}, read ${item.status}`);
  }
  for (const { line, title } of read.items)
    if (!label.optional?.includes(line))
      note(scores.precision, String(line) in label.items, `${file}:${line} ${title}`);
  const verdicts = (label.verdict ?? 'null').split('|');
  if (!verdicts.includes('null'))
    note(
      scores.verdictsRead,
      read.verdict === label.verdict,
      `${file} ${label.verdict}, read ${read.verdict}`,
    );
  if (read.verdict !== null && !verdicts.includes(read.verdict))
    scores.verdictsWrong.push(`${file} ${label.verdict}, read ${read.verdict}`);
  const day = read.date?.slice(0, 10) ?? null;
  if (label.date !== null) note(scores.datesRead, day === label.date, `${file} ${label.date}, read ${day}`);
  if (day !== null && day !== label.date) scores.datesWrong.push(`${file} ${label.date}, read ${day}`);
  const risks = new Set(read.risks.map(({ line }) => line));
  for (const line of label.risks) note(scores.riskRecall, risks.has(line), `${file}:${line}`);
  for (const line of risks) note(scores.riskPrecision, label.risks.includes(line), `${file}:${line}`);
}

const share = ({ right, all }: Score): number => (all === 0 ? 1 : right / all);
const shown = (name: string, each: Score): string =>
  `${name} ${(share(each) * 100).toFixed(1)} % (${each.right} of ${each.all})`;

describe.skipIf(papers.length === 0)(`${papers.length} labelled papers`, () => {
  it('are read as people read them', () => {
    console.log(
      [
        shown('items found', scores.recall),
        shown('items that are items', scores.precision),
        shown('statuses right', scores.statuses),
        shown('verdicts read', scores.verdictsRead),
        `verdicts wrong ${scores.verdictsWrong.length}`,
        shown('dates read', scores.datesRead),
        `dates wrong ${scores.datesWrong.length}`,
        shown('risks found', scores.riskRecall),
        shown('risks that are risks', scores.riskPrecision),
      ].join('; '),
    );
    expect(share(scores.recall), scores.recall.wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(share(scores.precision), scores.precision.wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(share(scores.statuses), scores.statuses.wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(share(scores.verdictsRead), scores.verdictsRead.wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(share(scores.datesRead), scores.datesRead.wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(share(scores.riskRecall), scores.riskRecall.wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('are read wrong nowhere without saying so', () => {
    expect(scores.flatters).toEqual([]);
    expect(scores.flagged.wrong).toEqual([]);
    expect(scores.verdictsWrong).toEqual([]);
    expect(scores.datesWrong).toEqual([]);
    expect(scores.riskPrecision.wrong).toEqual([]);
  });
});
