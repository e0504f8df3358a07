import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../kernel/digest.ts';
import { recordedBy } from '../kernel/version.ts';
import { replaceFile, sweep } from '../storage/atomic.ts';
import type { CardView } from '../views/card.ts';
import { openDrawer } from './card-drawer.ts';

/** Draws cards, and remembers those of the build before, since drawing one takes as long as rendering many pages. */
export interface CardStore {
  draw: (view: CardView) => Promise<Uint8Array>;
  /** Begins to draw what is not there yet, while the pages are rendered; a fault comes up when the card is asked for. */
  begin: (views: readonly CardView[]) => void;
  /** Forgets every card that was neither begun nor asked for since the store was opened. */
  tidy: () => Promise<void>;
  /** Ends what draws. */
  close: () => Promise<void>;
}

/** Opens the store in a folder, absolute, which is made; what is lost there is drawn again. */
export const openCards = async (folder: string): Promise<CardStore> => {
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const tool = recordedBy;
  const used = new Set<string>();
  const begun = new Map<string, Promise<void>>();
  const drawer = openDrawer();
  const nameOf = (view: CardView): string => `${digestOf({ tool, view }).slice('sha256:'.length)}.png`;
  const stored = new Set((await readdir(folder)).filter((name) => name.endsWith('.png')));
  // What is drawn waits in its file, not in memory.
  const ensure = (name: string, view: CardView): Promise<void> => {
    const known = begun.get(name);
    if (known || stored.has(name)) return known ?? Promise.resolve();
    const drawn = drawer.draw(view).then((card) => replaceFile(join(folder, name), card));
    begun.set(name, drawn);
    return drawn;
  };
  return {
    async draw(view) {
      const name = nameOf(view);
      used.add(name);
      await ensure(name, view);
      const kept = await readFile(join(folder, name)).catch(() => undefined);
      // Another build may have forgotten it meanwhile.
      return kept ?? drawer.draw(view);
    },
    begin(views) {
      for (const view of views) {
        const name = nameOf(view);
        used.add(name);
        ensure(name, view).catch(() => {});
      }
    },
    async tidy() {
      for (const name of await readdir(folder))
        if (name.endsWith('.png') && !used.has(name)) await rm(join(folder, name), { force: true });
    },
    close: () => drawer.close(),
  };
};
