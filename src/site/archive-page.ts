import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gathered } from '../gather/gathered.ts';
import { recordName } from '../kernel/record-text.ts';
import { sweep, temporaryFor } from '../storage/atomic.ts';
import { recordPath } from '../views/anchors.ts';
import { judgeAll } from './build.ts';
import { toBuildFault } from './build-fault.ts';
import { toRecords } from './records.ts';
import { render } from './render.ts';
import { loadRenderer } from './renderer.ts';
import { toSingleFile } from './single-file.ts';

/** Which page is made a file of its own. */
export interface ArchivePageInput {
  gathered: Gathered;
  /** A frozen revision. */
  checkpoint: string;
  revision: string;
  /** Address of the published site with a trailing slash, for links to its other pages. */
  address?: string | undefined;
  /** Folder for what is needed on the way, absolute; several commands may share it. */
  work: string;
}

/**
 * The page of a frozen revision as one self-contained file, from what the ledger holds alone: no working copy and no
 * decision that was not frozen leaves a trace on it.
 */
export const archivePage = async (input: ArchivePageInput): Promise<string> => {
  const { gathered, checkpoint, revision, address, work } = input;
  const revisions = gathered.revisions.filter((each) => gathered.frozen.has(recordName(each)));
  const own = { ...gathered, revisions };
  const contents = toRecords(own, judgeAll(own));
  const page = recordPath({ checkpoint, revision });
  const folder = temporaryFor(join(work, 'archive'));
  const out = join(folder, 'out');
  try {
    await mkdir(work, { recursive: true });
    await sweep(work);
    await mkdir(folder);
    const content = gathered.root;
    await render({ renderer: await loadRenderer(), contents, pages: [page], content, out, base: '/' });
    return await toSingleFile({ site: out, page, address });
  } catch (error) {
    throw toBuildFault(error, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
