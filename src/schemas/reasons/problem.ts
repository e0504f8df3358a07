import { z } from 'zod';
import { reason } from './kit.ts';

/** Why something could not be done, where the operating system has no words for it. */
export const ProblemSchema = z.discriminatedUnion('kind', [
  /** A path leads out of the repository. */
  reason('problem.outside', { path: z.string() }),
  reason('problem.no-file', { path: z.string() }),
  reason('problem.no-variable', { name: z.string() }),
  /** An expression had not ended when it was stopped. */
  reason('problem.pattern', { pattern: z.string() }),
  reason('problem.not-started', {}),
  reason('problem.not-nats', {}),
  reason('problem.closed', {}),
  reason('problem.other-message', {}),
  /** A file holds no service level objective, or none of that name. */
  reason('problem.no-slo', { name: z.string().nullable() }),
  reason('problem.several-slos', { count: z.int() }),
]);
export type Problem = z.infer<typeof ProblemSchema>;
