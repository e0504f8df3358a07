import { getCollection } from 'astro:content';
import type { ProbeSummary } from '../views/probes.ts';
import type { SiteData, Summary, WithdrawnData } from '../views/record-data.ts';

/** All revisions in the order of their decisions, open ones last. */
export const revisions = async (): Promise<Summary[]> =>
  ((await getCollection('revisions')) as { data: Summary & { order: number } }[])
    .map(({ data }) => data)
    .sort((a, b) => a.order - b.order);

/** What is left of every record that was withdrawn. */
export const withdrawn = async (): Promise<WithdrawnData[]> =>
  ((await getCollection('withdrawn')) as { data: WithdrawnData }[]).map(({ data }) => data);

/** What every page needs to know of the site. */
export const site = async (): Promise<SiteData> =>
  ((await getCollection('site')) as { data: SiteData }[])[0]?.data ?? { name: '', tool: '', checkpoints: [] };

/** Every comparison: its address below `diff/`, and the file that holds it. */
export const diffs = async (): Promise<{ id: string; file: string }[]> =>
  ((await getCollection('diffs')) as { data: { id: string; file: string } }[]).map(({ data }) => data);

/** Every probe, by id. */
export const probes = async (): Promise<ProbeSummary[]> =>
  ((await getCollection('probes')) as { data: ProbeSummary & { order: number } }[])
    .map(({ data }) => data)
    .sort((a, b) => a.order - b.order);

/** Ids of every risk that a revision names. */
export const riskIds = async (): Promise<string[]> => [
  ...new Set((await revisions()).flatMap(({ risks }) => risks.map(({ id }) => id))),
];
