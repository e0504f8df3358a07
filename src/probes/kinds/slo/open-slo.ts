import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { ProblemError } from '../../lib/problem.ts';

const ObjectiveSchema = z.looseObject({
  displayName: z.string().optional(),
  /** Share of good events, 0 to 1. */
  target: z.number().min(0).max(1).optional(),
  /** The same in percent. */
  targetPercent: z.number().min(0).max(100).optional(),
  /** How a measured value compares with `value`. */
  op: z.enum(['lte', 'gte', 'lt', 'gt']).optional(),
  value: z.number().optional(),
});

/** An OpenSLO v1 service level objective (https://github.com/OpenSLO/OpenSLO). */
const SloDocumentSchema = z.looseObject({
  apiVersion: z.string().regex(/^openslo\/v1/),
  kind: z.literal('SLO'),
  metadata: z.looseObject({ name: z.string() }),
  spec: z.looseObject({ objectives: z.array(ObjectiveSchema).min(1) }),
});
export type SloDocument = z.output<typeof SloDocumentSchema>;
export type Objective = z.output<typeof ObjectiveSchema>;

/** The objectives in a YAML text, by name where several stand in it. Throws where it holds none, or a broken one. */
export const parseOpenSlo = (text: string, name: string | undefined): SloDocument => {
  const documents = parseAllDocuments(text, { logLevel: 'error' });
  const found: SloDocument[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = [...document.errors, ...document.warnings];
    if (error) throw new Error(error.message.split('\n')[0]);
    const value: unknown = document.toJS({ maxAliasCount: 10 });
    if (!z.looseObject({ kind: z.literal('SLO') }).safeParse(value).success) continue;
    const parsed = SloDocumentSchema.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
    }
    found.push(parsed.data);
  }
  const wanted = found.filter((slo) => name === undefined || slo.metadata.name === name);
  const [one, ...more] = wanted;
  if (!one) throw new ProblemError({ kind: 'problem.no-slo', name: name ?? null });
  if (more.length > 0) throw new ProblemError({ kind: 'problem.several-slos', count: wanted.length });
  return one;
};
