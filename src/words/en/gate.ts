/** A gate as other tools show it: one headline, a table, the kinds of what fails it. */
export const gate = {
  headline: (title: string, verdict: string, asked: string, isMet: boolean) =>
    `${title}: ${verdict}, gate for ${asked} ${isMet ? 'met' : 'not met'}`,
  clearing: (titles: readonly string[]) => `; clearing ${titles.join(', ')} gives GO`,
  lane: 'Lane',
  item: 'Item',
  satisfied: (count: number) => `${count} satisfied`,
  asOf: (when: string, commit: string | null, digest: string) =>
    `As of ${when}${commit === null ? '' : `, commit ${commit}`}, digest ${digest}`,
  more: (count: number) => `and ${count} more`,
  kinds: {
    conflict: 'A claim is better than its evidence',
    decision: 'What was declared is looser than what was judged',
    doubt: 'A line was not understood',
    contradiction: 'Newer evidence contradicts the decision',
    evidence: 'It is not proven',
  } as Readonly<Record<string, string>>,
};
