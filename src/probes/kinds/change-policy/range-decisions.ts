import picomatch from 'picomatch';
import { git } from '../../lib/git-command.ts';
import type { ProbeContext } from '../../lib/kind.ts';
import { adrStatus } from '../adr/adr-status.ts';

/** A range of commits, both ends as full hashes. */
export interface Range {
  from: string;
  to: string;
}

/** A decision record that a range names. */
export interface NamedDecision {
  path: string;
  /** Its first word, in lower case; undefined where it states none. */
  status: string | undefined;
}

const MENTION = /\bADR[-_ #]?0*(\d{1,6})\b/gi;
const NUMBER = /(?:^|[^A-Za-z0-9])(?:ADR[-_]?)?0*(\d{1,6})(?=[-_. ]|$)/i;

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const numberOf = (path: string): string | undefined => NUMBER.exec(baseOf(path))?.[1];

const list = (text: string): string[] => text.split('\0').filter((entry) => entry !== '');

const statusAt = async (context: ProbeContext, commit: string, path: string): Promise<string | undefined> => {
  const { code, text } = await git(context, 'show', `${commit}:${path}`);
  if (code !== 0) return undefined;
  try {
    return adrStatus(text)?.word;
  } catch {
    return undefined;
  }
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
  const decisions: NamedDecision[] = [];
  for (const path of named) decisions.push({ path, status: await statusAt(context, to, path) });
  return decisions;
};
