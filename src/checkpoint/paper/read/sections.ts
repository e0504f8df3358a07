import type { Blockquote, List } from 'mdast';
import { type Block, itemText, lastLineOf, lineOf } from '../tree/nodes.ts';
import type { Section } from '../tree/outline.ts';
import { areaOf, bareTitle, kindOf, kindOfTitle, speaksForAll } from '../tree/titles.ts';
import { withoutSigns } from '../words/fold.ts';
import { isColoured, leadMood, type Mood, moodsOf, tailMood } from '../words/lexicon.ts';
import { readDate } from './date.ts';
import { factOf, fieldOf, readFact, readFactList } from './facts.ts';
import { type Finding, itemOf, type Paper, type Place, taken } from './finding.ts';
import { readList, readNestedChoices } from './lists.ts';
import { readOwnStatusList, readParagraph } from './paragraphs.ts';
import { readQuestion } from './questions.ts';
import { oneRisk, readOneRisk } from './risks.ts';
import { forbids } from './statements.ts';
import { OF_MOOD } from './status.ts';
import { readTable } from './tables.ts';
import { readVerdict } from './verdict.ts';

/** Decision lists that are nothing else may still forbid. */
const readGuardrails = (list: List, { paper }: Place): Finding[] =>
  list.children
    .filter((item) => forbids(item, paper.lexicon))
    .map((item) => ({ kind: 'guardrail', line: lineOf(item), statement: { text: itemText(item) } }));

const readOtherList = (list: List, place: Place): Finding[] => {
  const facts = readFactList(list, place);
  if (facts && (speaksForAll(place.section, place.kind) || facts.some(({ kind }) => kind === 'taken')))
    return facts;
  const found = readList(list, place);
  const own = found.length === 0 ? (readOwnStatusList(list, place) ?? []) : [];
  const isRead = found.some(({ kind }) => kind === 'taken' || kind === 'seen');
  const guardrails = place.kind === 'decision' && !isRead ? readGuardrails(list, place) : [];
  return [...(facts ?? []), ...found, ...own, ...guardrails];
};

const readBlockList = (list: List, place: Place): Finding[] => {
  const chosen = place.kind === 'options' || place.kind === 'legend' ? [] : readNestedChoices(list, place);
  if (chosen.length === 0) return readOtherList(list, place);
  const lists = chosen.flatMap((each) => (each.kind === 'seen' ? [each.node] : []));
  const isOutcome = (line: number): boolean =>
    lists.some((node) => line >= lineOf(node) && line <= lastLineOf(node));
  return [
    ...readOtherList(list, place).filter(({ line, kind }) => kind === 'taken' || !isOutcome(line)),
    ...chosen,
  ];
};

const readQuote = (node: Blockquote, place: Place): Finding[] => {
  const findings = readBlocks(node.children, place);
  const done = node.children.every((child) =>
    findings.some((each) => each.kind === 'taken' && each.node === child && each.lines === undefined),
  );
  return done ? [...findings, taken(node)] : findings;
};

const readBlock = (node: Block, place: Place): Finding[] => {
  if (node.type === 'paragraph') return readParagraph(node, place);
  if (node.type === 'blockquote') return readQuote(node, place);
  if (node.type === 'table') return readTable(node, place);
  return node.type === 'list' ? readBlockList(node, place) : [];
};

const readBlocks = (blocks: readonly Block[], place: Place): Finding[] => {
  const findings: Finding[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const node = blocks[at];
    if (!node) continue;
    const asked = node.type === 'paragraph' ? readQuestion(node, blocks[at + 1], place) : undefined;
    findings.push(...(asked?.findings ?? readBlock(node, place)));
    if (asked?.used === 2) at += 1;
  }
  return findings;
};

const isLaneHeading = (section: Section, { paper: { lexicon } }: Place): boolean => {
  const own = kindOfTitle(section.written, lexicon);
  return (
    (own === 'allowed' || own === 'blocked') &&
    section.blocks.some(({ type }) => type === 'list' || type === 'table')
  );
};

