import { z } from 'zod';
import { reason } from './kit.ts';

/** What a file looks like that is not read, by the names of tools and formats. */
export const LikenessSchema = z.discriminatedUnion('kind', [
  reason('like.format', { name: z.string() }),
  /** What a tool prints for people. */
  reason('like.console', { tool: z.string() }),
  reason('like.table', { tool: z.string() }),
  reason('like.log', { tool: z.string() }),
  reason('like.coverage', { tool: z.string() }),
  reason('like.stream', { tool: z.string() }),
  reason('like.history', { tool: z.string() }),
  reason('like.tests', { tool: z.string() }),
  reason('like.build-file', { tool: z.string() }),
  reason('like.definition', { tool: z.string() }),
  reason('like.page', {}),
  reason('like.badge', {}),
  reason('like.statement', {}),
  reason('like.manifest', {}),
  reason('like.amendments', {}),
]);
export type Likeness = z.infer<typeof LikenessSchema>;

/** What to read in place of a file that is not read. */
export const AdviceSchema = z.discriminatedUnion('kind', [
  /** A form that the tool can write, and the command or option for it. */
  reason('advice.write', { forms: z.array(z.string()), how: z.array(z.string()) }),
  reason('advice.convert', { form: z.string(), how: z.string() }),
  reason('advice.read', { files: z.array(z.string()) }),
  reason('advice.probe', { format: z.enum(['json', 'text']), criterion: z.string() }),
  reason('advice.scan', { how: z.array(z.string()), convert: z.string() }),
  reason('advice.run', { file: z.string() }),
  reason('advice.beside', { forms: z.array(z.string()) }),
  reason('advice.slo', {}),
  reason('advice.amended', {}),
  reason('advice.source', {}),
  reason('advice.verified', {}),
  reason('advice.wanted', {}),
]);
export type Advice = z.infer<typeof AdviceSchema>;
