import type { List, Nodes, Paragraph } from 'mdast';
import { lineOf, linesOf, plainOf } from '../tree/nodes.ts';
import { areaOf, bareTitle, kindOfTitle, speaksForAll } from '../tree/titles.ts';
import { folded, keyOf, trimmed, withoutSigns } from '../words/fold.ts';
import { leadMood, moodsOf } from '../words/lexicon.ts';
import { type Fact, factOf, fieldOf, readFactLines } from './facts.ts';
import { type Finding, itemOf, type Place, taken } from './finding.ts';
import { sentenceRefuses } from './sentences.ts';
import { forbids } from './statements.ts';
import { isBareStatus, readStatus } from './status.ts';
import { textLine } from './status-lines.ts';
import { readVerdict, type VerdictReading } from './verdict.ts';

const LONGEST = 160;
const BRIEF = 6;

const emphasised = (node: Nodes): string[] =>
  node.type === 'strong' || node.type === 'inlineCode'
    ? [plainOf(node)]
    : 'children' in node
      ? node.children.flatMap(emphasised)
      : [];

const verdictOf = (reading: VerdictReading, line: number, written: string): Finding[] => {
  const { verdict, qualifier, trouble } = reading;
  const found: Finding = { kind: 'verdict', line, verdict, qualifier, written };
  return trouble ? [found, { kind: 'doubt', line, text: written, trouble, refuses: false }] : [found];
};

// An outcome that is ticked, up to what is said of it: "[x] CONDITIONAL GO — deploy after fixing".
const TICKED = /^\s*(?:\[[xX]\]|[☑☒])\s*(.+?)(?:\s[–—-]\s|[:：]|$)/su;

/** The verdict that a paragraph as a whole, or its emphasised words, declare; a sentence that weighs one declares none. */
const declaredIn = (
  node: Paragraph,
  text: string,
  { section, kind, paper: { lexicon } }: Place,
): { reading: VerdictReading; whole: boolean } | undefined => {
  const isDecision = kind === 'decision';
  const weighs = lexicon.weighs.in(folded(text));
  const label = factOf(text, 1)?.key ?? '';
  const isRecommended = lexicon.fields
    .all(`${bareTitle(section.title)} | ${keyOf(label)}`)
    .some(({ value }) => value === 'recommendation');
  const accept = (reading: VerdictReading | undefined) =>
    reading && isRecommended && reading.verdict === 'GO' ? undefined : reading;
  const ticked = TICKED.exec(text)?.[1];
  if (isDecision && ticked !== undefined) {
    const reading = accept(readVerdict(ticked, true, lexicon));
    return reading && { reading, whole: true };
  }
  const [only, ...others] = emphasised(node);
  const isBold = only !== undefined && others.length === 0 && keyOf(only) === keyOf(text);
  if (text.length < LONGEST && (isDecision || isBold)) {
    // In a running sentence "approved" and "proceed" mean many things.
    const isBrief = isBold || text.split(' ').length <= BRIEF || /^[^\p{L}]*\p{Lu}{2,}(?!\p{Ll})/u.test(text);
    const reading = accept(readVerdict(text, isBrief, lexicon));
    if (reading) return { reading, whole: true };
  }
  // A row of boxes that is not ticked once offers, and so does one without an answer.
  if (weighs || !isDecision || /[☐☑☒⬜🔲◻□]|\[[ xX]?\]/u.test(text)) return undefined;
  for (const words of emphasised(node)) {
    const reading = accept(readVerdict(words, false, lexicon));
    if (reading) return { reading, whole: false };
  }
  return undefined;
};

const isSignature = (text: string, { paper: { lexicon } }: Place): boolean =>
  /_{4,}|\.{6,}/.test(text) || lexicon.signs.at(keyOf(text), 0) !== undefined;

const readDecision = (node: Paragraph, place: Place): Finding[] => {
  const text = plainOf(node).replace(/\s+/g, ' ').trim();
  const line = lineOf(node);
  const declared = declaredIn(node, text, place);
  const findings = declared ? verdictOf(declared.reading, line, text) : [];
  if (place.kind !== 'decision') return declared ? [...findings, taken(node)] : [];
  if (forbids(node, place.paper.lexicon)) findings.push({ kind: 'guardrail', line, statement: { text } });
  const label = kindOfTitle(factOf(text, line)?.key ?? '', place.paper.lexicon);
  if (label === 'allowed' || label === 'blocked') return findings;
  const isQuiet = declared !== undefined || (moodsOf(text).length === 0 && !/\[[ xX]\]/.test(text));
  if (declared?.whole) findings.push(taken(node));
  else if (!declared && sentenceRefuses(text, place.paper.lexicon)) return findings;
  else if (isQuiet && trimmed(withoutSigns(text)) !== '' && !isSignature(text, place)) {
    const words = text.replace(/[\s:：]+$/, '');
    if (!place.paper.lexicon.verdicts.in(folded(words)) || declared)
      findings.push({ kind: 'summary', line, text: words }, taken(node));
  } else if (findings.length > 0) findings.push(taken(node));
  return findings;
};

