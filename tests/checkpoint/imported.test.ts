import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { becameOf, explainPaper } from '../../src/checkpoint/explain.ts';
import { lineDiff } from '../../src/checkpoint/line-diff.ts';
import { parseProse } from '../../src/checkpoint/prose.ts';
import { readCheckpoint } from '../../src/checkpoint/read.ts';
import { toImportedFile } from '../../src/checkpoint/write.ts';
import type { Checkpoint } from '../../src/schemas/checkpoint.ts';
import type { Unread } from '../../src/schemas/unread.ts';
import { standingVerdict, verdictRank } from '../../src/schemas/verdict.ts';
import { judgeGate } from '../../src/verdict/gate/gate.ts';
import { derive } from '../../src/verdict/judge/judge.ts';
import { caseOf } from '../verdict/case-of.ts';

const UNCLEAR = [
  '# Review\n\nThe release is BLOCKED.\n\n| Item | Status |\n|---|---|\n| a | READY |\n',
  '# Review\n\n**Decision:** zorp\n\n| Item | Status |\n|---|---|\n| a | READY |\n',
  '# Review\n\n| Gate | Status |\n|---|---|\n| a | READY |\n| | ❌ FAILED |\n\n## Allowed\n\n- demo\n',
  '# Review\n\nThe release is BLOCKED.\n\nThe release is BLOCKED.\n\n- ✅ a\n- ✅ "quoted: #b"\n',
].map((text, at) => ({ name: `unclear ${at}`, text }));

const FOLDERS = [
  join(import.meta.dirname, '../../../shared/corpus/checkpoints'),
  join(import.meta.dirname, '../cases/documents'),
];
const refusing = (unread: readonly Unread[]): string[] =>
  unread.flatMap(({ text, refuses }) => (refuses ? text : []));
const found = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
);
const papers = [...found, ...UNCLEAR];
const imports = await Promise.all(
  papers.map(async ({ name, text }) => {
    const reading = parseProse(text, name, 'cp');
    const file = toImportedFile(reading.content, reading.unread, text);
    return { name, text, reading, file, back: await readCheckpoint(file, 'cp.md', 'cp') };
  }),
);
if (!existsSync(FOLDERS[0] ?? '')) console.log(`skipped: ${FOLDERS[0]} is not there`);

describe('an imported paper', () => {
  it('reads back as the same checkpoint, in no doubt of its own, with the paper beneath', () => {
    for (const { name, text, reading, file, back } of imports) {
      const { content, unread } = reading;
      const { notUnderstood = [], ...rest } = back.content ?? {};
      expect(rest, name).toEqual(content);
      expect(notUnderstood, name).toEqual(refusing(unread));
      expect(back.form, name).toBe('front-matter');
      // A paper that calls itself a draft declares nothing, and what its text decides stays in doubt.
      if (content.verdict !== undefined) expect(refusing(back.unread), name).toEqual(notUnderstood);
      const body = text.replace(/\r\n?/g, '\n').split('\n').slice(-3).join('\n');
      expect(file.endsWith(body), name).toBe(true);
    }
  });
});

describe('what else of a paper was not understood', () => {
  it('stands in the front matter as a comment, with its line in the paper', () => {
    for (const { name, reading, file } of imports) {
      const [, front = ''] = /^---\n([\s\S]*?\n)---\n/.exec(file) ?? [];
      const listed = reading.unread
        .filter(({ refuses }) => !refuses)
        .map(({ line, text }) => `#   line ${line}: ${text}`);
      expect(
        front.split('\n').filter((line) => line.startsWith('#   line ')),
        name,
      ).toEqual(listed);
    }
    expect(imports.some(({ reading }) => reading.unread.some(({ refuses }) => !refuses))).toBe(true);
  });
});

/** What the gate and the plate say of a checkpoint that was read. */
const judgedAs = (content: Checkpoint, unread: Unread[]) => {
  const { title: _, ...written } = content;
  const input = caseOf(written, [], { moment: Date.parse('2030-01-01T00:00:00Z') });
  const derivation = derive({ ...input, revision: { ...input.revision, unread } });
  const gate = judgeGate(derivation, { require: 'partial-go', lanes: [], requireEvidence: false });
  const { rootCauses } = derivation.judgement;
  return {
    rank: verdictRank(standingVerdict(derivation.judgement)),
    passes: gate.met,
    doubts: rootCauses.flatMap(({ id }) => (id.startsWith('read:') ? id : [])),
  };
};

describe('what was imported', () => {
  it('is never judged better than its paper, and every line that held the paper holds it', () => {
    for (const { name, reading, back } of imports) {
      const { content, unread } = reading;
      const before = judgedAs(content, unread);
      const after = judgedAs(back.content ?? content, back.unread);
      expect(after.rank, name).toBeLessThanOrEqual(before.rank);
      expect(after.passes && !before.passes, name).toBe(false);
      for (const id of before.doubts) expect(after.doubts, name).toContain(id);
    }
  });

  it.each(UNCLEAR)(
    'of a paper that refuses and is not understood holds until the line is deleted: $name',
    async ({ text }) => {
      const { content, unread } = parseProse(text, 'a.md', 'cp');
      const file = toImportedFile(content, unread, text);
      const held = await readCheckpoint(file, 'cp.md', 'cp');
      expect(held.unread.length).toBeGreaterThan(0);
      const lines = file.split('\n');
      for (const { line, text } of held.unread) expect(lines[line - 1]).toContain(text.slice(0, 10));
      const cleared = await readCheckpoint(file.replace(/^not-understood:\n(?: .*\n)+/m, ''), 'cp.md', 'cp');
      expect(cleared.content?.notUnderstood).toBeUndefined();
      expect(cleared.diagnostics).toEqual([]);
    },
  );

  it('takes an acknowledgement for a line that it keeps', async () => {
    const text = UNCLEAR[0]?.text ?? '';
    const { content, unread } = parseProse(text, 'a.md', 'cp');
    const read = [{ text: 'The release is BLOCKED.', says: 'the old one', role: 'lead', reason: 'replaced' }];
    const back = await readCheckpoint(toImportedFile({ ...content, read }, unread, text), 'cp.md', 'cp');
    expect(back.unread).toMatchObject([{ text: 'The release is BLOCKED.', acknowledged: { role: 'lead' } }]);
    expect(back.diagnostics).toEqual([]);
  });
});

describe('what each line became', () => {
  it('names every item with its id, and every line that was not understood', () => {
    for (const { name, reading } of imports) {
      const became = becameOf(reading);
      expect(
        became.flatMap(({ id }) => id ?? []),
        name,
      ).toEqual(reading.content.items.map(({ id }) => id));
      const lines = new Set(became.map(({ line }) => line));
      for (const { line } of reading.unread) expect(lines.has(line), `${name}:${line}`).toBe(true);
    }
  });

  it('stands beneath the line', () => {
    const text = '# A\n\n| x | Status |\n|---|---|\n| a | ✅ READY |\n';
    expect(explainPaper(text, parseProse(text, 'a.md', 'cp')).slice(4, 6)).toEqual([
      '5  | a | ✅ READY |',
      '     = item cp-01: ready: a',
    ]);
  });
});

describe('the difference of two texts', () => {
  it('is empty for equal ones, and else the lines that differ with two around', () => {
    expect(lineDiff('a\nb', 'a\nb')).toEqual([]);
    expect(lineDiff('1\n2\n3\n4\n5\n6', '1\n2\n3\nx\n5\n6')).toEqual(['  2', '  3', '- 4', '+ x']);
  });
});
