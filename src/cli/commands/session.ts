import type { Diagnostic } from '../../errors.ts';
import type { Line } from '../terminal/style.ts';
import type { Environment, Sink, Terminal } from '../terminal/terminal.ts';

/** What a command's end tells scripts and CI. */
export const EXIT = { met: 0, notMet: 1, badInput: 2, unfinished: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Everything of the world that a command may use. */
export interface Session {
  /** Machine-readable output was asked for. */
  json: boolean;
  /** The content folder named with `--root`. */
  root: string | undefined;
  cwd: string;
  environment: Environment;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Holdpoint's own version. */
  version: string;
  /** Takes Ctrl-C and requests to end upon itself: from the call on they abort the signal instead. */
  interruption: () => AbortSignal;
  /** Standard output; only one document goes there with `--json`. */
  out: Terminal;
  /** Standard error. */
  err: Terminal;
  stdout: Pick<Sink, 'write'>;
}

/** Writes the one JSON document of a command to standard output. */
export const printJson = ({ stdout }: Session, value: unknown): void => {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

/** Prints lines for people, or one JSON document when that was asked for. */
export const present = (session: Session, value: unknown, lines: () => Line[]): void => {
  if (session.json) printJson(session, value);
  else session.out.print(...lines());
};

/** A diagnostic as JSON: code, severity, message, place, meaning and fixes; the file's lines are left out. */
export const diagnosticJson = ({ source: _, place, ...rest }: Diagnostic) => ({
  ...rest,
  file: place?.file ?? null,
  line: place?.line ?? null,
  column: place?.column ?? null,
});
