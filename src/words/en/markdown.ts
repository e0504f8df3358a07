/** Comparisons and explanations as Markdown, for pull requests, issues and chats. */
export const markdown = {
  hypothetical: ' (hypothetical)',
  asOf: (when: string, digest: string) => `As of ${when}, digest ${digest}`,
  diff: {
    title: (from: string, to: string) => `Readiness: ${from} to ${to}`,
    from: (side: string) => `From ${side}`,
    to: (side: string) => `To ${side}`,
    policy: (from: string, to: string) => `Reached under another policy: ${from} to ${to}.`,
    directions: { worse: 'Worse', better: 'Better', changed: 'Changed' },
    heads: ['What', 'Change', 'Cause'],
    verdict: 'Verdict',
    kind: (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1),
    nothing: 'Nothing changed.',
    counts: ({
      worse,
      better,
      changed,
      unchanged,
    }: Record<'worse' | 'better' | 'changed' | 'unchanged', number>) =>
      `${worse} worse, ${better} better, ${changed} neither, ${unchanged} unchanged.`,
    more: (count: number) => `${count} more`,
  },
  explanation: {
    kind: (kind: string) => kind,
    met: 'met',
    notMet: 'not met',
    why: 'Why',
    clearing: 'What would clear it',
    and: (names: readonly string[]) => names.join(', and '),
  },
};
