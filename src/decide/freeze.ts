import { basename } from 'node:path';
import { type Code, type Diagnostic, diagnostic, InputError } from '../errors.ts';
import type { FrozenRevision, Gathered } from '../gather/gathered.ts';
import { type ToFreeze, toFreeze } from '../gather/to-freeze.ts';
import { appendRecord, completeFreeze, withRecords } from '../ledger/append.ts';
import { hasSameFacts } from '../ledger/same-facts.ts';
import { toRecord } from '../ledger/to-record.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Judgement } from '../schemas/judgement.ts';
import type { FrozenRecord, NewRecord } from '../schemas/record.ts';
import { say } from '../words/told.ts';
import { words } from '../words/words.ts';

/** What freezing needs of the world around it. */
export interface FreezeEffects {
  /** The content folder as it is now: sound, and with a checkpoint of that name. */
  gathered: () => Promise<Gathered>;
  /** A narrative in MDX as HTML. */
  narrative: (gathered: Gathered, revision: Revision) => Promise<string>;
  warn: (diagnostics: readonly Diagnostic[]) => void;
}

/** A record as it stands in the ledger. */
export interface Frozen {
  record: Pick<FrozenRecord, 'checkpoint' | 'revision' | 'judgement' | 'previous' | 'content'>;
  digest: string;
  /** What the ledger ends with. */
  head: string | null;
  /** It was not there before. */
  isNew: boolean;
}

const refusal = (code: Code, message: string, file: string, ...fixes: string[]): InputError =>
  new InputError([diagnostic(code, message, { place: { file }, fixes })]);

const conflictsIn = ({ items, risks }: Judgement): string[] => [
  ...items
    .filter(({ conflict }) => conflict)
    .map(({ id, title, reason }) => `${id} ${title}: ${say(reason)}`),
  ...risks
    .filter(({ conflict }) => conflict)
    .map(({ id, title, reason }) => `risk ${id} ${title}: ${say(reason)}`),
];

/** Refuses a record that contradicts itself, or that says more than its evidence supports without saying so. */
const requireFreezable = ({ checkpoint, judgement }: NewRecord, file: string, isDeclared: boolean): void => {
  const conflicts = conflictsIn(judgement);
  if (conflicts.length > 0)
    throw refusal(
      'HP701',
      `${checkpoint} claims more than its evidence shows: ${words.plural(conflicts.length, 'conflict')}`,
      file,
      ...conflicts,
      'Correct these claims or the evidence, then freeze again.',
    );
  if (judgement.agrees || isDeclared) return;
  throw refusal(
    'HP702',
    `${judgement.declared} is declared, and what is recorded supports only ${judgement.verdict}`,
    file,
    `Waive each item that stands in the way: npx holdpoint explain ${checkpoint}`,
    `Or freeze it as declared, with the difference on its page: npx holdpoint freeze ${checkpoint} --declared`,
  );
};

const lateOnes = ({ late, input }: ToFreeze, file: string): Diagnostic[] => {
  if (late.length === 0) return [];
  const message = `${words.plural(late.length, 'run')} ended after the decision of ${input.revision.content.date}, and ${late.length === 1 ? 'is' : 'are'} left out`;
  const fixes = ['Where the decision was taken after them, correct its date.'];
  return [diagnostic('HP704', message, { severity: 'warning', place: { file }, fixes })];
};

/** The record, its narrative rendered when it is written in MDX; nothing where it is what was frozen last. */
const recordOf = async (
  gathered: Gathered,
  { input, again }: ToFreeze,
  { narrative }: FreezeEffects,
): Promise<NewRecord | undefined> => {
  if (again && hasSameFacts(toRecord(again.input), again.frozen)) return undefined;
  if (input.source.form !== 'mdx') return toRecord(input);
  const rendered = await narrative(gathered, input.revision);
  return toRecord({ ...input, revision: { ...input.revision, narrative: rendered } });
};

const already = ({ record, digest }: FrozenRevision, { head }: Gathered): Frozen => ({
  record,
  digest,
  head: head.entry,
  isNew: false,
});

const freezeNext = async (
  root: string,
  checkpoint: string,
  isDeclared: boolean,
  effects: FreezeEffects,
): Promise<Frozen> => {
  const gathered = await effects.gathered();
  const next = toFreeze(gathered, checkpoint);
  if ('code' in next) throw new InputError([next]);
  if (!('input' in next)) return already(next, gathered);
  const file = `${basename(root)}/${next.input.source.file}`;
  requireFreezable(toRecord(next.input), file, isDeclared);
  const record = await recordOf(gathered, next, effects);
  if (!record) return already(next.again?.frozen as FrozenRevision, gathered);
  effects.warn(lateOnes(next, file));
  const entry = await appendRecord(root, record);
  return { record, digest: entry.record, head: entry.entry, isNew: true };
};

/**
 * Writes the next immutable revision of a checkpoint and extends the ledger, one process at a time; `isDeclared` accepts
 * a declared verdict that is looser than what is recorded. Throws `InputError` for what may not be frozen.
 */
export const freezeRevision = (
  root: string,
  checkpoint: string,
  isDeclared: boolean,
  effects: FreezeEffects,
): Promise<Frozen> =>
  withRecords(root, async () => {
    await completeFreeze(root);
    return freezeNext(root, checkpoint, isDeclared, effects);
  });
