import type { Root } from 'mdast';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { type Checkpoint, CheckpointSchema } from '../schemas/checkpoint.ts';
import type { Unread } from '../schemas/unread.ts';
import { isTooDeep } from './markdown/markdown.ts';
import { type Draft, doubt, leaveUnread } from './prose/draft.ts';
import { readFrontFacts } from './prose/front-facts.ts';
import { resolveNeeds } from './prose/items.ts';
import { scanBlock } from './prose/leftovers.ts';
import { narrativeOf } from './prose/narrative.ts';
import { outlineOf, parseTree, type Section } from './prose/outline.ts';
import { slug } from './prose/plain.ts';
import { readSection } from './prose/read-section.ts';
import { type DeclaredVerdict, worseVerdict } from './prose/read-verdict.ts';
import { repairEncoding, replaceShortcodes } from './prose/repair.ts';
import { plainText } from './text.ts';

/** What a prose document says, and what of it was not understood. */
export interface ProseReading {
  content: Checkpoint;
  /** The author's status line as written; null when there is none. */
  status: string | null;
  /** Markdown of everything that found no place in `content`; render it before it is shown. */
  narrative: string;
  /** By line: parts that carry status-like content and were not understood. */
  unread: Unread[];
  diagnostics: Diagnostic[];
}

const draftOf = (source: string, file: string, id: string): Draft => ({
  file,
  source,
  id,
  title: '',
  status: undefined,
  undecided: false,
  verdicts: [],
  dates: [],
  scope: undefined,
  items: [],
  dependencies: [],
  lanes: [],
  risks: [],
  summary: undefined,
  conditions: [],
  guardrails: [],
  nextSteps: [],
  approvers: [],
  references: [],
  laneIds: new Set(),
  riskIds: new Set(),
  understood: new Set(),
  scanned: new Set(),
  partly: new Map(),
  unread: [],
  diagnostics: [],
});

const baseName = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');

const parse = (draft: Draft): Root => {
  if (!isTooDeep(draft.source)) {
    try {
      return parseTree(draft.source);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  leaveUnread(draft, 1, draft.source);
  draft.diagnostics.push(
    diagnostic('HP504', 'The document nests its quotes and lists too deeply to be read.', {
      place: { file: draft.file, line: 1 },
      fixes: ['Write it with fewer levels.'],
    }),
  );
  return { type: 'root', children: [] };
};

const decide = (draft: Draft): { verdict?: DeclaredVerdict; qualifier?: string } => {
  const [first, ...others] = draft.verdicts;
  if (!first) return {};
  const verdict = others.reduce((worst, each) => worseVerdict(worst, each.verdict), first.verdict);
  if (others.some((each) => each.verdict !== first.verdict)) {
    const said = draft.verdicts.map((each) => `${each.verdict} (line ${each.line})`).join(', ');
    doubt(draft, first.line, said, 'the document declares more than one verdict, and the worst is kept');
  }
  if (draft.undecided && verdict !== 'NO-GO') {
    doubt(draft, first.line, verdict, 'the status line says that nothing has been decided yet');
    return {};
  }
  const qualifier = draft.verdicts.find((each) => each.verdict === verdict && each.qualifier)?.qualifier;
  return { verdict, ...(qualifier === undefined ? {} : { qualifier }) };
};

const datedOn = (draft: Draft): string | undefined => {
  const best = draft.dates.find((each) => each.decided) ?? draft.dates[0];
  for (const other of draft.dates) {
    if (best && other.decided === best.decided && other.date.slice(0, 10) !== best.date.slice(0, 10))
      leaveUnread(draft, other.line, `Date: ${other.date}`);
  }
  return best?.date;
};

const contentOf = (draft: Draft): Checkpoint => {
  const { verdict, qualifier } = decide(draft);
  const date = datedOn(draft);
  const { summary, conditions, guardrails, nextSteps, approvers } = draft;
  const decision = {
    ...(summary === undefined ? {} : { summary }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...{ conditions, guardrails, nextSteps, approvers: [...new Set(approvers)] },
  };
  const isEmpty = Object.values(decision).every((value) => Array.isArray(value) && value.length === 0);
  return CheckpointSchema.parse({
    title: draft.title,
    ...(verdict === undefined ? {} : { verdict }),
    ...(date === undefined ? {} : { date }),
    ...(draft.scope ? { scope: draft.scope } : {}),
    items: draft.items,
    lanes: draft.lanes,
    risks: draft.risks,
    ...(isEmpty ? {} : { decision }),
    references: draft.references.filter((each) => each.trim() !== ''),
  });
};

const report = (draft: Draft): void => {
  const [first] = draft.unread;
  if (!first) return;
  const count = draft.unread.length === 1 ? 'One part carries' : `${draft.unread.length} parts carry`;
  draft.diagnostics.push(
    diagnostic(
      'HP501',
      `${count} a status and could not be read; the first is "${first.text.slice(0, 80)}".`,
      {
        severity: 'warning',
        place: { file: draft.file, line: first.line },
        source: draft.source,
        fixes: ['Write it as a row of a table with a status column, or move the document to front matter.'],
      },
    ),
  );
};

/** The heading that names the document: its only or unnumbered h1, else its first heading unless the front matter names it. */
const titleOf = (sections: readonly Section[], fronted: string | undefined): Section | undefined => {
  const tops = sections.filter((section) => section.depth === 1 && section.title !== '');
  const [top] = tops;
  if (top && (tops.length === 1 || !/^\d/.test(top.title))) return top;
  if (top || fronted !== undefined) return undefined;
  return sections.find((section) => section.heading?.type === 'heading' && section.title !== '');
};

/**
 * Reads a prose checkpoint document through its Markdown syntax tree: title, date, status line, matrix tables and
 * boxes, risks, lanes, decision, steps. The words decide; what contradicts itself is read as the worse and listed in
 * `unread`, as is every part that looks like a status and was not understood. `id` names the checkpoint and prefixes
 * its items; without it the file's name does.
 */
export const parseProse = (text: string, file: string, id?: string): ProseReading => {
  const { text: source, repaired } = repairEncoding(plainText(text));
  const front = readFrontFacts(replaceShortcodes(source));
  const draft = draftOf(front.body, file, id ?? (slug(baseName(file)) || 'checkpoint'));
  if (repaired > 0) {
    draft.diagnostics.push(
      diagnostic('HP503', `${repaired} characters were damaged by a wrong encoding and have been restored.`, {
        severity: 'warning',
        place: { file },
        fixes: ['Save the document as UTF-8.'],
      }),
    );
  }
  const sections = outlineOf(parse(draft));
  const titled = titleOf(sections, front.title);
  draft.title = titled?.title || front.title || baseName(file).trim() || 'Checkpoint';
  front.read(draft);
  for (const section of sections) readSection(section, draft);
  for (const section of sections) for (const block of section.blocks) scanBlock(block, draft);
  resolveNeeds(draft);
  const content = contentOf(draft);
  draft.unread.sort((a, b) => a.line - b.line);
  report(draft);
  const { unread, diagnostics } = draft;
  const narrative = narrativeOf(sections, titled, draft);
  return { content, status: draft.status ?? null, narrative, unread, diagnostics };
};
