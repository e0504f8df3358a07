import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { DEFAULT_ROOTS, writtenRoot } from '../../gather/find-root.ts';
import { findRepository, tagsIn } from '../../gather/repository.ts';
import { lookAt } from '../../starter/look.ts';
import { RECIPES, type RecipeId } from '../../starter/recipes.ts';
import { type StarterFile, starterFiles } from '../../starter/starter.ts';
import { resultsOf } from '../../starter/suites/suite.ts';
import { type Survey, surveyOf } from '../../starter/survey.ts';
import { TEMPLATES, type TemplateId } from '../../starter/templates.ts';
import { writeBeside, writeFolder } from '../../starter/write.ts';
import { placeOf } from '../../storage/place.ts';
import { refusal } from '../../storage/refusal.ts';
import { aligned } from '../terminal/layout.ts';
import type { Line } from '../terminal/style.ts';
import { command, good, muted } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { usualOut } from './out-folder.ts';
import { readDocument, readPaper, sayHeld } from './paper.ts';
import { requireSound } from './report.ts';
import { EXIT, type Exit, present, type Session } from './session.ts';
import { wordsAt } from './words-at.ts';

const USUAL = 'readiness';

const refuseTaken = async (folder: string, shown: string): Promise<void> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR')
      throw refusal(shown, `${shown} is a file, not a folder`, 'name a folder that is not there yet');
    throw error;
  });
  if (names.length === 0) return;
  throw refusal(
    shown,
    `${shown} holds something already, and nothing is written over`,
    'name a folder that is not there yet, such as: npx holdpoint init readiness',
    'Markdown documents need no set-up; see what is read of them: npx holdpoint check --root <folder>',
  );
};

const refuseSecond = ({ cwd }: Session): void => {
  const found = writtenRoot(cwd);
  if (found === undefined) return;
  const shown = relative(cwd, found) || '.';
  throw refusal(
    shown,
    `There is a content folder already: ${shown}`,
    'to go on with it: npx holdpoint check',
    'for another one, name its folder: npx holdpoint init <folder>',
  );
};

/** What follows a command so that it finds the folder: nothing where it looks for it by itself. */
const rootOption = (shown: string): string =>
  DEFAULT_ROOTS.includes(shown) ? '' : ` --root ${/^[\w./-]+$/.test(shown) ? shown : JSON.stringify(shown)}`;

const ATTRIBUTES: StarterFile = {
  path: '.gitattributes',
  text: `\
# What is recorded keeps its bytes on every machine; what people write has line feeds.
* text=auto eol=lf
evidence/** -text
records/** -text
`,
};

/** What git leaves alone: what is built, and what is kept for the next build. */
const ignoring = (ignored: readonly string[]): StarterFile => ({
  path: '.gitignore',
  text: `# What Holdpoint builds, keeps for the next build, and has tests write.\n${ignored.join('\n')}\n`,
});

const foundLines = (survey: Survey): [string, string][] => [
  ['name', survey.name],
  ...survey.suites.map(({ language, sign, typed }): [string, string] => [
    `tests, ${language}`,
    `${typed}  (${sign})`,
  ]),
  ...survey.coverage.map((file): [string, string] => ['coverage', file]),
  ...(survey.containers ? [['containers', survey.containers] as [string, string]] : []),
  ...(survey.decisions
    ? [['decision records', `${survey.decisions.count} in ${survey.decisions.folder}/`] as [string, string]]
    : []),
  ...survey.objectives.map((file): [string, string] => ['objective', file]),
  ...(survey.tag ? [['release tag', survey.tag] as [string, string]] : []),
  ...(survey.pipeline ? [['pipeline', survey.pipeline.file] as [string, string]] : []),
  ...survey.papers.map((file): [string, string] => [
    'paper',
    `${file}, read it with: npx holdpoint import ${file}`,
  ]),
];

/** A checkpoint's file made of a paper as people wrote it, by the step that `import` takes. */
const fromPaper = async (session: Session, file: string): Promise<string> => {
  const text = await readDocument(session, file);
  // The folder that --root names is not there yet; a programme above it may have words.
  const { reading, written } = await readPaper(text, file, wordsAt({ ...session, root: undefined }));
  requireSound(session, reading.diagnostics);
  sayHeld(session, reading, file);
  return written;
};

