import type { Code, Html, List, Nodes, Table } from 'mdast';
import {
  type Block,
  cellText,
  isBoxed,
  itemText,
  lineOf,
  linesOf,
  plainOf,
  sourceOf,
} from '../tree/nodes.ts';
import type { Section } from '../tree/outline.ts';
import { kindOf, kindOfTitle, speaksForAll } from '../tree/titles.ts';
import { folded, keyOf, withoutSigns } from '../words/fold.ts';
import { isColoured, type Lexicon, leadMood, moodsOf, tailMood } from '../words/lexicon.ts';
import { columnsOf, rowsOf } from './columns.ts';
import { factOf, fieldOf } from './facts.ts';
import type { Finding, Paper, Place } from './finding.ts';
import { sentenceRefuses } from './sentences.ts';
import { saysNothing } from './statements.ts';
import { isBareStatus } from './status.ts';
import { shoutedIn, wordLine } from './status-lines.ts';
import { readVerdict, refusesIn } from './verdict.ts';

const BOX = /(?:^|\s)\[[ xX]\](?=\s|$)/;
const TOO_COMMON = new Set([
  'no',
  'na',
  'ok',
  'da',
  'go',
  'red',
  'none',
  'non',
  'down',
  'open',
  'green',
  'active',
]);
const LOUD = /(?<![\p{L}\p{N}_-])\p{Lu}[\p{Lu}\p{N}]+(?:[ -]\p{Lu}[\p{Lu}\p{N}]+)*(?![\p{L}\p{N}_])/gu;

// Names the question, not an answer.
const EITHER = /\bgo\s*(?:\/|or|-)\s*no[ -]?go\b/giu;
// A status named in an address or a path is part of a name.
const ADDRESSES = /https?:\/\/\S+|(?<=\s|^)[\w.-]*\/[\w./-]+/gu;

// A sentence about the decision itself, in small letters.
const DENIED = /\b(?:is|as)\s+(?:an?\s+)?no[ -]go\b/iu;
// A refusing status that leads a bullet: "Blocked: the migration".
const LEADING = /^[*_\s]*(\p{L}[\p{L} ]{2,20}?)[*_\s]*[:：]\s/u;

const leadsHeld = (text: string, lexicon: Lexicon): boolean => {
  const status = lexicon.statuses.whole(folded(LEADING.exec(text)?.[1] ?? ''));
  return status === 'failed' || status === 'blocked' || status === 'missing';
};

const isLoud = (text: string, lexicon: Lexicon): boolean =>
  (text.match(LOUD) ?? []).some((run) =>
    [run, ...run.split(/[ -]/)].some(
      (word) => !TOO_COMMON.has(word.toLowerCase()) && lexicon.statuses.whole(folded(word)) !== undefined,
    ),
  ) || /(?<![\p{L}\p{N}])(?:NO[ -]?GO|GO)(?![\p{L}\p{N}-])/u.test(text);

const isStatusKey = (text: string, lexicon: Lexicon): boolean => {
  const fact = factOf(text, 1);
  const field = fact && fieldOf(fact.key, lexicon);
  return (
    fact !== undefined &&
    keyOf(fact.value) !== '' &&
    (field === 'status' || field === 'decision' || field === 'recommendation')
  );
};

/** Says whether a line carries a status or verdict: a sign, a box, a status in capitals, a label of one. */
const isStatusLike = (line: string, lexicon: Lexicon): boolean => {
  const text = line.replace(EITHER, ' ').replace(ADDRESSES, ' ');
  if (moodsOf(text).length > 0 || BOX.test(text) || DENIED.test(text)) return true;
  if (isLoud(text, lexicon)) return true;
  const last = /[:：→]\s*([^:：→]+)$/u.exec(text)?.[1] ?? '';
  const label = kindOfTitle(/^[^:：]{2,40}(?=[:：]\s*\S)/u.exec(text)?.[0] ?? '', lexicon);
  if (label === 'allowed' || label === 'blocked') return true;
  return (
    (last !== '' && isBareStatus(last, lexicon)) ||
    readVerdict(text, false, lexicon) !== undefined ||
    isStatusKey(text, lexicon)
  );
};

/** Says whether a line with a refusing sign weighs something, names a priority, or says that there is none. */
const isSpokenOf = (text: string, lexicon: Lexicon): boolean => {
  const plain = keyOf(text);
  const tail = plain.split(/[:：]\s*/u).at(-1) ?? '';
  return (
    // "⛔ no staging → NO-GO" is a rule, and what stands behind the arrow its consequence.
    /(?:→|=>|->).*\bno[ -]?go\b/iu.test(text) ||
    lexicon.weighs.in(plain) ||
    lexicon.supposes.in(plain) ||
    lexicon.without.at(plain, 0) !== undefined ||
    (tail !== plain && saysNothing(tail, lexicon)) ||
    (isColoured(text) && lexicon.levels.at(plain, 0) !== undefined)
  );
};

