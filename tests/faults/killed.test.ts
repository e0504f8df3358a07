import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { parseEvidence } from '../../src/evidence/evidence.ts';
import { LEDGER } from '../../src/ledger/ledger.ts';
import { readRecords } from '../../src/ledger/records.ts';
import { isTemporary } from '../../src/storage/atomic.ts';
import { FIXTURES, holdpointProcess } from '../cli/run.ts';
import { decided } from './decided.ts';
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

const probe = (): Victim => ({
  from: SMALL,
  usually: 1000,
  args: () => ['probe'],
  writesTo: 'content/evidence',
  faults: tornEvidence,
  leftovers: temporaries,
});

// What a later build uses again stays on purpose.
const KEPT: ReadonlySet<string> = new Set(['cards', 'files']);

const inWork = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, '.holdpoint', 'site'))).filter((name) => !KEPT.has(name));

const digestOfFolder = async (folder: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of await filesIn(folder))
    hash.update(`${file}\n`).update(await readFile(join(folder, file)));
  return hash.digest('hex');
};

/** The content never changes here, so a whole site is always the same site. */
const build = (): Victim => {
  let whole: string | undefined;
  return {
    from: SMALL,
    usually: 1000,
    args: () => ['build'],
    writesTo: '.',
    async faults(folder) {
      const stands = (await filesIn(join(folder, 'content-site'))).length > 0;
      if (!stands && whole === undefined) return [];
      const digest = await digestOfFolder(join(folder, 'content-site'));
      whole ??= digest;
      return digest === whole ? [] : ['the site is neither the old nor the new one'];
    },
    async leftovers(folder) {
      const beside = (await readdir(folder)).filter((name) => isTemporary(name));
      return [...beside, ...(await inWork(folder)), ...(await temporaries(folder))];
    },
  };
};

/** A checkpoint more to freeze each time; the ledger may only grow, and only by whole lines that its records bear out. */
const freeze = (): Victim => {
  let ledger = '';
  return {
    from: SMALL,
    usually: 800,
    args: (n) => ['freeze', `step-${n}`],
    writesTo: 'content/records',
    before: (folder, n) =>
      writeFile(join(folder, 'content', 'checkpoints', `step-${n}.md`), decided(`Step ${n}`)),
    async faults(folder) {
      const root = join(folder, 'content');
      const text = await readFile(join(root, LEDGER), 'utf8').catch(() => '');
      const grown = text.startsWith(ledger) ? [] : ['the ledger lost what it held'];
      ledger = text;
      const { faults } = readRecords(root, { shown: (path) => path, visit: () => {} });
      return [...grown, ...faults.filter(({ code }) => code !== 'HP725').map(({ message }) => message)];
    },
    async leftovers(folder) {
      const root = join(folder, 'content');
      const { unfinished } = readRecords(root, { shown: (path) => path, visit: () => {} });
      const locks = (await readdir(join(root, 'records'))).filter((name) => name.startsWith('.'));
      return [...locks, ...(unfinished ? ['a record without its line'] : []), ...(await temporaries(folder))];
    },
  };
};

const FILE = 'cp1.tar.gz';

/** The same record each time, so a whole archive is always the same archive. */
const archive = (): Victim => {
  let whole: string | undefined;
  return {
    from: SMALL,
    usually: 800,
    args: () => ['archive', 'cp1@r1', '--out', FILE],
    writesTo: '.',
    async before(folder, n) {
      if (n === 1) await holdpointProcess(['freeze', 'cp1'], { cwd: folder });
      await rm(join(folder, FILE), { force: true });
    },
    async faults(folder) {
      const bytes = await readFile(join(folder, FILE)).catch(() => undefined);
      const digest = bytes && createHash('sha256').update(bytes).digest('hex');
      whole ??= digest;
      return digest === undefined || digest === whole ? [] : ['the archive is not whole'];
    },
    leftovers: async (folder) => [...(await inWork(folder)), ...(await temporaries(folder))],
  };
};

const VICTIMS: readonly (readonly [name: string, victim: () => Victim, share: number])[] = [
  ['probe', probe, 0.3],
  ['freeze', freeze, 0.3],
  ['archive', archive, 0.1],
  ['build', build, 0.1],
];

it.each(VICTIMS)(
  '%s, killed at random moments: nothing is torn, and the next run takes away what was left',
  async (name, victim, share) => {
    const toll = await killAgainAndAgain(victim(), Math.round(KILLS * share));
    console.log(tollLine(name, toll));
    expect([toll.faults, toll.leftovers]).toEqual([[], []]);
    expect(toll.after).toBe(0);
    expect(toll.inTime).toBeGreaterThan(0);
  },
  3_600_000,
);
