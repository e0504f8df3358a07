import { type Diagnostic, diagnostic } from '../../errors.ts';
import type { Risk } from '../../schemas/risk.ts';
import type { Unread } from '../../schemas/unread.ts';
import type { Block } from './outline.ts';
import type { DeclaredVerdict } from './read-verdict.ts';
import type { Statement } from './statement.ts';
import type { ClaimedStatus } from './status-words.ts';

/** A verdict found in the document, and the line that declares it. */
export interface DeclaredLine {
  verdict: DeclaredVerdict;
  qualifier?: string | undefined;
  line: number;
}

/** A row of the matrix. */
export interface DraftItem {
  id: string;
  area: string;
  title: string;
  asWritten?: string;
  claim?: { status: ClaimedStatus; reason?: string };
  needs?: string[];
  notes?: string;
}

/** A lane as declared. */
export interface DraftLane {
  id: string;
  title: string;
  verdict: 'go' | 'no-go';
  notes?: string;
}

/** A risk as declared. */
export interface DraftRisk {
  id: string;
  title: string;
  level: Risk['level'];
  state: Risk['state'];
  notes?: string;
}

/** What has been read of a prose document so far. */
export interface Draft {
  readonly file: string;
  readonly source: string;
  readonly id: string;
  title: string;
  /** The author's status line as written. */
  status: string | undefined;
  /** Whether the status line says that nothing has been decided yet. */
  undecided: boolean;
  verdicts: DeclaredLine[];
  dates: { date: string; line: number; decided: boolean }[];
  scope: string | undefined;
  items: DraftItem[];
  /** What the rows say they depend on, by position of the item. */
  dependencies: { item: number; on: string }[];
  lanes: DraftLane[];
  risks: DraftRisk[];
  summary: string | undefined;
  conditions: Statement[];
  guardrails: Statement[];
  nextSteps: Statement[];
  approvers: string[];
  references: string[];
  /** Ids of lanes and of risks given so far. */
  readonly laneIds: Set<string>;
  readonly riskIds: Set<string>;
  /** Blocks that were looked through, and whose remaining content stays in the narrative. */
  readonly scanned: Set<Block>;
  /** Blocks whose whole content has found its place. */
  readonly understood: Set<Block>;
  /** Paragraphs of which only some lines have found their place, and those lines. */
  readonly partly: Map<Block, Set<number>>;
  readonly unread: Unread[];
  readonly diagnostics: Diagnostic[];
}

const LONGEST = 240;
// A mark that leads or ends a line or a cell.
const REFUSES = /(?:^|\|)[\s>*_-]*[❌⛔🚫🛑]|[❌⛔🚫🛑][\s*_]*(?:\||$)/u;

/** Names a part of the document that carries status-like content and was not understood. */
export const leaveUnread = (draft: Draft, line: number, text: string): void => {
  const short = text.replace(/\s+/g, ' ').trim();
  if (short === '' || draft.unread.some((each) => each.line === line && each.text === short)) return;
  const shown = short.length > LONGEST ? `${short.slice(0, LONGEST)}…` : short;
  draft.unread.push({ line, text: shown, ...(REFUSES.test(short) ? { refuses: true } : {}) });
};

/** Reports that a part was read as the worse of what it can mean, and leaves it among the unread. */
export const doubt = (draft: Draft, line: number, text: string, trouble: string): void => {
  leaveUnread(draft, line, text);
  draft.diagnostics.push(
    diagnostic('HP502', `"${text.replace(/\s+/g, ' ').trim().slice(0, 80)}": ${trouble}`, {
      severity: 'warning',
      place: { file: draft.file, line },
      source: draft.source,
      fixes: ['Say it in one word, such as READY, PARTIAL, MISSING, BLOCKED or PENDING.'],
    }),
  );
};
