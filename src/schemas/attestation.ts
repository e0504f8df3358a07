import { z } from 'zod';

/** An envelope of DSSE 1.0.2: a payload and who signed it (https://github.com/secure-systems-lab/dsse). */
export const EnvelopeSchema = z.strictObject({
  payloadType: z.string(),
  /** Base64 of the exact bytes that were signed. */
  payload: z.base64(),
  signatures: z
    .array(
      z.strictObject({
        /** A hint only, never trusted. */
        keyid: z.string().optional(),
        sig: z.base64(),
      }),
    )
    .min(1),
});
export type Envelope = z.infer<typeof EnvelopeSchema>;

const digest = z.record(z.string(), z.string());

/** How a frozen decision counts for tools that know three states: GO, PARTIAL GO, NO-GO. */
const AttestedResultSchema = z.enum(['PASSED', 'WARNED', 'FAILED']);

/**
 * An in-toto Statement v1 with the test-result predicate v0.1 (https://github.com/in-toto/attestation).
 * Its types stand as plain strings, so that reading tells a wrong one from a broken file.
 */
export const StatementSchema = z.object({
  _type: z.string(),
  subject: z.array(z.object({ name: z.string(), digest })).min(1),
  predicateType: z.string(),
  predicate: z.object({
    result: AttestedResultSchema,
    /** What the result was reached under: the policy, the record before, the head of the ledger. */
    configuration: z.array(z.object({ name: z.string(), digest })),
    /** Ids of items. */
    passedTests: z.array(z.string()),
    warnedTests: z.array(z.string()),
    failedTests: z.array(z.string()),
  }),
});
export type Statement = z.infer<typeof StatementSchema>;
