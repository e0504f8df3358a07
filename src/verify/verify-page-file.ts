import { Readable } from 'node:stream';
import { FILES } from '../archive/archive-files.ts';
import { readPageFile, toPageFile } from '../archive/page-file.ts';
import { readArchive } from '../archive/unpack.ts';
import { diagnostic } from '../errors.ts';
import { digestBytes } from '../kernel/digest.ts';
import { type VerifiedArchive, type VerifyArchiveInput, verifyArchive } from './verify-archive.ts';

/**
 * Verifies a page that has its archive inside: the archive, and that the page is the one it holds. Undefined where
 * the bytes are no such page.
 */
export const verifyPageFile = async (
  bytes: Buffer,
  input: Omit<VerifyArchiveInput, 'chunks'>,
): Promise<VerifiedArchive | undefined> => {
  const parts = readPageFile(bytes);
  if (!parts) return undefined;
  const { file } = input;
  const chunks = (): AsyncIterable<Buffer> => Readable.from([parts.archive]);
  const found = await verifyArchive({ ...input, chunks: chunks() });
  if (found.faults.length > 0) return found;
  const { digests } = await readArchive({ chunks: chunks(), file }, () => false);
  const isWritten = bytes.equals(Buffer.from(toPageFile(parts), 'utf8'));
  if (isWritten && digests.get(FILES.page) === digestBytes(parts.page)) return found;
  const fault = diagnostic('HP749', `${file} shows another page than the one in its archive`, {
    place: { file },
  });
  return { ...found, faults: [fault] };
};
