import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { DEFAULT_ROOTS, writtenRoot } from '../../gather/find-root.ts';
import { findRepository } from '../../gather/repository.ts';
import { makeFolder, sweep, temporaryFor, writeNew } from '../../storage/atomic.ts';
import { placeOf } from '../../storage/place.ts';
import { refusal } from '../../storage/refusal.ts';
import { type StarterFile, starterFiles } from '../starter.ts';
import { aligned } from '../terminal/layout.ts';
import { command, good, muted } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { usualOut } from './out-folder.ts';
import { EXIT, present, type Session } from './session.ts';

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

/** Writes the files into a folder of their own and moves it into place as a whole; never into one that holds anything. */
const writeFolder = async (folder: string, files: readonly StarterFile[]): Promise<void> => {
  await makeFolder(dirname(folder));
  await sweep(dirname(folder));
  const fresh = temporaryFor(folder);
  try {
    for (const { path, text } of files) {
      await makeFolder(dirname(join(fresh, path)));
      await writeNew(join(fresh, path), text);
    }
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
};

/** What follows a command so that it finds the folder: nothing where it looks for it by itself. */
const rootOption = (shown: string): string =>
  DEFAULT_ROOTS.includes(shown) ? '' : ` --root ${/^[\w./-]+$/.test(shown) ? shown : JSON.stringify(shown)}`;

/** `holdpoint init`: writes a small, valid, commented content folder, where there is none yet. */
export const init = (program: Command, act: Act): void => {
  program
    .command('init [folder]')
    .description(`write a small content folder to start from (default: ${USUAL})`)
    .action(
      act<[string | undefined]>(async (session, asked) => {
        const given = asked ?? session.root;
        if (given === undefined) refuseSecond(session);
        const named = given ?? USUAL;
        const folder = placeOf(resolve(session.cwd, named), named);
        const shown = relative(session.cwd, resolve(session.cwd, named)) || '.';
        await refuseTaken(folder, shown);
        const files = starterFiles(basename(findRepository(folder)));
        await writeFolder(folder, files);
        const paths = files.map(({ path }) => `${shown}/${path}`);
        const root = rootOption(shown);
        const next = ['check', 'probe', 'verdict cp1', 'build'].map((each) => `npx holdpoint ${each}${root}`);
        const said = [
          'is it sound?',
          'run the probes',
          'may the work go ahead?',
          `the site, in ${usualOut(session.cwd, folder)}/`,
        ];
        present(session, { folder: shown, files: paths, next }, () => [
          ...paths.map((path) => ['  ', good('✓'), `  ${path}`]),
          [],
          ['  Every file says what it is for. Then:'],
          ...aligned(
            next.map((each, at) => [command(each), muted(said[at] ?? '')]),
            { columns: session.out.columns, widest: 60 },
          ),
        ]);
        return EXIT.met;
      }),
    );
};
