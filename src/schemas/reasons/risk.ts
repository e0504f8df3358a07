import { z } from 'zod';
import { RiskStateSchema } from '../risk.ts';
import { reason, SomeTitlesSchema, WrittenSchema } from './kit.ts';

/** Why a risk has its state. */
export const RiskReasonSchema = z.discriminatedUnion('kind', [
  reason('risk.accepted-without-end', {}),
  reason('risk.acceptance-ended', { until: z.string() }),
  reason('risk.accepted', { until: z.string() }),
  reason('risk.declared', { state: RiskStateSchema }),
  reason('risk.kept-open', { by: SomeTitlesSchema }),
  reason('risk.no-item', {}),
  reason('risk.satisfied', {}),
  WrittenSchema,
]);
export type RiskReason = z.infer<typeof RiskReasonSchema>;
