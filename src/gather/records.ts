import { plainText } from '../checkpoint/text.ts';
import { diagnostic } from '../errors.ts';
import { revisionOf, runsOf } from '../record/case-of-record.ts';
import { headOf, lastRecord } from '../record/ledger.ts';
import { recordFile, recordName } from '../record/record-text.ts';
import { type Frozen, readRecords, type Withdrawn } from '../record/records.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { FrozenRecord } from '../schemas/record.ts';
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
  return { frozen, withdrawn, head, revisions: [...frozen.values()].map(({ record }) => revisionOf(record)) };
};

/** One revision that was frozen, as far as it bears on the files that are there. */
export interface Past {
  checkpoint: string;
  revision: string;
  /** Null once it was withdrawn. */
  source: FrozenRecord['source'] | null;
  date: string | undefined;
}

/** Every revision that was ever frozen. */
export const pastOf = ({ frozen, withdrawn }: Pick<FrozenContent, 'frozen' | 'withdrawn'>): Past[] => [
  ...[...frozen.values()].map(({ record }) => ({
    checkpoint: record.checkpoint,
    revision: record.revision,
    source: record.source,
    date: record.content.date,
  })),
  ...withdrawn.map(({ entry: { checkpoint, revision } }: Withdrawn) => ({
    checkpoint,
    revision,
    source: null,
    date: undefined,
  })),
];

/** Says whether a file still holds what was frozen from it, line ends aside. */
export const isUnchanged = (text: string, { source }: Past): boolean =>
  source !== null && plainText(source.text) === plainText(text);