/** What a heading states by itself: "Decision: GO", "HOLD (await the tag)", "Data: 28/11/2025". */
const readHeading = (place: Place): Finding[] => {
  const { section, kind, paper } = place;
  const { heading, written, line, depth } = section;
  if (!heading || kind === 'options' || kind === 'legend' || kind === 'history') return [];
  const isEarly = depth <= 2 || kind === 'decision';
  const rank = section.isTitle || depth <= 2 ? 'title' : 'decision';
  const fact = factOf(written.replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, ''), line);
  const field = fact && fieldOf(fact.key, paper.lexicon);
  const found =
    fact && field && depth < 7 && isEarly ? (readFact({ ...fact, written }, paper, true) ?? []) : [];
  if (found.some(({ kind: each }) => each === 'verdict'))
    return found.concat(moodDoubt(found, fact?.key ?? '', written, line));
  const isDated =
    (kind === 'decision' && bareTitle(written) !== '') || section.isTitle || (depth <= 2 && field === 'date');
  const date = isDated ? readDate(written, paper.lexicon, paper.dayFirst) : undefined;
  const dated: Finding[] = date
    ? [{ kind: 'date', line, date, rank: kind === 'decision' ? 'decision' : rank, written }]
    : [];
  if (isLaneHeading(section, place) || found.length > 0) return [...found, ...dated];
  const above = section.parent && kindOf(section.parent, paper.lexicon);
  const concludes = kind === 'decision' || above === 'decision' || above === 'summary';
  const reading = readVerdict(written, concludes, paper.lexicon);
  // A title that lets through names what it is about; one that refuses is no name.
  return reading && !(section.isTitle && reading.verdict === 'GO')
    ? [...dated, { kind: 'verdict', line, verdict: reading.verdict, qualifier: reading.qualifier, written }]
    : dated;
};

const moodDoubt = (found: readonly Finding[], key: string, written: string, line: number): Finding[] => {
  const bad = found.some((each) => each.kind === 'verdict' && each.verdict === 'NO-GO');
  return bad && moodsOf(written).includes('good') && moodsOf(key).includes('good')
    ? [{ kind: 'doubt', line, text: written, trouble: 'the sign contradicts the word', refuses: false }]
    : [];
};

/** Reads one section: its heading, then each block beneath for what the heading says it is. */
export const readSection = (section: Section, paper: Paper): Finding[] => {
  const place: Place = { paper, section, kind: kindOf(section, paper.lexicon) };
  const risk = oneRisk(section, paper.lexicon);
  if (risk !== undefined) return readOneRisk(risk, place);
  return [...readHeading(place), ...readBlocks(section.blocks, place)];
};

const markOf = (text: string): Mood | undefined => {
  const mood = leadMood(text) ?? tailMood(text);
  return mood === 'waiting' || (isColoured(text) && leadMood(text)) ? undefined : mood;
};

const lastLine = (section: Section): number =>
  section.blocks.reduce((last, block) => Math.max(last, lastLineOf(block)), section.line);

/**
 * Headings that carry a sign: items where nothing beneath them is one, else only the name of what stands beneath. A sign
 * that refuses over items none of which is held is doubt.
 */
export const readMarkedHeadings = (
  sections: readonly Section[],
  findings: readonly Finding[],
  paper: Paper,
): Finding[] =>
  sections.flatMap((section, at): Finding[] => {
    const mood = section.heading && !section.isTitle ? markOf(section.written) : undefined;
    if (mood === undefined || section.heading === undefined) return [];
    const { line, written } = section;
    if (findings.some((each) => each.line === line && each.kind !== 'taken')) return [];
    const kind = kindOfTitle(written, paper.lexicon);
    const isNeutral = kind !== undefined && !['summary', 'options'].includes(kind);
    const next = sections.findIndex(
      (each, index) => index > at && each.heading !== undefined && each.depth <= section.depth,
    );
    const own = sections.slice(at, next < 0 ? undefined : next);
    const last = Math.max(...own.map(lastLine));
    const beneath = findings.filter((each) => each.kind === 'item' && each.line > line && each.line <= last);
    const title = withoutSigns(section.title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')).replace(
      /^[\s:–—-]+|[\s:–—-]+$/gu,
      '',
    );
    if (isNeutral || title === '')
      return mood === 'bad' && kind === undefined ? [unreadHeading(section, true)] : [];
    if (beneath.length === 0) {
      const area = section.parent ? areaOf(section.parent, paper.title) : paper.title;
      const reading = {
        asWritten: [...written.matchAll(/\p{Extended_Pictographic}|[✓✔✗✘☑☒]/gu)][0]?.[0] ?? written,
        status: OF_MOOD[mood],
      };
      return itemOf({ area, title, reading, notes: '', line, written });
    }
    const held = beneath.some((each) => each.kind === 'item' && each.reading?.status !== 'ready');
    return mood !== 'good' && !held ? [unreadHeading(section, mood === 'bad')] : [];
  });

const unreadHeading = ({ line, written }: Section, refuses: boolean): Finding => ({
  kind: 'unread',
  line,
  text: written,
  refuses,
});
