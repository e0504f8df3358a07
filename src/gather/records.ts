import { diagnostic } from '../errors.ts';
import { digestOfText } from '../kernel/digest.ts';
import { recordFile, recordName } from '../kernel/record-text.ts';
import { revisionOf, runsOf } from '../ledger/case-of-record.ts';
import { headOf, lastRecord } from '../ledger/ledger.ts';
import { type Frozen, readRecords } from '../ledger/records.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { WithdrawnEntry } from '../schemas/ledger.ts';
import type { Folder } from './folder.ts';
import type { FrozenRevision, Gathered } from './gathered.ts';

/** What was frozen, and the revisions that come from it. */
export interface FrozenContent extends Pick<Gathered, 'frozen' | 'withdrawn' | 'head'> {
  revisions: Revision[];
}

const slim = ({ entry, record }: Frozen): FrozenRevision => {
  const { evidence: _evidence, earlier: _earlier, ...rest } = record;
  return { digest: entry.record, file: recordFile(entry), record: rest, runs: runsOf(record) };
};

// What never counts for anything leaves the rest as it is.
const HARMLESS = new Set(['HP712', 'HP727']);

/** The revision that a record holds, with the paper it was read from. */
const withPaper = (record: FrozenRevision['record']): Revision => ({
  ...revisionOf(record),
  ...(record.source.form === 'prose' ? { paper: record.source.text } : {}),
});

/** Reads the records of a content folder; what is wrong with them is reported. */
export const gatherRecords = (folder: Folder): FrozenContent => {
  const frozen = new Map<string, FrozenRevision>();
  const visit = (each: Frozen): void => void frozen.set(recordName(each.entry), slim(each));
  const { entries, faults, withdrawn, unfinished } = readRecords(folder.root, { shown: folder.shown, visit });
  folder.report(
    ...faults.map((each) => (HARMLESS.has(each.code) ? { ...each, severity: 'warning' as const } : each)),
  );
  if (unfinished)
    folder.report(
      diagnostic('HP708', `The freeze of ${recordName(unfinished.record)} was not brought to its end`, {
        severity: 'warning',
        place: { file: folder.shown(recordFile(unfinished.record)) },
        fixes: [`Freeze again, which completes it: npx holdpoint freeze ${unfinished.record.checkpoint}`],
      }),
    );
  const head = { entry: headOf(entries), record: lastRecord(entries) };
  return { frozen, withdrawn, head, revisions: [...frozen.values()].map(({ record }) => withPaper(record)) };
};

/** One revision that was frozen, as far as it bears on the files that are there. */
export interface Past {
  checkpoint: string;
  revision: string;
  isWithdrawn: boolean;
  /** The file it was frozen from, and the digest of its text; null where nobody can tell. */
  from: WithdrawnEntry['source'];
  /** The same where the file decided it; null otherwise. */
  source: WithdrawnEntry['source'];
  date: string | undefined;
}

/** Every revision that was ever frozen. */
export const pastOf = ({ frozen, withdrawn }: Pick<FrozenContent, 'frozen' | 'withdrawn'>): Past[] => [
  ...[...frozen.values()].map(({ record: { checkpoint, revision, source, content } }) => {
    const from = { file: source.file, digest: digestOfText(source.text) };
    return {
      checkpoint,
      revision,
      isWithdrawn: false,
      from,
      source: source.decided ? from : null,
      date: content.date,
    };
  }),
  ...withdrawn.map(({ entry: { checkpoint, revision }, withdrawal: { source } }) => ({
    checkpoint,
    revision,
    isWithdrawn: true,
    from: source,
    source,
    date: undefined,
  })),
];
