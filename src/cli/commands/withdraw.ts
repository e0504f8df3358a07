import { basename, join, relative } from 'node:path';
import type { Command } from 'commander';
import { isLeft, type TextLeft, textLeft, withdrawRecord } from '../../decide/withdraw.ts';
import { InputError } from '../../errors.ts';
import { findRoot } from '../../gather/find-root.ts';
import { recordFile, recordName } from '../../kernel/record-text.ts';
import { withRecords } from '../../ledger/append.ts';
import { type Frozen, readRecords } from '../../ledger/records.ts';
import type { WithdrawnEntry } from '../../schemas/ledger.ts';
import { toInstant } from '../../schemas/moment.ts';
import type { FrozenRecord } from '../../schemas/record.ts';
import { command, good, muted, strong } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { unknownName, withdrawnName } from './content.ts';
import { said } from './said.ts';
import { EXIT, present, type Session } from './session.ts';

interface Options {
  reason: string;
  role: string;
}

const SHOWN = 'the page of the record shows it for ever';

interface Done {
  entry: WithdrawnEntry;
  /** What the ledger ends with. */
  head: string;
  left: TextLeft | undefined;
}

const withdrawn = async (session: Session, root: string, name: string, given: Options): Promise<Done> => {
  const near = relative(session.cwd, root);
  const shown = (path: string): string => join(near.startsWith('..') ? root : near, path);
  const valid: FrozenRecord[] = [];
  const visit = ({ record }: Frozen): void => {
    if (recordName(record) !== name) valid.push(record);
  };
  const records = readRecords(root, { shown, visit });
  const chain = records.faults.filter(({ code }) => code.startsWith('HP72') && code !== 'HP727');
  if (chain.length > 0) throw new InputError(chain);
  const frozen = records.entries.filter(({ kind }) => kind === 'frozen');
  const found = frozen.find((entry) => recordName(entry) === name);
  if (!found) throw unknownName('record', name, frozen.map(recordName));
  if (!isLeft(root, found)) {
    const before = withdrawnName(records, name);
    if (before) throw before;
  }
  const { checkpoint, revision } = found;
  const on = toInstant(session.now()).slice(0, 10);
  const entry = await withdrawRecord(root, records, { checkpoint, revision, on, ...given });
  const last = records.entries.at(-1);
  const head = last && last.sequence > entry.sequence ? last.entry : entry.entry;
  return { entry, head, left: textLeft(root, entry, valid) };
};

const show = (session: Session, root: string, name: string, { entry, head, left }: Done): void => {
  const { checkpoint, revision, record, reason, role, on } = entry;
  const content = basename(root);
  const source = left && `${content}/${left.file}`;
  const isShared = left !== undefined && left.sharedWith.length > 0;
  const document = {
    checkpoint,
    revision,
    digest: record,
    reason,
    role,
    on,
    head,
    source: source === undefined || isShared ? null : source,
    sharedWith: left?.sharedWith ?? [],
  };
  const where = isShared
    ? `Its text still stands in ${source}, which ${left.sharedWith.join(', ')} rests on: correct it there.`
    : `Its text still stands in ${source}: correct or delete it there as well.`;
  present(session, document, () => [
    ['  ', good('✓'), '  ', strong(`Withdrew ${name}`), `  on ${on} by ${role}: ${reason}`],
    ['     ', muted(`${content}/${recordFile(entry)} is gone; the ledger keeps its digest`)],
    ['     ', record],
    ['     ', muted('The ledger now ends with')],
    ['     ', head],
    ...(left ? [[], ['     ', where]] : []),
    ['     ', muted('What version control, archives and published sites hold is not touched.')],
    [],
    ['  Next: ', command('npx holdpoint verify')],
  ]);
};

/** `holdpoint withdraw`: takes the content of a record away; its digest and the reason stay. */
export const withdraw = (grammar: Command, act: Act): void => {
  grammar
    .requiredOption('--reason <text>', 'why; its page says so for ever')
    .requiredOption('--role <role>', "the role that withdraws it, never a person's name")
    .action(
      act<[string, Options]>(async (session, name, options) => {
        const given = {
          reason: said(options.reason, 'reason', SHOWN),
          role: said(options.role, 'role', SHOWN),
        };
        const root = findRoot(session.cwd, session.root);
        const done = await withRecords(root, () => withdrawn(session, root, name, given));
        show(session, root, name, done);
        return EXIT.met;
      }),
    );
};
