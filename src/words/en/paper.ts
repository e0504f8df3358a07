const count = (number: number, one: string, many: string): string =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

/** The texts of the page that shows a paper beside what was read from it. */
export const paper = {
  title: 'The paper, and what was read',
  back: 'The revision',
  lines: 'The paper',
  rows: 'What was read',
  line: (number: number): string => `line ${number}`,
  acknowledged: 'acknowledged',
  beside: 'See the paper beside what was read',
  kinds: {
    item: 'item',
    lane: 'lane',
    risk: 'risk',
    verdict: 'verdict',
    date: 'date',
    status: 'status line',
    scope: 'scope',
    approver: 'approval',
    reference: 'reference',
    summary: 'summary',
    step: 'next step',
    condition: 'condition',
    guardrail: 'guardrail',
    undecided: 'not decided',
    doubt: 'doubt',
    unread: 'not understood',
    refuses: 'refuses, and was not understood',
  } as Readonly<Record<string, string>>,
  summary: (read: number, missed: number, held: number): string =>
    [
      `${count(read, 'thing was', 'things were')} read from this paper`,
      missed === 0
        ? 'nothing that looks like a status was left over'
        : `${count(missed, 'line was', 'lines were')} not understood`,
      ...(held === 0
        ? []
        : [`${count(held, 'of them holds', 'of them hold')} the verdict until it is cleared`]),
    ].join('; '),
  missed: (lines: number, held: number): string =>
    held === 0
      ? `${count(lines, 'line', 'lines')} of the paper ${lines === 1 ? 'was' : 'were'} not understood.`
      : `${count(lines, 'line', 'lines')} of the paper ${lines === 1 ? 'was' : 'were'} not understood, and ${held} of them ${held === 1 ? 'holds' : 'hold'} the verdict.`,
};
