import { posix, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Probe } from '../../schemas/probe.ts';

/** Where the content lies, and what is probed there. */
export interface Content {
  /** The content folder, absolute. */
  root: string;
  probes: ReadonlyMap<string, Probe>;
}

/** Sorts the files of a repository, whose paths are relative to it with `/`. */
export interface OwnFiles {
  /** What this tool keeps of its own and no probe reads: evidence, records, checkpoints, the programme. */
  isOwn(path: string): boolean;
  /** What a probe declares as a result file. */
  isResult(path: string): boolean;
}

const FOLDERS = ['evidence', 'records', 'checkpoints'] as const;
const FILES = ['programme.yaml', '.lock', '.lock.breaking'] as const;
const OPTIONS = { dot: true };

const plain = (path: string): string => posix.normalize(path.replaceAll('\\', '/')).replace(/\/$/, '');

const globsIn = (value: unknown): string[] =>
  [value].flat().flatMap((each) => {
    if (typeof each === 'string') return each.startsWith('!') ? [] : [plain(each)];
    return each !== null && typeof each === 'object' && 'glob' in each ? globsIn(each.glob) : [];
  });

/** The globs of a probe's result files; any name may stand where that of an environment does. */
const resultsOf = ({ spec }: Probe): string[] =>
  [...globsIn(spec.files), ...globsIn(spec.results)].map((glob) => glob.replaceAll('{environment}', '*'));

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** Paths and globs that a probe's definition names anywhere, a shell line and `--option=path` among them. */
const namedIn = ({ spec }: Probe): string[] => {
  const { id: _id, title: _title, clearedWhen: _clearedWhen, ...definition } = spec;
  const cwd = typeof spec.cwd === 'string' ? spec.cwd : '.';
  const words = textsIn(definition).flatMap((text) => text.split(/[\s'"`=:;|&<>()]+/));
  return words.filter((word) => word !== '').flatMap((word) => [plain(word), plain(posix.join(cwd, word))]);
};

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '' ? '' : `${folder}/`);

/** Sorts files by a content folder and the definitions of its probes. */
export const ownFiles = (repository: string, { root, probes }: Content): OwnFiles => {
  const content = relative(repository, root).split(sep).join('/');
  const at = (name: string): string => (content === '' ? name : `${content}/${name}`);
  const folders = FOLDERS.map(at);
  const files: readonly string[] = FILES.map(at);
  const isTools = (path: string): boolean =>
    files.includes(path) || folders.some((folder) => path !== folder && isWithin(path, folder));
  const all = [...probes.values()];
  const results = all.flatMap(resultsOf);
  const isResult = results.length === 0 ? () => false : picomatch(results, OPTIONS);
  const looked = all.flatMap(({ spec }) => globsIn(spec.path));
  const isLooked = looked.length === 0 ? () => false : picomatch(looked, OPTIONS);
  // A word that leads into one of these places names what it holds; one that stays outside (`.`, `**/*.md`) does not.
  const named = all
    .flatMap(namedIn)
    .filter(
      (word) => files.includes(word) || folders.some((folder) => isWithin(picomatch.scan(word).base, folder)),
    );
  const isNamed = (path: string): boolean =>
    named.some((word) => isWithin(path, word) || picomatch.isMatch(path, word, OPTIONS));
  return {
    isOwn: (path) => isTools(path) && !isResult(path) && !isLooked(path) && !isNamed(path),
    isResult,
  };
};
