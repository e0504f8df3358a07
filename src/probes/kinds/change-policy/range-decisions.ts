import picomatch from 'picomatch';
import type { Standing } from '../../../schemas/reasons/checked.ts';
import { git } from '../../lib/git-command.ts';
import type { ProbeContext } from '../../lib/kind.ts';
import { type AdrFile, adrStanding } from '../adr/adr-standing.ts';

/** A range of commits, both ends as full hashes. */
export interface Range {
  from: string;
  to: string;
}

/** A decision record that a range names. */
export interface NamedDecision {
  path: string;
  /** How it stands; undefined where it states no status. */
  standing: Standing | undefined;
  /** It is accepted, and nothing is left open. */
  accepted: boolean;
}

const MENTION = /\bADR[-_ #]?0*(\d{1,6})\b/gi;
const NUMBER = /(?:^|[^A-Za-z0-9])(?:ADR[-_]?)?0*(\d{1,6})(?=[-_. ]|$)/i;

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const numberOf = (path: string): string | undefined => NUMBER.exec(baseOf(path))?.[1];

const list = (text: string): string[] => text.split('\0').filter((entry) => entry !== '');

const filesAt = async (
  context: ProbeContext,
  commit: string,
  paths: readonly string[],
): Promise<AdrFile[]> => {
  const files: AdrFile[] = [];
  for (const path of paths) {
    const { code, text } = await git(context, 'show', `${commit}:${path}`);
    if (code === 0) files.push({ path, text });
  }
  return files;
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The decision records of a commit that may say that they supersede another. */
const claiming = async (
  context: ProbeContext,
  commit: string,
  isDecision: (path: string) => boolean,
): Promise<AdrFile[]> => {
  const words = 'super[sc]edes|obsoletes|replaces';
  const { text } = await git(context, 'grep', '-z', '-l', '-i', '-I', '-E', words, commit);
  const paths = list(text).map((entry) => entry.slice(commit.length + 1));
  return filesAt(context, commit, paths.filter(isDecision));
};

/**
 * The decision records that a range names: by number or file name in the message of one of its commits, or by
 * being added in it. Their status is that at the end of the range.
 */
export const namedDecisions = async (
  context: ProbeContext,
  { from, to }: Range,
  globs: readonly string[],
): Promise<NamedDecision[]> => {
  const isDecision = picomatch([...globs], { dot: true });
  const messages = (await git(context, 'log', '--format=%B%x00', `${from}..${to}`)).text;
  const numbers = new Set([...messages.matchAll(MENTION)].map((match) => match[1] ?? ''));
  const added = new Set(
    list((await git(context, 'diff', '--name-only', '-z', '--no-renames', '--diff-filter=A', from, to)).text),
  );
  const paths = list((await git(context, 'ls-tree', '-r', '--name-only', '-z', to)).text).filter((path) =>
    isDecision(path),
  );
  const named = paths.filter(
    (path) => added.has(path) || numbers.has(numberOf(path) ?? 'none') || messages.includes(baseOf(path)),
  );
  if (named.length === 0) return [];
  const others = await claiming(context, to, isDecision);
  return (await filesAt(context, to, named)).map((file) => {
    const beside = others.filter(({ path }) => folderOf(path) === folderOf(file.path));
    const standing = adrStanding(file, beside, ['accepted']);
    const accepted = standing?.met === true && !standing.partly;
    return { path: file.path, standing: standing?.said, accepted };
  });
};
