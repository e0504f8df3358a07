import { beside } from './beside.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { dated, day, shortDay } from './dates.ts';
import { diff } from './diff.ts';
import { evidence } from './evidence.ts';
import { goingOn, listed, locale, number, ordinal, plural, sentence } from './grammar.ts';
import { marks } from './marks.ts';
import { overview } from './overview.ts';
import { paper } from './paper.ts';
import { REASONS } from './reasons.ts';
import { record } from './record.ts';
import { risks } from './risks.ts';
import { runs } from './runs.ts';
import { site } from './site.ts';
import { vocabulary } from './vocabulary.ts';
import { withdrawn } from './withdrawn.ts';

/** English: how it counts, lists and dates, and its texts by where they stand. */
export const en = {
  locale,
  plural,
  number,
  ordinal,
  listed,
  sentence,
  goingOn,
  day,
  shortDay,
  dated,
  vocabulary,
  reasons: REASONS,
  beside,
  changes,
  charts,
  diff,
  evidence,
  marks,
  overview,
  paper,
  record,
  risks,
  runs,
  site,
  withdrawn,
};
