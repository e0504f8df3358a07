import { digestOf } from '../kernel/digest.ts';
import type { Run } from '../schemas/evidence.ts';
import type { FrozenRecord, NewRecord } from '../schemas/record.ts';

type Bare = Omit<FrozenRecord, 'evidence' | 'earlier'>;

/** What a record is made of, whatever made it and by which rules, with the digests of its runs. */
const factsOf = ({ schema, tool, language, judgement, ...facts }: Bare, runs: readonly Run[]): string =>
  digestOf({ ...facts, runs: runs.map(({ digest }) => digest).sort() });

/** Says whether a new record is made of the very same as one that is frozen. */
export const hasSameFacts = (
  { evidence, earlier, ...record }: NewRecord,
  frozen: { record: Bare; runs: ReadonlyMap<string, readonly Run[]> },
): boolean =>
  factsOf(record, [...earlier, ...evidence]) === factsOf(frozen.record, [...frozen.runs.values()].flat());
