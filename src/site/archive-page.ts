import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Gathered } from '../gather/gathered.ts';
import { digestBytes } from '../kernel/digest.ts';
import { parseRecord, recordFile, recordName } from '../kernel/record-text.ts';
import { revisionOf, runsOf } from '../ledger/case-of-record.ts';
import { toContents } from '../page-data/contents.ts';
import { LanguageSchema } from '../schemas/language.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { sweep, temporaryFor } from '../storage/atomic.ts';
import { recordPath } from '../views/anchors.ts';
import { judgeAll } from './build.ts';
import { toBuildFault } from './build-fault.ts';
import { render } from './render.ts';
import type { Renderer } from './renderer.ts';
import { toSingleFile } from './single-file.ts';

/** What the page in an archive is drawn from; the same input gives the same bytes. */
export interface ArchivePageInput {
  renderer: Renderer;
  /** The exact bytes of a record's file. */
  bytes: Buffer;
  /** Name of the content folder that it lies in. */
  folder: string;
  /** Address of the published site with a trailing slash, for links to its other pages. */
  address: string | null;
  /** Folder for what is needed on the way, absolute; several commands may share it. */
  work: string;
}

/** A content folder that holds one record and nothing else. */
const holding = (record: FrozenRecord, digest: string, root: string): Gathered => {
  const revision = revisionOf(record);
  const file = recordFile(record);
  const { programme, language, policy, probes } = record;
  return {
    root,
    repository: dirname(root),
    now: Date.parse(record.judgement.asOf),
    programme: {
      name: programme,
      language: LanguageSchema.catch('en').parse(language),
      checkpoints: [record.checkpoint],
      policy,
    },
    revisions: [revision],
    frozen: new Map([[recordName(record), { digest, file, record, runs: runsOf(record) }]]),
    withdrawn: [],
    head: { entry: null, record: digest },
    probes: new Map(Object.entries(probes)),
    runs: new Map(),
    diagnostics: [],
  };
};

/**
 * The page of a record as one self-contained file, from that record alone: no working copy, no other decision and no
 * clock leaves a trace on it, so that whoever has the record can draw it again.
 */
export const archivePage = async ({
  renderer,
  bytes,
  folder,
  address,
  work,
}: ArchivePageInput): Promise<string> => {
  const record = parseRecord(bytes.toString('utf8'));
  if (typeof record === 'string') throw new Error(record);
  const place = temporaryFor(join(work, 'archive'));
  const out = join(place, 'out');
  const content = join(place, folder);
  const page = recordPath(record);
  try {
    await mkdir(work, { recursive: true });
    await sweep(work);
    await mkdir(dirname(join(content, recordFile(record))), { recursive: true });
    await writeFile(join(content, recordFile(record)), bytes);
    const gathered = holding(record, digestBytes(bytes), content);
    const contents = toContents(gathered, judgeAll(gathered));
    await render({ renderer, contents, pages: [page], content, out, base: '/' });
    return await toSingleFile({ site: out, page, ...(address === null ? {} : { address }) });
  } catch (error) {
    throw toBuildFault(error, place);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
};
