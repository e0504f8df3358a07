import { defineCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';

/** Loads the generated entries of one data file, in order, each under its own id. */
const generated = (file: string): Loader => ({
  name: `holdpoint:${file}`,
  load: async ({ store, config, parseData }) => {
    const text = await readFile(fileURLToPath(new URL(`data/${file}`, config.root)), 'utf8');
    const parsed: unknown = JSON.parse(text);
    const entries = (Array.isArray(parsed) ? parsed : [{ ...(parsed as object), id: 'site' }]) as {
      id: string;
    }[];
    store.clear();
    for (const [order, entry] of entries.entries()) {
      const data = await parseData({ id: entry.id, data: { ...entry, order } });
      store.set({ id: entry.id, data });
    }
  },
});

const summary = z.looseObject({
  id: z.string(),
  checkpoint: z.string(),
  revision: z.string(),
  order: z.int(),
});

export const collections = {
  revisions: defineCollection({ loader: generated('revisions.json'), schema: summary }),
  probes: defineCollection({
    loader: generated('probes.json'),
    schema: z.looseObject({ id: z.string(), order: z.int() }),
  }),
  withdrawn: defineCollection({
    loader: generated('withdrawn.json'),
    schema: z.looseObject({ id: z.string(), order: z.int() }),
  }),
  diffs: defineCollection({
    loader: generated('diffs.json'),
    schema: z.looseObject({ id: z.string(), file: z.string(), order: z.int() }),
  }),
  site: defineCollection({
    loader: generated('site.json'),
    schema: z.looseObject({ name: z.string(), order: z.int() }),
  }),
};
