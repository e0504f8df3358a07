import { z } from 'zod';

/** What coverage counts. */
export const CoveredSchema = z.enum(['lines', 'statements', 'branches', 'functions']);
export type Covered = z.infer<typeof CoveredSchema>;
