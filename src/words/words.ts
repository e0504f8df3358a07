import { beside } from './en/beside.ts';
import { changes } from './en/changes.ts';
import { charts } from './en/charts.ts';
import { diff } from './en/diff.ts';
import { evidence } from './en/evidence.ts';
import { marks } from './en/marks.ts';
import { overview } from './en/overview.ts';
import { paper } from './en/paper.ts';
import { record } from './en/record.ts';
import { risks } from './en/risks.ts';
import { runs } from './en/runs.ts';
import { site } from './en/site.ts';
import { withdrawn } from './en/withdrawn.ts';

// Every text of the site, in the language it is built in. Another language is another folder beside `en/`.
export * from './en/dates.ts';
export * from './en/grammar.ts';
export * from './en/vocabulary.ts';

/** The texts of pages, components and charts, by where they stand. */
export const words = {
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
