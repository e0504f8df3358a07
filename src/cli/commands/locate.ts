import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Gathered } from '../../gather/gathered.ts';
import { doubtId } from '../../kernel/digest.ts';
import type { Revision } from '../../schemas/checkpoint.ts';
import type { Locate } from '../../views/gate/report.ts';

const linesOf = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
};

/** Finds where an item, lane, risk or a line that was not understood stands in a revision's source, relative to the repository; the first line where it does not say. */
export const locator = ({ root, repository }: Gathered, { source, unread }: Revision): Locate => {
  const path = join(root, source);
  const lines = linesOf(path);
  const file = relative(repository, path).replaceAll('\\', '/');
  const doubts = new Map(unread.map(({ text, line }) => [doubtId(text), line]));
  return (id) => {
    const at = lines.findIndex((line) => {
      const written = /(?:^|[\s{,-])id:\s*["']?([^\s"',}]+)/.exec(line)?.[1];
      return written !== undefined && written === id;
    });
    return { file, line: doubts.get(id) ?? (at < 0 ? 1 : at + 1) };
  };
};
