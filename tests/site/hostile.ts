import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyContent } from './evidence.ts';

const LONG = 'x'.repeat(10_000);

/**
 * Writes the programme whose every name tries to act, with words of 10,000 characters where it says LONG: an open
 * revision, a decided one of the same words, and a prose document.
 */
export const writeHostile = async (content: string): Promise<void> => {
  await copyContent('hostile', content);
  const folder = join(content, 'checkpoints');
  const words = (await readFile(join(folder, 'cp1.md'), 'utf8')).replaceAll('LONG', LONG);
  await rm(join(folder, 'cp1.md'));
  await mkdir(join(folder, 'cp1'));
  await writeFile(join(folder, 'cp1', 'open.md'), words);
  const decided = 'verdict: NO-GO\ndate: 2026-03-10T12:00:00Z\n';
  await writeFile(join(folder, 'cp1', 'r1.md'), words.replace(/^---\n/, `---\n${decided}`));
  const prose = (await readFile(join(folder, 'cp2.md'), 'utf8')).replaceAll('LONG', LONG);
  await writeFile(join(folder, 'cp2.md'), prose);
};
