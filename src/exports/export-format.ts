import type { Statement } from '../schemas/attestation.ts';
import type { Run } from '../schemas/evidence.ts';
import type { Judgement } from '../schemas/judgement.ts';
import type { Told } from '../schemas/reason.ts';

/** What is written in other formats: one judged revision, in words. */
export interface Exported {
  judgement: Told<Judgement>;
  /** The runs that the judgement reads, each once. */
  runs: readonly Run[];
  /** The statement on its record; null while it is not frozen. */
  statement: Statement | null;
  tool: { name: string; version: string };
}

/** A format that a revision can be written in. */
export interface ExportFormat {
  id: string;
  title: string;
  /** Who reads it. */
  readers: readonly string[];
  /** What it says, a sentence each. */
  says: readonly string[];
  specification: string;
  /** What it cannot be written without: "a frozen record". */
  needs?: string;
  /** The text of the file; null where what it needs is not there. */
  write: (exported: Exported) => string | null;
}
