import { getLiveCollection, getLiveEntry } from 'astro:content';
import type { z } from 'astro/zod';
import type { DiffPage } from '../page-data/diffs.ts';
import type { PaperData } from '../views/paper.ts';
import type { ProbeSummary } from '../views/probes.ts';
import type { ProbeData, RiskData, SiteData, Summary, WithdrawnData } from '../views/record-data.ts';
import type { shapes } from './shapes.ts';
import type { OutputData, RecordPage } from './source.ts';

type Name = keyof typeof shapes;
type Data<Of extends Name> = z.output<(typeof shapes)[Of]>;

const all = async <Of extends Name>(name: Of): Promise<Data<Of>[]> => {
  const { entries, error } = await getLiveCollection(name);
  if (error) throw error;
  return entries.map(({ data }: { data: Data<Of> }) => data);
};

const find = async <Of extends Name>(name: Of, id: string): Promise<Data<Of> | undefined> => {
  const { entry, error } = await getLiveEntry(name, id);
  if (error && error.name !== 'LiveEntryNotFoundError') throw error;
  return entry?.data;
};

const one = async <Of extends Name>(name: Of, id: string): Promise<Data<Of>> => {
  const data = await find(name, id);
  if (data === undefined) throw new Error(`There is no ${id} in ${name}`);
  return data;
};

/** All revisions in the order of their decisions, open ones last. */
export const revisions = (): Promise<Summary[]> => all('revisions');

/** What is left of every record that was withdrawn. */
export const withdrawn = (): Promise<WithdrawnData[]> => all('withdrawn');

/** What every page needs to know of the site. */
export const site = (): Promise<SiteData> => one('site', 'site');

/** Every probe, by id. */
export const probes = (): Promise<ProbeSummary[]> => all('probes');

/** What stands at an address of a revision (`cp3/r1`) or of a checkpoint (`cp3`). */
export const record = (address: string): Promise<RecordPage> => one('records', address);

/** What one probe's page shows. */
export const evidence = (probe: string): Promise<ProbeData> => one('evidence', probe);

/** What one risk's page shows. */
export const risk = (id: string): Promise<RiskData> => one('risks', id);

/** What the page at `diff/<id>/` compares. */
export const diff = (id: string): Promise<DiffPage> => one('diffs', id);

/** A paper with what was read from it, by its revision (`cp3/r1`). */
export const paper = (id: string): Promise<PaperData> => one('papers', id);

/** The captured output of one run, by the file that holds it; null where it is no longer there or not readable. */
export const output = async ({
  file,
  digest,
}: {
  file: string;
  digest: string;
}): Promise<OutputData | null> => (await find('outputs', `${digest} ${file}`)) ?? null;

/** A revision's narrative in MDX and the URL of its file; undefined where it has none. */
export const narrativeOf = (id: string): Promise<Data<'narratives'> | undefined> => find('narratives', id);
