import type { Checkpoint } from '../schemas/checkpoint.ts';
import type { Unread } from '../schemas/unread.ts';
import { isTooDeep } from './markdown/markdown.ts';
import { of } from './paper/assemble/decide.ts';
import { factOf, fieldOf } from './paper/read/facts.ts';
import { readLeftovers } from './paper/read/leftovers.ts';
import { readSection } from './paper/read/sections.ts';
import { sentenceRefuses } from './paper/read/sentences.ts';
import { isStricter, refusesIn } from './paper/read/verdict.ts';
import { parseTree } from './paper/tree/nodes.ts';
import { outlineOf } from './paper/tree/outline.ts';
import { folded } from './paper/words/fold.ts';
import { isDayFirst, type Lexicon } from './paper/words/lexicon.ts';
import { collapsed } from './text.ts';

/** Says whether a line of markup, or of a table, is a heading or a label with the verdict behind it. */
const saysVerdict = (raw: string, text: string, lexicon: Lexicon): boolean => {
  if (/^\s*<h[1-6]\b/i.test(raw)) return true;
  const label = lexicon.fields.at(folded(text.replace(/^[\s|]+/, '')), 0)?.value;
  return /^\s*[<|]/.test(raw) && label === 'decision' && refusesIn(text, lexicon);
};

/**
 * The lines of a narrative that doubt the front matter above it: a label or a heading that declares a stricter verdict.
 * All else in it is the author's account of what the front matter lists. `line` is where the narrative starts.
 */
export const narrativeDoubts = (
  body: string,
  line: number,
  content: Checkpoint,
  lexicon: Lexicon,
): Unread[] => {
  if (body.trim() === '' || isTooDeep(body)) return [];
  const sections = outlineOf(parseTree(body), lexicon);
  const headings = new Set(sections.flatMap((section) => (section.heading ? [section.line] : [])));
  const paper = { source: body, lexicon, dayFirst: isDayFirst(body), title: content.title };
  const isLabel = (text: string): boolean => {
    const fact = factOf(text, 1);
    return fact !== undefined && fieldOf(fact.key, lexicon) !== undefined;
  };
  const findings = sections.flatMap((section) => readSection(section, paper));
  const declared = of(findings, 'verdict')
    .filter((each) => headings.has(each.line) || isLabel(each.written))
    .filter((each) => isStricter(each.verdict, content.verdict ?? 'GO'))
    .map((each) => ({ line: each.line, text: each.written }));
  const lines = body.split('\n');
  const left = sections.flatMap((section) => readLeftovers(section, findings, paper));
  const marked = of(left, 'unread').filter(
    (each) =>
      each.refuses &&
      content.verdict !== 'NO-GO' &&
      (sentenceRefuses(each.text, lexicon) || saysVerdict(lines[each.line - 1] ?? '', each.text, lexicon)),
  );
  return [...declared, ...marked]
    .sort((a, b) => a.line - b.line)
    .map((each) => ({ line: each.line + line - 1, text: collapsed(each.text), refuses: true as const }));
};
