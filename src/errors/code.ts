/** What a code stands for, wherever it is raised. */
export interface CodeEntry {
  /** What it means for the verdict, unless the place it is raised says more. */
  meaning: string;
  /** What to do, where the place it is raised knows nothing better. */
  fix: string;
  /** A message that it comes with. */
  example: string;
  /** Says something of the folder and changes no verdict: `check` says it, and the command that is about it. */
  isNotice?: true;
}

/** Codes of one subject. */
export type CodeBook = Readonly<Record<`HP${number}`, CodeEntry>>;
