import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasErrors, InputError } from '../../errors.ts';
import { gather } from '../../gather/gather.ts';
import type { Gathered } from '../../gather/gathered.ts';
import { type AtCommit, writeOut } from '../../probes/run/at-commit.ts';
import type { Case } from '../../verdict/judge/case.ts';
import { sentence } from '../terminal/layout.ts';
import { badUsage } from './act.ts';
import type { Session } from './session.ts';

/** A programme as a commit holds it, and what to judge it at; without `at`, at what is checked out. */
export interface ProgrammeAt {
  programme: Gathered;
  at?: Pick<Case, 'commit' | 'source'>;
}

const withEvidence = (
  session: Session,
  programme: Gathered,
  { here, base, found }: { here: Gathered; base: string; found: AtCommit },
): ProgrammeAt => {
  if (found.hasEvidence) return { programme, at: { commit: found.commit, source: found.source } };
  const said = `${base} holds no evidence: both sides are judged on what was recorded here.`;
  session.err.print(...sentence([said], { columns: session.err.columns, indent: 0 }));
  return { programme: { ...programme, runs: here.runs } };
};

/**
 * The programme as another commit of the repository holds it. Its evidence is what the commit holds; where it holds none,
 * it is judged on the evidence that lies here, which is said. Throws InputError for what git does not know.
 */
export const programmeAt = async (session: Session, here: Gathered, base: string): Promise<ProgrammeAt> => {
  const into = await mkdtemp(join(tmpdir(), 'holdpoint-base-'));
  try {
    const found = await writeOut(here.repository, session.environment, { ref: base, content: here, into });
    if (found === 'commit')
      throw badUsage(
        `--base ${base} is no commit of this repository`,
        'name a branch, a tag or a commit; a pipeline has to fetch it first (fetch-depth: 0)',
      );
    if (found === 'folder') throw badUsage(`${base} holds no such content folder`, 'name a later commit');
    const programme = await gather(found.root, { cwd: into, now: session.now });
    if (hasErrors(programme.diagnostics)) throw new InputError(programme.diagnostics);
    return withEvidence(session, programme, { here, base, found });
  } finally {
    await rm(into, { recursive: true, force: true });
  }
};
