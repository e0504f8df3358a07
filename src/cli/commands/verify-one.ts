import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnostic, InputError } from '../../errors.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import { verifyArchive } from '../../verify/verify-archive.ts';
import { archiveLines } from '../terminal/archive.ts';
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

/** Verifies one archive from itself alone; 1 when anything is not as it was written. */
export const verifyOne = async (
  session: Session,
  shown: string,
  { since, key }: { since: readonly string[] | undefined; key: string | undefined },
): Promise<Exit> => {
  const path = resolve(session.cwd, shown);
  await requireFile(path, shown);
  const found = await verifyArchive({ path, file: shown, since, key });
  const { record, digest, head, files, isDerived, attestations, faults } = found;
  reportDiagnostics(session, faults);
  const document = {
    archive: shown,
    intact: faults.length === 0,
    checkpoint: record?.checkpoint ?? null,
    revision: record?.revision ?? null,
    verdict: record ? standingVerdict(record.judgement) : null,
    rederived: isDerived,
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
