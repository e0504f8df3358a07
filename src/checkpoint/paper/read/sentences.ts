import { folded } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { factOf, fieldOf } from './facts.ts';
import { readVerdict } from './verdict.ts';

const END = /(?<=[.!?。！？;；])\s+/u;

// "We must not ship." denies the whole; "Do not deploy on Fridays" or "… if the tests fail" does not.
const NOT_TO_GO =
  /^(?:we|it|the (?:team|release|launch|version)|this (?:release|launch|version))\s+(?:(?:must|can|could|should|shall|may|will|do|does|is|are)\s*(?:not|n['’]t)|cannot)\s+(?:be\s+|to\s+)?(?:ship(?:ped)?|proceed|released?|launch(?:ed)?|deploy(?:ed)?|go\s+(?:live|ahead)|approved|ready\s+(?:to|for)\s+\w+)(?:\s+(?:it|this|yet|now|(?:the|this) (?:release|version)))*\s*[.!]*$/iu;

const HOLDS =
  /^(?:we|the team)\s+(?:(?:will|must|shall|have to|need to)\s+)?(?:hold|stop|block|halt|postpone|delay)\s+(?:the|this)\s+(?:release|launch|deployment|version|go-live)\b/iu;

const labelRefuses = (sentence: string, lexicon: Lexicon): boolean => {
  const fact = factOf(sentence, 1);
  const field = fact && fieldOf(fact.key, lexicon);
  if (!fact || !['status', 'decision', 'recommendation'].includes(field ?? '')) return false;
  return readVerdict(fact.value, true, lexicon)?.verdict === 'NO-GO';
};

/**
 * Says whether a sentence within a text refuses the whole: one that begins with the label of a decision and a refusing
 * word ("… Decision: do not proceed."), or one that denies that this goes ahead and states no condition.
 */
export const sentenceRefuses = (text: string, lexicon: Lexicon): boolean =>
  text
    .split(END)
    .map((each) => each.trim())
    .some(
      (sentence) =>
        !lexicon.supposes.in(folded(sentence)) &&
        (labelRefuses(sentence, lexicon) || NOT_TO_GO.test(sentence) || HOLDS.test(sentence)),
    );
