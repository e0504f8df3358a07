import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { toRun } from '../../src/evidence/evidence.ts';
import { probesOf } from '../../src/gather/case.ts';
import { type ProbeEvent, runProbes } from '../../src/probes/run/run-all.ts';
import { selected } from '../../src/probes/run/selection.ts';
import { idsOfShard } from '../../src/probes/run/shard.ts';
import { CheckpointSchema } from '../../src/schemas/checkpoint.ts';
import { told } from '../../src/words/told.ts';
import { isRunning, probeFolder, probesFrom, runEntries, runEntry } from './probe-folder.ts';

const ok = { kind: 'command', run: ['true'] };
const no = { kind: 'command', run: ['false'] };
const absent = { kind: 'file', path: 'nowhere' };

describe('requires', () => {
  it('does not run a probe whose requirement is not Ready, and names the root cause', async () => {
    const { results } = await runEntries(probeFolder(), {
      'a.last': { ...ok, requires: ['b.middle'] },
      'b.middle': { ...ok, requires: ['c.first'] },
      'c.first': absent,
    });
    const [last, middle] = told(results.map(({ evidence }) => evidence));
    expect(middle).toMatchObject({ state: 'not-run', waitsFor: ['c.first'], exit: null });
    expect(last).toMatchObject({ state: 'not-run', waitsFor: ['b.middle'] });
    expect(last?.message).toBe('Not run: it waits for b.middle (waits for c.first (nowhere is not there))');
  });

  it('runs it after the one it requires', async () => {
    const folder = probeFolder();
    const { results } = await runEntries(folder, {
      after: { kind: 'file', path: 'made', requires: ['before'] },
      before: { kind: 'command', shell: 'sleep 0.2; touch made' },
    });
    expect(results.map(({ evidence }) => evidence.state)).toEqual(['completed', 'completed']);
  });

  it('does not run it after one that ran and did not pass', async () => {
    const { results } = await runEntries(probeFolder(), {
      after: { ...ok, requires: ['before'] },
      before: no,
    });
    expect(results[0]?.evidence.state).toBe('not-run');
  });

  it('does not run it after one that met what it judged and not its criteria', async () => {
    const { results } = await runEntries(probeFolder(), {
      after: { ...ok, requires: ['before'] },
      before: { ...ok, criteria: ['duration < 0 ms'] },
    });
    expect(results[0]?.evidence.state).toBe('not-run');
  });

  it('judges a requirement that is not selected by its newest evidence', async () => {
    const folder = probeFolder();
    const probes = probesFrom({
      after: { ...ok, requires: ['before'] },
      before: { kind: 'file', path: 'made' },
    });
    const common = { root: folder.root, repository: folder.repository, probes };
    const without = await runProbes({ ...common, runs: new Map(), only: ['after'] });
    expect(told(without.results[0]?.evidence.message)).toBe('Not run: it waits for before (no evidence yet)');
    folder.write('made', '');
    const { results } = await runProbes({ ...common, runs: new Map(), only: ['before'] });
    const stored = results.map(({ evidence }) => ({ run: toRun(evidence) }));
    const after = await runProbes({ ...common, runs: new Map([['before', stored]]), only: ['after'] });
    expect(after.results[0]?.evidence.state).toBe('completed');
  });

  it('records probes that require each other as not run, and does not wait for ever', async () => {
    const { results } = await runEntries(probeFolder(), {
      a: { ...ok, requires: ['b'] },
      b: { ...ok, requires: ['a'] },
    });
    expect(results.map(({ evidence }) => evidence.state)).toEqual(['not-run', 'not-run']);
  });
});

