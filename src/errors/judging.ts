import type { CodeBook } from './code.ts';

/** Codes of judging. */
export const JUDGING = {
  HP401: {
    meaning: 'It counts as Unknown.',
    fix: 'Name the probes that prove it, or claim a status for it.',
    example: 'cp3-04 has neither a probe nor a claim',
  },
  HP402: {
    meaning: 'What waits for itself cannot be told to be Ready, so nothing is judged.',
    fix: 'Remove one of the needs along this path.',
    example: 'Items need each other: a -> b -> a',
  },
  HP403: {
    meaning: 'Whether the work may go ahead cannot be told.',
    fix: 'Name the items it needs, or declare verdict: go or no-go.',
    example: 'The lane release names no items and declares no verdict',
  },
  HP405: {
    meaning: 'It accepts nothing: who stands for it, or why, cannot be told.',
    fix: 'Say it in a few words.',
    example: 'The waiver for cp3-04 has a blank reason',
  },
  HP406: {
    meaning: 'This part of the waiver accepts nothing.',
    fix: 'Name a probe of the item, and what of its findings is accepted.',
    example: 'The waiver for cp3-04 covers findings of the probe scan, which cp3-04 does not name',
  },
  HP407: {
    meaning: 'It makes nothing better, and neither a site nor a record is made with it.',
    fix: 'Correct the date.',
    example: 'The decision of cp1 r1 is dated in the future, 2099-01-01',
  },
} as const satisfies CodeBook;
