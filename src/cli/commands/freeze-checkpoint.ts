import { basename } from 'node:path';
import { type Code, diagnostic, InputError } from '../../errors.ts';
import { findRoot } from '../../gather/find-root.ts';
import type { FrozenRevision, Gathered } from '../../gather/gathered.ts';
import { type ToFreeze, toFreeze } from '../../gather/to-freeze.ts';
import { recordFile } from '../../kernel/record-text.ts';
import { appendRecord, completeFreeze, withRecords } from '../../ledger/append.ts';
import { hasSameFacts } from '../../ledger/same-facts.ts';
import { toRecord } from '../../ledger/to-record.ts';
import type { Judgement } from '../../schemas/judgement.ts';
import type { FrozenRecord, NewRecord } from '../../schemas/record.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import { words } from '../../words/words.ts';
import { count } from '../terminal/count.ts';
import { plate } from '../terminal/glyph.ts';
import type { Line } from '../terminal/style.ts';
import { command, good, muted, strong } from '../terminal/style.ts';
import { checkpointIds, gatherHere, unknownName } from './content.ts';
import { refusingFutures, reportDiagnostics, requireSound } from './report.ts';
import { EXIT, type Exit, present, type Session } from './session.ts';

const sourceOf = ({ root }: Gathered, file: string): string => `${basename(root)}/${file}`;

const refusal = (code: Code, message: string, file: string, ...fixes: string[]): InputError =>
  new InputError([diagnostic(code, message, { place: { file }, fixes })]);

const conflictsIn = ({ items, risks }: Judgement): string[] => [
  ...items.filter(({ conflict }) => conflict).map(({ id, title, reason }) => `${id} ${title}: ${reason}`),
  ...risks
    .filter(({ conflict }) => conflict)
    .map(({ id, title, reason }) => `risk ${id} ${title}: ${reason}`),
];

/** Refuses a record that contradicts itself, or that says more than its evidence supports without saying so. */
const requireFreezable = (record: FrozenRecord, file: string, isDeclared: boolean): void => {
  const { judgement } = record;
  const conflicts = conflictsIn(judgement);
  if (conflicts.length > 0)
    throw refusal(
      'HP701',
      `${record.checkpoint} claims more than its evidence shows: ${count(conflicts.length, 'conflict')}`,
      file,
      ...conflicts,
      'Correct these claims or the evidence, then freeze again.',
    );
  if (judgement.agrees || isDeclared) return;
  throw refusal(
    'HP702',
    `${judgement.declared} is declared, and what is recorded supports only ${judgement.verdict}`,
    file,
    `Waive each item that stands in the way: npx holdpoint explain ${record.checkpoint}`,
    `Or freeze it as declared, with the difference on its page: npx holdpoint freeze ${record.checkpoint} --declared`,
  );
};

interface Done {
  record: Pick<FrozenRecord, 'checkpoint' | 'revision' | 'judgement' | 'previous' | 'content'>;
  digest: string;
  head: string | null;
  isNew: boolean;
}

const lines = ({ record, digest, head, isNew }: Done, file: string): Line[] => {
  const { checkpoint, revision, judgement, content } = record;
  const { verdict, agrees, asOf } = judgement;
  const done = isNew ? `Froze ${checkpoint} ${revision}` : `${checkpoint} ${revision} is frozen already`;
  const computed = agrees ? '' : ` (computed: ${verdict})`;
  return [
    ['  ', good('✓'), '  ', strong(done)],
    ['     ', plate(standingVerdict(judgement)), `${computed}  decided ${words.dated(content.date ?? asOf)}`],
    [],
    ['     ', muted(file)],
    ['     ', digest],
    ['     ', muted('The ledger now ends with')],
    ['     ', head ?? ''],
    [],
    ['  Next: ', command('npx holdpoint verify'), muted('  and commit the records folder')],
  ];
};

const show = (session: Session, root: string, done: Done): Exit => {
  const file = `${basename(root)}/${recordFile(done.record)}`;
  const { checkpoint, revision, judgement, previous } = done.record;
  const { verdict, declared, agrees, asOf } = judgement;
  const { digest, head, isNew } = done;
  const document = {
    checkpoint,
    revision,
    file,
    digest,
    previous,
    head,
    verdict: standingVerdict(judgement),
    computed: verdict,
    declared,
    agrees,
    asOf,
    new: isNew,
  };
  present(session, document, () => lines(done, file));
  return EXIT.met;
};

const already = ({ record, digest }: FrozenRevision, { head }: Gathered): Done => ({
  record,
  digest,
  head: head.entry,
  isNew: false,
});

/** The record, its narrative rendered when it is written in MDX; nothing where it is what was frozen last. */
const recordOf = async (gathered: Gathered, { input, again }: ToFreeze): Promise<NewRecord | undefined> => {
  if (again && hasSameFacts(toRecord(again.input), again.frozen)) return undefined;
  if (input.source.form !== 'mdx') return toRecord(input);
  const { renderNarrative } = await import('../../site/narrative.ts');
  const narrative = await renderNarrative(gathered, input.revision);
  return toRecord({ ...input, revision: { ...input.revision, narrative } });
};

const warnOfLate = (session: Session, { late, input }: ToFreeze, file: string): void => {
  if (late.length === 0) return;
  const message = `${count(late.length, 'run')} ended after the decision of ${input.revision.content.date}, and ${late.length === 1 ? 'is' : 'are'} left out`;
  reportDiagnostics(session, [
    diagnostic('HP704', message, {
      severity: 'warning',
      place: { file },
      fixes: ['Where the decision was taken after them, correct its date.'],
    }),
  ]);
};

const freezeNext = async (
  session: Session,
  root: string,
  name: string,
  isDeclared: boolean,
): Promise<Done> => {
  const gathered = await gatherHere(session, root);
  requireSound(session, refusingFutures(gathered.diagnostics), ['HP706']);
  const known = checkpointIds(gathered);
  if (!known.includes(name)) throw unknownName('checkpoint', name, known);
  const next = toFreeze(gathered, name);
  if ('code' in next) throw new InputError([next]);
  if (!('input' in next)) return already(next, gathered);
  const file = sourceOf(gathered, next.input.source.file);
  requireFreezable(toRecord(next.input), file, isDeclared);
  const record = await recordOf(gathered, next);
  if (!record) return already(next.again?.frozen as FrozenRevision, gathered);
  warnOfLate(session, next, file);
  const entry = await appendRecord(root, record);
  return { record, digest: entry.record, head: entry.entry, isNew: true };
};

/** `holdpoint freeze <checkpoint>`: writes the next immutable revision and extends the ledger, one process at a time. */
export const freezeCheckpoint = async (
  session: Session,
  name: string,
  isDeclared: boolean,
): Promise<Exit> => {
  const root = findRoot(session.cwd, session.root);
  const done = await withRecords(root, async () => {
    await completeFreeze(root);
    return freezeNext(session, root, name, isDeclared);
  });
  return show(session, root, done);
};
