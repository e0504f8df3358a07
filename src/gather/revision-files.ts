import { diagnostic } from '../errors.ts';
import { slug } from '../kernel/slug.ts';
import { compare, type Folder, isFolderIn, namesIn, reportStrays } from './folder.ts';

/** A file that may hold a revision, and what its place says of it. */
export interface RevisionFile {
  /** Relative to the content folder. */
  path: string;
  /** The checkpoint's id where the file does not say. */
  id: string;
  /** `r1`, `r2` … or `open` by the file's name; undefined where it is the checkpoint's only file. */
  revision: string | undefined;
  /** It stands beside `checkpoints/`, where other documents may stand too. */
  isLoose: boolean;
}

const FILE = /\.mdx?$/;
const README = /^readme\b/i;
const REVISION = /^(r[1-9]\d*|open)$/;

const DAY = /(?<!\d)(\d{4})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The revisions of papers that are all named by their day, in order of day and then name: the last is the working copy. */
const datedIn = (names: readonly string[]): Map<string, string> => {
  const days = names.map((name) => ({ name, day: DAY.exec(name)?.slice(1).join('') }));
  if (days.some(({ day }) => day === undefined)) return new Map();
  const ordered = days.sort((a, b) => compare(`${a.day} ${a.name}`, `${b.day} ${b.name}`));
  return new Map(ordered.map(({ name }, at) => [name, at === names.length - 1 ? 'open' : `r${at + 1}`]));
};

const revisionsIn = (folder: Folder, path: string, id: string): RevisionFile[] => {
  const names = namesIn(folder, path);
  const strays = names.filter((name) => !FILE.test(name)).map((name) => `${path}/${name}`);
  reportStrays(folder, strays, 'Keep only the revisions there: r1.md, r2.md … and open.md.');
  const files: RevisionFile[] = [];
  const papers = names.filter((name) => FILE.test(name));
  const dated = datedIn(papers);
  for (const name of papers) {
    const revision = dated.get(name) ?? name.replace(FILE, '');
    const place = { file: folder.shown(`${path}/${name}`) };
    if (REVISION.test(revision)) files.push({ path: `${path}/${name}`, id, revision, isLoose: false });
    else
      folder.report(
        diagnostic('HP108', `"${revision}" is no revision's name`, {
          place,
          fixes: [
            'Call decided revisions r1.md, r2.md … and the working copy open.md.',
            'Or name every paper of the folder by its day, such as 2026-01-10.md.',
          ],
        }),
      );
  }
  if (papers.length === 0)
    folder.report(
      diagnostic('HP108', `${folder.shown(path)} holds no revision`, {
        place: { file: folder.shown(path) },
        fixes: ['Put r1.md or open.md there, or delete the folder.'],
      }),
    );
  return files;
};

const only = (path: string, name: string, isLoose: boolean): RevisionFile => ({
  path,
  id: slug(name.replace(FILE, ''), '._'),
  revision: undefined,
  isLoose,
});

const looseFiles = (folder: Folder, names: readonly string[]): RevisionFile[] =>
  names
    .filter((name) => FILE.test(name) && !README.test(name) && !isFolderIn(folder, name))
    .map((name) => only(name, name, true));

/**
 * Every file that may hold a revision, by name: those of `checkpoints/`, and Markdown among the `names`
 * in the content folder, READMEs left out. What else lies in `checkpoints/` is reported.
 */
export const findRevisionFiles = (folder: Folder, names: readonly string[]): RevisionFile[] => {
  const files: RevisionFile[] = [];
  for (const name of namesIn(folder, 'checkpoints')) {
    const path = `checkpoints/${name}`;
    if (isFolderIn(folder, path)) files.push(...revisionsIn(folder, path, slug(name, '._')));
    else if (FILE.test(name)) files.push(only(path, name, false));
    else reportStrays(folder, [path], 'Write checkpoints as .md or .mdx files.');
  }
  return [...files, ...looseFiles(folder, names)];
};
