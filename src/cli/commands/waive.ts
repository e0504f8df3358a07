import { resolve } from 'node:path';
import type { Command } from 'commander';
import { statedIn } from '../../decide/stated-in.ts';
import { type Acceptance, waiveItem } from '../../decide/waive.ts';
import type { Gathered } from '../../gather/gathered.ts';
import type { Revision } from '../../schemas/checkpoint.ts';
import { endOf, toInstant } from '../../schemas/moment.ts';
import { WaiverSchema } from '../../schemas/waiver.ts';
import { words } from '../../words/words.ts';
import { count } from '../terminal/count.ts';
import { command, good, muted } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { checkedOutNow } from './checked-out.ts';
import { findRevision, loadContent, unknownName } from './content.ts';
import { said } from './said.ts';
import { EXIT, present } from './session.ts';

interface Options {
  reason: string;
  role: string;
  secondRole?: string;
  until: string;
  vex?: string;
}

const openRevision = (gathered: Gathered, name: string): Revision => {
  const revision = findRevision(gathered, name);
  if (revision.revision === 'open') return revision;
  throw badUsage(
    `${revision.checkpoint} ${revision.revision} is decided, and a decided revision never changes`,
    `write its next one: ${revision.checkpoint}/open.md`,
  );
};

const acceptanceOf = (
  item: string,
  { reason, role, secondRole, until }: Options,
  now: number,
): Acceptance => {
  const parsed = WaiverSchema.safeParse({
    item,
    reason: said(reason, 'reason', 'say it in a few words: --reason "…"'),
    role: said(role, 'role', 'say it in a few words: --role "…"'),
    ...(secondRole !== undefined && { secondRole }),
    on: toInstant(now).slice(0, 10),
    until,
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = `--${String(issue?.path[0] ?? 'until')}`;
    throw badUsage(`${name} is not right: ${issue?.message ?? 'not understood'}`);
  }
  if (endOf(until) < now) throw badUsage(`--until ${until} is past: such a waiver would count for nothing`);
  return parsed.data;
};

/** `holdpoint waive`: writes a reasoned, ending acceptance of an item into the open revision's file. */
export const waive = (grammar: Command, act: Act): void => {
  grammar
    .requiredOption('--reason <text>', 'why it is accepted')
    .requiredOption('--role <role>', "the role that accepts it, never a person's name")
    .option('--second-role <role>', 'another role that accepts it, where the policy asks for one')
    .option(
      '--vex <file>',
      'accept only the vulnerabilities that this OpenVEX document says are not affected or fixed',
    )
    .requiredOption('--until <date>', 'the last day on which it counts')
    .action(
      act<[string, string, Options]>(async (session, name, item, options) => {
        const gathered = await loadContent(session);
        const revision = openRevision(gathered, name);
        const ids = revision.content.items.map(({ id }) => id);
        if (!ids.includes(item)) throw unknownName('item', item, ids);
        const now = { moment: session.now(), ...(await checkedOutNow(session, gathered)) };
        const stated =
          options.vex === undefined ? undefined : await statedIn(resolve(session.cwd, options.vex));
        const acceptance = acceptanceOf(item, options, now.moment);
        const given = await waiveItem(gathered, revision, { acceptance, stated }, now);
        if (!given) throw badUsage(`${item} is satisfied: there is nothing to accept`);
        const { file, waiver, accepts } = given;
        present(session, { file, waiver }, () => [
          ['  ', good('✓'), `  Waived ${item} until ${words.moment(toInstant(endOf(waiver.until)))}`],
          ['     ', `It accepts ${count(accepts, 'failure')}, and nothing that fails later`],
          ['     ', muted(`written to ${file}`)],
          ['  Next: ', command(`npx holdpoint verdict ${revision.checkpoint}`)],
        ]);
        return EXIT.met;
      }),
    );
};
