import { createHash } from 'node:crypto';
import { gzipHeader } from './pack.ts';

const HEADER = gzipHeader(new Uint8Array()).length;

/** Takes an archive's gzip header off, and says whether it is the one that belongs to the bytes after it. */
export class Envelope {
  private head = Buffer.alloc(0);
  private readonly hash = createHash('sha256');

  /** Hands the bytes on as they are. */
  async *read(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      const missing = HEADER - this.head.length;
      if (missing > 0) this.head = Buffer.concat([this.head, chunk.subarray(0, missing)]);
      this.hash.update(chunk.subarray(Math.max(0, missing)));
      yield chunk;
    }
  }

  /** Once all was read. */
  isIntact(): boolean {
    const rest = this.hash.digest('hex');
    const expected = gzipHeader(new Uint8Array())
      .toString('latin1')
      .replace(/sha256:.*/s, `sha256:${rest}\0`);
    return this.head.toString('latin1') === expected;
  }
}
