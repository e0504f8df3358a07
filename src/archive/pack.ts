import { constants, gzipSync } from 'node:zlib';
import { Header } from 'tar';
import { sha256 } from '../kernel/digest.ts';

/** One file of an archive; its path is relative and joined by `/`. */
export interface PackedFile {
  path: string;
  bytes: Uint8Array;
}

/** The list of digests that `sha256sum -c` reads. */
export const SUMS = 'SHA256SUMS';

const BLOCK = 512;
const GZIP_HEADER = 10;

const byPath = (a: PackedFile, b: PackedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const sums = (files: readonly PackedFile[]): PackedFile => ({
  path: SUMS,
  bytes: Buffer.from(files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('')),
});

const entry = ({ path, bytes }: PackedFile): Buffer => {
  const size = Math.ceil(bytes.length / BLOCK) * BLOCK;
  const block = Buffer.alloc(BLOCK + size);
  const long = new Header({
    path,
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: bytes.length,
    mtime: new Date(0),
    type: 'File',
  }).encode(block);
  if (long) throw new RangeError(`${path} is too long a path for an archive`);
  block.set(bytes, BLOCK);
  return block;
};

/** Every file and the list of their digests as one tar: sorted by path, with fixed times, modes and owners. */
export const toTar = (files: readonly PackedFile[]): Buffer => {
  const sorted = [...files].sort(byPath);
  const all = [...sorted, sums(sorted)].sort(byPath);
  return Buffer.concat([...all.map(entry), Buffer.alloc(2 * BLOCK)]);
};

/** The beginning of an archive's gzip stream (RFC 1952): no name, no time, and the digest of all that follows. */
export const gzipHeader = (rest: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 2, 0xff]),
    Buffer.from(`sha256:${sha256(rest)}\0`, 'latin1'),
  ]);

// What unpacks to more than this many times its size is taken for a bomb; see unpack.ts.
const MOST_RATIO = 50;

/** The bytes that every archive begins with. */
export const OWN_HEADER = gzipHeader(new Uint8Array()).subarray(0, GZIP_HEADER + 'sha256:'.length);

/** Says whether bytes begin as every archive does; whether they are whole is another question. */
export const isArchive = (bytes: Uint8Array): boolean =>
  OWN_HEADER.equals(bytes.subarray(0, OWN_HEADER.length));

/** A tar as an archive: gzip whose header says the digest of the compressed bytes, so that no bit can change unseen. */
export const toArchive = (tar: Uint8Array): Buffer => {
  const best = gzipSync(tar, { level: 9 });
  const isBomb = tar.length > best.length * MOST_RATIO;
  const packed = isBomb ? gzipSync(tar, { level: 9, strategy: constants.Z_HUFFMAN_ONLY }) : best;
  const rest = packed.subarray(GZIP_HEADER);
  return Buffer.concat([gzipHeader(rest), rest]);
};
