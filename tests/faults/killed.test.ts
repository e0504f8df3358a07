import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { isTemporary } from '../../src/record/atomic.ts';
import { parseEvidence } from '../../src/record/evidence.ts';
import { FIXTURES } from '../cli/run.ts';
import { KILLS, killAgainAndAgain, tollLine, type Victim } from './kills.ts';

const SMALL = join(FIXTURES, 'small');

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

const temporaries = async (folder: string): Promise<string[]> =>
  (await filesIn(folder)).filter((file) => isTemporary(file.split('/').at(-1) ?? ''));

const tornEvidence = async (folder: string): Promise<string[]> => {
  const evidence = join(folder, 'content', 'evidence');
  const torn: string[] = [];
  for (const file of await filesIn(evidence)) {
    const [probe = '', name = ''] = file.split('/');
    if (isTemporary(name)) continue;
    const found = parseEvidence(await readFile(join(evidence, file), 'utf8'), probe, name);
    if (typeof found === 'string') torn.push(`${file}: ${found}`);
  }
  return torn;
};

const probe: Victim = {
  from: SMALL,
  args: ['probe'],
  writesTo: 'content/evidence',
  faults: tornEvidence,
  leftovers: temporaries,
};

const siteDigest = async (folder: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of await filesIn(join(folder, 'dist')))
    hash.update(`${file}\n`).update(await readFile(join(folder, 'dist', file)));
  return hash.digest('hex');
};

/** The content never changes here, so a whole site is always the same site. */
const build = (): Victim => {
  let whole: string | undefined;
  return {
    from: SMALL,
    args: ['build'],
    writesTo: '.',
    async faults(folder) {
      const digest = await siteDigest(folder);
      whole ??= digest;
      return digest === whole ? [] : ['the site is neither the old nor the new one'];
    },
    async leftovers(folder) {
      const beside = (await readdir(folder)).filter((name) => /^\.dist\./.test(name));
      const work = (await readdir(join(folder, '.holdpoint', 'site'))).filter((name) => name !== 'cards');
      return [...beside, ...work, ...(await temporaries(folder))];
    },
  };
};

const VICTIMS: readonly (readonly [name: string, victim: () => Victim, share: number])[] = [
  ['probe', () => probe, 0.3],
  ['build', build, 0.1],
];

it.each(VICTIMS)(
  '%s, killed at random moments: nothing is torn, and the next run takes away what was left',
  async (name, victim, share) => {
    const toll = await killAgainAndAgain(victim(), Math.round(KILLS * share));
    console.log(tollLine(name, toll));
    expect(toll.faults).toEqual([]);
    expect(toll.after).toBe(0);
    expect(toll.leftovers).toEqual([]);
    expect(toll.inTime).toBeGreaterThan(0);
  },
  3_600_000,
);
