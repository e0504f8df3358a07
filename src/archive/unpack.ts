import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { type Code, type Diagnostic, diagnostic } from '../errors.ts';
import { Envelope } from './envelope.ts';
import { SUMS } from './pack.ts';
import { compareWithSums } from './sums.ts';

/** What an archive holds, and everything that is wrong with it. */
export interface Unpacked {
  /** SHA-256 of each file, `sha256:…`, by path, in the archive's order. */
  digests: Map<string, string>;
  /** The bytes of the files asked for. */
  kept: Map<string, Buffer>;
  problems: Diagnostic[];
}

const MOST_RATIO = 100;
// Short files compress better than that without being meant to.
const FREE_BYTES = 1024 * 1024;
const MOST_KEPT = 256 * 1024 * 1024;

const isSafe = (path: string): boolean =>
  path !== '' &&
  !path.startsWith('/') &&
  !path.includes('\\') &&
  !path.includes('\0') &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

class Bomb extends Error {}

/** What goes into unpacking and what comes out of it; ends it where that is far more. */
class Ratio {
  private packed = 0;
  private unpacked = 0;

  async *goingIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.packed += chunk.length;
      yield chunk;
    }
  }

  async *comingOut(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.unpacked += chunk.length;
      if (this.unpacked > FREE_BYTES && this.unpacked > this.packed * MOST_RATIO) throw new Bomb();
      yield chunk;
    }
  }
}

type Tell = (code: Code, message: string) => void;

/** Takes the entries of an archive in as they come: each one's digest, and the bytes of those that are wanted. */
const intake = (
  { digests, kept }: Unpacked,
  keep: (path: string) => boolean,
  tell: Tell,
): ((entry: ReadEntry) => void) => {
  return (entry) => {
    const { path, type, size } = entry;
    if (type !== 'File' || entry.linkpath) tell('HP742', `${path} is no plain file`);
    if (!isSafe(path)) tell('HP741', `${JSON.stringify(path)} would lead out of the archive's folder`);
    if (digests.has(path)) tell('HP743', `${path} stands in it twice`);
    const hash = createHash('sha256');
    const chunks: Buffer[] = [];
    const wanted = (path === SUMS || keep(path)) && size <= MOST_KEPT && !digests.has(path);
    digests.set(path, '');
    entry.on('data', (chunk) => {
      hash.update(chunk);
      if (wanted) chunks.push(Buffer.from(chunk));
    });
    entry.on('end', () => {
      digests.set(path, `sha256:${hash.digest('hex')}`);
      if (wanted) kept.set(path, Buffer.concat(chunks));
    });
  };
};

/** Parses tar from a stream to its end. */
const parsing =
  (take: (entry: ReadEntry) => void, tell: Tell) =>
  async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    const parser = new Parser({ strict: true, onReadEntry: take });
    parser.on('ignoredEntry', ({ path }: ReadEntry) => tell('HP742', `${path} is no plain file`));
    parser.on('meta', () => tell('HP742', 'It holds entries that change what other entries are called'));
    for await (const chunk of chunks) parser.write(chunk);
    await new Promise<void>((resolve, reject) => {
      parser.on('end', resolve);
      parser.on('error', reject);
      parser.end();
    });
  };

/** An archive to read. */
export interface Packed {
  chunks: AsyncIterable<Buffer>;
  /** How the user would type its path. */
  file: string;
}

/** Reads an archive as a stream, without extracting anything, and keeps the bytes of the files that `keep` names. */
export const readArchive = async (
  { chunks, file }: Packed,
  keep: (path: string) => boolean,
): Promise<Unpacked> => {
  const unpacked: Unpacked = { digests: new Map(), kept: new Map(), problems: [] };
  const tell: Tell = (code, message) => {
    unpacked.problems.push(diagnostic(code, message, { place: { file } }));
  };
  const [envelope, ratio] = [new Envelope(), new Ratio()];
  try {
    await pipeline(
      envelope.read(chunks),
      (given) => ratio.goingIn(given),
      createGunzip(),
      (given) => ratio.comingOut(given),
      parsing(intake(unpacked, keep, tell), tell),
    );
  } catch (error) {
    if (error instanceof Bomb) tell('HP744', `It unpacks to more than ${MOST_RATIO} times its size`);
    else tell('HP740', `It is damaged: ${error instanceof Error ? error.message : String(error)}`);
    return unpacked;
  }
  if (!envelope.isIntact()) tell('HP740', 'It is damaged: its bytes are not those it was written with');
  for (const [code, message] of compareWithSums(unpacked.digests, unpacked.kept.get(SUMS)))
    tell(code, message);
  return unpacked;
};