interface Options {
  from?: string;
  template?: TemplateId;
  ci?: RecipeId;
}

/** Where the content folder goes: absolute, and as the user would type it. */
const target = async (
  session: Session,
  asked: string | undefined,
): Promise<{ folder: string; shown: string }> => {
  const given = asked ?? session.root;
  if (given === undefined) refuseSecond(session);
  const named = given ?? USUAL;
  const folder = placeOf(resolve(session.cwd, named), named);
  const shown = relative(session.cwd, resolve(session.cwd, named)) || '.';
  await refuseTaken(folder, shown);
  return { folder, shown };
};

/** What was begun, as a person is shown it and a script reads it. */
interface Begun {
  shown: string;
  survey: Survey;
  /** As the user would type them. */
  paths: readonly string[];
  kept: readonly string[];
  ignored: readonly string[];
  /** What to run next, and what for. */
  next: readonly (readonly [string, string])[];
}

const begunLines = ({ survey, paths, kept, ignored, next }: Begun, columns: number): Line[] => {
  const found = foundLines(survey).map(([what, where]): Line => [muted(what), where]);
  const then = next.map(([each, why]): Line => [command(each), muted(why)]);
  return [
    ['  Found'],
    ...aligned(found, { columns, widest: 60 }),
    [],
    ...paths.map((path): Line => ['  ', good('✓'), `  ${path}`]),
    ...kept.map((path): Line => [`  ${path} is there already and was left as it is`]),
    ...(kept.includes('.gitignore') ? [[`  Add to it: ${ignored.join('  ')}`]] : []),
    [],
    ['  Every file says what it is for. Then:'],
    ...aligned(then, { columns, widest: 60 }),
  ];
};

const begin = async (session: Session, asked: string | undefined, options: Options): Promise<Begun> => {
  const { folder, shown } = await target(session, asked);
  const repository = findRepository(folder);
  const survey = surveyOf(await lookAt(repository), basename(repository), tagsIn(repository));
  const paper = options.from === undefined ? undefined : await fromPaper(session, options.from);
  const files = [...starterFiles(survey, { template: options.template, paper }), ATTRIBUTES];
  await writeFolder(folder, files);
  const ignored = [usualOut(repository, folder), '.holdpoint'].map((each) => `/${each}/`);
  ignored.push(...survey.suites.flatMap(resultsOf).map((each) => `/${each}`));
  const recipe = options.ci === undefined ? [] : [RECIPES[options.ci]];
  const { written, kept } = await writeBeside(repository, [ignoring(ignored), ...recipe]);
  const root = rootOption(shown);
  return {
    shown,
    survey,
    paths: [
      ...files.map(({ path }) => `${shown}/${path}`),
      ...written.map((path) => relative(session.cwd, join(repository, path))),
    ],
    kept,
    ignored,
    next: [
      [`npx holdpoint check${root}`, 'is it sound?'],
      [`npx holdpoint probe${root}`, 'run the probes'],
      [`npx holdpoint build${root}`, `the site, in ${usualOut(session.cwd, folder)}/`],
    ],
  };
};

const run = async (session: Session, asked: string | undefined, options: Options): Promise<Exit> => {
  const begun = await begin(session, asked, options);
  const { shown, survey, paths, kept, next } = begun;
  const document = {
    folder: shown,
    found: Object.fromEntries(foundLines(survey)),
    files: paths,
    kept,
    next: next.map(([each]) => each),
  };
  present(session, document, () => begunLines(begun, session.out.columns));
  return EXIT.met;
};

/** `holdpoint init`: looks at the repository and writes a small, valid, commented content folder that fits it, where there is none yet. */
export const init = (grammar: Command, act: Act): void => {
  grammar
    .option('--from <paper>', 'start from a go/no-go or readiness paper in Markdown')
    .addOption(
      new Option('--template <list>', 'start from a list of items, each to be claimed or proven').choices(
        Object.keys(TEMPLATES),
      ),
    )
    .addOption(
      new Option('--ci <system>', 'write a recipe for the pipeline too').choices(Object.keys(RECIPES)),
    )
    .action(act<[string | undefined, Options]>(run));
};
