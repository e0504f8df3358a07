import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parseProbe, toProbe } from '../../src/probes/registry.ts';
import { type RunOptions, type RunSummary, runProbes } from '../../src/probes/run/run-all.ts';
import type { Evidence } from '../../src/schemas/evidence.ts';
import type { Probe } from '../../src/schemas/probe.ts';
import type { Told } from '../../src/schemas/reason.ts';
import { told } from '../../src/words/told.ts';

/** A repository in a folder of its own, which goes when the test ends. */
export interface ProbeFolder {
  repository: string;
  /** The content folder. */
  root: string;
  write(path: string, text: string): void;
}

export const probeFolder = (): ProbeFolder => {
  const repository = realpathSync(mkdtempSync(join(tmpdir(), 'holdpoint-probes-')));
  onTestFinished(() => rmSync(repository, { recursive: true, force: true }));
  const root = join(repository, 'content');
  mkdirSync(root);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  };
  return { repository, root, write };
};

/** Probes from entries as people write them, by id. */
export const probesFrom = (entries: Record<string, object>): Map<string, Probe> =>
  new Map(
    Object.entries(entries).map(([id, entry]) => {
      const parsed = parseProbe(entry);
      if (!parsed.success) throw new Error(`${id}: ${parsed.error.message}`);
      return [id, toProbe(parsed.data, id, `probes/${id}.yaml`)];
    }),
  );

/** Runs entries as probes and returns the summary. */
export const runEntries = (
  folder: ProbeFolder,
  entries: Record<string, object>,
  rest: Partial<RunOptions> = {},
): Promise<RunSummary> =>
  runProbes({
    root: folder.root,
    repository: folder.repository,
    probes: probesFrom(entries),
    runs: new Map(),
    ...rest,
  });

/** Runs one entry as a probe and returns what was recorded, as people read it. */
export const runEntry = async (
  folder: ProbeFolder,
  entry: object,
  rest: Partial<RunOptions> = {},
): Promise<Told<Evidence>> => {
  const { results } = await runEntries(folder, { probe: entry }, rest);
  const [result] = results;
  if (!result) throw new Error('nothing ran');
  return told(result.evidence);
};

/** The environment of the tests with some variables set. */
export const withVariables = (variables: Record<string, string>): Record<string, string | undefined> => ({
  ...process.env,
  ...variables,
});

/** Says whether a process is alive and no zombie. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};
