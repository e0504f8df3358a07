import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';

const paper = (rest: string): string =>
  `# Release 4\n\n${rest}\n\n| Item | Status |\n|---|---|\n| a | READY |\n`;
const decided = (date: string): string => paper(`**Decision:** NO-GO\n\n**Date:** ${date}`);

const gatherOf = async (files: Record<string, string>) => {
  const root = await mkdtemp(join(tmpdir(), 'dated-'));
  try {
    const folder = join(root, 'checkpoints/release-4');
    await mkdir(folder, { recursive: true });
    await writeFile(join(root, 'programme.yaml'), 'name: P\n');
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { revisions, diagnostics } = await gather(root);
    return {
      names: revisions.map(({ revision, source }) => `${revision} ${source.split('/').at(-1)}`),
      errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    };
  } finally {
    await rm(root, { recursive: true });
  }
};

it('takes papers named by their day for the revisions, by day and then by name, the last without a verdict open', async () => {
  const files = {
    'review-20260301.md': paper('To be decided.'),
    '2026-02-01-go-no-go.md': decided('2026-02-01'),
    '2026-01-10.md': decided('2026-01-10'),
    '2026-02-01-b.md': decided('2026-02-01'),
  };
  expect(await gatherOf(files)).toEqual({
    names: ['r1 2026-01-10.md', 'r2 2026-02-01-b.md', 'r3 2026-02-01-go-no-go.md', 'open review-20260301.md'],
    errors: [],
  });
});

it('numbers the last one too where it is decided', async () => {
  const files = { '2026-01-10.md': decided('2026-01-10'), '2026-02-01.md': decided('2026-02-01') };
  expect((await gatherOf(files)).names).toEqual(['r1 2026-01-10.md', 'r2 2026-02-01.md']);
});

it('says so where the day is not named by every paper, or an earlier one was never decided', async () => {
  const mixed = { '2026-01-10.md': decided('2026-01-10'), 'notes.md': paper('') };
  expect((await gatherOf(mixed)).errors).toEqual(['HP108', 'HP108']);
  const undecided = { '2026-01-10.md': paper(''), '2026-02-01.md': decided('2026-02-01') };
  expect((await gatherOf(undecided)).errors).toContain('HP108');
});
