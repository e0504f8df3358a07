import { plural } from '../grammar.ts';

/** A comparison at the terminal. */
export const diff = {
  from: 'From ',
  to: 'To   ',
  risk: (name: string) => `risk ${name}`,
  worse: 'Worse',
  better: 'Better',
  changed: 'Otherwise changed',
  policy: 'Another policy: ',
  policies: (from: string, to: string) => `${from} to ${to}`,
  nothing: 'Nothing changed.',
  counts: (counts: Record<'worse' | 'better' | 'changed' | 'unchanged', number>) =>
    `${plural(counts.worse, 'change for the worse', 'changes for the worse')}, ${counts.better} for the better, ${counts.changed} neither; ${counts.unchanged} unchanged.`,
  hidden: (count: number) => `${plural(count, 'other change')} of evidence. List all: --all`,
  pullRequest: 'For a pull request, add: ',
};
