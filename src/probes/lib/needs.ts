import type { Probe } from '../../schemas/probe.ts';

/** What a probe cannot run without: a program, a daemon that answers, a variable, a file or folder, or a git repository. */
export interface Need {
  kind: 'program' | 'daemon' | 'variable' | 'file' | 'folder' | 'repository';
  /** The program's or variable's name, or the path relative to the repository. */
  name: string;
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

const all = (kind: Need['kind'], names: readonly string[]): Need[] => names.map((name) => ({ kind, name }));

const OF_GIT: Need[] = [...all('program', ['git']), ...all('repository', ['.'])];

/** Files that are there before the probe runs: those that it reads and no tool writes for it. */
const filesOf = ({ kind, spec }: Probe): string[] => [
  ...(kind === 'slo' || (kind === 'file' && spec.exists !== false) ? textsOf(spec.path) : []),
  ...(kind === 'freeze' ? textsOf(spec.manifest) : []),
  ...textsOf(spec.ca ?? []),
];

/** What a probe's definition says that it needs; what a shell line calls is not looked into. */
export const needsOf = (probe: Probe): Need[] => {
  const { kind, spec } = probe;
  const [program] = textsOf(spec.run ?? []);
  return [
    ...(kind === 'git' || kind === 'change-policy' ? OF_GIT : []),
    ...all('program', program === undefined ? [] : [program]),
    ...all('program', spec.shell === undefined ? [] : ['/bin/sh']),
    ...all('daemon', kind === 'docker' ? textsOf(spec.client) : []),
    ...all('variable', [...textsOf(spec.env ?? []), ...textsOf(spec.secrets ?? [])]),
    ...all(
      'folder',
      textsOf(spec.cwd).filter((cwd) => cwd !== '.'),
    ),
    ...all('file', filesOf(probe)),
  ];
};
