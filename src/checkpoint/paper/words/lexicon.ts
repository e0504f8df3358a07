import type { z } from 'zod';
import type { ClaimSchema } from '../../../schemas/claim.ts';
import type { DeclaredVerdictSchema } from '../../../schemas/verdict.ts';
import {
  COLUMNS,
  FIELDS,
  MOODS,
  SECTIONS,
  STATUSES,
  VERDICTS,
  type Vocabulary,
} from '../../vocabulary/schema.ts';
import { languages, marks } from '../../vocabulary/words.ts';
import { folded } from './fold.ts';
import { Phrases } from './phrases.ts';

export type ClaimedStatus = z.output<typeof ClaimSchema>['status'];
export type DeclaredVerdict = z.output<typeof DeclaredVerdictSchema>;
export type FieldKind = (typeof FIELDS)[number];
export type ColumnKind = (typeof COLUMNS)[number];
export type SectionKind = (typeof SECTIONS)[number];
export type Mood = (typeof MOODS)[number];
/** A team's own words, by word. */
export type OwnWords = Readonly<Record<string, string>>;

const vocabularies = Object.entries(languages);
const each = vocabularies.map(([, words]) => words);

const moods = new Map(MOODS.flatMap((mood) => [...marks[mood]].map((sign) => [sign, mood] as const)));

/** The moods of the signs in a text, in order. */
export const moodsOf = (text: string): Mood[] => {
  const found: Mood[] = [];
  for (const character of text) {
    const mood = moods.get(character);
    if (mood) found.push(mood);
  }
  return found;
};

const weak = new Set(marks.weak);
const coloured = new Set(marks.coloured);

/** What the sign at the head of a text says of what follows; undefined where none stands there, or one that decorates. */
export const leadMood = (text: string): Mood | undefined => {
  const first = [...text.replace(/^[\s*_>#-]+/u, '')][0] ?? '';
  return weak.has(first) ? undefined : moods.get(first);
};

/** What the sign at the end of a text says of what stands before it. */
export const tailMood = (text: string): Mood | undefined => {
  const last = [...text.replace(/(?:[\s*_.!]|\ufe0e|\ufe0f)+$/u, '')].at(-1) ?? '';
  return weak.has(last) ? undefined : moods.get(last);
};

/** Says whether the sign at the head of a text is one that names a priority as often as a status. */
export const isColoured = (text: string): boolean =>
  coloured.has([...text.replace(/^[\s*_>#-]+/u, '')][0] ?? '');

const set = (pick: (words: Vocabulary) => readonly string[]): Phrases<true> =>
  new Phrases(each.flatMap((words) => pick(words).map((word) => [word, true] as const)));

const keyed = <Key extends string>(
  keys: readonly Key[],
  pick: (words: Vocabulary) => Partial<Record<Key, string[]>>,
  own: OwnWords = {},
): Phrases<Key> =>
  new Phrases([
    ...keys.flatMap((key) =>
      each.flatMap((words) => (pick(words)[key] ?? []).map((word) => [word, key] as const)),
    ),
    ...Object.entries(own).flatMap(([word, value]) =>
      keys.filter((key) => key === value).map((key) => [word, key] as const),
    ),
  ]);

// A word that two languages use differently keeps the worse meaning: the later list wins.
const WORST_LAST = [...STATUSES].reverse().sort((a, b) => rankOf(a) - rankOf(b));

function rankOf(status: ClaimedStatus): number {
  return status === 'ready' || status === 'not-applicable' ? 0 : status === 'partial' ? 1 : 2;
}

const fixed = {
  modes: set((words) => words.modes),
  beside: set((words) => words['beside-verdict']),
  fields: keyed(FIELDS, (words) => words.fields),
  columns: new Map(COLUMNS.map((kind) => [kind, set((words) => words.columns[kind] ?? [])])),
  sections: new Map(SECTIONS.map((kind) => [kind, set((words) => words.sections[kind] ?? [])])),
  levels: keyed(['minor', 'major', 'critical'], (words) => words['risk-levels']),
  states: keyed(['closed', 'mitigated', 'accepted', 'open'], (words) => words['risk-states']),
  riskAside: set((words) => words['risk-aside']),
  riskFields: keyed(['level', 'state'], (words) => words['risk-fields']),
  months: new Phrases(
    each.flatMap((words) =>
      words.months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
    ),
  ),
  none: set((words) => words.none),
  without: set((words) => words.without),
  negations: set((words) => words.negations),
  restricts: set((words) => words.restricts),
  harmless: set((words) => words.harmless),
  weighs: set((words) => words.weighs),
  supposes: set((words) => words.supposes),
  undecided: set((words) => words.undecided),
  alternatives: set((words) => words.alternatives),
  roles: set((words) => words.roles),
  signs: set((words) => words.signs),
  planned: set((words) => words.planned),
  forbids: set((words) => words.forbids),
  shouts: new Set(each.flatMap((words) => words.shouts)),
  questions: new Map(
    (['yes', 'no', 'good', 'bad', 'ask', 'answer', 'question'] as const).map((kind) => [
      kind,
      set((words) => words.questions[kind] ?? []),
    ]),
  ),
};

/** Every word the reader knows, in all languages at once, with a team's own on top. */
export interface Lexicon extends Readonly<typeof fixed> {
  statuses: Phrases<ClaimedStatus>;
  verdicts: Phrases<DeclaredVerdict>;
  /** Verdicts behind a label or below a heading of the decision; those of `verdicts` too. */
  decided: Phrases<DeclaredVerdict>;
}

const lexiconWith = (own: OwnWords): Lexicon => {
  const verdicts = VERDICTS.flatMap((key) =>
    each.flatMap((words) => (words.verdict[key] ?? []).map((word) => [word, key] as const)),
  );
  const decided = VERDICTS.flatMap((key) =>
    each.flatMap((words) => (words.decided[key] ?? []).map((word) => [word, key] as const)),
  );
  const ownVerdicts = Object.entries(own).flatMap(([word, value]) =>
    VERDICTS.filter((key) => key === value).map((key) => [word, key] as const),
  );
  return {
    ...fixed,
    statuses: keyed(WORST_LAST, (words) => words.status, own),
    verdicts: new Phrases([...verdicts, ...ownVerdicts]),
    decided: new Phrases([...decided, ...verdicts, ...ownVerdicts]),
  };
};

/** The lexicon without a team's own words. */
export const common = lexiconWith({});

/** The lexicon; `own` maps a team's words to a status or a verdict. */
export const lexiconOf = (own: OwnWords = {}): Lexicon =>
  Object.keys(own).length === 0 ? common : lexiconWith(own);

const LATIN = vocabularies.map(
  ([language, words]) => [language, new Set([...words.harmless, ...words.negations].map(folded))] as const,
);

/** Says whether a text is mostly written in a language that puts the day before the month; false where it cannot be told. */
export const isDayFirst = (text: string): boolean => {
  const words = folded(text.slice(0, 20_000)).split(/[^\p{L}]+/u);
  const counts = LATIN.map(([language, own]) => ({
    language,
    count: words.filter((w) => own.has(w)).length,
  }));
  const [first] = counts.sort((a, b) => b.count - a.count);
  return (
    first !== undefined &&
    first.count > 2 &&
    ['de', 'fr', 'es', 'pt', 'ru', 'nl', 'it'].includes(first.language)
  );
};
