import { spanOf } from '../tree/nodes.ts';
import type { Section } from '../tree/outline.ts';
import { bareTitle, headingsOver, kindOf, kindOfTitle } from '../tree/titles.ts';
import { keyOf, trimmed, withoutSigns } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { factOf } from './facts.ts';
import { type Finding, type Place, taken } from './finding.ts';
import { levelOf, stateOf } from './risk-levels.ts';

/** Says whether a heading's own words say that there is no risk: "Critical risks (none)", "No blocking risk identified". */
export const saysNone = (section: Section, lexicon: Lexicon): boolean => {
  const title = bareTitle(section.title);
  if (lexicon.none.at(title, 0) || lexicon.without.at(title, 0)) return true;
  const tail = /(?:[(:]|\s-)\s*([^(:]+?)\)?$/u.exec(title)?.[1] ?? '';
  return lexicon.none.whole(trimmed(tail)) === true;
};

/** Says whether a section's own heading, or the label over it, names risks or sorts them by level or state. */
export const isAboutRisks = (section: Section, lexicon: Lexicon): boolean => {
  if (section.isTitle) return false;
  if (kindOfTitle(section.written, lexicon) === 'risks') return true;
  const title = bareTitle(section.title);
  if (lexicon.riskAside.in(title) || kindOf(section, lexicon) !== 'risks') return false;
  const sorted = lexicon.levels.at(title, 0) ?? lexicon.states.at(title, 0);
  const rest = title.slice(sorted?.end ?? 0);
  return (
    sorted !== undefined &&
    !/[\p{L}]{2,}.*[\p{L}]{2,} .*[\p{L}]{2,}/u.test(rest) &&
    !/^ (?:items?|questions?|issues?|actions?|tasks?|points?|work)/.test(rest)
  );
};

const ONE_RISK =
  /^(?:(?:risks?|risiko|risque|riesgo|risco|rischio|risico|риск|风险|リスク|위험)\s*#?\s*(?:R-?)?|R-?)\d+\s*[:：.–—-]\s*(\S.*)$/iu;

/** What a heading names that stands for one risk, as in "Risk 1: version drift"; undefined for any other. */
export const oneRisk = (section: Section, lexicon: Lexicon): string | undefined =>
  section.depth < 7 && !section.isTitle && kindOf(section, lexicon) === 'risks'
    ? ONE_RISK.exec(withoutSigns(section.title))?.[1]
    : undefined;

/** Reads a section whose heading names one risk: its level and state stand in lines like "Impact: High". */
export const readOneRisk = (title: string, { paper, section }: Place): Finding[] => {
  const { lexicon, source } = paper;
  const [first] = section.blocks;
  const notes = first && spanOf(first, section.blocks.at(-1) ?? first, source);
  const fields = (notes ?? '').split('\n').flatMap((text) => {
    const fact = factOf(text.replace(/\*\*/g, ''), 1);
    const field = fact && lexicon.riskFields.whole(keyOf(fact.key));
    return fact && field ? [{ field, value: fact.value }] : [];
  });
  const said = (name: 'level' | 'state'): string => fields.find(({ field }) => field === name)?.value ?? '';
  const [heading = ''] = headingsOver(section.parent ?? section);
  const stated = said('state');
  const state = stateOf(stated, lexicon);
  const line = section.line;
  return [
    {
      kind: 'risk',
      line,
      title,
      level: levelOf(said('level'), lexicon) ?? levelOf(heading, lexicon) ?? 'major',
      state: state ?? (stated === '' ? stateOf(heading, lexicon) : undefined) ?? 'open',
      notes,
    },
    ...(stated !== '' && state === undefined
      ? [{ kind: 'unread', line, text: section.written, refuses: false } as const]
      : []),
    ...section.blocks.map((block) => taken(block)),
  ];
};