const isBallot = (text: string): boolean => /^\s*(?:[☐☑☒✓✗✔✘□◻]|\[[ xX]\])\s/u.test(text);

/** Reads the lines of a paragraph that begin with a ballot mark, or with a sign where several do. */
const readMarkedLines = (node: Paragraph, { kind, section, paper }: Place): Finding[] | undefined => {
  if (kind === 'decision' || kind === 'legend' || kind === 'approvers') return undefined;
  const lines = linesOf(node).map((text, offset) => ({ text: text.trim(), line: lineOf(node) + offset }));
  const marked = lines.filter(({ text }) => isBallot(text) || leadMood(text) !== undefined);
  if (marked.length === 0 || (marked.length < 2 && !marked.some(({ text }) => isBallot(text))))
    return undefined;
  const found = marked.flatMap(({ text, line }) => {
    const read = textLine(text, paper.lexicon);
    const area = areaOf(section, paper.title);
    return read
      ? itemOf({ area, title: read.title, reading: read.reading, notes: read.rest, line, written: text })
      : [];
  });
  if (found.length === 0) return undefined;
  return [...found, taken(node, new Set(found.map(({ line }) => line)))];
};

const labelled = (fact: Fact | undefined, { paper: { lexicon } }: Place): Fact | undefined => {
  const field = fact && fieldOf(fact.key, lexicon);
  return field === 'status' || field === 'decision' ? fact : undefined;
};

/** The item that a "**Status:** …" line makes of the heading above it; undefined where the words are no status. */
const itemOfLabel = (fact: Fact, place: Place): Finding[] | undefined => {
  const { section, paper } = place;
  const reading = readStatus(fact.value, paper.lexicon);
  const field = fieldOf(fact.key, paper.lexicon);
  const isKnown =
    moodsOf(fact.value).length > 0 ||
    (field === 'status'
      ? paper.lexicon.statuses.at(trimmed(folded(fact.value)), 0) !== undefined
      : isBareStatus(fact.value.replace(/\s*\([^)]*\)\s*$/, ''), paper.lexicon));
  if (!reading || !isKnown || section.heading === undefined) return undefined;
  const title = withoutSigns(section.title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, ''));
  const area = section.parent ? areaOf(section.parent, paper.title) : paper.title;
  return title === ''
    ? undefined
    : itemOf({ area, title, reading, notes: '', line: fact.line, written: fact.written });
};

const isItsOwn = ({ section, kind }: Place): boolean =>
  !speaksForAll(section, kind) &&
  ![undefined, 'risks', 'options', 'scope'].every((each) => each !== kind) &&
  section.depth > 1;

/** Reads the status line of a section that speaks for itself alone, in a paragraph. */
const readOwnStatus = (node: Paragraph, place: Place): Finding[] | undefined => {
  if (!isItsOwn(place) || place.kind === 'risks') return undefined;
  const facts = linesOf(node).map((text, offset) => labelled(factOf(text, lineOf(node) + offset), place));
  const fact = facts.find((each) => each !== undefined);
  const found = fact && itemOfLabel(fact, place);
  return fact && found ? [...found, taken(node, new Set([fact.line]))] : undefined;
};

/** Reads the status entry of a list below a heading that speaks for itself alone. */
export const readOwnStatusList = (list: List, place: Place): Finding[] | undefined => {
  if (!isItsOwn(place) || place.kind === 'risks') return undefined;
  for (const item of list.children) {
    const fact = labelled(factOf(plainOf(item.children[0] ?? item), lineOf(item)), place);
    const found = fact && item.checked === null ? itemOfLabel(fact, place) : undefined;
    if (found) return found;
  }
  return undefined;
};

const readScope = (node: Paragraph, { section, kind }: Place): Finding[] =>
  kind === 'scope' && bareTitle(section.title) !== '' && section.blocks.length === 1
    ? [{ kind: 'scope', line: lineOf(node), text: plainOf(node).replace(/\s+/g, ' ').trim() }, taken(node)]
    : [];

/** Reads a paragraph for its labels, its marks, or what it declares where a decision stands. */
export const readParagraph = (node: Paragraph, place: Place): Finding[] => {
  const { kind, section } = place;
  const facts = readFactLines(node, place);
  if (facts) return facts;
  const marked = readMarkedLines(node, place) ?? readOwnStatus(node, place);
  if (marked) return marked;
  if (kind === 'decision' || (speaksForAll(section, kind) && kind !== 'options'))
    return readDecision(node, place);
  return readScope(node, place);
};
