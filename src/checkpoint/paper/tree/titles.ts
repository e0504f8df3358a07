import { folded, trimmed, withoutSigns } from '../words/fold.ts';
import type { Lexicon, SectionKind } from '../words/lexicon.ts';
import type { Section } from './outline.ts';

const NUMBER =
  /^(?:(?:section|part|step|phase)?\s*(?:\d+(?:\.\d+)*|[ivx]+|[a-h])[.):](?!\d)\s*|\d+(?:\.\d+)*\s+)/iu;
const BRACKETED = /\s*[([（].*$/su;
const TAIL = /\s*(?:[([（:：].*|\s-\s.*)$/su;
// What may stand behind "allowed" or "blocked" in a heading.
const WORK =
  /^(?:\s*(?:work|changes?|actions?|activities|activity|lanes?|scope|operations|items|areas|tasks|during this phase|to proceed|now))*$/u;

/** A heading's words as they are looked up: folded, without its number and outer punctuation. */
export const bareTitle = (title: string): string => trimmed(trimmed(folded(title)).replace(NUMBER, ''));

const has = (lexicon: Lexicon, kind: SectionKind, title: string): boolean =>
  lexicon.sections.get(kind)?.in(title) === true;

/** Says whether a title is one of a kind's, or begins with one of several words. */
const starts = (lexicon: Lexicon, kind: SectionKind, title: string): boolean => {
  const hit = lexicon.sections.get(kind)?.at(title, 0);
  return hit !== undefined && (hit.end === title.length || hit.phrase.includes(' '));
};

// "Legend", "Option A: …", "Scenario 2", never "Scenario results".
const isLegend = (lexicon: Lexicon, title: string): boolean => {
  const hit = lexicon.sections.get('legend')?.at(title, 0);
  return (
    hit !== undefined &&
    /^\s*(?:$|[:：(–-]|#?[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}])|\bof\b)/u.test(title.slice(hit.end))
  );
};

const isLane = (lexicon: Lexicon, kind: SectionKind, title: string): boolean => {
  const hit = lexicon.sections.get(kind)?.at(title, 0);
  return hit !== undefined && WORK.test(title.slice(hit.end));
};

/** Says whether a title ends with the word for a decision, behind at most four others. */
const endsInDecision = (lexicon: Lexicon, title: string): boolean => {
  if (title.split(' ').length > 5) return false;
  const last = lexicon.sections
    .get('decision')
    ?.all(title)
    .find((hit) => hit.end === title.length);
  return last !== undefined;
};

const isRisk = (lexicon: Lexicon, title: string): boolean => {
  const bare = title.replace(BRACKETED, '');
  return (
    (lexicon.columns.get('risk')?.in(bare) || has(lexicon, 'risks', bare)) === true &&
    !lexicon.riskAside.in(title)
  );
};

const PLAIN: readonly SectionKind[] = ['scope', 'summary', 'history'];

/** What a heading's words say stands beneath it; undefined where they say nothing. */
export const kindOfTitle = (written: string, lexicon: Lexicon): SectionKind | undefined => {
  const full = bareTitle(written);
  const title = trimmed(full.replace(TAIL, ''));
  if (title === '') return undefined;
  if (lexicon.supposes.at(title, 0)) return 'options';
  if (isLane(lexicon, 'blocked', title)) return 'blocked';
  if (isLane(lexicon, 'allowed', title)) return 'allowed';
  for (const kind of ['steps', 'guardrails', 'references', 'approvers'] as const)
    if (starts(lexicon, kind, title)) return kind;
  if (starts(lexicon, 'conditions', title)) return 'conditions';
  if (isRisk(lexicon, full)) return 'risks';
  if (starts(lexicon, 'decision', title) || endsInDecision(lexicon, title)) return 'decision';
  if (isLegend(lexicon, full)) return 'legend';
  if (has(lexicon, 'options', title)) return 'options';
  const plain = PLAIN.find((kind) => lexicon.sections.get(kind)?.whole(title));
  // "Data: 28/11/2025" heads what it stands over.
  return plain ?? (title !== full && lexicon.fields.whole(title) ? 'summary' : undefined);
};

const DECIDES: readonly (SectionKind | undefined)[] = ['decision', 'allowed', 'blocked', 'conditions'];

const notDecided = (title: string, lexicon: Lexicon): SectionKind | undefined =>
  isLegend(lexicon, title)
    ? 'legend'
    : has(lexicon, 'options', title)
      ? 'options'
      : lexicon.sections.get('history')?.whole(trimmed(title.replace(TAIL, '')))
        ? 'history'
        : undefined;

const ownKind = (section: Section, lexicon: Lexicon): SectionKind | undefined => {
  if (section.isTitle) return undefined;
  const kind = kindOfTitle(section.written, lexicon);
  if (!DECIDES.includes(kind)) return kind;
  return (
    headingsOver(section)
      .map((title) => notDecided(title, lexicon))
      .find((each) => each !== undefined) ?? kind
  );
};

/** What a section holds: its own heading's kind, else that of the nearest heading above that says so. */
export const kindOf = (section: Section, lexicon: Lexicon): SectionKind | undefined => {
  for (let each: Section | undefined = section; each; each = each.parent) {
    const kind = ownKind(each, lexicon);
    if (kind === 'summary' && each !== section) continue;
    if (kind !== undefined) return kind;
  }
  return undefined;
};

/** The headings over a section, its own first, the document's title left out. */
export const headingsOver = (section: Section): string[] => {
  const titles: string[] = [];
  for (let each: Section | undefined = section; each; each = each.parent)
    if (!each.isTitle) titles.push(bareTitle(each.title));
  return titles.filter((title) => title !== '');
};

/** Says whether "key: value" lines of a section speak for the whole document. */
export const speaksForAll = (section: Section, kind: SectionKind | undefined): boolean =>
  section.depth <= 1 || section.isTitle || kind === 'decision' || kind === 'summary';

/** The area of items that name none: the nearest heading above, without its number, else the document's title. */
export const areaOf = (section: Section, fallback: string): string => {
  for (let each: Section | undefined = section; each; each = each.parent) {
    if (each.isTitle || bareTitle(each.title) === '') continue;
    return withoutSigns(each.title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')).trim() || fallback;
  }
  return fallback;
};
