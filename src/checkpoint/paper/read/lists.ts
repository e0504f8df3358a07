import type { List } from 'mdast';
import { hasBoxes, isBoxed, itemText, lineOf, sourceOf } from '../tree/nodes.ts';
import { areaOf, bareTitle } from '../tree/titles.ts';
import { withoutSigns } from '../words/fold.ts';
import { readApproverList } from './approvers.ts';
import { readBoxes } from './boxes.ts';
import { lineItem, readSignLines } from './bullets.ts';
import { factOf, fieldOf } from './facts.ts';
import { type Finding, type Place, seen, taken } from './finding.ts';
import { readQuestionList } from './questions.ts';
import { readRiskList } from './risk-list.ts';
import { isAboutRisks, saysNone } from './risks.ts';
import { readLanes, readReferences, readStatements } from './statements.ts';
import { readStatus } from './status.ts';
import { wordLine } from './status-lines.ts';
import { readVerdict } from './verdict.ts';

const SHORT = 4;

/** Reads boxes of which exactly one is to be ticked, as in GO / NO-GO; undefined when they are something else. */
const readChoice = (list: List, { kind, paper: { lexicon } }: Place): Finding[] | undefined => {
  if (!list.children.every(isBoxed)) return undefined;
  const options = list.children.map((item) => ({
    item,
    text: itemText(item),
    reading: readVerdict(itemText(item), true, lexicon),
  }));
  const known = options.filter(({ reading }) => reading !== undefined).length;
  const brief = options.every(({ text }) => withoutSigns(text).split(' ').length <= SHORT);
  const named = options.some(({ text }) => readVerdict(text, false, lexicon) !== undefined);
  const isChoice = kind === 'decision' ? brief || named : known > 1 && known === options.length;
  if (!isChoice) return undefined;
  const ticked = options.filter(({ item }) => item.checked === true);
  const [only] = ticked;
  const text = (ticked.length > 0 ? ticked : options).map((each) => each.text).join(' / ');
  if (!only) return [seen(list), { kind: 'unread', line: lineOf(list), text, refuses: false }];
  const line = lineOf(only.item);
  if (ticked.length > 1)
    return [
      seen(list),
      { kind: 'doubt', line, text, trouble: 'more than one outcome is ticked', refuses: true },
    ];
  // What was ticked and is no verdict anyone knows may refuse.
  if (!only.reading) return [seen(list), { kind: 'unread', line, text, refuses: true }];
  const { verdict, qualifier, trouble } = only.reading;
  return [
    seen(list),
    { kind: 'status', line, text: withoutSigns(only.text) },
    { kind: 'verdict', line, verdict, qualifier, written: only.text },
    ...(trouble ? [{ kind: 'doubt', line, text: only.text, trouble, refuses: false } as const] : []),
  ];
};

const OUTCOMES: ReadonlySet<string | undefined> = new Set(['decision', 'approved']);

/** Reads the boxes beneath an entry that asks for the decision: "Decision:" over a list of outcomes. */
export const readNestedChoices = (list: List, place: Place): Finding[] =>
  list.children.flatMap((item): Finding[] => {
    const fact = factOf(itemText(item), lineOf(item));
    const asks = fact !== undefined && OUTCOMES.has(fieldOf(fact.key, place.paper.lexicon));
    return item.children.flatMap((child) =>
      asks && child.type === 'list' ? (readChoice(child, { ...place, kind: 'decision' }) ?? []) : [],
    );
  });

/** Reads a list of "title: STATUS" entries as items; undefined unless every entry is one. */
const readWordLines = (
  list: List,
  area: string,
  { paper: { lexicon, source } }: Place,
): Finding[] | undefined => {
  // A status in small letters is one where every entry ends in one; what is struck out is said by nobody.
  const isQuiet = list.children.length > 1 && !sourceOf(list, source).includes('~~');
  const lines = list.children.map((item) => ({ item, line: wordLine(itemText(item), lexicon, isQuiet) }));
  if (lines.length === 0 || lines.some(({ line }) => line === undefined)) return undefined;
  return [
    taken(list),
    ...lines.flatMap(({ item, line }) => {
      const reading = line && readStatus(line.status, lexicon);
      return line && reading
        ? lineItem(item, { title: withoutSigns(line.title), reading, rest: line.rest }, area, source)
        : [];
    }),
  ];
};

const bySection = (list: List, place: Place): Finding[] | undefined => {
  const { kind, section, paper } = place;
  if (kind === 'allowed') return readLanes(list, 'go', place);
  if (kind === 'blocked') return readLanes(list, 'no-go', place);
  if (kind === 'risks' && isAboutRisks(section, paper.lexicon) && !saysNone(section, paper.lexicon))
    return readRiskList(list, place);
  if (kind === 'steps' || kind === 'guardrails' || kind === 'conditions')
    return readStatements(list, kind, place);
  if (kind === 'references') return readReferences(list, place);
  if (kind === 'approvers') return readApproverList(list, place);
  return kind === 'legend' ? [seen(list)] : undefined;
};

/** Reads a list for what the heading over it says, else for its questions, boxes and statuses. */
export const readList = (list: List, place: Place): Finding[] => {
  const { section, paper } = place;
  // What follows if the decision is this or that is no item.
  if (paper.lexicon.supposes.at(bareTitle(section.written), 0)) return [];
  const chosen = readChoice(list, place) ?? bySection(list, place) ?? readQuestionList(list, place);
  if (chosen) return chosen;
  const area = areaOf(section, paper.title);
  if (hasBoxes(list)) return readBoxes(list, area, paper);
  return readWordLines(list, area, place) ?? readSignLines(list, area, paper) ?? [];
};