/**
 * Says whether a line refuses in a place of status: a refusing sign leads or ends it, or it is a sentence whose subject
 * is this decision and whose word refuses. What is weighed, denied or offered among others refuses nothing.
 */
const refuses = (text: string, { section, kind, paper: { lexicon } }: Place): boolean => {
  if (kind === 'legend' || kind === 'options' || kind === 'history') return false;
  if (sentenceRefuses(text, lexicon)) return true;
  if (leadMood(text) === 'bad' || tailMood(text) === 'bad') return !isSpokenOf(text, lexicon);
  const words = text.replace(ADDRESSES, ' ');
  const speaks = speaksForAll(section, kind);
  const fact = factOf(words, 1);
  if (fact && readVerdict(fact.value, false, lexicon)?.verdict === 'NO-GO')
    return !lexicon.supposes.in(folded(words)) && !lexicon.weighs.in(folded(words));
  if (speaks && /NO[ -]?GO/.test(words) && refusesIn(words, lexicon)) return true;
  if (DENIED.test(words) && !isSpokenOf(words, lexicon)) return true;
  const loud = shoutedIn(words, lexicon).some((status) => ['failed', 'blocked'].includes(status));
  const reading = loud ? readVerdict(words, true, lexicon) : undefined;
  return reading?.verdict === 'NO-GO' && !lexicon.weighs.in(folded(words));
};

type Line = { line: number; text: string; refuses: boolean };

const unread = ({ line, text, refuses: held }: Line): Finding => ({
  kind: 'unread',
  line,
  text,
  refuses: held,
});

const ofLines = (node: Nodes, place: Place, done: ReadonlySet<number>): Finding[] =>
  linesOf(node).flatMap((raw, offset) => {
    const line = lineOf(node) + offset;
    const text = raw.trim();
    const { lexicon } = place.paper;
    const known = done.has(line) || !(isStatusLike(text, lexicon) || sentenceRefuses(text, lexicon));
    return known ? [] : [unread({ line, text, refuses: refuses(text, place) })];
  });

const ofList = (list: List, place: Place, done: ReadonlySet<number>): Finding[] =>
  list.children.flatMap((item): Finding[] => {
    const [first] = item.children;
    const line = lineOf(item);
    const text = itemText(item);
    const { lexicon } = place.paper;
    const isOne =
      first?.type === 'paragraph' &&
      !done.has(line) &&
      (isBoxed(item) || isStatusLike(text, lexicon) || wordLine(text, lexicon) !== undefined);
    const own =
      isOne && first
        ? [
            unread({
              line,
              text: sourceOf(first, place.paper.source),
              refuses: refuses(text, place) || (leadsHeld(text, lexicon) && !isSpokenOf(text, lexicon)),
            }),
          ]
        : [];
    const rest = first?.type === 'paragraph' ? item.children.slice(1) : item.children;
    return [...own, ...rest.flatMap((child) => leftoversOf(child, place, done))];
  });

/** A table of nothing but its head, which then holds what is said; alternatives side by side say nothing. */
const ofHead = (table: Table, place: Place): Finding[] => {
  const { lexicon, source } = place.paper;
  const [head] = table.children;
  if (head === undefined) return [];
  const cells = head.children.map((cell) => plainOf(cell).trim());
  const said = cells.map((cell) => readVerdict(factOf(cell, 1)?.value ?? cell, true, lexicon)?.verdict);
  const verdicts = new Set(said.filter((verdict) => verdict !== undefined));
  if (verdicts.size !== 1 && !cells.some((cell) => moodsOf(cell).length > 0)) return [];
  const held = verdicts.size === 1 && verdicts.has('NO-GO');
  const isLegend = place.kind === 'legend' || place.kind === 'options';
  return [
    unread({
      line: lineOf(head),
      text: sourceOf(head, source),
      refuses: (held || cells.some((cell) => moodsOf(cell).includes('bad'))) && !isLegend,
    }),
  ];
};

