import { z } from 'zod';

/** The languages that verdicts, pages and reports are told in. */
export const LanguageSchema = z.enum(['en', 'de']);
export type Language = z.output<typeof LanguageSchema>;
