import type { List, ListItem } from 'mdast';
import { type Draft, doubt, leaveUnread } from './draft.ts';
import { bareTitle, isAboutRisks, kindOf } from './headings.ts';
import { hasLink, lineOf, plainOf, type Section, sourceOf, spanOf } from './outline.ts';
import { folded, moodsOf, uniqueId, withoutSigns } from './plain.ts';
import { readApproverList } from './read-approvers.ts';
import { isNothing, readRiskList } from './read-risks.ts';
import { isBareStatus, readStatus, type StatusReading, sameRank, worse } from './read-status.ts';
import { claimOf } from './read-table.ts';
import { readVerdict } from './read-verdict.ts';
import { entryOf, forbids, statementOf } from './statement.ts';

const textOf = (item: ListItem): string =>
  plainOf(item.children[0] ?? item)
    .replace(/\s+/g, ' ')
    .trim();

const readLanes = (list: List, verdict: 'go' | 'no-go', section: Section, draft: Draft): void => {
  const against = verdict === 'go' ? ['bad', 'waiting', 'warning'] : ['good'];
  const titleMoods = moodsOf(section.written).filter((mood) => against.includes(mood));
  for (const item of list.children) {
    const { title, notes } = entryOf(item, draft.source);
    if (title === '' || isNothing(title)) continue;
    const doubted =
      titleMoods.length > 0 ||
      moodsOf(textOf(item)).some((mood) => against.includes(mood)) ||
      (item.checked === false && verdict === 'go');
    draft.lanes.push({
      id: uniqueId(title, `lane-${draft.lanes.length + 1}`, draft.laneIds),
      title,
      verdict: doubted ? 'no-go' : verdict,
      ...(notes === undefined ? {} : { notes }),
    });
    if (doubted)
      doubt(draft, lineOf(item), sourceOf(item, draft.source), 'its sign contradicts the heading above it');
  }
  draft.understood.add(list);
};

const readStatements = (list: List, into: { text: string; notes?: string }[], draft: Draft): void => {
  for (const item of list.children) {
    const statement = statementOf(item, draft.source);
    if (statement.text === '' || isNothing(statement.text)) continue;
    into.push(statement);
    if (into !== draft.guardrails && forbids(item)) draft.guardrails.push(statement);
  }
  draft.understood.add(list);
};

/** Reads boxes of which exactly one is to be ticked, as in GO / NO-GO; false when they are something else. */
const readChoice = (list: List, draft: Draft): boolean => {
  if (list.children.length < 2 || !list.children.some((item) => item.checked !== null)) return false;
  const options = list.children.map((item) => ({ item, reading: readVerdict(textOf(item), true) }));
  if (options.filter(({ reading }) => reading !== undefined).length < 2) return false;
  const ticked = options.filter(({ item }) => item.checked === true);
  const [only] = ticked;
  if (ticked.length === 1 && only?.reading) {
    const { verdict, qualifier } = only.reading;
    draft.verdicts.push({ verdict, qualifier, line: lineOf(only.item) });
    draft.status ??= withoutSigns(textOf(only.item));
    if (only.reading.trouble) doubt(draft, lineOf(only.item), textOf(only.item), only.reading.trouble);
    draft.scanned.add(list);
  } else if (ticked.length > 0) {
    doubt(
      draft,
      lineOf(list),
      ticked.map(({ item }) => textOf(item)).join(' / '),
      'more than one outcome is ticked',
    );
    draft.scanned.add(list);
  } else {
    leaveUnread(draft, lineOf(list), options.map(({ item }) => textOf(item)).join(' / '));
    draft.scanned.add(list);
  }
  return true;
};

const TAIL = /^(.*\S)\s*(?:[:：→]|\s[–—-]|=>|->)\s*([^:：→]+)$/su;

/** Title and status of a list entry of the form "title: STATUS"; undefined when it is none. */
const statusLine = (text: string): { title: string; status: string } | undefined => {
  const match = TAIL.exec(text);
  const title = match?.[1] ?? '';
  const status = match?.[2] ?? '';
  if (!match || withoutSigns(title) === '') return undefined;
  const bare = isBareStatus(status) || isBareStatus(status.replace(/\s*\([^)]*\)\s*$/, ''));
  const shouted = moodsOf(text).length > 0 || /\p{Lu}{2}/u.test(status) || /^\p{Lo}/u.test(folded(status));
  return bare && shouted ? { title, status } : undefined;
};

const boxReading = (item: ListItem, text: string): { title: string; reading: StatusReading } => {
  const own: StatusReading = item.checked
    ? { asWritten: '[x]', status: 'ready' }
    : { asWritten: '[ ]', status: 'unknown' };
  const line = statusLine(text) ?? bracketed(text);
  const signs = moodsOf(text);
  const said = line ? readStatus(line.status) : undefined;
  const title = withoutSigns(line?.title ?? text);
  if (said && (!sameRank(own.status, said.status) || said.trouble)) {
    const status = worse(own.status, said.status);
    return {
      title,
      reading: {
        asWritten: `${own.asWritten} ${said.asWritten}`,
        status,
        trouble: 'the box and the words differ',
      },
    };
  }
  if (item.checked && signs.some((mood) => mood !== 'good'))
    return {
      title,
      reading: { asWritten: own.asWritten, status: 'unknown', trouble: 'the box and the sign differ' },
    };
  if (item.checked && DENIED.test(text))
    return {
      title,
      reading: { asWritten: own.asWritten, status: 'unknown', trouble: 'the box and the words differ' },
    };
  if (!item.checked && signs.includes('good'))
    return { title, reading: { ...own, trouble: 'the box and the sign differ' } };
  return { title, reading: own };
};

