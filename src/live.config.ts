import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import { shapes } from './renderer/shapes.ts';
import { shown } from './renderer/shown.ts';

/** A collection that holds what the build feeds the renderer. */
const fed = <Name extends keyof typeof shapes>(name: Name) => {
  const loader: LiveLoader<Record<string, unknown>, { id: string }> = {
    name: `holdpoint:${name}`,
    loadCollection: async () => ({ entries: await shown().source.all(name) }),
    loadEntry: ({ filter }) => shown().source.one(name, filter.id),
  };
  return defineLiveCollection({ loader, schema: shapes[name] });
};

export const collections = {
  site: fed('site'),
  revisions: fed('revisions'),
  withdrawn: fed('withdrawn'),
  probes: fed('probes'),
  records: fed('records'),
  evidence: fed('evidence'),
  risks: fed('risks'),
  diffs: fed('diffs'),
  papers: fed('papers'),
  outputs: fed('outputs'),
  narratives: fed('narratives'),
};
