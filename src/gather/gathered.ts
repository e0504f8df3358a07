import type { Diagnostic } from '../errors.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Run } from '../schemas/evidence.ts';
import type { Probe } from '../schemas/probe.ts';
import type { ProgrammeDefinition } from '../schemas/programme.ts';

/** One recorded run and the file that holds it with its captured output. */
export interface StoredRun {
  run: Run;
  /** Path relative to the content folder, with `/`. */
  file: string;
}

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
