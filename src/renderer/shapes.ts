import { z } from 'astro/zod';
import type { DiffPage } from '../page-data/diffs.ts';
import { PaperDataSchema } from '../views/paper.ts';
import type { ProbeSummary } from '../views/probes.ts';
import {
  type ProbeData,
  type RiskData,
  SiteDataSchema,
  type Summary,
  WithdrawnDataSchema,
} from '../views/record-data.ts';
import { OutputDataSchema, type RecordPage } from './source.ts';

/** What the build made of validated records a moment ago; checking it again would take longer than showing it. */
const made = <Data>() => z.custom<Data>((value) => typeof value === 'object' && value !== null);

/** What an entry of each collection is. */
export const shapes = {
  site: SiteDataSchema,
  revisions: made<Summary>(),
  withdrawn: WithdrawnDataSchema,
  probes: made<ProbeSummary>(),
  records: made<RecordPage>(),
  evidence: made<ProbeData>(),
  risks: made<RiskData>(),
  diffs: made<DiffPage>(),
  papers: PaperDataSchema,
  outputs: OutputDataSchema,
  narratives: z.strictObject({ text: z.string(), file: z.string() }),
};
