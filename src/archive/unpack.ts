import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { type Code, type Diagnostic, diagnostic } from '../errors.ts';
import { gzipHeader, SUMS } from './pack.ts';

/** What an archive holds, and everything that is wrong with it. */
export interface Unpacked {
  /** SHA-256 of each file, `sha256:…`, by path, in the archive's order. */
  digests: Map<string, string>;
  /** The bytes of the files asked for. */
  kept: Map<string, Buffer>;
  problems: Diagnostic[];
}

const HEADER = gzipHeader(new Uint8Array()).length;
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

/** Takes an archive's gzip header off, and says whether it is the one that belongs to the bytes after it. */
class Envelope {
  private head = Buffer.alloc(0);
  private readonly hash = createHash('sha256');

  async *read(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      const missing = HEADER - this.head.length;
      if (missing > 0) this.head = Buffer.concat([this.head, chunk.subarray(0, missing)]);
      this.hash.update(chunk.subarray(Math.max(0, missing)));
      yield chunk;
    }
  }

  isIntact(): boolean {
    const rest = this.hash.digest('hex');
    const expected = gzipHeader(new Uint8Array())
      .toString('latin1')
      .replace(/sha256:.*/s, `sha256:${rest}\0`);
    return this.head.toString('latin1') === expected;
  }
}

const listed = (sums: Buffer): Map<string, string> | undefined => {
  const lines = sums.toString('utf8').split('\n');
  if (lines.pop() !== '') return undefined;
  const found = new Map<string, string>();
  for (const line of lines) {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    if (!match?.[1] || !match[2] || found.has(match[2])) return undefined;
    found.set(match[2], `sha256:${match[1]}`);
  }
  return found;
};

const compareWithSums = (
  digests: ReadonlyMap<string, string>,
  sums: Buffer | undefined,
): [Code, string][] => {
  if (!sums) return [['HP746', `${SUMS} is not in the archive`]];
  const expected = listed(sums);
  if (!expected) return [['HP747', `${SUMS} is not a list of digests`]];
  const found: [Code, string][] = [];
  for (const [path, digest] of digests) {
    if (path === SUMS) continue;
    if (!expected.has(path)) found.push(['HP745', `${path} was added: ${SUMS} does not list it`]);
    else if (expected.get(path) !== digest) found.push(['HP747', `${path} was changed`]);
  }
  for (const path of expected.keys())
    if (!digests.has(path)) found.push(['HP746', `${path} was removed: ${SUMS} lists it`]);
  const order = [...digests.keys()];
  if (order.some((path, at) => at > 0 && path < (order[at - 1] ?? '')))
    found.push(['HP748', 'The files stand in another order than they were written in']);
  return found;
};

/** An archive to read. */
export interface Packed {
  chunks: AsyncIterable<Buffer>;
  /** How the user would type its path. */
  file: string;
}

/** Reads an archive as a stream, without extracting anything, and keeps the bytes of the files that `keep` names. */
export const readArchive = async (
  { chunks: packedChunks, file }: Packed,
  keep: (path: string) => boolean,
): Promise<Unpacked> => {
  const digests = new Map<string, string>();
  const kept = new Map<string, Buffer>();
  const problems: Diagnostic[] = [];
  const tell = (code: Code, message: string): void => {
    problems.push(diagnostic(code, message, { place: { file } }));
  };
  const take = (entry: ReadEntry): void => {
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
  const parser = new Parser({ strict: true, onReadEntry: take });
  parser.on('ignoredEntry', ({ path }: ReadEntry) => tell('HP742', `${path} is no plain file`));
  parser.on('meta', () => tell('HP742', 'It holds entries that change what other entries are called'));
  const envelope = new Envelope();
  let packed = 0;
  let unpacked = 0;
  const bounded = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      unpacked += chunk.length;
      if (unpacked > FREE_BYTES && unpacked > packed * MOST_RATIO) throw new Bomb();
      yield chunk;
    }
  };
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  };
  try {
    await pipeline(envelope.read(packedChunks), counted, createGunzip(), bounded, async (chunks) => {
      for await (const chunk of chunks) parser.write(chunk);
      await new Promise<void>((resolve, reject) => {
        parser.on('end', resolve);
        parser.on('error', reject);
        parser.end();
      });
    });
  } catch (error) {
    if (error instanceof Bomb) tell('HP744', `It unpacks to more than ${MOST_RATIO} times its size`);
    else tell('HP740', `It is damaged: ${error instanceof Error ? error.message : String(error)}`);
    return { digests, kept, problems };
  }
  if (!envelope.isIntact()) tell('HP740', 'It is damaged: its bytes are not those it was written with');
  for (const [code, message] of compareWithSums(digests, kept.get(SUMS))) tell(code, message);
  return { digests, kept, problems };
};

class Bomb extends Error {}
