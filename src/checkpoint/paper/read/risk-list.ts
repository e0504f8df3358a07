import type { List } from 'mdast';
import { isBoxed, lineOf, plainOf, sourceOf } from '../tree/nodes.ts';
import { headingsOver } from '../tree/titles.ts';
import { isPlaceholder, keyOf } from '../words/fold.ts';
import { type Lexicon, moodsOf } from '../words/lexicon.ts';
import { factOf } from './facts.ts';
import { type Finding, type Place, taken } from './finding.ts';
import { firstOf, levelOf, stateOf } from './risk-levels.ts';
import { entryOf, saysNothing } from './statements.ts';

const isField = (text: string, lexicon: Lexicon): boolean => {
  const key = factOf(text, 1)?.key ?? '';
  const plain = keyOf(key);
  return plain !== '' && (lexicon.riskAside.whole(plain) || lexicon.riskFields.whole(plain)) !== undefined;
};

/** Reads a list below a heading about risks; their level and state are the heading's, else major and open. */
export const readRiskList = (list: List, { paper, section }: Place): Finding[] | undefined => {
  const { lexicon, source } = paper;
  const entries = list.children.map((item) => ({
    item,
    text: plainOf(item.children[0] ?? item),
    ...entryOf(item, source),
  }));
  if (entries.some(({ text }) => isField(text, lexicon))) return undefined;
  const over = headingsOver(section);
  const level = firstOf(over, levelOf, lexicon) ?? 'major';
  const state = firstOf(over, stateOf, lexicon) ?? 'open';
  const isCleared = ({ item, text }: (typeof entries)[number]): boolean =>
    item.checked === true || moodsOf(text).includes('good');
  // What is ticked off below a heading of open risks is a check that passed, not a risk.
  if (state === 'open' && entries.some(isCleared)) return undefined;
  const risks = entries.flatMap(({ item, text, title, notes }): Finding[] => {
    const line = lineOf(item);
    const written = sourceOf(item, source);
    if (title === '' || saysNothing(title, lexicon)) return [];
    if (isPlaceholder(title)) return [{ kind: 'unread', line, text: written, refuses: false }];
    const against =
      (isBoxed(item) && item.checked === false) || moodsOf(text).some((mood) => mood !== 'good');
    const doubted = state !== 'open' && against;
    const own = levelOf(/^[^:：]*[([]([^)\]]*)[)\]]/u.exec(text)?.[1] ?? '', lexicon);
    const risk: Finding = {
      kind: 'risk',
      line,
      title,
      level: own ?? level,
      state: doubted ? 'open' : state,
      notes,
    };
    const trouble = 'its sign contradicts the heading above it';
    return doubted ? [risk, { kind: 'doubt', line, text: written, trouble, refuses: false }] : [risk];
  });
  return [taken(list), ...risks];
};
