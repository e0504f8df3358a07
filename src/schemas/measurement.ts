import { z } from 'zod';

/** One figure that a result holds. */
export const MeasurementSchema = z.strictObject({
  /** As the tool names it: `http_req_duration p(95)`, `coverage.lines`. */
  name: z.string(),
  value: z.number(),
  /** `ms`, `s`, `%`, `B`, `/s`, or null when the file does not say. */
  unit: z.string().nullable(),
  /** The limit the file itself states, such as `<300`; null when it states none. */
  limit: z.string().nullable().default(null),
  /** Whether the file's own limit was met; null without one. */
  met: z.boolean().nullable().default(null),
});
export type Measurement = z.infer<typeof MeasurementSchema>;
