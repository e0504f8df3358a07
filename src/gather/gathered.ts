import type { Diagnostic } from '../errors.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { StoredRun } from '../schemas/evidence.ts';
import type { Probe } from '../schemas/probe.ts';
import type { ProgrammeDefinition } from '../schemas/programme.ts';

/** Everything a content folder holds, read and validated. Entries with an error are left out and named in `diagnostics`. */
export interface Gathered {
  /** The content folder, absolute. */
  root: string;
  /** The folder that probes run in and paths are relative to: the git top level, else the content folder's parent. Absolute. */
  repository: string;
  programme: ProgrammeDefinition;
  /** In programme order; within a checkpoint r1, r2 … then open. */
  revisions: Revision[];
  /** By id. */
  probes: Map<string, Probe>;
  /** By probe id, oldest first. */
  runs: Map<string, StoredRun[]>;
  /** In order of file, line and column. */
  diagnostics: Diagnostic[];
}
