import { mkdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Content, ownFiles } from '../lib/own-files.ts';
import { type CheckedOut, digestOfLines, entriesOf, gitIn } from './working-copy.ts';

/** A content folder as a commit holds it, written out. */
export interface AtCommit extends Pick<CheckedOut, 'commit' | 'source'> {
  /** Absolute, below the folder it was written into. */
  root: string;
  /** The commit holds recorded evidence. */
  hasEvidence: boolean;
}

/** What cannot be had of a commit: it, or the content folder in it. */
export type NotThere = 'commit' | 'folder';

/**
 * Writes the content folder out as a commit holds it, into an empty folder (absolute); the working copy and its index
 * stay as they are.
 */
export const writeOut = async (
  repository: string,
  environment: Readonly<Record<string, string | undefined>>,
  { ref, content, into }: { ref: string; content: Content; into: string },
): Promise<AtCommit | NotThere> => {
  const commit = (
    await gitIn(repository, environment)(
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${ref}^{commit}`,
    )
  )?.trim();
  if (commit === undefined) return 'commit';
  const path = relative(repository, content.root).split(sep).join('/');
  const whole = gitIn(repository, environment, { GIT_INDEX_FILE: join(into, 'whole.index') });
  await whole('read-tree', commit);
  const index = await whole('ls-files', '-s', '-z');
  const own = ownFiles(repository, content);
  const lines = entriesOf(index ?? '').filter((entry) => !own.isOwn(entry.slice(entry.indexOf('\t') + 1)));
  const part = gitIn(repository, environment, { GIT_INDEX_FILE: join(into, 'part.index') });
  const root = join(into, path);
  await mkdir(root, { recursive: true });
  const read = await part('read-tree', `${commit}:${path}`);
  const written =
    read === undefined
      ? undefined
      : await part('-c', 'core.autocrlf=false', 'checkout-index', '--all', `--prefix=${root}/`);
  if (written === undefined) return 'folder';
  const evidence = await part('ls-files', '--', `:(top,glob)evidence/*/*.json`);
  return {
    root,
    commit,
    source: index === undefined ? null : digestOfLines(lines),
    hasEvidence: (evidence ?? '').trim() !== '',
  };
};
