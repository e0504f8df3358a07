import { diagnostic } from '../errors.ts';
import { type Folder, isFolderIn, namesIn, reportStrays } from './folder.ts';

/** A file of `checkpoints/` and what its place says of it. */
export interface RevisionFile {
  /** Relative to the content folder. */
  path: string;
  /** The checkpoint's id where the file does not say. */
  id: string;
  /** `r1`, `r2` … or `open` by the file's name; undefined where it is the checkpoint's only file. */
  revision: string | undefined;
}

const FILE = /\.mdx?$/;
const REVISION = /^(r[1-9]\d*|open)$/;

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/([._-])[._-]+/g, '$1')
    .replaceAll(/^[._-]+|[._-]+$/g, '');

const revisionsIn = async (folder: Folder, path: string, id: string): Promise<RevisionFile[]> => {
  const names = await namesIn(folder, path);
  const strays = names.filter((name) => !FILE.test(name)).map((name) => `${path}/${name}`);
  reportStrays(folder, strays, 'Keep only the revisions there: r1.md, r2.md … and open.md.');
  const files: RevisionFile[] = [];
  for (const name of names.filter((each) => FILE.test(each))) {
    const revision = name.replace(FILE, '');
    const place = { file: folder.shown(`${path}/${name}`) };
    if (REVISION.test(revision)) files.push({ path: `${path}/${name}`, id, revision });
    else
      folder.report(
        diagnostic('HP108', `"${revision}" is no revision's name`, {
          place,
          fixes: ['Call decided revisions r1.md, r2.md … and the working copy open.md.'],
        }),
      );
  }
  if (names.every((name) => !FILE.test(name)))
    folder.report(
      diagnostic('HP108', `${folder.shown(path)} holds no revision`, {
        place: { file: folder.shown(path) },
        fixes: ['Put r1.md or open.md there, or delete the folder.'],
      }),
    );
  return files;
};

/** Every file of `checkpoints/` that may hold a revision, by name; what else lies there is reported. */
export const findRevisionFiles = async (folder: Folder): Promise<RevisionFile[]> => {
  const files: RevisionFile[] = [];
  for (const name of await namesIn(folder, 'checkpoints')) {
    const path = `checkpoints/${name}`;
    if (await isFolderIn(folder, path)) files.push(...(await revisionsIn(folder, path, slug(name))));
    else if (FILE.test(name)) files.push({ path, id: slug(name.replace(FILE, '')), revision: undefined });
    else reportStrays(folder, [path], 'Write checkpoints as .md or .mdx files.');
  }
  return files;
};
