import { z } from 'zod';
import { reason } from './kit.ts';

/** What is known of something that a probe needs; a path or a tool's answer stands as it is. */
const NeedReasonSchema = z.discriminatedUnion('kind', [
  reason('need.there', {}),
  reason('need.no-program', {}),
  reason('need.not-on-path', {}),
  reason('need.no-kind', {}),
  reason('need.set', {}),
  reason('need.not-set', {}),
  reason('need.repository', {}),
  reason('need.no-repository', {}),
  reason('need.no-file', {}),
  reason('need.no-folder', {}),
]);
export type NeedReason = z.infer<typeof NeedReasonSchema>;
