import type { Finding } from '../read/finding.ts';
import { type Block, sourceOf } from '../tree/nodes.ts';
import type { Section } from '../tree/outline.ts';

/** The Markdown of what found no other place, under the headings it stood beneath; the title is left out. */
export const narrativeOf = (
  sections: readonly Section[],
  title: Section | undefined,
  findings: readonly Finding[],
  source: string,
): string => {
  const whole = new Set(
    findings.flatMap((each) => (each.kind === 'taken' && !each.lines ? [each.node] : [])),
  );
  const isKept = (block: Block): boolean => !whole.has(block) && block.type !== 'thematicBreak';
  const parts: string[] = [];
  const shown = new Set<unknown>();
  const showHeadings = (section: Section | undefined): void => {
    if (!section) return;
    showHeadings(section.parent);
    const { heading } = section;
    if (!heading || heading === title?.heading || shown.has(heading)) return;
    shown.add(heading);
    parts.push(sourceOf(heading, source));
  };
  for (const section of sections) {
    const stands =
      section.blocks.every((block) => block.type === 'thematicBreak') &&
      !sections.some((each) => each.parent === section);
    if (stands) showHeadings(section);
    for (const block of section.blocks.filter(isKept)) {
      showHeadings(section);
      parts.push(sourceOf(block, source));
    }
  }
  return parts.join('\n\n');
};
