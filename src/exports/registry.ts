import { csv } from './csv/csv.ts';
import { ctrf } from './ctrf/ctrf.ts';
import type { ExportFormat } from './export-format.ts';
import { hdf } from './hdf/hdf.ts';
import { hdfAmendments } from './hdf-amendments/hdf-amendments.ts';
import { inTotoSvr } from './in-toto-svr/in-toto-svr.ts';
import { inTotoTestResult } from './in-toto-test-result/in-toto-test-result.ts';
import { oscal } from './oscal/oscal.ts';

/** Every format that a revision can be written in, by id. */
export const exportFormats: readonly ExportFormat[] = [
  csv,
  ctrf,
  hdf,
  hdfAmendments,
  inTotoSvr,
  inTotoTestResult,
  oscal,
];
