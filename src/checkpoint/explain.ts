import type { Finding } from './paper/read/finding.ts';
import type { ProseReading } from './prose.ts';

/** What one line of a paper became. */
export interface Became {
  line: number;
  /** `item`, `risk`, `verdict` …; `unread` and `refuses` for what was not understood. */
  kind: string;
  /** What was read: a status and a title, a verdict, a date. */
  said: string;
  /** The id of the item it became. */
  id?: string;
}

const saidBy = (finding: Finding): string | undefined => {
  switch (finding.kind) {
    case 'item':
      return `${finding.reading?.status ?? 'unknown'}: ${finding.title}`;
    case 'lane':
      return `${finding.verdict}: ${finding.title}`;
    case 'risk':
      return `${finding.level}, ${finding.state}: ${finding.title}`;
    case 'verdict':
      return finding.verdict;
    case 'date':
      return finding.date;
    case 'doubt':
      return finding.trouble;
    case 'step':
    case 'condition':
    case 'guardrail':
      return finding.statement.text;
    case 'undecided':
      return 'nothing is decided yet';
    case 'status':
    case 'scope':
    case 'approver':
    case 'reference':
    case 'summary':
      return finding.text;
    default:
      return undefined;
  }
};

/** What each line of a paper became, in the order of the paper. */
export const becameOf = ({ content, findings, unread }: ProseReading): Became[] => {
  let items = 0;
  const became = findings.flatMap((finding): Became[] => {
    const said = saidBy(finding);
    if (said === undefined) return [];
    const id = finding.kind === 'item' ? content.items[items++]?.id : undefined;
    return [{ line: finding.line, kind: finding.kind, said, ...(id === undefined ? {} : { id }) }];
  });
  const doubted = new Set(findings.flatMap((each) => (each.kind === 'doubt' ? [each.line] : [])));
  const left = unread
    .filter(({ line, refuses }) => refuses || !doubted.has(line))
    .map(({ line, refuses, text }): Became => ({ line, kind: refuses ? 'refuses' : 'unread', said: text }));
  return [...became, ...left].sort((a, b) => a.line - b.line);
};

/** The paper, line by line, with what each became beneath it. */
export const explainPaper = (source: string, reading: ProseReading): string[] => {
  const became = becameOf(reading);
  const lines = source.split('\n');
  const width = String(lines.length).length;
  return lines.flatMap((text, at) => [
    `${String(at + 1).padStart(width)}  ${text}`.trimEnd(),
    ...became
      .filter(({ line }) => line === at + 1)
      .map(({ kind, said, id }) => {
        const what =
          kind === 'unread' || kind === 'refuses'
            ? 'not understood'
            : said.replace(/\s+/g, ' ').slice(0, 120);
        return `${' '.repeat(width)}    = ${kind}${id === undefined ? '' : ` ${id}`}: ${what}`;
      }),
  ]);
};
