import { z } from 'zod';
import { DigestSchema, IdSchema } from './id.ts';
import { DateSchema } from './moment.ts';
import { saysSomething } from './says-something.ts';
import { StatusSchema } from './status.ts';
import { written } from './written.ts';

/** What can fail of a probe or claim. */
export const UnmetStatusSchema = StatusSchema.extract(['partial', 'failed', 'missing', 'blocked', 'unknown']);

const names = z.array(z.string().min(1)).min(1);

/** OpenVEX: why what is vulnerable does not affect a product. */
const JUSTIFICATIONS = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const;

/** A statement of OpenVEX that takes a vulnerability from what counts. */
export const StatementSchema = written({
  /** `CVE-2026-1`, or as the scanner calls it. */
  vulnerability: z.string().min(1),
  /** Other names of the same. */
  aliases: names.optional(),
  status: z.enum(['not_affected', 'fixed']),
  justification: z.enum(JUSTIFICATIONS).optional(),
  /** Why in words, instead of a justification. */
  impactStatement: z.string().refine(saysSomething, 'it says nothing').optional(),
  /** Only in these packages, by the name that the scanner gives them, in that version where one is given: `lodash@4.17.20`. */
  packages: names.optional(),
}).refine(
  ({ status, justification, impactStatement }) =>
    status === 'fixed' || justification !== undefined || impactStatement !== undefined,
  { message: 'say why it does not affect you: justification: or impact-statement:', path: ['justification'] },
);
export type Statement = z.output<typeof StatementSchema>;

/**
 * Part of what a waiver accepts. Everything an entry says has to be true of a failure; without `cases`, `rules`,
 * `vex`, `criteria` and `failing` it accepts all that its probe found.
 */
const CoverSchema = written({
  /** Only what this probe found; of any probe of the item otherwise. */
  probe: IdSchema.optional(),
  /** Only these kinds of finding: `missing` does not accept a failed case. */
  findings: z.array(UnmetStatusSchema).min(1).optional(),
  /** Failing cases by name, or by the part behind the last ` > `; `*` stands for any characters, `\*` for itself. */
  cases: names.optional(),
  /** What rules found, by the rule's id, wherever it stands. */
  rules: names.optional(),
  /** Vulnerabilities that these statements name, and nothing else that a scan found. */
  vex: z.array(StatementSchema).min(1).optional(),
  /** Criteria that are not met, as they are written. */
  criteria: names.optional(),
  /** Exactly the failing names of this digest, where evidence keeps no more of them. */
  failing: z.strictObject({ digest: DigestSchema, count: z.int().positive() }).optional(),
});
export type Cover = z.output<typeof CoverSchema>;

/** A reasoned, expiring acceptance of an item that is not Ready. */
export const WaiverSchema = written({
  /** The item accepted. */
  item: IdSchema,
  /** Why it is accepted. */
  reason: z.string().min(1),
  /** The role that accepts it, never a person's name. */
  role: z.string().min(1),
  /** Another role that accepts it as well. */
  secondRole: z.string().min(1).optional(),
  /** When it was given. */
  on: DateSchema.optional(),
  /** The last day on which it counts. */
  until: DateSchema,
  /** What it accepts; whatever fails when absent. */
  covers: z.array(CoverSchema).min(1).optional(),
});
export type Waiver = z.output<typeof WaiverSchema>;
