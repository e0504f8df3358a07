import { FILES } from '../archive/archive-files.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { recordName } from '../kernel/record-text.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { placeIn } from './archived-files.ts';

/** Checks that the ledger in an archive holds, and that it names this record. */
export const checkLedger = (
  { entries }: { entries: readonly LedgerEntry[] },
  record: FrozenRecord,
  digest: string,
  file: string,
): Diagnostic[] => {
  const name = recordName(record);
  const own = entries.filter((entry) => recordName(entry) === name);
  const frozen = own.find(({ kind }) => kind === 'frozen');
  const at = placeIn(file, FILES.ledger);
  if (!frozen) return [diagnostic('HP712', `The ledger names no record ${name}`, { place: at })];
  if (own.some(({ kind }) => kind === 'withdrawn'))
    return [diagnostic('HP727', `${name} was withdrawn, and its content is still there`, { place: at })];
  if (frozen.record !== digest)
    return [
      diagnostic(
        'HP710',
        `The record ${name} is not what was frozen: its digest is ${digest}, the ledger names ${frozen.record}`,
        { place: placeIn(file, FILES.record) },
      ),
    ];
  const before = entries.filter(({ kind }) => kind === 'frozen');
  const previous = before[before.indexOf(frozen) - 1]?.record ?? null;
  return record.previous === previous
    ? []
    : [
        diagnostic(
          'HP726',
          `${name} names ${record.previous ?? 'none'} as the record before it, the ledger ${previous ?? 'none'}`,
          { place: at },
        ),
      ];
};
