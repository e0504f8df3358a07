import { type Meaning, meaningOf } from '../../lib/status-word.ts';

/** What the `status` and `result` attributes of a case say, and how it is written; null where they say nothing. */
export interface Word {
  word: Meaning | null;
  written: string;
}

const RANK = [null, 'passed', 'unrun', 'skipped', 'cancelled', 'unknown', 'failed'] as const;

/** The worse of what the attributes of a case say; figures say nothing, and whose choice it was not to run explains that it did not. */
export const wordOf = (attributes: Readonly<Record<string, string>>): Word => {
  let worst: Word = { word: null, written: '' };
  for (const written of [attributes.status, attributes.result]) {
    if (written === undefined || written.trim() === '' || /^\d+$/.test(written.trim())) continue;
    const word = meaningOf(written);
    if (RANK.indexOf(word) > RANK.indexOf(worst.word)) worst = { word, written };
  }
  return worst;
};