describe('a run of probes', () => {
  it('gives results in the order of their ids, whatever ends first', async () => {
    const { results } = await runEntries(probeFolder(), {
      'a.slow': { kind: 'command', run: ['sleep', '0.3'] },
      'b.quick': ok,
      'c.quick': ok,
    });
    expect(results.map(({ probe }) => probe.id)).toEqual(['a.slow', 'b.quick', 'c.quick']);
  });

  it('never runs more at once than it is told', async () => {
    let now = 0;
    let most = 0;
    const onEvent = ({ type }: ProbeEvent): void => {
      now += type === 'started' ? 1 : -1;
      most = Math.max(most, now);
    };
    const sleepers = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id) => [id, { kind: 'command', run: ['sleep', '0.05'] }]),
    );
    await runEntries(probeFolder(), sleepers, { concurrency: 2, onEvent });
    expect(most).toBe(2);
  });

  it('goes on when one probe cannot be carried out', async () => {
    const folder = probeFolder();
    mkdirSync(join(folder.repository, 'folder.json'));
    const { results, ended } = await runEntries(folder, {
      a: { kind: 'freeze', manifest: 'folder.json' },
      b: ok,
    });
    expect(results.map(({ evidence }) => evidence.state)).toEqual(['crashed', 'completed']);
    expect(ended).toBe(false);
  });

  it('has ended when probes found things missing or failed', async () => {
    expect((await runEntries(probeFolder(), { a: absent, b: no })).ended).toBe(true);
  });

  it('names the run before it', async () => {
    const folder = probeFolder();
    const first = await runEntry(folder, ok);
    const second = await runEntry(folder, ok);
    expect(first.previous).toBeNull();
    expect(second.previous).toBe(first.digest);
  });

  it('refuses an id that no probe has and suggests the closest', async () => {
    const run = runEntries(probeFolder(), { 'docker.runtime': ok }, { only: ['docker.runtme'] });
    await expect(run).rejects.toMatchObject({
      diagnostics: [{ code: 'HP251', fixes: ['Did you mean docker.runtime?'] }],
    });
  });

  it.each([
    { index: 0, total: 2 },
    { index: 3, total: 2 },
    { index: 1, total: 0 },
    { index: 1.5, total: 2 },
  ])('refuses the shard %o', async (shard) => {
    await expect(runEntries(probeFolder(), { a: ok }, { shard })).rejects.toMatchObject({
      diagnostics: [{ code: 'HP252' }],
    });
  });

  it('states the CI job and neither host nor login name', async () => {
    const variables = {
      GITHUB_SERVER_URL: 'https://git.example',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_RUN_ID: '7',
    };
    const { PATH } = process.env;
    const onlyPath = { PATH };
    const cases: [Record<string, string>, string][] = [
      [variables, 'https://git.example/o/r/actions/runs/7'],
      [{ CI_JOB_URL: 'https://user:token@ci.example/job/1' }, 'https://ci.example/job/1'],
      [{ BUILD_URL: 'https://jenkins.example/job/x/3/' }, 'https://jenkins.example/job/x/3/'],
      [{ BUILD_URL: 'not an address' }, 'local'],
    ];
    for (const [environment, where] of cases) {
      const evidence = await runEntry(probeFolder(), ok, {
        environment: { ...onlyPath, ...environment },
      });
      expect(evidence.where).toBe(where);
    }
  });

  it('runs what a checkpoint names and what that requires', () => {
    const probes = probesFrom({ a: { ...ok, requires: ['b'] }, b: ok, c: ok });
    const item = { id: 'i', area: 'A', title: 'T', probes: ['a'] };
    const named = probesOf(CheckpointSchema.parse({ title: 'C', items: [item] }), probes);
    expect([...named.keys()]).toEqual(['a', 'b']);
  });
});

describe('shards', () => {
  const entries = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => {
      const requires = index % 3 === 2 ? [`p${index - 1}`] : [];
      return [`p${index}`, { ...ok, requires }];
    }),
  );

  it('put every probe in exactly one, beside what it requires', () => {
    const probes = probesFrom(entries);
    const shards = [1, 2, 3, 4].map((index) => idsOfShard(probes, { index, total: 4 }));
    expect(shards.flatMap((ids) => [...ids]).sort()).toEqual([...probes.keys()].sort());
    expect(shards.every((ids) => ids.size > 0)).toBe(true);
    for (const [id, { requires }] of probes) {
      const own = shards.find((ids) => ids.has(id));
      expect(requires.every((other) => own?.has(other))).toBe(true);
    }
  });

  it('hold as many groups as can be, none empty while another holds two', () => {
    const probes = probesFrom({ a: ok, b: { ...ok, requires: ['a'] }, c: ok, d: ok });
    const sizes = [1, 2, 3, 4].map((index) => idsOfShard(probes, { index, total: 4 }).size);
    expect(sizes).toEqual([2, 1, 1, 0]);
    const three = [1, 2, 3].map((index) => idsOfShard(probes, { index, total: 3 }).size);
    expect(three).toEqual([2, 1, 1]);
  });

  it('share what was asked for, not what is defined', () => {
    const probes = probesFrom({ a: ok, b: ok, c: ok, d: ok });
    const only = ['b', 'd'];
    const shares = [1, 2].map((index) => selected(probes, { only, shard: { index, total: 2 } }));
    expect(shares.map((each) => each.length)).toEqual([1, 1]);
  });

  it('are the same whatever the order of the probes', () => {
    const reversed = new Map([...probesFrom(entries)].reverse());
    const shard = { index: 2, total: 3 };
    expect([...idsOfShard(reversed, shard)].sort()).toEqual(
      [...idsOfShard(probesFrom(entries), shard)].sort(),
    );
  });
});

