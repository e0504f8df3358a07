import { words } from '../words/words.ts';
import type { RecordData } from './record-data.ts';
import { shortCommit } from './words.ts';

const texts = () => words.record.record;

/** One line of a record's own data. */
export interface RecordRow {
  term: string;
  value: string;
  mono: boolean;
}

const toFrozenRows = ({ frozen }: RecordData): RecordRow[] =>
  frozen === null
    ? []
    : [
        { term: texts().digest, value: frozen.digest, mono: true },
        {
          term: texts().previous,
          value: frozen.previous ?? texts().first,
          mono: frozen.previous !== null,
        },
        { term: texts().frozenBy, value: frozen.tool, mono: false },
      ];

/** Commands with which anyone checks a record: that its bytes are those of the digest, that the chain holds, its verdict. */
export const toChecks = ({ frozen, summary, judgement }: RecordData): string[] =>
  frozen === null
    ? [`npx holdpoint verdict ${summary.checkpoint}@${summary.revision} --as-of ${judgement.asOf} --json`]
    : [
        `sha256sum ${frozen.file}`,
        `npx holdpoint verify --since ${frozen.digest}`,
        `npx holdpoint explain ${summary.checkpoint}@${summary.revision}`,
      ];

/** Where a record comes from and what it was judged by, with every digest. */
export const toRecordRows = (data: RecordData): RecordRow[] => {
  const { judgement, revision, programme: site } = data;
  const commit = revision.content.commit ?? judgement.commit;
  return [
    { term: texts().source, value: revision.source, mono: true },
    ...(commit ? [{ term: texts().commit, value: shortCommit(commit), mono: true }] : []),
    {
      term: texts().judged,
      value: texts().rules(words.moment(judgement.asOf), judgement.rules),
      mono: false,
    },
    { term: texts().judgement, value: judgement.digest, mono: true },
    { term: texts().policy, value: judgement.policy, mono: true },
    { term: texts().content, value: data.sourceDigest, mono: true },
    ...toFrozenRows(data),
    { term: texts().madeBy, value: site.tool, mono: false },
  ];
};
