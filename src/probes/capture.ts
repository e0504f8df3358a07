/** Raw output, bounded: neither cleaned nor redacted. */
export interface Captured {
  /** The first 64 KiB. */
  head: string;
  /** The last 64 KiB of what `head` does not hold; empty when it holds everything. */
  tail: string;
  /** Size of the whole output in bytes. */
  bytes: number;
  /** Bytes that stand in neither. */
  cut: number;
}

/** The output of something that printed nothing. */
export const NOTHING_CAPTURED: Captured = { head: '', tail: '', bytes: 0, cut: 0 };

const HEAD = 64 * 1024;
const TAIL = 64 * 1024;

/** Collects output of any length in bounded memory. */
export interface Collector {
  push(chunk: Uint8Array): void;
  /** What was collected so far. */
  read(): Captured;
}

/** A collector that keeps the first and the last 64 KiB. */
export const collector = (): Collector => {
  const head: Uint8Array[] = [];
  let headBytes = 0;
  let tail: Uint8Array[] = [];
  let tailBytes = 0;
  let bytes = 0;

  const push = (chunk: Uint8Array): void => {
    bytes += chunk.length;
    const first = chunk.subarray(0, HEAD - headBytes);
    if (first.length > 0) head.push(Buffer.from(first));
    headBytes += first.length;
    const rest = chunk.subarray(first.length).subarray(-TAIL);
    if (rest.length === 0) return;
    tail.push(Buffer.from(rest));
    tailBytes += rest.length;
    if (tailBytes > 2 * TAIL) {
      tail = [Buffer.concat(tail).subarray(-TAIL)];
      tailBytes = TAIL;
    }
  };

  const read = (): Captured => {
    const end = Buffer.concat(tail).subarray(-TAIL);
    const cut = bytes - headBytes - end.length;
    const start = Buffer.concat(head);
    if (cut === 0) return { head: Buffer.concat([start, end]).toString('utf8'), tail: '', bytes, cut };
    return { head: start.toString('utf8'), tail: end.toString('utf8'), bytes, cut };
  };

  return { push, read };
};

/** Text that is already in memory, bounded in the same way. */
export const capturedText = (text: string): Captured => {
  const all = collector();
  all.push(Buffer.from(text, 'utf8'));
  return all.read();
};

/** What was kept, as one text to be searched. */
export const keptText = (captured: Captured): string =>
  captured.tail ? `${captured.head}\n${captured.tail}` : captured.head;