const ofTable = (table: Table, place: Place, done: ReadonlySet<number>): Finding[] => {
  const { lexicon, source } = place.paper;
  if (table.children.length === 1) return ofHead(table, place);
  const columns = columnsOf(table, lexicon);
  const statuses = columns.filter(({ kinds }) => kinds[0] === 'status');
  return rowsOf(table).flatMap((row): Finding[] => {
    const cells = row.children.map((cell) => plainOf(cell).trim());
    const marked = cells.some((cell) => moodsOf(cell).length > 0 || BOX.test(cell));
    const worded = columns.some(
      ({ index }) =>
        isBareStatus(cellText(row, index), lexicon) && withoutSigns(cellText(row, index)).length > 2,
    );
    if (done.has(lineOf(row)) || !(marked || (worded && statuses.length > 0))) return [];
    const said = [cells[0], cells.at(-1), ...statuses.map(({ index }) => cells[index])].filter(
      (cell) => cell !== undefined,
    );
    const held = said.some(
      (cell) =>
        moodsOf(cell).includes('bad') ||
        (statuses.length > 0 &&
          shoutedIn(cell, lexicon).some((status) => ['failed', 'blocked'].includes(status))),
    );
    const isLegend = place.kind === 'legend' || place.kind === 'options';
    return [unread({ line: lineOf(row), text: sourceOf(row, source), refuses: held && !isLegend })];
  });
};

const blankButLines = (markup: string): string => ` ${markup.replace(/[^\n]/g, '')}`;

/** Says whether a line of markup refuses: there what stands beside a label has no colon. */
const markupRefuses = (raw: string, place: Place): boolean => {
  const { lexicon } = place.paper;
  if (place.kind === 'legend' || place.kind === 'options' || place.kind === 'history') return false;
  const text = raw.replace(/\s+/g, ' ').trim();
  return moodsOf(raw).includes('bad') || refuses(text, place) || refusesIn(text, lexicon);
};

// Code names statuses without meaning them; a sign, a box or a status line in it is meant, but holds nothing.
const ofCode = (node: Code | Html, place: Place, done: ReadonlySet<number>): Finding[] => {
  const { lexicon, source } = place.paper;
  const isCode = node.type === 'code';
  const fence = isCode && /^[`~]/.test(sourceOf(node, source)) ? 1 : 0;
  const text = isCode ? node.value : node.value.replace(/<!--[\s\S]*?-->|<[^<>]*>/g, blankButLines);
  return text.split('\n').flatMap((raw, offset): Finding[] => {
    const line = lineOf(node) + offset + fence;
    const isMarked = moodsOf(raw).length > 0 || BOX.test(raw) || isStatusKey(raw, lexicon);
    const hit = isCode
      ? isMarked
      : isStatusLike(raw, lexicon) ||
        markupRefuses(raw, place) ||
        (raw.trim() !== '' && isBareStatus(raw, lexicon));
    const held = !isCode && markupRefuses(raw, place);
    return hit && !done.has(line) ? [unread({ line, text: raw.trim(), refuses: held })] : [];
  });
};

const leftoversOf = (node: Block, place: Place, done: ReadonlySet<number>): Finding[] => {
  if (node.type === 'paragraph') return ofLines(node, place, done);
  if (node.type === 'list') return ofList(node, place, done);
  if (node.type === 'table') return ofTable(node, place, done);
  if (node.type === 'code' || node.type === 'html') return ofCode(node, place, done);
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition')
    return node.children.flatMap((child) => leftoversOf(child, place, done));
  return [];
};

const ofHeading = (section: Section, place: Place): Finding[] => {
  const { lexicon } = place.paper;
  const { written, line } = section;
  const kind = kindOfTitle(written, lexicon);
  if (!section.heading || ((kind === 'allowed' || kind === 'blocked') && section.blocks.length > 0))
    return [];
  const decorated = moodsOf(written).every((mood) => mood === 'waiting');
  const words = decorated ? withoutSigns(written) : written;
  if (!isStatusLike(words, lexicon)) return [];
  const held =
    !section.isTitle && readVerdict(words, false, lexicon)?.verdict === 'NO-GO' && kind === undefined;
  return [unread({ line, text: written, refuses: held })];
};

/** Every status-like line of a section on which nothing was found, each with whether it refuses. */
export const readLeftovers = (section: Section, findings: readonly Finding[], paper: Paper): Finding[] => {
  const place: Place = { paper, section, kind: kindOf(section, paper.lexicon) };
  const whole = new Set(
    findings.flatMap((each) =>
      (each.kind === 'taken' && !each.lines) || each.kind === 'seen' ? [each.node] : [],
    ),
  );
  const done = new Set(
    findings.flatMap((each) =>
      each.kind === 'taken' ? [...(each.lines ?? [])] : each.kind === 'seen' ? [] : [each.line],
    ),
  );
  const isWhole = (node: Block): boolean =>
    whole.has(node) || (node.type === 'blockquote' && node.children.every((child) => whole.has(child)));
  const heading = done.has(section.line) ? [] : ofHeading(section, place);
  return [
    ...heading,
    ...section.blocks.flatMap((node) => (isWhole(node) ? [] : leftoversOf(node, place, done))),
  ];
};
