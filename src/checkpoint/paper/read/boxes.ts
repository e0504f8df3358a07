import type { List, ListItem } from 'mdast';
import { hasBoxes, hasLink, isBoxed, itemText, lineOf, sourceOf } from '../tree/nodes.ts';
import { withoutSigns } from '../words/fold.ts';
import { type Lexicon, moodsOf } from '../words/lexicon.ts';
import { readSignLines } from './bullets.ts';
import { type Finding, itemOf, type Paper, seen, taken } from './finding.ts';
import { readStatus, type StatusReading, sameRank, worse } from './status.ts';
import { bracketed, shoutedIn, signLine, wordLine } from './status-lines.ts';

/** What contradicts a box: a status behind the text, a sign in it, a status in capitals. */
const againstBox = (
  item: ListItem,
  text: string,
  own: StatusReading,
  lexicon: Lexicon,
): StatusReading | undefined => {
  const line = wordLine(text, lexicon) ?? bracketed(text, lexicon);
  const said = line && readStatus(line.status, lexicon);
  if (said && (!sameRank(own.status, said.status) || said.trouble)) {
    const asWritten = `${own.asWritten} ${said.asWritten}`;
    return { asWritten, status: worse(own.status, said.status), trouble: 'the box and the words differ' };
  }
  const signs = moodsOf(text);
  if (item.checked && signs.some((mood) => mood !== 'good'))
    return { ...own, status: 'unknown', trouble: 'the box and the sign differ' };
  if (item.checked && shoutedIn(text, lexicon).some((status) => !sameRank(status, 'ready')))
    return { ...own, status: 'unknown', trouble: 'the box and the words differ' };
  return !item.checked && signs.includes('good')
    ? { ...own, trouble: 'the box and the sign differ' }
    : undefined;
};

const notesOf = (item: ListItem, source: string, said: string): string => {
  const [first, ...more] = item.children;
  const linked = first && hasLink(first) ? [first] : [];
  const beneath = [...linked, ...more]
    .filter((child) => child.type !== 'list' || !hasBoxes(child))
    .map((child) => sourceOf(child, source));
  return [said, ...beneath].filter((part) => part !== '').join('\n\n');
};

const boxItem = (item: ListItem, area: string, { source, lexicon }: Paper): Finding[] => {
  const written = itemText(item);
  const own: StatusReading = item.checked
    ? { asWritten: '[x]', status: 'ready' }
    : { asWritten: '[ ]', status: 'unknown' };
  const line = wordLine(written, lexicon) ?? bracketed(written, lexicon);
  const title = withoutSigns(line?.title ?? written);
  const reading = againstBox(item, written, own, lexicon) ?? own;
  return itemOf({
    area,
    title,
    reading,
    notes: notesOf(item, source, line?.rest ?? ''),
    line: lineOf(item),
    written,
  });
};

const plainItem = (item: ListItem, area: string, { source, lexicon }: Paper): Finding[] => {
  const line = signLine(item, source, lexicon);
  const written = itemText(item);
  return line
    ? itemOf({
        area,
        title: line.title,
        reading: line.reading,
        notes: line.rest,
        line: lineOf(item),
        written,
      })
    : [];
};

/** Reads boxes to tick as items, nested ones too; an entry without a box names the area of those beneath it. */
export const readBoxes = (list: List, area: string, paper: Paper): Finding[] => [
  list.children.every(isBoxed) ? taken(list) : seen(list),
  ...list.children.flatMap((item): Finding[] => {
    const written = itemText(item);
    const boxed = isBoxed(item) && withoutSigns(written) !== '';
    const beneath = boxed ? area : withoutSigns(written).replace(/[:：]$/, '') || area;
    const nested = item.children.flatMap((child) =>
      child.type !== 'list'
        ? []
        : hasBoxes(child)
          ? readBoxes(child, beneath, paper)
          : (readSignLines(child, beneath, paper) ?? []).filter(({ kind }) => kind !== 'taken'),
    );
    return [...(boxed ? boxItem(item, area, paper) : plainItem(item, area, paper)), ...nested];
  }),
];
