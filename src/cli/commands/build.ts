import type { Command } from 'commander';
import { type Diagnostic, hasErrors } from '../../errors.ts';
import { findRoot } from '../../gather/find-root.ts';
import type { Gathered } from '../../gather/gathered.ts';
import { openReadings } from '../../gather/readings.ts';
import { findRepository } from '../../gather/repository.ts';
import type { AskedPair } from '../../page-data/diffs.ts';
import type { Built } from '../../site/build.ts';
import { codeStamp } from '../../site/package.ts';
import { words } from '../../words/words.ts';
import { type BuiltFile, builtLines, measureSite } from '../built-site.ts';
import { tally } from '../terminal/count.ts';
import { aligned } from '../terminal/layout.ts';
import type { Line } from '../terminal/style.ts';
import { command, good, muted } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { baseOf, siteOf } from './address.ts';
import { contentsInWords } from './check.ts';
import { findRevision, gatherHere } from './content.ts';
import { isAhead, parseMoment, requirePresent } from './moment.ts';
import { outFolder } from './out-folder.ts';
import { refusingFutures, reportDiagnostics, withoutNotices } from './report.ts';
import type { Session } from './session.ts';
import { diagnosticJson, EXIT, type Exit, printJson } from './session.ts';
import { collected } from './verdict.ts';
import { keptAt, workFolder } from './work-folder.ts';

interface Options {
  out?: string;
  base: string;
  site?: string;
  asOf?: string;
  forecast?: boolean;
  diff?: string[];
}

/** The two revisions that `cp2..cp3@r1` names; the page has that address. */
const pairOf = (gathered: Gathered, text: string): AskedPair => {
  const [from = '', to = '', ...rest] = text.split('..');
  if (from === '' || to === '' || rest.length > 0)
    throw badUsage(`--diff ${text} names no two revisions`, 'write it like this: --diff cp2@r1..cp3');
  return { id: text, from: findRevision(gathered, from), to: findRevision(gathered, to) };
};

interface Done {
  gathered: Gathered;
  built: Built;
  /** Absolute, and as it is shown. */
  out: string;
  shown: string;
  /** The folder that `--out` named. */
  named: string | undefined;
  sizes: readonly BuiltFile[];
  /** Milliseconds. */
  times: { read: number; built: number; all: number };
}

const show = async ({ out: terminal }: Session, done: Done): Promise<void> => {
  const { gathered, built, out, shown, sizes, times, named } = done;
  const preview = named === undefined ? '' : ` --dir ${shown}`;
  const steps: Line[] = [
    [good('✓'), 'Read', contentsInWords(gathered), muted(words.took(times.read))],
    [good('✓'), 'Checked', tally(gathered.diagnostics), ''],
    [good('✓'), 'Built', `${built.pages} pages`, muted(words.took(times.built))],
  ];
  const kept: Line[] = built.kept.map((path) => ['  ', muted('Kept, not a file of this site: '), path]);
  terminal.print(
    [],
    ...aligned(steps, { columns: terminal.columns, widest: 60 }),
    ...kept,
    [],
    ...(await builtLines({ folder: out, out: shown }, sizes, terminal.columns)),
    [],
    [`  Built in ${words.took(times.all)}. Preview: `, command(`npx holdpoint preview${preview}`)],
  );
};

/** Says why nothing was built. */
const refuse = (session: Session, diagnostics: readonly Diagnostic[]): Exit => {
  if (session.json) printJson(session, { diagnostics: diagnostics.map(diagnosticJson) });
  reportDiagnostics(session, diagnostics);
  session.err.print([`${tally(diagnostics)}. Nothing was built.`, muted(' Exit 2')]);
  return EXIT.badInput;
};

const run = async (session: Session, options: Options): Promise<Exit> => {
  const started = session.now();
  const asOf = parseMoment(options.asOf);
  requirePresent(options, session.now());
  const base = baseOf(options.base);
  const site = siteOf(options.site);
  const root = findRoot(session.cwd, session.root);
  const readings = openReadings(keptAt(findRepository(root), 'readings'), codeStamp());
  const gathered = await gatherHere(session, root, readings);
  const diagnostics = withoutNotices(refusingFutures(gathered.diagnostics));
  if (hasErrors(diagnostics)) return refuse(session, diagnostics);
  const { path: out, shown } = await outFolder(session, options.out, gathered);
  const pairs = (options.diff ?? []).map((text) => pairOf(gathered, text));
  const readAt = session.now();
  const { buildSite } = await import('../../site/build.ts');
  const work = await workFolder(gathered.repository);
  await readings.save();
  const built = await buildSite({
    gathered,
    out,
    base,
    site,
    asOf,
    forecast: isAhead(options.asOf, started),
    pairs,
    work,
  });
  const ended = session.now();
  reportDiagnostics(session, diagnostics);
  const sizes = await measureSite(out, built.files);
  if (session.json) {
    printJson(session, {
      out,
      pages: built.pages,
      files: sizes,
      kept: built.kept,
      durationMs: ended - started,
      diagnostics: diagnostics.map(diagnosticJson),
    });
    return EXIT.met;
  }
  const times = { read: readAt - started, built: ended - readAt, all: ended - started };
  await show(session, { gathered, built, out, shown, sizes, times, named: options.out });
  return EXIT.met;
};

/** `holdpoint build`: gathers and generates the site; never runs a probe, and builds nothing from bad content. */
export const build = (grammar: Command, act: Act): void => {
  grammar
    .option('--out <folder>', 'the folder to write (default: beside the content folder, readiness-site)')
    .option('--base <path>', 'the path the site is served under', '/')
    .option('--site <address>', 'the address of the site, for canonical links')
    .option('--as-of <time>', 'judge open revisions at this time')
    .option('--forecast', 'let --as-of lie ahead; every page says so')
    .option('--diff <a..b>', 'add the page that compares two revisions, again for each', collected)
    .action(act<[Options]>(run));
};
