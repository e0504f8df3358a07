import type { Code } from '../../errors.ts';
import type { UnreadableReason } from '../../schemas/reasons/unreadable.ts';

/** Why a result file supports nothing: raised by a reader, turned into a reading by `readResult`. */
export class Unreadable extends Error {
  readonly code: Code;
  readonly reason: UnreadableReason;
  /** 1-based; null where no place in the file is to blame. */
  readonly line: number | null;
  readonly column: number | null;
  /** Without a place, what is wrong with the shape of a document is said of its beginning. */
  constructor(code: Code, reason: UnreadableReason, place: { line: number; column: number } | null = null) {
    super(reason.kind);
    const said = place ?? (code === 'HP307' ? { line: 1, column: 1 } : null);
    this.name = 'Unreadable';
    this.code = code;
    this.reason = reason;
    this.line = said?.line ?? null;
    this.column = said?.column ?? null;
  }
}

/** What a line of a stream was refused for, at its place in the stream. */
export const inLine = (error: unknown, line: number): unknown =>
  error instanceof Unreadable
    ? new Unreadable(error.code, error.reason, { line, column: error.column ?? 1 })
    : error;

/** Line and column (1-based) of an offset in a text. */
export const placeOf = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, Math.max(0, offset));
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
};
