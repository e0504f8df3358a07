import type { Draft } from './draft.ts';
import { type Block, type Section, sourceOf } from './outline.ts';

const isKept = (block: Block, draft: Draft): boolean =>
  !draft.understood.has(block) && block.type !== 'thematicBreak';

/** The Markdown of what found no other place, under the headings it stood beneath; the title is left out. */
export const narrativeOf = (
  sections: readonly Section[],
  title: Section | undefined,
  draft: Draft,
): string => {
  const parts: string[] = [];
  const shown = new Set<unknown>();
  const showHeadings = (section: Section | undefined): void => {
    if (!section) return;
    showHeadings(section.parent);
    const { heading } = section;
    if (!heading || heading === title?.heading || shown.has(heading)) return;
    shown.add(heading);
    parts.push(sourceOf(heading, draft.source));
  };
  for (const section of sections) {
    const stands =
      section.blocks.every((block) => block.type === 'thematicBreak') &&
      !sections.some((each) => each.parent === section);
    if (stands) showHeadings(section);
    for (const block of section.blocks.filter((each) => isKept(each, draft))) {
      showHeadings(section);
      parts.push(sourceOf(block, draft.source));
    }
  }
  return parts.join('\n\n');
};
