import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { readCheckpoint } from '../../checkpoint/read.ts';
import { validate } from '../../checkpoint/validate/validate.ts';
import { diagnostic, InputError } from '../../errors.ts';
import { toCase } from '../../gather/case.ts';
import type { Gathered } from '../../gather/gathered.ts';
import type { Revision } from '../../schemas/checkpoint.ts';
import { endOf, toInstant } from '../../schemas/moment.ts';
import { type Cover, type Waiver, WaiverSchema } from '../../schemas/waiver.ts';
import { replaceFile } from '../../storage/atomic.ts';
import { isInForce } from '../../verdict/judge/claim.ts';
import { covers } from '../../verdict/judge/covers.ts';
import { judge } from '../../verdict/judge/judge.ts';
import { type Unmet, unmetOf } from '../../verdict/judge/unmet.ts';
import { addWaiver } from '../add-waiver.ts';
import { coversOf } from '../covers-of.ts';
import { count, instant } from '../terminal/count.ts';
import { command, good, muted } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { checkedOutNow } from './checked-out.ts';
import { findRevision, loadContent, unknownName } from './content.ts';
import { hasErrors } from './report.ts';
import { said } from './said.ts';
import { EXIT, present, type Session } from './session.ts';

interface Options {
  reason: string;
  role: string;
  until: string;
}

const shownPath = ({ root }: Gathered, { source }: Revision): string => `${basename(root)}/${source}`;

const openRevision = (gathered: Gathered, name: string): Revision => {
  const revision = findRevision(gathered, name);
  if (revision.revision === 'open') return revision;
  throw badUsage(
    `${revision.checkpoint} ${revision.revision} is decided, and a decided revision never changes`,
    `write its next one: ${revision.checkpoint}/open.md`,
  );
};

const checkedWaiver = (
  item: string,
  { reason, role, until }: Options,
  covers: Cover[],
  now: number,
): Waiver => {
  const on = toInstant(now).slice(0, 10);
  const parsed = WaiverSchema.safeParse({
    item,
    reason: said(reason, 'reason', 'say it in a few words: --reason "…"'),
    role: said(role, 'role', 'say it in a few words: --role "…"'),
    on,
    until,
    covers,
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = `--${String(issue?.path[0] ?? 'until')}`;
    throw badUsage(`${name} is not right: ${issue?.message ?? 'not understood'}`);
  }
  if (endOf(until) < now) throw badUsage(`--until ${until} is past: such a waiver would count for nothing`);
  return parsed.data;
};

/** What is held against an item now, whatever other waivers accept of it; of the rest alone where they leave any. */
const failingNow = async (
  session: Session,
  gathered: Gathered,
  revision: Revision,
  item: string,
): Promise<Unmet[]> => {
  const others = revision.content.waivers.filter((each) => each.item === item);
  const content = {
    ...revision.content,
    waivers: revision.content.waivers.filter((each) => each.item !== item),
  };
  const input = toCase(
    gathered,
    { ...revision, content },
    { moment: session.now(), ...(await checkedOutNow(session, gathered)) },
  );
  const judged = judge(input).items.find(({ id }) => id === item);
  const all = judged ? unmetOf(judged, input) : [];
  const left = all.filter(
    (each) => !others.some((waiver) => isInForce(waiver, input.moment) && covers(waiver, each)),
  );
  return left.length > 0 ? left : all;
};

const placeless = (message: string, file: string, fix: string): InputError =>
  new InputError([diagnostic('HP004', message, { place: { file }, fixes: [fix] })]);

/** The checkpoint's text with the waiver in it, read back and found right before anything is written. */
const withWaiver = async (
  gathered: Gathered,
  revision: Revision,
  text: string,
  waiver: Waiver,
): Promise<string> => {
  const file = shownPath(gathered, revision);
  const added = addWaiver(text, waiver);
  if (added === undefined)
    throw placeless('The waiver could not be added to this file', file, 'add it by hand under waivers:');
  const reading = await readCheckpoint(added, file, revision.checkpoint);
  const { content } = reading;
  const diagnostics = [
    ...reading.diagnostics,
    ...(content ? validate(content, gathered.probes, reading) : []),
  ];
  if (hasErrors(diagnostics)) throw new InputError(diagnostics);
  return added;
};

/** `holdpoint waive`: writes a reasoned, ending acceptance of an item into the open revision's file. */
export const waive = (grammar: Command, act: Act): void => {
  grammar
    .requiredOption('--reason <text>', 'why it is accepted')
    .requiredOption('--role <role>', "the role that accepts it, never a person's name")
    .requiredOption('--until <date>', 'the last day on which it counts')
    .action(
      act<[string, string, Options]>(async (session, name, item, options) => {
        const gathered = await loadContent(session);
        const revision = openRevision(gathered, name);
        const ids = revision.content.items.map(({ id }) => id);
        if (!ids.includes(item)) throw unknownName('item', item, ids);
        const unmet = await failingNow(session, gathered, revision, item);
        if (unmet.length === 0) throw badUsage(`${item} is satisfied: there is nothing to accept`);
        const waiver = checkedWaiver(item, options, coversOf(unmet), session.now());
        const file = shownPath(gathered, revision);
        if (revision.form === 'prose')
          throw placeless(
            'A prose document has no place for a waiver',
            file,
            `give it front matter first: npx holdpoint import ${file}`,
          );
        const path = join(gathered.root, revision.source);
        const text = await withWaiver(gathered, revision, await readFile(path, 'utf8'), waiver);
        await replaceFile(path, text);
        present(session, { file, waiver }, () => [
          ['  ', good('✓'), `  Waived ${item} until ${instant(toInstant(endOf(waiver.until)))}`],
          ['     ', `It accepts ${count(unmet.length, 'failure')}, and nothing that fails later`],
          ['     ', muted(`written to ${file}`)],
          ['  Next: ', command(`npx holdpoint verdict ${revision.checkpoint}`)],
        ]);
        return EXIT.met;
      }),
    );
};
