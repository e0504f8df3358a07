import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { LIST, listText } from '../../src/storage/own-folder.ts';
import { FIXTURES, LAUNCHER } from '../cli/run.ts';

/** The user and group that own nothing on any machine. */
const NOBODY = 65534;

/** How one process that met a fault ended; standard output and error together. */
export interface Faulty {
  code: number | null;
  text: string;
}

const ran = (cwd: string, args: readonly string[], user?: number): Faulty => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', HOME: '/nonexistent' },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  return { code: status, text: stdout + stderr };
};

/** Runs Holdpoint in a folder. */
export const runIn = (cwd: string, ...args: string[]): Faulty => ran(cwd, args);

/** Runs Holdpoint in a folder as a user who owns nothing there. */
export const runAsNobody = (cwd: string, ...args: string[]): Faulty => ran(cwd, args, NOBODY);

const isRoot = process.getuid?.() === 0;
const mounts: string[] = [];
const folders: string[] = [];

const mountAt = (folder: string, options: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;

/** Unmounts and removes everything once the tests of the calling file are over. */
export const removeDisks = (): void => {
  afterAll(async () => {
    for (const folder of mounts) spawnSync('umount', ['-l', folder]);
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
};

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'holdpoint-disk-'));
  await chmod(folder, 0o755);
  folders.push(folder);
  return folder;
};

const MOUNTS = isRoot && process.platform === 'linux';
const probeMount = (): string | undefined => {
  if (!MOUNTS) return 'only root may mount a small disk';
  const folder = join(tmpdir(), `holdpoint-mount-${process.pid}`);
  spawnSync('mkdir', [folder]);
  const mounted = mountAt(folder, 'size=64k');
  if (mounted) spawnSync('umount', [folder]);
  spawnSync('rmdir', [folder]);
  return mounted ? undefined : 'this machine lets nobody mount a small disk';
};

/** Why no disk of a test's own can be mounted here; undefined where one can. */
export const noDisk = probeMount();

const canBeRead = (): boolean =>
  spawnSync(process.execPath, [LAUNCHER, '--version'], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status === 0;

/** Why nothing can be run as another user here; undefined where it can. */
export const noOtherUser = !isRoot
  ? 'only root may start a process as another user'
  : canBeRead()
    ? undefined
    : 'the repository lies where another user may not look';

for (const reason of new Set([noDisk, noOtherUser])) if (reason) console.log(`skipped: ${reason}`);

/** A folder with a small programme in it, on a disk of its own of that size where `size` says so. */
export const smallProgramme = async (size?: string): Promise<string> => {
  const folder = await newFolder();
  if (size !== undefined) {
    if (!mountAt(folder, `size=${size},mode=0755`)) throw new Error(`no disk could be mounted at ${folder}`);
    mounts.push(folder);
  }
  await cp(join(FIXTURES, 'small'), folder, { recursive: true });
  const { code, text } = runIn(folder, 'freeze', 'cp1');
  if (code !== 0) throw new Error(text);
  const site = join(folder, 'content-site');
  await mkdir(dirname(join(site, LIST)), { recursive: true });
  await writeFile(join(site, LIST), listText(['index.html']));
  await writeFile(join(site, 'index.html'), 'the site before');
  return folder;
};

/** Fills the disk of a folder to the last byte, but for as many as are to stay free. */
export const fill = async (folder: string, free = 0): Promise<void> => {
  const [spare, rest] = [join(folder, 'spare'), join(folder, 'rest')];
  await writeFile(spare, Buffer.alloc(free));
  spawnSync('sh', ['-c', `head -c 64m /dev/zero > ${JSON.stringify(rest)}`]);
  await rm(spare);
};

/** Makes the disk of a folder read-only. */
export const makeReadOnly = (folder: string): void => {
  spawnSync('mount', ['-o', 'remount,ro', folder]);
};
