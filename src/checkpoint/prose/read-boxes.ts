import type { List, ListItem } from 'mdast';
import { type Draft, leaveUnread } from './draft.ts';
import { addItem, areaOf } from './items.ts';
import { hasLink, lineOf, plainOf, type Section, sourceOf } from './outline.ts';
import { folded, moodsOf, withoutSigns } from './plain.ts';
import { isBareStatus, readStatus, type StatusReading, sameRank, worse } from './read-status.ts';

/** Plain text of a list item's first paragraph. */
export const itemText = (item: ListItem): string =>
  plainOf(item.children[0] ?? item)
    .replace(/\s+/g, ' ')
    .trim();

const isBox = (item: ListItem): boolean => item.checked !== null && item.checked !== undefined;

/** Says whether a list or one nested in it has boxes to tick. */
export const hasBoxes = (list: List): boolean =>
  list.children.some(
    (item) => isBox(item) || item.children.some((child) => child.type === 'list' && hasBoxes(child)),
  );

const TAIL = /^(.*\S)\s*(?:[:：→]|\s[–—-]|=>|->)\s*([^:：→]+)$/su;
const BRACKETS = /^(.*\S)\s*[([（]([^()[\]（）]+)[)\]）]\.?$/su;
const DENIED =
  /\b(?:FAIL(?:ED)?|MISSING|BLOCKED|BLOCKER|NOT READY|PENDING|TODO|TBD|INCOMPLETE|PARTIAL|NO-GO|WIP|IN PROGRESS|NOT DONE)\b/u;

interface StatusLine {
  title: string;
  status: string;
  /** What stands behind the status; empty where nothing does. */
  rest: string;
}

const FOLLOWED = /^(.*?\S)\s*[:：]\s*(\S[^:：]{0,40}?)\s+[–—-]\s+(\S.*)$/su;

/** Title and status of an entry of the form "title: STATUS" or "title: STATUS - more"; undefined when it is none. */
const statusLine = (text: string): StatusLine | undefined => {
  const followed = asStatusLine(FOLLOWED.exec(text));
  return followed ?? asStatusLine(TAIL.exec(text));
};

const asStatusLine = (match: RegExpExecArray | null): StatusLine | undefined => {
  const [text = '', title = '', status = '', rest = ''] = match ?? [];
  if (withoutSigns(title) === '') return undefined;
  const bare = isBareStatus(status) || isBareStatus(status.replace(/\s*\([^)]*\)\s*$/, ''));
  const shouted =
    moodsOf(rest === '' ? text : `${title}${status}`).length > 0 ||
    /\p{Lu}{2}/u.test(status) ||
    /^\p{Lo}/u.test(folded(status));
  return bare && shouted ? { title, status, rest } : undefined;
};

const bracketed = (text: string): StatusLine | undefined => {
  const [title = '', status = ''] = BRACKETS.exec(text)?.slice(1) ?? [];
  return isBareStatus(status) ? { title, status, rest: '' } : undefined;
};

/** What contradicts a box: a status behind the text, a sign in it, a status in capitals. */
const againstBox = (item: ListItem, text: string, own: StatusReading): StatusReading | undefined => {
  const line = statusLine(text) ?? bracketed(text);
  const said = line && readStatus(line.status);
  if (said && (!sameRank(own.status, said.status) || said.trouble)) {
    const asWritten = `${own.asWritten} ${said.asWritten}`;
    return { asWritten, status: worse(own.status, said.status), trouble: 'the box and the words differ' };
  }
  const signs = moodsOf(text);
  if (item.checked && signs.some((mood) => mood !== 'good'))
    return { ...own, status: 'unknown', trouble: 'the box and the sign differ' };
  if (item.checked && DENIED.test(text))
    return { ...own, status: 'unknown', trouble: 'the box and the words differ' };
  return !item.checked && signs.includes('good')
    ? { ...own, trouble: 'the box and the sign differ' }
    : undefined;
};

const notesOf = (item: ListItem, draft: Draft, said = ''): string => {
  const [first, ...more] = item.children;
  const linked = first && hasLink(first) ? [first] : [];
  const beneath = [...linked, ...more]
    .filter((child) => child.type !== 'list' || !hasBoxes(child))
    .map((child) => sourceOf(child, draft.source));
  return [said, ...beneath].filter((part) => part !== '').join('\n\n');
};

/** Reads boxes to tick as items, nested ones too; an entry without a box names the area of those beneath it. */
export const readBoxes = (list: List, area: string, draft: Draft): void => {
  for (const item of list.children) {
    const written = itemText(item);
    const boxed = isBox(item) && withoutSigns(written) !== '';
    if (boxed) {
      const own: StatusReading = item.checked
        ? { asWritten: '[x]', status: 'ready' }
        : { asWritten: '[ ]', status: 'unknown' };
      const line = statusLine(written) ?? bracketed(written);
      const title = withoutSigns(line?.title ?? written);
      const reading = againstBox(item, written, own) ?? own;
      const notes = notesOf(item, draft, line?.rest);
      addItem(draft, { area, title, reading, notes, line: lineOf(item), written });
    } else if (moodsOf(written).length > 0) leaveUnread(draft, lineOf(item), written);
    const beneath = boxed ? area : withoutSigns(written).replace(/[:：]$/, '') || area;
    for (const child of item.children)
      if (child.type === 'list' && hasBoxes(child)) readBoxes(child, beneath, draft);
  }
  (list.children.every(isBox) ? draft.understood : draft.scanned).add(list);
};

/** Reads a list of "title: STATUS" entries as items; false unless every entry is one. */
export const readStatusLines = (list: List, section: Section, draft: Draft): boolean => {
  const lines = list.children.map((item) => ({ item, line: statusLine(itemText(item)) }));
  if (lines.some(({ line }) => line === undefined)) return false;
  for (const { item, line } of lines) {
    if (!line) continue;
    const signs = [...line.title, ...line.rest].filter((character) => moodsOf(character).length > 0).join('');
    const reading = readStatus(`${signs} ${line.status}`);
    const title = withoutSigns(line.title);
    const area = areaOf(section, draft);
    const notes = notesOf(item, draft, line.rest);
    addItem(draft, { area, title, reading, notes, line: lineOf(item), written: itemText(item) });
  }
  draft.understood.add(list);
  return true;
};
