import { createReadStream } from 'node:fs';
import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isArchive, OWN_HEADER } from '../../archive/pack.ts';
import { diagnostic, InputError } from '../../errors.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import type { Drawer } from '../../verify/archived-page.ts';
import { type VerifiedArchive, type VerifyArchiveInput, verifyArchive } from '../../verify/verify-archive.ts';
import { verifyPageFile } from '../../verify/verify-page-file.ts';
import { speak } from '../../words/words.ts';
import { archiveLines } from '../terminal/archive.ts';
import { loadDrawer } from './drawer.ts';
import { reportDiagnostics } from './report.ts';
import { diagnosticJson, EXIT, type Exit, present, type Session } from './session.ts';

const requireFile = async (path: string, shown: string): Promise<void> => {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return;
  throw new InputError([
    diagnostic('HP003', found ? `${shown} is not a file` : `There is no file ${shown}`, {
      place: { file: shown },
      meaning: 'Nothing was verified.',
      fixes: ['name an archive: npx holdpoint archive <record> writes one'],
    }),
  ]);
};

/** Draws pages in a folder of its own, which is gone afterwards: who verifies need not have a content folder. */
const drawingIn = (folder: string) => (): Promise<Drawer> => loadDrawer(async () => folder);

const MOST_PAGE_BYTES = 256 * 1024 * 1024;

const beginsAsArchive = async (path: string): Promise<boolean> => {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(OWN_HEADER.length), 0, OWN_HEADER.length, 0);
    return isArchive(buffer);
  } finally {
    await handle.close();
  }
};

const verified = async (
  path: string,
  input: Omit<VerifyArchiveInput, 'chunks'>,
): Promise<VerifiedArchive> => {
  const isPage = (await stat(path)).size <= MOST_PAGE_BYTES && !(await beginsAsArchive(path));
  const inPage = isPage ? await verifyPageFile(await readFile(path), input) : undefined;
  return inPage ?? verifyArchive({ ...input, chunks: createReadStream(path) });
};

/** Verifies one archive from itself alone; 1 when anything is not as it was written. */
export const verifyOne = async (
  session: Session,
  shown: string,
  { since, key }: { since: readonly string[] | undefined; key: string | undefined },
): Promise<Exit> => {
  const path = resolve(session.cwd, shown);
  await requireFile(path, shown);
  const work = await mkdtemp(join(tmpdir(), 'holdpoint-verify-'));
  const found = await verified(path, { file: shown, drawer: drawingIn(work), since, key }).finally(() =>
    rm(work, { recursive: true, force: true }),
  );
  const { record, digest, head, files, isDerived, page, attestations, faults } = found;
  reportDiagnostics(session, faults);
  if (record) speak(record.language);
  const document = {
    archive: shown,
    intact: faults.length === 0,
    checkpoint: record?.checkpoint ?? null,
    revision: record?.revision ?? null,
    verdict: record ? standingVerdict(record.judgement) : null,
    rederived: isDerived,
    page: page.isDrawn ? 'drawn-again' : 'not-checked',
    madeBy: page.tool ?? null,
    digest,
    head,
    files,
    attestations,
    signed: key === undefined ? null : faults.length === 0,
    faults: faults.map(diagnosticJson),
  };
  present(session, document, () => archiveLines(shown, found, { keyGiven: key !== undefined }));
  return faults.length === 0 ? EXIT.met : EXIT.notMet;
};
