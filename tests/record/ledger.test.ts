import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryText, nextEntry, readLedger } from '../../src/ledger/ledger.ts';
import type { LedgerEntry } from '../../src/schemas/ledger.ts';
import { digestsIn } from '../../src/verify/since.ts';
import { CONTENT, command, folderWith } from './commands.ts';

const digest = (digit: number): string => `sha256:${String(digit).repeat(64)}`;

const appended = (entries: readonly LedgerEntry[], revision: string, digit: number): LedgerEntry =>
  nextEntry(entries, { kind: 'frozen', checkpoint: 'cp', revision, record: digest(digit) });

const four = (): LedgerEntry[] => {
  const entries: LedgerEntry[] = [];
  for (const number of [1, 2, 3]) entries.push(appended(entries, `r${number}`, number));
  entries.push(
    nextEntry(entries, {
      kind: 'withdrawn',
      checkpoint: 'cp',
      revision: 'r2',
      record: digest(2),
      reason: 'Wrong "figures"',
      role: 'Quality',
      on: '2026-01-09',
      source: null,
    }),
  );
  return entries;
};

const codes = (lines: readonly string[]): string[] => [
  ...new Set(readLedger(lines.join(''), 'ledger.jsonl').faults.map(({ code }) => code)),
];

describe('the ledger', () => {
  const entries = four();
  const lines = entries.map(entryText);
  const [one = '', two = '', three = '', four4 = ''] = lines;

  it('is read as it was written', () => {
    const reading = readLedger(lines.join(''), 'ledger.jsonl');
    expect(reading).toEqual({ entries, faults: [] });
    expect(readLedger('', 'ledger.jsonl')).toEqual({ entries: [], faults: [] });
  });

  it('betrays every single byte that differs, in its last line too', () => {
    const text = Buffer.from(lines.join(''));
    const missed: number[] = [];
    for (let at = 0; at < text.length; at++)
      for (const bit of [1, 32, 128]) {
        const changed = Buffer.from(text);
        changed[at] = (changed[at] ?? 0) ^ bit;
        if (readLedger(changed.toString('utf8'), 'ledger.jsonl').faults.length === 0) missed.push(at);
      }
    expect(missed).toEqual([]);
  });

  it('betrays a line that is missing, moved, repeated, edited, cut off or spaced otherwise, each by its code', () => {
    expect(codes([one, three, four4])).toEqual(['HP721']);
    expect(codes([two, three, four4])).toEqual(['HP721']);
    expect(codes([one, three, two, four4])).toContain('HP722');
    expect(codes([one, two, two, three, four4])).toEqual(['HP722']);
    expect(codes([one, two.replace('"r2"', '"r9"'), three, four4])).toEqual(['HP720']);
    expect(codes([one, two, three, four4.slice(0, -9)])).toEqual(['HP720']);
    expect(codes([one, two, three.trimEnd()])).toEqual(['HP720']);
    expect(codes([one, two.replace(',', ', '), three])).toEqual(['HP720']);
  });

  it('names both sides of a fork, and a merge that was left half done', () => {
    const other = appended(entries.slice(0, 1), 'r7', 7);
    const { faults } = readLedger([one, two, entryText(other)].join(''), 'ledger.jsonl');
    expect(faults.map(({ code, message }) => ({ code, message }))).toEqual([
      {
        code: 'HP723',
        message: `The ledger forks: cp@r2 (line 2) and cp@r7 both follow ${entries[0]?.entry}`,
      },
    ]);
    const merge = [one, '<<<<<<< ours\n', two, '=======\n', entryText(other), '>>>>>>> theirs\n'];
    expect(codes(merge)).toEqual(['HP723']);
  });

  it('refuses one revision that is frozen twice in a chain that holds', () => {
    const again = appended(entries, 'r3', 8);
    expect(codes([...lines, entryText(again)])).toEqual(['HP724']);
  });
});

describe('the digests in a text', () => {
  it('are those that bear their algorithm, whole or shortened, or one alone', () => {
    const whole = digest(4);
    expect(digestsIn(`see \`${whole}\` and (sha256:abcdef012345), commit 89c3989ffffffff`)).toEqual([
      whole,
      'sha256:abcdef012345',
    ]);
    expect(digestsIn(whole.slice(7).toUpperCase())).toEqual([whole]);
    expect(digestsIn('nothing here')).toEqual([]);
  });
});

describe('verify --since', () => {
  const cut = (folder: string): void => {
    const path = join(folder, 'content/records/ledger.jsonl');
    const kept = readFileSync(path, 'utf8').split('\n').slice(0, 1);
    writeFileSync(path, `${kept.join('\n')}\n`);
  };

  it('proves that the ledger only grew, and betrays an end that was cut off', async () => {
    const folder = await folderWith(CONTENT, 'one', 'two');
    const { json } = await command(folder, 'verify');
    const head = String(json?.head);
    await command(folder, 'freeze', 'three');
    for (const since of [head, head.slice(7, 19), `record, ledger ${head}`])
      expect(await command(folder, 'verify', '--since', since)).toMatchObject({
        code: 0,
        json: { since: { line: 2 } },
      });
    cut(folder);
    writeFileSync(join(folder, 'content/records/three/r1.json'), '');
    expect((await command(folder, 'verify', '--since', head)).codes).toContain('HP728');
  });

  it('takes release notes, attestations, a record and a copy of the ledger for it', async () => {
    const folder = await folderWith(CONTENT, 'one', 'two');
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return name;
    };
    const { json: link } = await command(folder, 'link', 'two@r1');
    const { json: attested } = await command(folder, 'attest', 'two@r1');
    const record = readFileSync(join(folder, 'content/records/two/r1.json'), 'utf8');
    const bearers = [
      file('notes.md', `# 1.0\n\n${link?.markdown}\n`),
      file('two.intoto.jsonl', `${JSON.stringify(attested?.statement)}\n`),
      file('two.json', record),
      file('ledger.jsonl', readFileSync(join(folder, 'content/records/ledger.jsonl'), 'utf8')),
    ];
    for (const bearer of bearers)
      expect(await command(folder, 'verify', '--since', bearer)).toMatchObject({
        code: 0,
        json: { since: { line: 2 } },
      });
    const other = await folderWith(CONTENT, 'two');
    for (const bearer of bearers)
      expect((await command(other, 'verify', '--since', join(folder, bearer))).codes).toContain('HP728');
  });

  it('refuses what bears no digest', async () => {
    const folder = await folderWith(CONTENT, 'one');
    expect(await command(folder, 'verify', '--since', 'yesterday')).toMatchObject({
      code: 2,
      codes: ['HP001'],
    });
  });
});
