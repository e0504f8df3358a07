import type { List } from 'mdast';
import { type Draft, doubt, leaveUnread } from './draft.ts';
import { isAboutRisks, kindOf, saysNone } from './headings.ts';
import { areaOf } from './items.ts';
import { lineOf, type Section, spanOf } from './outline.ts';
import { withoutSigns } from './plain.ts';
import { readApproverList } from './read-approvers.ts';
import { hasBoxes, itemText, readBoxes, readStatusLines } from './read-boxes.ts';
import { readLanes, readStatements } from './read-lanes.ts';
import { readRiskList } from './read-risks.ts';
import { readVerdict } from './read-verdict.ts';

/** Reads boxes of which exactly one is to be ticked, as in GO / NO-GO; false when they are something else. */
const readChoice = (list: List, draft: Draft): boolean => {
  if (list.children.length < 2 || !hasBoxes(list)) return false;
  const options = list.children.map((item) => ({ item, reading: readVerdict(itemText(item), true) }));
  if (options.filter(({ reading }) => reading !== undefined).length < 2) return false;
  draft.scanned.add(list);
  const ticked = options.filter(({ item }) => item.checked === true);
  const said = (chosen: typeof options): string => chosen.map(({ item }) => itemText(item)).join(' / ');
  const [only] = ticked;
  if (ticked.length > 1) doubt(draft, lineOf(list), said(ticked), 'more than one outcome is ticked');
  else if (!only?.reading) leaveUnread(draft, lineOf(only?.item ?? list), said(only ? ticked : options));
  else {
    const { verdict, qualifier, trouble } = only.reading;
    draft.verdicts.push({ verdict, qualifier, line: lineOf(only.item) });
    draft.status ??= withoutSigns(itemText(only.item));
    if (trouble) doubt(draft, lineOf(only.item), itemText(only.item), trouble);
  }
  return true;
};

const readReferences = (list: List, draft: Draft): void => {
  for (const { children } of list.children) {
    const [first] = children;
    if (first) draft.references.push(spanOf(first, children.at(-1) ?? first, draft.source));
  }
  draft.understood.add(list);
};

/** Reads a list for what the heading over it says, else for its boxes and statuses. */
export const readList = (list: List, section: Section, draft: Draft): void => {
  const kind = kindOf(section);
  if (readChoice(list, draft)) return;
  if (kind === 'allowed') readLanes(list, 'go', section, draft);
  else if (kind === 'blocked') readLanes(list, 'no-go', section, draft);
  else if (kind === 'risks' && isAboutRisks(section)) {
    if (!saysNone(section)) readRiskList(list, section, draft);
  } else if (kind === 'steps') readStatements(list, draft.nextSteps, draft);
  else if (kind === 'guardrails') readStatements(list, draft.guardrails, draft);
  else if (kind === 'conditions') readStatements(list, draft.conditions, draft);
  else if (kind === 'references') readReferences(list, draft);
  else if (kind === 'approvers') readApproverList(list, draft);
  else if (hasBoxes(list)) readBoxes(list, areaOf(section, draft), draft);
  else if (list.children.length > 0) readStatusLines(list, section, draft);
};
