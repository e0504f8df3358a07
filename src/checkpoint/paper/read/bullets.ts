import type { List, ListItem } from 'mdast';
import { hasBoxes, hasLink, itemText, lineOf, sourceOf } from '../tree/nodes.ts';
import { withoutSigns } from '../words/fold.ts';
import { type Finding, itemOf, type Paper, taken } from './finding.ts';
import { type StatusLine, signLine } from './status-lines.ts';

/** The item that a bullet with a status makes; what is nested beneath explains it. */
export const lineItem = (item: ListItem, line: StatusLine, area: string, source: string): Finding[] => {
  const [first, ...more] = item.children;
  const linked = first && hasLink(first) && line.rest === '' ? [sourceOf(first, source)] : [];
  const beneath = line.rest === '' ? more.map((child) => sourceOf(child, source)) : [];
  const notes = [line.rest, ...linked, ...beneath].filter((part) => part !== '').join('\n\n');
  const { title, reading } = line;
  return itemOf({ area, title, reading, notes, line: lineOf(item), written: itemText(item) });
};

/** Reads the bullets that carry a sign as items, nested ones too; undefined where none does. */
export const readSignLines = (list: List, area: string, paper: Paper): Finding[] | undefined => {
  const { lexicon, source } = paper;
  const read = list.children.map((item) => {
    const line = signLine(item, source, lexicon);
    const within = line?.title ?? (withoutSigns(itemText(item)).replace(/[:：]$/, '') || area);
    const nested = item.children.flatMap((child) =>
      child.type === 'list' && !hasBoxes(child) ? (readSignLines(child, within, paper) ?? []) : [],
    );
    return { line, found: [...(line ? lineItem(item, line, area, source) : []), ...nested] };
  });
  const findings = read.flatMap(({ found }) => found);
  if (findings.length === 0) return undefined;
  return read.every(({ line }) => line) ? [taken(list), ...findings] : findings;
};
