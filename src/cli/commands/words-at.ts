import { common, type Lexicon, lexiconOf } from '../../checkpoint/paper/words/lexicon.ts';
import type { Diagnostic } from '../../errors.ts';
import { findRoot, writtenRoot } from '../../gather/find-root.ts';
import { namesIn, openFolder } from '../../gather/folder.ts';
import { gatherProgramme } from '../../gather/programme.ts';
import { requireSound } from './report.ts';
import type { Session } from './session.ts';

/**
 * The words that papers are read by where the command stands: those of its programme too, where there is one. Ends the
 * command where that programme has an error.
 */
export const wordsAt = (session: Session): Lexicon => {
  const { cwd, root } = session;
  const found = root === undefined ? writtenRoot(cwd) : findRoot(cwd, root);
  if (found === undefined) return common;
  const diagnostics: Diagnostic[] = [];
  const folder = openFolder(found, cwd, (...each) => diagnostics.push(...each));
  const { programme } = gatherProgramme(folder, namesIn(folder, '.'));
  requireSound(
    session,
    diagnostics.filter(({ severity }) => severity === 'error'),
  );
  return lexiconOf(programme.words);
};
