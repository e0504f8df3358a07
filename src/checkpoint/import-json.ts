import type { Need } from '../schemas/item.ts';
import type { Unread } from '../schemas/unread.ts';
import type { ProseReading } from './prose.ts';

/** One entry of a list of lanes, conditions, guardrails or steps. */
export interface Noted {
  title: string;
  notes: string | null;
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
    needs: Need[];
  }[];
  risks: { title: string; level: string; state: string; notes: string | null }[];
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
  unread: Unread[];
}

/** Turns what was read from a prose document into the document that `import --json` prints; absent values are null. */
export const toImportJson = ({ content, status, unread }: ProseReading): ImportJson => {
  const { decision } = content;
  const lanes = (verdict: 'go' | 'no-go'): Noted[] =>
    content.lanes
      .filter((lane) => lane.verdict === verdict)
      .map(({ title, notes }) => ({ title, notes: notes ?? null }));
  const words = (statements: readonly { text: string; notes?: string | undefined }[] = []): string[] =>
    statements.map(({ text, notes }) => (notes === undefined ? text : `${text}\n\n${notes}`));
  return {
    title: content.title,
    date: content.date ?? null,
    status,
    verdict: content.verdict ?? null,
    scope: content.scope ?? null,
    items: content.items.map(({ id, area, title, claim, asWritten, notes, needs }) => ({
      id,
      area,
      title,
      status: claim?.status ?? 'unknown',
      asWritten: asWritten ?? null,
      notes: notes ?? null,
      needs,
    })),
    risks: content.risks.map(({ title, level, state, notes }) => ({
      title,
      level,
      state,
      notes: notes ?? null,
    })),
    decision: {
      verdict: content.verdict ?? null,
      qualifier: decision?.qualifier ?? null,
      summary: decision?.summary ?? null,
      allowed: lanes('go'),
      blocked: lanes('no-go'),
      conditions: words(decision?.conditions),
      guardrails: words(decision?.guardrails),
      approvers: decision?.approvers ?? [],
    },
    nextSteps: words(decision?.nextSteps),
    references: content.references,
    unread,
  };
};
