import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile, sweep } from '../record/atomic.ts';
import { digestOf } from '../record/digest.ts';
import type { CardView } from '../views/card.ts';
import { drawCard } from './card.ts';
import { toolName } from './package.ts';

/** Draws cards, and remembers those of the build before, since drawing one takes as long as rendering many pages. */
export interface CardStore {
  draw: (view: CardView) => Promise<Uint8Array>;
  /** Forgets every card that was not asked for since the store was opened. */
  tidy: () => Promise<void>;
}

/** Opens the store in a folder, absolute, which is made; what is lost there is drawn again. */
export const openCards = async (folder: string): Promise<CardStore> => {
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const tool = toolName();
  const used = new Set<string>();
  return {
    async draw(view) {
      const name = `${digestOf({ tool, view }).slice('sha256:'.length)}.png`;
      used.add(name);
      const kept = await readFile(join(folder, name)).catch(() => undefined);
      if (kept) return kept;
      const drawn = await drawCard(view);
      await replaceFile(join(folder, name), drawn);
      return drawn;
    },
    async tidy() {
      for (const name of await readdir(folder))
        if (name.endsWith('.png') && !used.has(name)) await rm(join(folder, name), { force: true });
    },
  };
};
