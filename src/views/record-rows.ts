import { words } from '../words/words.ts';
import { moment } from './dates.ts';
import type { RecordData } from './record-data.ts';
import { shortCommit } from './words.ts';

const TEXT = words.record.record;

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
        { term: TEXT.digest, value: frozen.digest, mono: true },
        {
          term: TEXT.previous,
          value: frozen.previous ?? TEXT.first,
          mono: frozen.previous !== null,
        },
        { term: TEXT.frozenBy, value: frozen.tool, mono: false },
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
    { term: TEXT.source, value: revision.source, mono: true },
    ...(commit ? [{ term: TEXT.commit, value: shortCommit(commit), mono: true }] : []),
    {
      term: TEXT.judged,
      value: TEXT.rules(moment(judgement.asOf), judgement.rules),
      mono: false,
    },
    { term: TEXT.judgement, value: judgement.digest, mono: true },
    { term: TEXT.policy, value: judgement.policy, mono: true },
    { term: TEXT.content, value: data.sourceDigest, mono: true },
    ...toFrozenRows(data),
    { term: TEXT.madeBy, value: site.tool, mono: false },
  ];
};
