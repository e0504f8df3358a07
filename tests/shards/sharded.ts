import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that goes when the test ends. */
export const place = async (): Promise<string> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'holdpoint-shards-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** A programme of so many probes, each of a file that is there, proved by an item each. */
export const programmeOf = async (folder: string, count: number): Promise<string> => {
  const ids = Array.from({ length: count }, (_, at) => `probe-${String(at).padStart(4, '0')}`);
  await mkdir(join(folder, 'content/probes'), { recursive: true });
  await mkdir(join(folder, 'content/checkpoints'), { recursive: true });
  await writeFile(join(folder, 'there.txt'), 'It is there.\n');
  await writeFile(join(folder, 'content/programme.yaml'), 'name: Sharded\n');
  for (const id of ids)
    await writeFile(join(folder, `content/probes/${id}.yaml`), 'kind: file\npath: there.txt\n');
  const items = ids.map((id) => `  - { id: i-${id}, area: Core, title: Item ${id}, probes: [${id}] }\n`);
  const text = `---\ntitle: Sharded\nitems:\n${items.join('')}---\n`;
  await writeFile(join(folder, 'content/checkpoints/cp.md'), text);
  return folder;
};

/** Another machine's copy of a programme, without its evidence. */
export const machineOf = async (programme: string): Promise<string> => {
  const folder = await place();
  await cp(programme, folder, { recursive: true });
  await rm(join(folder, 'content/evidence'), { recursive: true, force: true });
  return folder;
};

/** Every piece of evidence of a programme, by its path. */
export const evidenceIn = async (folder: string): Promise<string[]> => {
  const found = await readdir(join(folder, 'content/evidence'), { recursive: true }).catch(() => []);
  return found.filter((path) => path.endsWith('.json')).sort();
};
