import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { afterAll } from 'vitest';
import type { Act, Run } from '../../src/cli/commands/act.ts';
import { createProgram } from '../../src/cli/commands/program.ts';
import type { Session } from '../../src/cli/commands/session.ts';
import { terminalOn } from '../../src/cli/terminal/terminal.ts';
import { InputError } from '../../src/errors.ts';

/** How a command ended, run in this process. */
export interface Ended {
  code: number;
  /** The document it printed; undefined where it printed none. */
  json: Record<string, unknown> | undefined;
  /** Codes of what it refused or reported. */
  codes: string[];
  /** Everything it said to people. */
  said: string;
}

const NOW = Date.parse('2026-01-20T12:00:00Z');

/** Runs a command line in a folder, in this process, with --json and a clock that stands still. */
export const command = async (cwd: string, ...argv: string[]): Promise<Ended> => {
  let out = '';
  let said = '';
  const environment = { NO_COLOR: '1' };
  const session: Session = {
    json: true,
    root: undefined,
    version: '0.0.0',
    cwd,
    environment,
    now: () => NOW,
    interruption: () => new AbortController().signal,
    out: terminalOn({ write: () => {} }, { environment, colour: false }),
    err: terminalOn({ write: (text) => (said += text) }, { environment, colour: false }),
    stdout: { write: (text) => (out += text) },
  };
  let code = 0;
  try {
    const act: Act =
      <Args extends unknown[]>(run: Run<Args>) =>
      async (...args: [...Args, Command]) => {
        code = await run(session, ...(args.slice(0, -1) as unknown as Args));
      };
    const program = await createProgram(argv, { ...session, columns: session.out.columns }, act);
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    code = 2;
    said += error.message;
  }
  const codes = [...new Set(said.match(/HP\d{3}/g) ?? [])];
  return { code, json: out === '' ? undefined : JSON.parse(out), codes, said };
};

/** What files of a content folder hold, by their path in it. */
export type Files = Record<string, string>;

/** Writes files below a folder's `content`. */
export const write = async (folder: string, files: Files): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'content', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
};

/** A checkpoint in YAML and a sentence of narrative. */
export const checkpoint = (...lines: string[]): string =>
  `---\n${lines.join('\n')}\n---\n\nSaid by its author.\n`;

const item = (status: string, on = '2026-01-02'): string =>
  `items: [{ id: a, area: Core, title: Build, claim: { status: ${status}, on: ${on} } }]`;

/** Two decided checkpoints, one that is open, and one that is decided looser than its claims. */
export const CONTENT: Files = {
  'programme.yaml': 'name: Trial\ncheckpoints: [one, two, three, loose]\n',
  'checkpoints/one.md': checkpoint('title: One', 'verdict: GO', 'date: 2026-01-03', item('ready')),
  'checkpoints/two/r1.md': checkpoint('title: Two', 'verdict: NO-GO', 'date: 2026-01-04', item('missing')),
  'checkpoints/two/open.md': checkpoint('title: Two', item('ready', '2026-01-06')),
  'checkpoints/three.md': checkpoint('title: Three', item('ready')),
  'checkpoints/loose.md': checkpoint('title: Loose', 'verdict: GO', 'date: 2026-01-05', item('failed')),
};

const made: string[] = [];
afterAll(() => Promise.all(made.map((each) => rm(each, { recursive: true, force: true }))));

/** A folder with content, removed after the file's tests; `freeze` names what is frozen in it. */
export const folderWith = async (files: Files, ...freeze: string[]): Promise<string> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'holdpoint-records-')));
  made.push(folder);
  await write(folder, files);
  for (const name of freeze) {
    const { code, said } = await command(folder, 'freeze', name);
    if (code !== 0) throw new Error(said);
  }
  return folder;
};
