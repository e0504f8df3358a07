import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const RETURN = 13;
const FEED = 10;

/** Bytes without the carriage return of each CRLF; `held` is a last one of the bytes before, and of these. */
const withoutReturns = (bytes: Buffer, held: boolean): { rest: Buffer; held: boolean } => {
  const all = held ? Buffer.concat([Buffer.from([RETURN]), bytes]) : bytes;
  const isHeld = all.at(-1) === RETURN;
  const rest = Buffer.allocUnsafe(all.length);
  let length = 0;
  for (let at = 0; at < all.length - (isHeld ? 1 : 0); at++)
    if (all[at] !== RETURN || all[at + 1] !== FEED) rest[length++] = all[at] ?? 0;
  return { rest: rest.subarray(0, length), held: isHeld };
};

/**
 * The digests of a file, `sha256:<hex>`: of its bytes, and of them as every system has them, each CRLF as a line feed.
 * They are the same for a file that holds a NUL and so is no text.
 */
export const digestsOf = async (real: string): Promise<{ bytes: string; anywhere: string }> => {
  const [whole, portable] = [createHash('sha256'), createHash('sha256')];
  let isText = true;
  let held = false;
  for await (const chunk of createReadStream(real) as AsyncIterable<Buffer>) {
    whole.update(chunk);
    isText &&= !chunk.includes(0);
    const part = withoutReturns(chunk, held);
    held = part.held;
    portable.update(part.rest);
  }
  if (held) portable.update(Buffer.from([RETURN]));
  const bytes = `sha256:${whole.digest('hex')}`;
  return { bytes, anywhere: isText ? `sha256:${portable.digest('hex')}` : bytes };
};
