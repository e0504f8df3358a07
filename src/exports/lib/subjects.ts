import type { Statement } from '../../schemas/attestation.ts';
import type { Exported } from '../export-format.ts';

type Subject = Statement['subject'][number];

/** What a statement is of: the record, the commit that was judged, and the files its runs read or left, each once. */
export const subjectsOf = (record: readonly Subject[], { judgement, runs }: Exported): Subject[] => {
  const commit =
    judgement.commit === null ? [] : [{ name: 'commit', digest: { gitCommit: judgement.commit } }];
  const artifacts = runs
    .flatMap((run) => run.artifacts)
    .map(({ path, digest }) => ({ name: path, digest: { sha256: digest.replace(/^sha256:/, '') } }));
  const once = new Map(artifacts.map((each) => [`${each.name} ${each.digest.sha256}`, each]));
  return [...record, ...commit, ...once.values()];
};
