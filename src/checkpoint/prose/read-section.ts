import type { Blockquote, List, Paragraph } from 'mdast';
import { type Draft, doubt, leaveUnread } from './draft.ts';
import { bareTitle, kindOf, namesLanes, oneRisk, type SectionKind } from './headings.ts';
import { isStatusLike, scanHeading } from './leftovers.ts';
import { type Block, lineOf, plainOf, type Section } from './outline.ts';
import { folded, moodsOf } from './plain.ts';
import { factsOf, readFact } from './read-facts.ts';
import { readList } from './read-lists.ts';
import { readOneRisk } from './read-risks.ts';
import { readTable } from './read-table.ts';
import { readVerdict } from './read-verdict.ts';
import { forbids } from './statement.ts';

const HEAD =
  /^(?:overview|summary|executive summary|document control|document information|metadata|general information|overall|overall status|overall status summary|status|current status|final status|gate status|checkpoint|header|info|zusammenfassung|überblick|status geral|resumo|resumen|résumé|обзор|сводка|общий статус|概要|概述|总结|結論|结论|まとめ|개요|요약|결론)$/;

/** Says whether "key: value" lines of a section speak for the whole document. */
const speaksForAll = (section: Section, kind: SectionKind | undefined): boolean =>
  section.depth <= 1 || section.isTitle || kind === 'decision' || HEAD.test(bareTitle(section.title));

const readFactLines = (node: Paragraph, draft: Draft): boolean => {
  const facts = factsOf(node);
  if (!facts.some((fact) => fact.key !== undefined)) return false;
  const taken = facts.map((fact) => fact.key !== undefined && readFact(fact, draft));
  if (!taken.includes(true)) return false;
  if (taken.every(Boolean)) draft.understood.add(node);
  else draft.partly.set(node, new Set(facts.filter((_, at) => taken[at]).map((fact) => fact.line)));
  return true;
};

const strongVerdict = (node: Paragraph): string | undefined =>
  node.children
    .filter((child) => child.type === 'strong')
    .map((child) => plainOf(child))
    .find((text) => readVerdict(text, false) !== undefined);

// A sentence that weighs a verdict declares none, and neither does a row of boxes.
const WEIGHS =
  /\b(?:if|unless|when|until|once|would|recommend\w*|criteria|may|should|could|wenn|falls|si|se)\b|если|[☐☑☒⬜]|\[[ x]\]/iu;

const readDecisionLine = (node: Paragraph, draft: Draft): void => {
  const text = plainOf(node).replace(/\s+/g, ' ').trim();
  if (namesLanes(text)) return;
  const whole = text.length < 120 && !WEIGHS.test(text) ? readVerdict(text, true) : undefined;
  const strong = whole || WEIGHS.test(text) ? undefined : strongVerdict(node);
  const reading = whole ?? (strong === undefined ? undefined : readVerdict(strong, false));
  if (reading) {
    draft.verdicts.push({ verdict: reading.verdict, qualifier: reading.qualifier, line: lineOf(node) });
    if (reading.trouble) doubt(draft, lineOf(node), text, reading.trouble);
  }
  if (forbids(node)) draft.guardrails.push({ text });
  if (reading && whole) draft.understood.add(node);
  else if ((reading || !isStatusLike(text)) && folded(text) !== '' && draft.summary === undefined) {
    draft.summary = text.replace(/[\s:：]+$/, '');
    draft.understood.add(node);
  } else if (forbids(node)) draft.understood.add(node);
};

const readDecisionList = (list: List, draft: Draft): void => {
  for (const item of list.children) {
    if (forbids(item)) draft.guardrails.push({ text: plainOf(item).replace(/\s+/g, ' ').trim() });
  }
};

const readParagraph = (node: Paragraph, section: Section, draft: Draft): void => {
  const kind = kindOf(section);
  if (speaksForAll(section, kind) && readFactLines(node, draft)) return;
  if (kind === 'decision') readDecisionLine(node, draft);
  else if (
    kind === 'scope' &&
    draft.scope === undefined &&
    bareTitle(section.title) !== '' &&
    section.blocks.length === 1
  ) {
    draft.scope = plainOf(node).replace(/\s+/g, ' ').trim();
    draft.understood.add(node);
  }
};

const readQuote = (node: Blockquote, section: Section, draft: Draft): void => {
  for (const child of node.children) readBlock(child, section, draft);
  if (node.children.every((child) => draft.understood.has(child))) draft.understood.add(node);
};

const readFactList = (list: List, draft: Draft): boolean => {
  const taken = list.children.map((item) => {
    const [only, ...more] = item.children;
    return (
      only?.type === 'paragraph' && more.length === 0 && item.checked === null && readFactLines(only, draft)
    );
  });
  if (taken.length > 0 && taken.every(Boolean)) draft.understood.add(list);
  return taken.includes(true);
};

const readBlock = (node: Block, section: Section, draft: Draft): void => {
  const kind = kindOf(section);
  if (node.type === 'paragraph') readParagraph(node, section, draft);
  else if (node.type === 'blockquote') readQuote(node, section, draft);
  else if (node.type === 'table') readTable(node, section, draft);
  else if (node.type === 'list') {
    if (speaksForAll(section, kind) && readFactList(node, draft)) return;
    readList(node, section, draft);
    if (kind === 'decision' && !draft.understood.has(node)) readDecisionList(node, draft);
  }
};

const readHeading = (section: Section, draft: Draft): void => {
  if (!section.heading) return;
  const kind = kindOf(section);
  const match = /^([^:：]+)[:：]\s*(\S.*)$/u.exec(section.written);
  const key = bareTitle(match?.[1] ?? '');
  const fact = { key, value: match?.[2] ?? '', line: section.line, written: section.written };
  if (match && section.depth < 7 && (kind === 'decision' || section.depth <= 2) && readFact(fact, draft)) {
    const signs = moodsOf(match[1] ?? '');
    const bad = draft.verdicts.at(-1)?.verdict === 'NO-GO';
    if (bad && signs.includes('good'))
      doubt(draft, section.line, section.written, 'the sign contradicts the word');
    return;
  }
  const own = kind === 'allowed' || kind === 'blocked';
  const bracketed = own && !/go[ -]?live/i.test(section.written);
  if (!bracketed) scanHeading(section, draft);
  else if (section.blocks.length === 0) leaveUnread(draft, section.line, section.written);
};

/** Reads one section: its heading, then each block beneath for what the heading says it is. */
export const readSection = (section: Section, draft: Draft): void => {
  const risk = oneRisk(section);
  if (risk !== undefined) {
    readOneRisk(risk, section, draft);
    return;
  }
  readHeading(section, draft);
  for (const block of section.blocks) readBlock(block, section, draft);
};
