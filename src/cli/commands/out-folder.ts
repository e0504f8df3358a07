import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Gathered } from '../../gather/gathered.ts';
import { entriesOf, gitIn } from '../../probes/run/working-copy.ts';
import { placeOf } from '../../storage/place.ts';
import { refusal } from '../../storage/refusal.ts';
import { claimFolder } from '../../storage/replace-folder.ts';
import type { Session } from './session.ts';

/** Where a site goes. */
export interface OutFolder {
  /** Absolute, without links. */
  path: string;
  /** As the user would type it. */
  shown: string;
}

/** The folder that a site goes to unless another is named: beside the content folder and named after it, `readiness-site`. */
export const usualOut = (cwd: string, root: string): string =>
  relative(cwd, join(dirname(root), `${basename(root)}-site`));

const holds = (folder: string, inner: string): boolean =>
  `${inner}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** A path without links; as it is where it is not there, as the home folder of a service may be. */
const real = (path: string): string => (existsSync(path) ? realpathSync.native(path) : path);

const KEPT = ['checkpoints', 'probes', 'evidence', 'records'];

/** What a folder is or holds that a site must never take the place of; undefined where it is nothing. */
const taken = (path: string, { cwd }: Session, { root, repository }: Gathered): string | undefined => {
  const above: [string, string][] = [
    [root, 'the content folder'],
    [repository, 'the repository'],
    [homedir(), 'your home folder'],
    [cwd, 'the folder you are in'],
  ];
  const [, what] = above.find(([inner]) => holds(path, real(inner))) ?? [];
  if (what !== undefined) return `${what} is in it`;
  const kept = KEPT.find((name) => holds(join(real(root), name), path));
  return kept === undefined ? undefined : `${basename(root)}/${kept} is kept for what its name says`;
};

/** Refuses a folder of which git tracks a file, whoever wrote it: a build would change what is committed. */
const requireUntracked = async (path: string, shown: string, { environment }: Session): Promise<void> => {
  if (!existsSync(path)) return;
  const [tracked] = entriesOf((await gitIn(path, environment)('ls-files', '-z')) ?? '');
  if (tracked === undefined) return;
  throw refusal(
    shown,
    `${shown} holds files that git tracks, such as ${tracked}`,
    `If the site may stand there, let git forget them: git rm -r --cached ${shown}`,
    'Name a folder that is absent or empty: npx holdpoint build --out <folder>',
  );
};

/**
 * The folder that a site is to be written to: absent, empty, or one that a build wrote and git does not track. Throws
 * InputError for any other, which is left as it is.
 */
export const outFolder = async (
  session: Session,
  named: string | undefined,
  gathered: Gathered,
): Promise<OutFolder> => {
  const usual = usualOut(session.cwd, gathered.root);
  const shown = named ?? usual;
  const path = placeOf(resolve(session.cwd, shown), shown);
  const why = taken(path, session, gathered);
  if (why !== undefined)
    throw refusal(
      shown,
      `A site cannot take the place of ${shown}: ${why}`,
      `Name a folder of its own: npx holdpoint build --out ${usual}`,
    );
  await claimFolder(path, shown);
  await requireUntracked(path, shown, session);
  return { path, shown };
};
