import type { CodeBook } from './code.ts';

/** Codes of the site. */
export const SITE = {
  HP601: {
    meaning: 'The checkpoint has no address of its own, so nothing was built.',
    fix: 'Give the checkpoint another id.',
    example: '"risks" cannot name a checkpoint: /risks/ is a page of the site',
  },
} as const satisfies CodeBook;
