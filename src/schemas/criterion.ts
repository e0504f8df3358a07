import { z } from 'zod';

/**
 * A comparison that a measurement, a text or a count must meet, written as one line:
 * `p(95) < 300 ms`, `coverage.lines >= 80 %`, `sarif.error == 0`, `stdout matches /ready/`.
 * Left of the operator stands the measurement's name; right of it the limit and its unit. `criterion/` takes it apart.
 */
export const CriterionSchema = z.string().max(2_000);
