import type { Root } from 'mdast';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { slug } from '../kernel/slug.ts';
import type { Checkpoint } from '../schemas/checkpoint.ts';
import type { Unread } from '../schemas/unread.ts';
import { isTooDeep } from './markdown/markdown.ts';
import { contentOf } from './paper/assemble/content.ts';
import { type Declared, datedOn, declaredIn, of } from './paper/assemble/decide.ts';
import { narrativeOf } from './paper/assemble/narrative.ts';
import { unreadIn } from './paper/assemble/unread.ts';
import type { Finding, Paper } from './paper/read/finding.ts';
import { frontOf, readFront } from './paper/read/front.ts';
import { readLeftovers } from './paper/read/leftovers.ts';
import { readMarkedHeadings, readSection } from './paper/read/sections.ts';
import { isAdr } from './paper/tree/adr.ts';
import { parseTree } from './paper/tree/nodes.ts';
import { outlineOf, type Section } from './paper/tree/outline.ts';
import { common, isDayFirst, type Lexicon } from './paper/words/lexicon.ts';
import { closeFencesInRows, repairEncoding, replaceShortcodes } from './paper/words/repair.ts';
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
  /** Everything that was found, in the order of the document, each with its line. */
  findings: readonly Finding[];
  /** Where the verdict and the date stand. */
  lines: { verdict?: number | undefined; date?: number | undefined };
  diagnostics: Diagnostic[];
}

const baseName = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');

interface Parsed {
  root: Root;
  findings: Finding[];
  diagnostics: Diagnostic[];
}

const parse = (source: string, file: string): Parsed => {
  if (!isTooDeep(source)) {
    try {
      return { root: parseTree(source), findings: [], diagnostics: [] };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  const deep = diagnostic('HP504', 'The document nests its quotes and lists too deeply to be read.', {
    place: { file, line: 1 },
    fixes: ['Write it with fewer levels.'],
  });
  return {
    root: { type: 'root', children: [] },
    findings: [{ kind: 'unread', line: 1, text: source, refuses: true }],
    diagnostics: [deep],
  };
};

/** The heading that names the document: its only or unnumbered h1, else its first heading unless the front matter names it. */
const titleOf = (sections: readonly Section[], fronted: string | undefined): Section | undefined => {
  const tops = sections.filter((section) => section.depth === 1 && section.title !== '');
  const [top] = tops;
  if (top && (tops.length === 1 || !/^\d/.test(top.title))) return top;
  if (top || fronted !== undefined) return undefined;
  return sections.find((section) => section.heading?.type === 'heading' && section.title !== '');
};

const undecided: Declared = { doubts: [] };

const inOrder = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => a.line - b.line);

const findIn = (sections: readonly Section[], paper: Paper): Finding[] => {
  const read = sections.flatMap((section) => readSection(section, paper));
  const found = [...read, ...readMarkedHeadings(sections, read, paper)];
  const left = sections.flatMap((section) => readLeftovers(section, found, paper));
  return [...found, ...left];
};

const reportDoubts = (findings: readonly Finding[], file: string, source: string): Diagnostic[] =>
  of(findings, 'doubt').map(({ line, text, trouble }) =>
    diagnostic('HP502', `"${text.replace(/\s+/g, ' ').trim().slice(0, 80)}": ${trouble}`, {
      severity: 'warning',
      place: { file, line },
      source,
      fixes: [
        'Say it in one word, such as READY, PARTIAL, MISSING, BLOCKED or PENDING.',
        'Map your own word under words: in programme.yaml.',
      ],
    }),
  );

const reportUnread = (unread: readonly Unread[], file: string, source: string): Diagnostic[] => {
  const [first] = unread;
  if (!first) return [];
  const count = unread.length === 1 ? 'One part carries' : `${unread.length} parts carry`;
  const said = `${count} a status and could not be read; the first is "${first.text.slice(0, 80)}".`;
  return [
    diagnostic('HP501', said, {
      severity: 'warning',
      place: { file, line: first.line },
      source,
      fixes: ['Write it as a row of a table with a status column, or move the document to front matter.'],
    }),
  ];
};

const reportRepairs = (repaired: number, file: string): Diagnostic[] =>
  repaired === 0
    ? []
    : [
        diagnostic(
          'HP503',
          `${repaired} characters were damaged by a wrong encoding and have been restored.`,
          {
            severity: 'warning',
            place: { file },
            fixes: ['Save the document as UTF-8.'],
          },
        ),
      ];

/**
 * Reads a prose checkpoint document through its Markdown syntax tree: title, date, status line, matrix tables, boxes,
 * marks and questions, risks, lanes, decision, steps. The words decide; what contradicts itself is read as the worse and
 * listed in `unread`, as is every line that looks like a status and was not understood. `id` names the checkpoint and
 * prefixes its items; without it the file's name does. `lexicon` knows a team's own words.
 */
export const parseProse = (
  text: string,
  file: string,
  id?: string,
  lexicon: Lexicon = common,
): ProseReading => {
  const { text: restored, repaired } = repairEncoding(plainText(text));
  const front = frontOf(closeFencesInRows(replaceShortcodes(restored)));
  const source = front.body;
  const parsed = parse(source, file);
  const sections = outlineOf(parsed.root, lexicon);
  const titled = titleOf(sections, front.title);
  const title = titled?.title || front.title || baseName(file).trim() || 'Checkpoint';
  const paper: Paper = { source, lexicon, dayFirst: isDayFirst(source), title };
  const found = inOrder([...parsed.findings, ...readFront(front, paper), ...findIn(sections, paper)]);
  const declared = isAdr(`${title} ${file}`, sections) ? undecided : declaredIn(found);
  const { date, line: dated, others } = datedOn(found);
  const findings = inOrder([...found, ...declared.doubts, ...others]);
  const name = id ?? (slug(baseName(file)) || 'checkpoint');
  const unread = unreadIn(findings, declared.verdict, lexicon);
  const [status] = of(findings, 'status');
  return {
    content: contentOf(findings, { id: name, title, date, declared }),
    status: status?.text ?? null,
    narrative: narrativeOf(sections, titled, findings, source),
    unread,
    findings,
    lines: { verdict: declared.line, date: dated },
    diagnostics: [
      ...parsed.diagnostics,
      ...reportRepairs(repaired, file),
      ...reportDoubts(findings, file, source),
      ...reportUnread(unread, file, source),
    ],
  };
};
