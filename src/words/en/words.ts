import { archive } from './archive.ts';
import { beside } from './beside.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { calendar } from './dates.ts';
import { diff } from './diff.ts';
import { evidence } from './evidence.ts';
import { gate } from './gate.ts';
import {
  decimal,
  goingOn,
  listed,
  locale,
  number,
  ordinal,
  plural,
  sentence,
  term,
  within,
} from './grammar.ts';
import { markdown } from './markdown.ts';
import { marks } from './marks.ts';
import { overview } from './overview.ts';
import { paper } from './paper.ts';
import { REASONS } from './reasons.ts';
import { record } from './record.ts';
import { risks } from './risks.ts';
import { runs } from './runs.ts';
import { share } from './share.ts';
import { site } from './site.ts';
import { terminal } from './terminal.ts';
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
  within,
  term,
  decimal,
  ...calendar,
  vocabulary,
  reasons: REASONS,
  archive,
  beside,
  changes,
  charts,
  diff,
  evidence,
  gate,
  markdown,
  marks,
  overview,
  paper,
  record,
  risks,
  runs,
  share,
  site,
  terminal,
  withdrawn,
};