describe('an interrupted run', () => {
  it('keeps what has finished, ends what runs, records the rest as not run, leaves no child', async () => {
    const folder = probeFolder();
    const interrupt = new AbortController();
    const onEvent = (event: ProbeEvent): void => {
      if (event.type === 'started' && event.probe.id === 'b') setTimeout(() => interrupt.abort(), 200);
    };
    const { results, interrupted, ended } = await runEntries(
      folder,
      { a: ok, b: { kind: 'command', shell: 'sleep 60 & echo $! > pid; wait' }, c: ok },
      { concurrency: 1, signal: interrupt.signal, onEvent },
    );
    expect(results.map(({ evidence }) => evidence.state)).toEqual([
      'completed',
      'interrupted',
      'interrupted',
    ]);
    expect(told(results[2]?.evidence)).toMatchObject({
      message: 'Not run: the run was interrupted before',
      exit: null,
    });
    expect({ interrupted, ended }).toEqual({ interrupted: true, ended: false });
    expect(results.every(({ file }) => statSync(join(folder.root, file ?? '')).size > 0)).toBe(true);
    await sleep(50);
    expect(isRunning(Number(readFileSync(join(folder.repository, 'pid'), 'utf8')))).toBe(false);
  });
});

describe('concurrent runs', () => {
  const RUNS = 20;
  /** In as many processes when everything is proven; a process takes longer to start than its runs take. */
  const PROCESSES = Number(process.env.HOLDPOINT_RUNS ?? 0) >= 10_000 ? RUNS : 4;

  it('20 parallel probe runs lose nothing and mix nothing', async () => {
    const folder = probeFolder();
    const module = (path: string): string =>
      JSON.stringify(new URL(`../../src/probes/${path}`, import.meta.url).href);
    const { root, repository } = folder;
    const script = `
      import { runProbes } from ${module('run/run-all.ts')};
      import { parseProbe, toProbe } from ${module('registry.ts')};
      const probe = (id, run) => toProbe(parseProbe({ kind: 'command', run: ['echo', run] }).data, id, '');
      const start = (run) => {
        const probes = new Map(['a', 'b'].map((id) => [id, probe(id, run)]));
        return runProbes({ ...${JSON.stringify({ root, repository })}, probes, runs: new Map() });
      };
      const ended = await Promise.all(process.argv.slice(1).map(start));
      console.log(ended.flatMap(({ results }) => results.map(({ file }) => file)).join(' '));`;
    const names = Array.from({ length: RUNS }, (_, index) => `run-${index}`);
    const processes = Array.from({ length: PROCESSES }, (_, index) =>
      execa('node', [
        '--input-type=module',
        '-e',
        script,
        ...names.filter((_name, at) => at % PROCESSES === index),
      ]),
    );
    const reported = (await Promise.all(processes)).flatMap(({ stdout }) => stdout.split(' '));
    const found = ['a', 'b'].flatMap((id) =>
      readdirSync(join(root, 'evidence', id)).map((name) => `evidence/${id}/${name}`),
    );
    expect(found.sort()).toEqual(reported.sort());
    expect(new Set(found).size).toBe(2 * RUNS);
    const texts = found.map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')));
    expect(texts.every(({ ran, output }) => output.text === `${ran.replace('echo ', '')}\n`)).toBe(true);
    expect(new Set(texts.map(({ probe, ran }) => `${probe} ${ran}`)).size).toBe(2 * RUNS);
  }, 60_000);
});
