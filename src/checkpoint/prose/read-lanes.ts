import type { List } from 'mdast';
import { type Draft, doubt } from './draft.ts';
import { lineOf, type Section, sourceOf } from './outline.ts';
import { moodsOf, uniqueId } from './plain.ts';
import { itemText } from './read-boxes.ts';
import { isNothing } from './read-risks.ts';
import { entryOf, forbids, type Statement, statementOf } from './statement.ts';

/**
 * Reads the list beneath "allowed" or "blocked" as attested lanes. A sign or an empty box that contradicts the
 * heading holds the lane, and it is doubted.
 */
export const readLanes = (list: List, verdict: 'go' | 'no-go', section: Section, draft: Draft): void => {
  const against = verdict === 'go' ? ['bad', 'waiting', 'warning'] : ['good'];
  const contradicts = (text: string): boolean => moodsOf(text).some((mood) => against.includes(mood));
  for (const item of list.children) {
    const { title, notes } = entryOf(item, draft.source);
    if (title === '' || isNothing(title)) continue;
    const open = item.checked === false && verdict === 'go';
    const doubted = open || contradicts(section.written) || contradicts(itemText(item));
    draft.lanes.push({
      id: uniqueId(title, `lane-${draft.lanes.length + 1}`, draft.laneIds),
      title,
      verdict: doubted ? 'no-go' : verdict,
      ...(notes === undefined ? {} : { notes }),
    });
    if (doubted)
      doubt(
        draft,
        lineOf(item),
        sourceOf(item, draft.source),
        'its sign or box contradicts the heading above it',
      );
  }
  draft.understood.add(list);
};

/** Reads each entry of a list as a statement; one whose emphasised words forbid is a guardrail too. */
export const readStatements = (list: List, into: Statement[], draft: Draft): void => {
  for (const item of list.children) {
    const statement = statementOf(item, draft.source);
    if (statement.text === '' || isNothing(statement.text)) continue;
    into.push(statement);
    if (into !== draft.guardrails && forbids(item)) draft.guardrails.push(statement);
  }
  draft.understood.add(list);
};
