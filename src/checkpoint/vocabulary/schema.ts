import { z } from 'zod';
import { RiskLevelSchema } from '../../schemas/risk.ts';

/** Words divided by commas, as a list. */
const words = z
  .string()
  .transform((text) => text.split(/[,、]/).map((word) => word.trim()))
  .pipe(z.array(z.string().min(1)).min(1));

const keyed = <Key extends string>(keys: readonly Key[]) => z.partialRecord(z.enum(keys), words);

/** The statuses that words of a paper can claim. */
export const STATUSES = [
  'ready',
  'partial',
  'failed',
  'missing',
  'blocked',
  'unknown',
  'not-applicable',
] as const;
/** The verdicts that people can declare, worst last. */
export const VERDICTS = ['GO', 'PARTIAL GO', 'NO-GO'] as const;

/** What the key of a "key: value" line says of its value. */
export const FIELDS = [
  'status',
  'decision',
  'recommendation',
  'date',
  'decided',
  'updated',
  'created',
  'scope',
  'approved',
  'approved-by',
  'owner',
] as const;

/** What a table's column holds. */
export const COLUMNS = [
  'status',
  'number',
  'area',
  'title',
  'notes',
  'risk',
  'level',
  'role',
  'name',
  'says',
  'owner',
  'needs',
  'date',
  'lane',
  'property',
  'value',
  'planned',
] as const;

/** What stands beneath a heading; `options` is what might be decided, never what was, and `legend` what signs mean. */
export const SECTIONS = [
  'decision',
  'allowed',
  'blocked',
  'steps',
  'guardrails',
  'conditions',
  'risks',
  'references',
  'approvers',
  'scope',
  'summary',
  'history',
  'options',
  'legend',
] as const;

/** One language's words: `vocabulary/<language>.yaml`. */
export const VocabularySchema = z.strictObject({
  status: keyed(STATUSES),
  /** What a gate does when it trips, not whether it tripped. */
  modes: words,
  /** Verdicts wherever they stand. */
  verdict: keyed(VERDICTS),
  /** Verdicts only behind a label or below a heading of the decision. */
  decided: keyed(VERDICTS),
  'beside-verdict': words,
  fields: keyed(FIELDS),
  columns: keyed(COLUMNS),
  sections: keyed(SECTIONS),
  'risk-levels': keyed(RiskLevelSchema.options),
  'risk-states': keyed(['open', 'mitigated', 'closed', 'accepted']),
  'risk-aside': words,
  'risk-fields': keyed(['level', 'state']),
  /** Twelve, each with its short forms. */
  months: z.array(z.string().transform((text) => text.split(/[\s,]+/))).length(12),
  none: words,
  without: words,
  negations: words,
  restricts: words,
  harmless: words,
  weighs: words,
  /** What makes a verdict the consequence of something that may come. */
  supposes: words,
  undecided: words,
  alternatives: words,
  roles: words,
  signs: words,
  planned: words,
  forbids: words,
  shouts: words,
  questions: keyed(['yes', 'no', 'good', 'bad', 'ask', 'answer', 'question']),
});
export type Vocabulary = z.output<typeof VocabularySchema>;

/** What a sign says beside a word. */
export const MOODS = ['good', 'warning', 'bad', 'waiting'] as const;
/** `vocabulary/marks.yaml`: the signs of each mood. */
export const MarksSchema = z.strictObject({
  good: z.string(),
  warning: z.string(),
  bad: z.string(),
  waiting: z.string(),
  /** Decoration as often as a status: read only where a status is expected. */
  weak: z.string(),
  /** A priority as often as a status. */
  coloured: z.string(),
});
export type Marks = z.output<typeof MarksSchema>;
