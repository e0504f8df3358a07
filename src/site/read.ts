import { content, work } from 'holdpoint:paths';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { Diff } from '../schemas/diff.ts';
import type { ProbeData, RecordData, RiskData } from '../views/record-data.ts';
import { visible } from './visible.ts';

/** Reads what one record page shows, by `<checkpoint>/<revision>`. */
export const readRecord = async (id: string): Promise<RecordData> =>
  JSON.parse(
    await readFile(join(work, 'data', 'records', `${id.replace('/', '@')}.json`), 'utf8'),
  ) as RecordData;

/** Reads what one probe's page shows, by its id. */
export const readProbe = async (id: string): Promise<ProbeData> =>
  JSON.parse(await readFile(join(work, 'data', 'probes', `${id}.json`), 'utf8')) as ProbeData;

/** Reads what one page of a comparison shows, by the file the collection names. */
export const readDiff = async (file: string): Promise<Diff> =>
  JSON.parse(await readFile(join(work, 'data', 'diffs', file), 'utf8')) as Diff;

/** Reads what one risk's page shows, by its id. */
export const readRisk = async (id: string): Promise<RiskData> =>
  JSON.parse(await readFile(join(work, 'data', 'risks', `${id}.json`), 'utf8')) as RiskData;

/** The entries whose pages are to be rendered: not those that stand finished from the build before. */
export const unfinished = async <Entry>(
  entries: readonly Entry[],
  pageOf: (entry: Entry) => string,
): Promise<Entry[]> => {
  const pages = JSON.parse(await readFile(join(work, 'data', 'finished.json'), 'utf8')) as string[];
  const finished = new Set(pages);
  return entries.filter((entry) => !finished.has(pageOf(entry)));
};

/** Reads the captured output of one run from the file that holds it; null when it is no longer there or not readable. */
export const readOutput = async (run: {
  file: string;
  digest: string;
}): Promise<{ text: string; bytes: number; truncated: boolean } | null> => {
  const evidence = await readEvidence(content, run);
  return evidence ? visible(evidence.output) : null;
};