const DENIED =
  /\b(?:FAIL(?:ED)?|MISSING|BLOCKED|BLOCKER|NOT READY|PENDING|TODO|TBD|INCOMPLETE|PARTIAL|NO-GO|WIP|IN PROGRESS|NOT DONE|N\/A)\b/u;

const bracketed = (text: string): { title: string; status: string } | undefined => {
  const match = /^(.*\S)\s*[([（]([^()[\]（）]+)[)\]）]\.?$/su.exec(text);
  return match && isBareStatus(match[2] ?? '')
    ? { title: match[1] ?? '', status: match[2] ?? '' }
    : undefined;
};

const push = (
  item: ListItem,
  title: string,
  reading: StatusReading,
  section: Section,
  draft: Draft,
): void => {
  const area = areaOf(section, draft);
  const [first, ...more] = item.children;
  const linked = first && hasLink(first) ? [first] : [];
  const notes = [...linked, ...more]
    .filter((child) => child.type !== 'list' || !hasBoxes(child))
    .map((child) => sourceOf(child, draft.source))
    .join('\n\n');
  draft.items.push({
    id: `${draft.id}-${String(draft.items.length + 1).padStart(2, '0')}`,
    area,
    title,
    asWritten: reading.asWritten,
    claim: claimOf(reading),
    ...(notes === '' ? {} : { notes }),
  });
  if (reading.trouble) doubt(draft, lineOf(item), textOf(item), reading.trouble);
};

const areaOf = (section: Section, draft: Draft): string => {
  for (let each: Section | undefined = section; each; each = each.parent) {
    if (bareTitle(each.title) !== '')
      return each.title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '').trim() || draft.title;
  }
  return draft.title;
};

const hasBoxes = (list: List): boolean =>
  list.children.some((item) => item.checked !== null && item.checked !== undefined);

/** Reads boxes to tick as items, nested boxes included. */
const readBoxes = (list: List, section: Section, draft: Draft): void => {
  for (const item of list.children) {
    const text = textOf(item);
    if (item.checked !== null && item.checked !== undefined && withoutSigns(text) !== '') {
      const { title, reading } = boxReading(item, text);
      push(item, title, reading, section, draft);
    } else if (moodsOf(text).length > 0) leaveUnread(draft, lineOf(item), text);
    for (const child of item.children)
      if (child.type === 'list' && hasBoxes(child)) readBoxes(child, section, draft);
  }
  (list.children.every((item) => item.checked !== null) ? draft.understood : draft.scanned).add(list);
};

/** Reads a list of "title: STATUS" lines as items; false unless every entry is one. */
const readStatusLines = (list: List, section: Section, draft: Draft): boolean => {
  const lines = list.children.map((item) => ({ item, line: statusLine(textOf(item)) }));
  if (lines.some(({ line }) => line === undefined)) return false;
  for (const { item, line } of lines) {
    const reading = line && readStatus(line.status);
    const signs = line ? moodsOf(line.title) : [];
    if (!line || !reading) continue;
    const clash = signs.length > 0 && !readStatus(`${[...line.title][0]} ${line.status}`)?.trouble === false;
    push(
      item,
      withoutSigns(line.title),
      clash
        ? { ...reading, status: worse(reading.status, 'unknown'), trouble: 'the sign contradicts the word' }
        : reading,
      section,
      draft,
    );
  }
  draft.understood.add(list);
  return true;
};

/** Reads a list for what the heading over it says, else for its boxes and statuses. */
export const readList = (list: List, section: Section, draft: Draft): void => {
  const kind = kindOf(section);
  if (readChoice(list, draft)) return;
  if (kind === 'allowed') readLanes(list, 'go', section, draft);
  else if (kind === 'blocked') readLanes(list, 'no-go', section, draft);
  else if (kind === 'risks' && isAboutRisks(section)) readRiskList(list, section, draft);
  else if (kind === 'steps') readStatements(list, draft.nextSteps, draft);
  else if (kind === 'guardrails') readStatements(list, draft.guardrails, draft);
  else if (kind === 'conditions') readStatements(list, draft.conditions, draft);
  else if (kind === 'references') {
    for (const item of list.children) {
      const { children } = item;
      const [first = item] = children;
      draft.references.push(spanOf(first, children.at(-1) ?? first, draft.source));
    }
    draft.understood.add(list);
  } else if (kind === 'approvers') readApproverList(list, draft);
  else if (hasBoxes(list)) readBoxes(list, section, draft);
  else if (list.children.length > 0) readStatusLines(list, section, draft);
};
