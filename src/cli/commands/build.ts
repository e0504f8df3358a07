import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { findRoot } from '../../gather/find-root.ts';
import { gather } from '../../gather/gather.ts';
import type { Gathered } from '../../gather/gathered.ts';
import type { AskedPair } from '../../site/diffs.ts';
import { builtLines, measureSite } from '../built-site.ts';
import { tally } from '../terminal/count.ts';
import { aligned } from '../terminal/layout.ts';
import type { Line } from '../terminal/style.ts';
import { command, good, muted } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { baseOf, siteOf } from './address.ts';
import { contentsInWords } from './check.ts';
import { findRevision } from './content.ts';
import { parseMoment } from './moment.ts';
import { hasErrors, reportDiagnostics } from './report.ts';
import type { Session } from './session.ts';
import { diagnosticJson, EXIT, printJson } from './session.ts';
import { collected } from './verdict.ts';
import { workFolder } from './work-folder.ts';

interface Options {
  out: string;
  base: string;
  site?: string;
  asOf?: string;
  diff?: string[];
}

const outOf = (session: Session, text: string, root: string, repository: string): string => {
  const out = resolve(session.cwd, text);
  const holds = (inner: string) => {
    const path = relative(out, inner);
    return path === '' || !(path.startsWith('..') || path.startsWith('/'));
  };
  if (!holds(root) && !holds(repository) && !holds(session.cwd)) return out;
  throw badUsage(
    `--out ${text} would be emptied, and your own files are in it`,
    'name a folder of its own, such as dist',
  );
};

/** The two revisions that `cp2..cp3@r1` names; the page has that address. */
const pairOf = (gathered: Gathered, text: string): AskedPair => {
  const [from = '', to = '', ...rest] = text.split('..');
  if (from === '' || to === '' || rest.length > 0)
    throw badUsage(`--diff ${text} names no two revisions`, 'write it like this: --diff cp2@r1..cp3');
  return { id: text, from: findRevision(gathered, from), to: findRevision(gathered, to) };
};

const ms = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)}ms` : `${(milliseconds / 1000).toFixed(1)}s`;

/** `holdpoint build`: gathers and generates the site; never runs a probe, and builds nothing from bad content. */
export const build = (program: Command, act: Act): void => {
  program
    .command('build')
    .description('gather and generate the site; runs no probe')
    .option('--out <folder>', 'the folder to write; emptied first', 'dist')
    .option('--base <path>', 'the path the site is served under', '/')
    .option('--site <address>', 'the address of the site, for canonical links')
    .option('--as-of <time>', 'judge open revisions at this time')
    .option('--diff <a..b>', 'add the page that compares two revisions, again for each', collected)
    .action(
      act<[Options]>(async (session, options) => {
        const started = session.now();
        const asOf = parseMoment(options.asOf);
        const base = baseOf(options.base);
        const site = siteOf(options.site);
        const gathered = await gather(findRoot(session.cwd, session.root), session);
        const { diagnostics } = gathered;
        if (hasErrors(diagnostics)) {
          if (session.json) printJson(session, { diagnostics: diagnostics.map(diagnosticJson) });
          reportDiagnostics(session, diagnostics);
          session.err.print([`${tally(diagnostics)}. Nothing was built.`, muted(' Exit 2')]);
          return EXIT.badInput;
        }
        const out = outOf(session, options.out, gathered.root, gathered.repository);
        const pairs = (options.diff ?? []).map((text) => pairOf(gathered, text));
        const readAt = session.now();
        const { buildSite } = await import('../../site/build.ts');
        const work = await workFolder(gathered.repository);
        const built = await buildSite({ gathered, out, base, site, asOf, pairs, work });
        const ended = session.now();
        reportDiagnostics(session, diagnostics);
        const sizes = await measureSite(out);
        if (session.json) {
          printJson(session, {
            out,
            pages: built.pages,
            files: sizes,
            durationMs: ended - started,
            diagnostics: diagnostics.map(diagnosticJson),
          });
          return EXIT.met;
        }
        const steps: Line[] = [
          [good('✓'), 'Read', contentsInWords(gathered), muted(ms(readAt - started))],
          [good('✓'), 'Checked', tally(diagnostics), ''],
          [good('✓'), 'Built', `${built.pages} pages`, muted(ms(ended - readAt))],
        ];
        session.out.print(
          [],
          ...aligned(steps, { columns: session.out.columns, widest: 60 }),
          [],
          ...(await builtLines({ folder: out, out: options.out }, sizes, session.out.columns)),
          [],
          [`  Built in ${ms(ended - started)}. Preview: `, command('npx holdpoint preview')],
        );
        return EXIT.met;
      }),
    );
};
