import type { Need } from '../schemas/item.ts';
import type { Unread } from '../schemas/unread.ts';
import { of } from './paper/assemble/decide.ts';
import type { ProseReading } from './prose.ts';

/** One entry of a list of lanes, conditions, guardrails or steps. */
interface Noted {
  title: string;
  notes: string | null;
  line: number;
}

/** What `import --json` prints: the checkpoint as read from prose. */
export interface ImportJson {
  title: string;
  date: string | null;
  /** The author's status line as written. */
  status: string | null;
  verdict: string | null;
  scope: string | null;
  items: {
    id: string;
    area: string;
    title: string;
    status: string | null;
    asWritten: string | null;
    notes: string | null;
    owner: string | null;
    needs: Need[];
    line: number;
  }[];
  risks: {
    title: string;
    level: string;
    state: string;
    owner: string | null;
    notes: string | null;
    line: number;
  }[];
  decision: {
    verdict: string | null;
    qualifier: string | null;
    summary: string | null;
    allowed: Noted[];
    blocked: Noted[];
    conditions: string[];
    guardrails: string[];
    approvers: string[];
  };
  nextSteps: string[];
  references: string[];
  /** The lines of what has none of its own: the verdict, the date, and each statement in the order of its list. */
  lines: {
    verdict: number | null;
    date: number | null;
    conditions: number[];
    guardrails: number[];
    nextSteps: number[];
    references: number[];
  };
  unread: (Omit<Unread, 'refuses'> & { refuses: boolean })[];
}

const lanesOf = ({ content, findings }: ProseReading, verdict: 'go' | 'no-go'): Noted[] => {
  const lines = of(findings, 'lane').map(({ line }) => line);
  return content.lanes.flatMap((lane, at) =>
    lane.verdict === verdict ? [{ title: lane.title, notes: lane.notes ?? null, line: lines[at] ?? 1 }] : [],
  );
};

const rowsOf = ({ content, findings }: ProseReading): Pick<ImportJson, 'items' | 'risks'> => {
  const lines = of(findings, 'item').map(({ line }) => line);
  const riskLines = of(findings, 'risk').map(({ line }) => line);
  return {
    items: content.items.map(({ id, area, title, claim, asWritten, notes, owner, needs }, at) => ({
      id,
      area,
      title,
      status: claim?.status ?? 'unknown',
      asWritten: asWritten ?? null,
      notes: notes ?? null,
      owner: owner ?? null,
      needs,
      line: lines[at] ?? 1,
    })),
    risks: content.risks.map(({ title, level, state, owner, notes }, at) => ({
      title,
      level,
      state,
      owner: owner ?? null,
      notes: notes ?? null,
      line: riskLines[at] ?? 1,
    })),
  };
};

const linesOf = ({ lines, findings }: ProseReading): ImportJson['lines'] => {
  const each = (kind: 'condition' | 'guardrail' | 'step' | 'reference') =>
    of(findings, kind).map(({ line }) => line);
  return {
    verdict: lines.verdict ?? null,
    date: lines.date ?? null,
    conditions: each('condition'),
    guardrails: each('guardrail'),
    nextSteps: each('step'),
    references: each('reference'),
  };
};

/** Turns what was read from a prose document into the document that `import --json` prints; absent values are null. */
export const toImportJson = (reading: ProseReading): ImportJson => {
  const { content, status, unread } = reading;
  const { decision } = content;
  const words = (statements: readonly { text: string; notes?: string | undefined }[] = []): string[] =>
    statements.map(({ text, notes }) => (notes === undefined ? text : `${text}\n\n${notes}`));
  return {
    title: content.title,
    date: content.date ?? null,
    status,
    verdict: content.verdict ?? null,
    scope: content.scope ?? null,
    ...rowsOf(reading),
    decision: {
      verdict: content.verdict ?? null,
      qualifier: decision?.qualifier ?? null,
      summary: decision?.summary ?? null,
      allowed: lanesOf(reading, 'go'),
      blocked: lanesOf(reading, 'no-go'),
      conditions: words(decision?.conditions),
      guardrails: words(decision?.guardrails),
      approvers: decision?.approvers ?? [],
    },
    nextSteps: words(decision?.nextSteps),
    references: content.references,
    lines: linesOf(reading),
    unread: unread.map((each) => ({ ...each, refuses: each.refuses === true })),
  };
};
