import type { Command } from 'commander';
import { isTaken, judgementOf } from '../../gather/case.ts';
import type { Gathered } from '../../gather/gathered.ts';
import { recordName } from '../../kernel/record-text.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import { rootOf } from '../../site/share.ts';
import { lapsedOn } from '../../verdict/judge/lapsed.ts';
import { toBeside } from '../../views/beside.ts';
import { type LinkView, toLink } from '../../views/link.ts';
import { say } from '../../words/told.ts';
import type { Line } from '../terminal/style.ts';
import { command, muted } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { baseOf, siteOf } from './address.ts';
import { judgeNamed } from './judging.ts';
import { EXIT, present } from './session.ts';

interface Options {
  base: string;
  site?: string;
}

const FORMS = [
  ['markdown', 'Markdown'],
  ['html', 'HTML'],
  ['plain', 'Plain text'],
] as const;

const lines = (view: LinkView, hasSite: boolean): Line[] => [
  ...FORMS.flatMap(([form, title]): Line[] => [[muted(title)], [view[form]], []]),
  ...(hasSite ? [] : [[muted('The links work on the site alone. Elsewhere: '), command('--site <address>')]]),
];

const lastDecided = (gathered: Gathered, checkpoint: string) => {
  const last = gathered.revisions.findLast(
    (each) => each.checkpoint === checkpoint && isTaken(gathered, each),
  );
  if (!last) return undefined;
  const lapsed = lapsedOn(last, gathered.now) ?? null;
  return { revision: last.revision, beside: toBeside(last, judgementOf(gathered, last), { lapsed }) };
};

/** `holdpoint link`: prints what release notes say of a checkpoint, in Markdown, HTML and plain text. */
export const link = (grammar: Command, act: Act): void => {
  grammar
    .option('--site <address>', 'the address of the published site')
    .option('--base <path>', 'the path the site is served under', '/')
    .action(
      act<[string, Options]>(async (session, name, options) => {
        const site = siteOf(options.site);
        const { judgement, gathered, marks, revision: written } = await judgeNamed(session, name);
        const { checkpoint, revision, title, summary } = judgement;
        const frozen = gathered.frozen.get(recordName(judgement));
        const digest = frozen?.digest ?? judgement.digest;
        const head = gathered.head.entry;
        const last = revision === 'open' ? lastDecided(gathered, checkpoint) : undefined;
        const view = toLink({
          summary: {
            checkpoint,
            revision,
            title,
            verdict: standingVerdict(judgement),
            beside: toBeside(written, judgement, { lapsed: marks.lapsed ?? null }),
            sentence: say(summary),
          },
          base: rootOf(baseOf(options.base), site),
          digest,
          head: head ?? undefined,
          last,
        });
        present(session, { checkpoint, revision, digest, head, ...view }, () =>
          lines(view, site !== undefined),
        );
        return EXIT.met;
      }),
    );
};
