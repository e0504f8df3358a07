import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// npm puts this clone's own tools first; whoever installs the package has to do without them.
const PATH = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((each) => !each.includes('node_modules'))
  .join(delimiter);

/** The environment without what npm tells the scripts of this clone. */
const OWN = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$|NODE_OPTIONS$)/.test(name)),
);

/** Says whether a program is on the path of a stranger. */
export const isHere = (program: string): boolean =>
  PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Runs commands as somebody who has nothing of this clone; `folder` gets the link to the Node that runs this. */
export const strangerIn = (folder: string): ((cwd: string, command: string, ...args: string[]) => string) => {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  if (!existsSync(join(bin, 'node'))) symlinkSync(process.execPath, join(bin, 'node'));
  return (cwd, command, ...args) => {
    const env = { ...OWN, PATH: `${bin}${delimiter}${PATH}`, npm_config_update_notifier: 'false' };
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
    const said = `${stdout}${stderr}`;
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${said}`);
    if (/EBADENGINE/.test(said))
      throw new Error(`${command} ${args.join(' ')} warns of the engine:\n${said}`);
    return stdout;
  };
};
