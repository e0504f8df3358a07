/** What is known of a repository before anything is written: its files, and what some of them say. */
export interface Repository {
  /** Paths relative to the repository, with `/`, sorted. */
  files: readonly string[];
  /** The text of a file; an empty one where it is not there. */
  read(path: string): string;
}

/** How a repository runs its tests, and where their results go. */
export interface Suite {
  /** The language, as people write it. */
  language: string;
  /** What showed it: a file. */
  sign: string;
  /** What a person would type. */
  typed: string;
  /** The entry of a probe that runs it, without its title; lines of YAML. */
  probe: readonly string[];
}

/** The first file of this name, or that a pattern fits. */
export const has = ({ files }: Repository, name: string | RegExp): string | undefined =>
  files.find((file) => (typeof name === 'string' ? file === name : name.test(file)));

/** A probe that runs a program and reads the results it wrote; lines of YAML. */
export const command = (run: readonly string[], results: string): string[] => [
  'kind: command',
  `run: [${run.map((word) => JSON.stringify(word)).join(', ')}]`,
  `results: ${results}`,
  'timeout: 15m',
];

/** The same of lines for a shell. */
export const shell = (lines: readonly string[], results: string): string[] => [
  'kind: command',
  ...(lines.length === 1 ? [`shell: ${lines[0]}`] : ['shell: |', ...lines.map((line) => `  ${line}`)]),
  `results: ${results}`,
  'timeout: 15m',
];

const WRITTEN = /^results: "?(results\/[^\s"]+)"?$/;

/** The results that a suite's probe has written into a folder of their own, as a path with a `*` where it has one. */
export const resultsOf = ({ probe }: Suite): string[] =>
  probe.flatMap((line) => WRITTEN.exec(line)?.[1] ?? []);
