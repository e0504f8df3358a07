/** Raw output, bounded: neither cleaned nor redacted. */
export interface Captured {
  /** The beginning: the first 64 KiB of what is recorded. */
  head: string;
  /** The end of what `head` does not hold; empty when it holds everything. */
  tail: string;
  /** Size of the whole output in bytes. */
  bytes: number;
  /** Bytes that stand in neither. */
  cut: number;
}

/** The output of something that printed nothing. */
export const NOTHING_CAPTURED: Captured = { head: '', tail: '', bytes: 0, cut: 0 };

const KIB = 1024;

/** How much is kept, in bytes. */
export interface Room {
  head: number;
  tail: number;
}

const RECORDED: Room = { head: 64 * KIB, tail: 64 * KIB };

/** Room for output that is searched and parsed, and not recorded. */
export const SEARCHED: Room = { head: 8 * KIB * KIB, tail: 1 * KIB * KIB };

/** Room for lists that are only true as a whole, such as all files of a repository: some two million of them. */
export const LISTED: Room = { head: 256 * KIB * KIB, tail: 1 * KIB };

/** Collects output of any length in bounded memory. */
export interface Collector {
  push(chunk: Uint8Array): void;
  /** What was collected so far. */
  read(): Captured;
}

/** A ring of bytes: what is written beyond its size takes the place of the oldest. */
const ring = (size: number) => {
  let bytes: Buffer | undefined;
  let written = 0;
  return {
    write(chunk: Uint8Array): void {
      if (chunk.length === 0) return;
      bytes ??= Buffer.alloc(size);
      written += Math.max(0, chunk.length - size);
      const kept = chunk.subarray(-size);
      const at = written % size;
      bytes.set(kept.subarray(0, size - at), at);
      bytes.set(kept.subarray(size - at), 0);
      written += kept.length;
    },
    read(): Buffer {
      if (!bytes) return Buffer.alloc(0);
      const at = written % size;
      return written < size
        ? bytes.subarray(0, at)
        : Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
    },
  };
};

/** A collector that keeps the first and the last 64 KiB, unless it is given other room. */
export const collector = (room: Room = RECORDED): Collector => {
  const head: Uint8Array[] = [];
  const tail = ring(room.tail);
  let headBytes = 0;
  let bytes = 0;

  const push = (chunk: Uint8Array): void => {
    bytes += chunk.length;
    const first = chunk.subarray(0, room.head - headBytes);
    if (first.length > 0) head.push(Buffer.from(first));
    headBytes += first.length;
    tail.write(chunk.subarray(first.length));
  };

  const read = (): Captured => {
    const [start, end] = [Buffer.concat(head), tail.read()];
    const cut = bytes - start.length - end.length;
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
