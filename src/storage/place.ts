import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { refusal } from './refusal.ts';

const GIT = ['HEAD', 'objects', 'refs'];

const isThere = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A part of its path is a file.
    return false;
  }
};

const upwards = (path: string): string[] =>
  path === dirname(path) ? [path] : [path, ...upwards(dirname(path))];

const isGitFolder = (folder: string): boolean =>
  basename(folder).toLowerCase() === '.git' || GIT.every((name) => isThere(join(folder, name)));

/** A path without the links on its way; what is not there yet stands behind them as it is. */
const withoutLinks = (path: string, shown: string): string => {
  if (!isThere(path))
    return dirname(path) === path ? path : join(withoutLinks(dirname(path), shown), basename(path));
  try {
    return realpathSync.native(path);
  } catch {
    throw refusal(
      shown,
      `${path} is a link to ${readlinkSync(path)}, and that is not there`,
      'Name another place.',
    );
  }
};

/** Makes sure that what is written below a folder stays in it. Throws InputError where a link leads out. */
export const requireInside = (folder: string, path: string): void => {
  const file = join(folder, path);
  const [place, root] = [withoutLinks(file, file), withoutLinks(folder, folder)];
  if (place === root || place.startsWith(root.endsWith(sep) ? root : root + sep)) return;
  throw refusal(file, `${file} leads out of ${folder}`, 'Put a folder in the place of the link.');
};

/**
 * Where something is to be written: the path without the links on its way. Throws InputError where a git repository
 * keeps its own files there, or a link leads nowhere. `shown` is the path as the user typed it.
 */
export const placeOf = (path: string, shown: string): string => {
  const place = withoutLinks(path, shown);
  const git = upwards(place).find(isGitFolder);
  if (git === undefined) return place;
  const what = git === place ? 'is' : 'lies in';
  throw refusal(shown, `${shown} ${what} the folder in which git keeps a repository`, 'Name another place.');
};
