import type { Checkpoint } from '../schemas/checkpoint.ts';
import type { Unread } from '../schemas/unread.ts';
import { isTooDeep } from './markdown/markdown.ts';
import { of } from './paper/assemble/decide.ts';
import { factOf, fieldOf } from './paper/read/facts.ts';
import { readSection } from './paper/read/sections.ts';
import { isStricter } from './paper/read/verdict.ts';
import { parseTree } from './paper/tree/nodes.ts';
import { outlineOf } from './paper/tree/outline.ts';
import { isDayFirst, type Lexicon } from './paper/words/lexicon.ts';
import { collapsed } from './text.ts';

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
  return of(
    sections.flatMap((section) => readSection(section, paper)),
    'verdict',
  )
    .filter((each) => headings.has(each.line) || isLabel(each.written))
    .filter((each) => isStricter(each.verdict, content.verdict ?? 'GO'))
    .map((each) => ({ line: each.line + line - 1, text: collapsed(each.written), refuses: true as const }));
};
