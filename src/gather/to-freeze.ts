import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { parseEvidence } from '../evidence/evidence.ts';
import { recordName } from '../kernel/record-text.ts';
import type { FreezeInput } from '../ledger/to-record.ts';
import { isDecided, type Revision } from '../schemas/checkpoint.ts';
import type { Evidence, Run } from '../schemas/evidence.ts';
import { endOf, toInstant } from '../schemas/moment.ts';
import { isAhead } from '../verdict/evidence/find.ts';
import { basisOf, judgementOf, lastEvent } from './case.ts';
import type { FrozenRevision, Gathered } from './gathered.ts';

/** What the next record of a checkpoint is made from. */
export interface ToFreeze {
  input: FreezeInput;
  /** What the checkpoint's last record would be made from now; undefined before the first. */
  again: { input: FreezeInput; frozen: FrozenRevision } | undefined;
  /** Evidence of its probes that is younger than the decision. */
  late: Run[];
}

const numberOf = (revision: string): number => Number(revision.slice(1));

const lastFrozen = ({ frozen }: Gathered, checkpoint: string): FrozenRevision | undefined =>
  [...frozen.values()].findLast(({ record }) => record.checkpoint === checkpoint);

const nextName = ({ frozen, withdrawn, revisions }: Gathered, checkpoint: string): string => {
  const numbers = [
    ...[...frozen.values()].map(({ record }) => record),
    ...withdrawn.map(({ entry }) => entry),
    ...revisions.filter(({ revision }) => revision !== 'open'),
  ].filter((each) => each.checkpoint === checkpoint);
  return `r${Math.max(0, ...numbers.map(({ revision }) => numberOf(revision))) + 1}`;
};

const undecided = (gathered: Gathered, { source }: Revision, message: string): Diagnostic =>
  diagnostic('HP703', message, {
    place: { file: `${basename(gathered.root)}/${source}` },
    fixes: [
      'Write the decision at its top: verdict: GO, PARTIAL GO or NO-GO, and date: the day of the decision.',
    ],
  });

/**
 * The open revision as it is decided by freezing it: the verdict computed, at the newest event recorded for it, so
 * that the record depends on no clock. What the author declared stays as declared.
 */
const decide = (gathered: Gathered, open: Revision): Revision | Diagnostic => {
  const { content, checkpoint } = open;
  const event = lastEvent(gathered, open);
  const { verdict } = judgementOf(gathered, open);
  const declared = content.verdict ?? verdict;
  if (declared === 'OPEN' || (event.moment === 0 && content.date === undefined))
    return undecided(gathered, open, `${checkpoint} is not decided, and nothing recorded says when it was`);
  const date = content.date ?? toInstant(event.moment);
  const before = lastFrozen(gathered, checkpoint)?.record.content.date;
  if (before !== undefined && endOf(date) < endOf(before))
    return undecided(
      gathered,
      open,
      `Nothing was recorded for ${checkpoint} since its last decision, on ${before}`,
    );
  const commit = content.commit ?? event.commit;
  return {
    ...open,
    revision: nextName(gathered, checkpoint),
    content: { ...content, verdict: declared, date, ...(commit === null ? {} : { commit }) },
  };
};

const evidenceReader =
  ({ root, runs }: Gathered) =>
  (run: Run): Evidence => {
    const file = runs.get(run.probe)?.find((stored) => stored.run.digest === run.digest)?.file ?? '';
    const found = parseEvidence(readFileSync(join(root, file), 'utf8'), run.probe, basename(file));
    if (typeof found === 'string') throw new Error(`${file} changed while it was read: ${found}`);
    return found;
  };

const toInput = (gathered: Gathered, source: Revision, decided: Revision): FreezeInput => {
  const { probes, runs, policy, last } = basisOf(gathered, source);
  const { date } = decided.content;
  const text = readFileSync(join(gathered.root, source.source)).toString('utf8');
  return {
    revision: { ...decided, content: { ...decided.content, date: date ?? '' } },
    source: { file: source.source, form: source.form, text, decided: isDecided(source.content) },
    programme: gathered.programme.name,
    language: gathered.programme.language,
    policy,
    probes,
    runs,
    evidenceOf: evidenceReader(gathered),
    last,
    previous: gathered.head.record,
  };
};

const asBefore = (input: FreezeInput, frozen: FrozenRevision): NonNullable<ToFreeze['again']> => {
  const { revision, previous, narrative, source, last } = frozen.record;
  const isSameText = source.text === input.source.text;
  const again = { ...input.revision, revision, narrative: isSameText ? narrative : input.revision.narrative };
  return { input: { ...input, revision: again, previous, last }, frozen };
};

/**
 * What comes next: the oldest revision that is decided and not frozen, else the open one, else nothing (the last
 * frozen one). Gives a diagnostic where the open one cannot be decided.
 */
export const toFreeze = (gathered: Gathered, checkpoint: string): ToFreeze | FrozenRevision | Diagnostic => {
  const own = gathered.revisions.filter((each) => each.checkpoint === checkpoint);
  const waiting = own.filter((each) => !gathered.frozen.has(recordName(each)));
  const source = waiting.find(({ revision }) => revision !== 'open') ?? waiting[0];
  const frozen = lastFrozen(gathered, checkpoint);
  if (!source) {
    if (frozen) return frozen;
    throw new Error(`${checkpoint} has no revision`);
  }
  const decided = source.revision === 'open' ? decide(gathered, source) : source;
  if ('code' in decided) return decided;
  const input = toInput(gathered, source, decided);
  const moment = endOf(input.revision.content.date);
  const late = [...input.runs.values()].flat().filter((run) => isAhead(run, moment));
  return { input, again: frozen && source.revision === 'open' ? asBefore(input, frozen) : undefined, late };
};
