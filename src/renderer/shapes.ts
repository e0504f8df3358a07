import { z } from 'astro/zod';
import type { DiffPage } from '../page-data/diffs.ts';
import type { PaperData } from '../views/paper.ts';
import type { ProbeSummary } from '../views/probes.ts';
import type { ProbeData, RiskData, SiteData, Summary, WithdrawnData } from '../views/record-data.ts';
import type { OutputData, RecordPage } from './source.ts';

const of = <Data>() => z.custom<Data>((value) => typeof value === 'object' && value !== null);

/** What an entry of each collection is. */
export const shapes = {
  site: of<SiteData>(),
  revisions: of<Summary>(),
  withdrawn: of<WithdrawnData>(),
  probes: of<ProbeSummary>(),
  records: of<RecordPage>(),
  evidence: of<ProbeData>(),
  risks: of<RiskData>(),
  diffs: of<DiffPage>(),
  papers: of<PaperData>(),
  outputs: of<OutputData>(),
  narratives: of<{ text: string; file: string }>(),
};
