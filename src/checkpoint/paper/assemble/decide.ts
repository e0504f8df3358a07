import type { Finding } from '../read/finding.ts';
import { DATE_RANKS } from '../read/finding.ts';
import { worseVerdict } from '../read/verdict.ts';
import type { DeclaredVerdict } from '../words/lexicon.ts';

type Found<Kind extends Finding['kind']> = Finding & { kind: Kind };

/** The findings of one kind, in the order of the document. */
export const of = <Kind extends Finding['kind']>(findings: readonly Finding[], kind: Kind): Found<Kind>[] =>
  findings.filter((each): each is Found<Kind> => each.kind === kind);

/** What the document declares: its verdict, where that stands, and what of it is in doubt. */
export interface Declared {
  verdict?: DeclaredVerdict;
  qualifier?: string;
  line?: number;
  doubts: Finding[];
}

const doubtAt = (line: number, text: string, trouble: string): Finding => ({
  kind: 'doubt',
  line,
  text,
  trouble,
  refuses: false,
});

/** The verdict of a document: the worst that it declares; none where its status line says that nothing is decided yet. */
export const declaredIn = (findings: readonly Finding[]): Declared => {
  const verdicts = of(findings, 'verdict');
  const [first, ...others] = verdicts;
  if (!first) return { doubts: [] };
  const verdict = others.reduce((worst, each) => worseVerdict(worst, each.verdict), first.verdict);
  const doubts: Finding[] = [];
  if (others.some((each) => each.verdict !== first.verdict)) {
    const trouble = 'the document declares more than one verdict, and the worst is kept';
    const looser = verdicts.find((each) => each.verdict !== verdict) ?? first;
    doubts.push(doubtAt(looser.line, looser.written, trouble));
  }
  const [open] = of(findings, 'undecided');
  if (open && verdict !== 'NO-GO')
    return {
      doubts: [
        ...doubts,
        doubtAt(open.line, open.written, 'the status line says that nothing has been decided yet'),
      ],
    };
  const worst = verdicts.find((each) => each.verdict === verdict) ?? first;
  const qualifier = verdicts.find((each) => each.verdict === verdict && each.qualifier)?.qualifier;
  return { verdict, line: worst.line, doubts, ...(qualifier === undefined ? {} : { qualifier }) };
};

/** The document's date: the one best known to be its own; several in other places of it are none. */
export const datedOn = (
  findings: readonly Finding[],
): { date?: string; line?: number; others: Finding[] } => {
  const dates = of(findings, 'date');
  const rank = DATE_RANKS.find((each) => dates.some((date) => date.rank === each));
  const best = dates.filter((each) => each.rank === rank);
  const [first] = best;
  if (!first) return { others: [] };
  const differ = best.filter((each) => each.date.slice(0, 10) !== first.date.slice(0, 10));
  const others = differ.map(
    ({ line, written }): Finding => ({ kind: 'unread', line, text: written, refuses: false }),
  );
  if (rank === 'elsewhere' && differ.length > 0) return { others: [] };
  const exact =
    best.find((each) => each.date.startsWith(first.date) && each.date.length > first.date.length) ?? first;
  return { date: rank === 'head' ? first.date : exact.date, line: first.line, others };
};
