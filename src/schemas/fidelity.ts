import { z } from 'zod';

/** How close a probe comes to the real thing, best first. */
export const FidelitySchema = z.enum(['real', 'containerised', 'synthetic', 'mocked']);
export type Fidelity = z.infer<typeof FidelitySchema>;
