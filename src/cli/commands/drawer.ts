import { digestOf } from '../../kernel/digest.ts';
import type { Drawer } from '../../verify/archived-page.ts';

/** Loads what draws the pages of archives; `work` makes the folder for what is needed on the way. */
export const loadDrawer = async (work: () => Promise<string>): Promise<Drawer> => {
  const [{ archivePage }, { loadRenderer }, { codeDigest }] = await Promise.all([
    import('../../site/archive-page.ts'),
    import('../../site/renderer.ts'),
    import('../../site/package.ts'),
  ]);
  const renderer = await loadRenderer();
  return {
    renderer: digestOf([renderer.digest, await codeDigest()]),
    draw: async (bytes, { folder, address }) =>
      archivePage({ renderer, bytes, folder, address, work: await work() }),
  };
};
