import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyContent } from './evidence.ts';

const LONG = 'x'.repeat(10_000);

/** Writes the programme whose every name tries to act, with words of 10,000 characters where it says LONG. */
export const writeHostile = async (content: string): Promise<void> => {
  await copyContent('hostile', content);
  const file = join(content, 'checkpoints', 'cp1.md');
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('LONG', LONG));
};
