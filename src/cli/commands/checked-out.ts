import type { Gathered } from '../../gather/gathered.ts';
import { headCommit } from '../../gather/repository.ts';
import { checkedOut } from '../../probes/run/working-copy.ts';
import type { Case } from '../../verdict/judge/case.ts';
import type { Session } from './session.ts';

/** The commit checked out now and the source it is of; where git cannot say, the commit that its own files name. */
export const checkedOutNow = async (
  { environment }: Session,
  gathered: Gathered,
): Promise<Pick<Case, 'commit' | 'source'>> => {
  const { commit, source } = await checkedOut(gathered.repository, environment, gathered);
  return { commit: commit ?? headCommit(gathered.repository), source };
};
