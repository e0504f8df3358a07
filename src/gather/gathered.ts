import type { Diagnostic } from '../errors.ts';
import type { Withdrawn } from '../ledger/records.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Run, StoredRun } from '../schemas/evidence.ts';
import type { Probe } from '../schemas/probe.ts';
import type { ProgrammeDefinition } from '../schemas/programme.ts';
import type { FrozenRecord } from '../schemas/record.ts';

/** A frozen revision without captured output, which is read from its file when a page shows it. */
export interface FrozenRevision {
  /** SHA-256 of the exact bytes of its file. */
  digest: string;
  /** Relative to the content folder, with `/`. */
  file: string;
  record: Omit<FrozenRecord, 'evidence' | 'earlier'>;
  /** By probe. */
  runs: Map<string, Run[]>;
}

/** Everything a content folder holds, read and validated. Entries with an error are left out and named in `diagnostics`. */
export interface Gathered {
  /** The content folder, absolute. */
  root: string;
  /** The folder that probes run in and paths are relative to: the git top level, else the content folder's parent. Absolute. */
  repository: string;
  /** Milliseconds since 1970: what is dated after it is of the future. */
  now: number;
  programme: ProgrammeDefinition;
  /** In programme order; within a checkpoint r1, r2 … then open. Those that are frozen come from their records alone. */
  revisions: Revision[];
  /** Frozen revisions by name: `cp3@r1`. */
  frozen: Map<string, FrozenRevision>;
  /** In the order of the ledger. */
  withdrawn: Withdrawn[];
  /** The ledger as it stands; null while nothing was frozen. */
  head: {
    /** The digest that stands for the whole ledger. */
    entry: string | null;
    /** The digest of the last record. */
    record: string | null;
  };
  /** By id. */
  probes: Map<string, Probe>;
  /** By probe id, oldest first. */
  runs: Map<string, StoredRun[]>;
  /** In order of file, line and column. */
  diagnostics: Diagnostic[];
}
