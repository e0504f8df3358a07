import type { CodeBook } from './code.ts';

/** Codes of prose documents. */
export const PROSE = {
  HP501: {
    meaning: 'What was not understood counts for nothing until it is written clearly.',
    fix: 'Say it in a table with a status column, or acknowledge the line.',
    example: '3 lines look like a status and could not be read',
  },
  HP502: {
    meaning: 'The worse reading counts until the contradiction is resolved.',
    fix: 'Say it in one word, such as READY, PARTIAL, MISSING, BLOCKED or PENDING.',
    example: '"✅ not ready": mark and words contradict each other',
  },
  HP503: {
    meaning: 'The words are read as restored.',
    fix: 'Save the document as UTF-8.',
    example: '4 characters were damaged by a wrong encoding and have been restored.',
  },
  HP504: {
    meaning: 'The document was not read, so nothing in it counts.',
    fix: 'Write it with fewer levels.',
    example: 'The document nests its quotes and lists too deeply to be read.',
  },
  HP505: {
    meaning: 'The acknowledgement holds nothing: what was not understood counts as it did.',
    fix: 'Copy the line as import --json lists it under unread, or delete the acknowledgement.',
    example: '"Gate: BLOCKING" is acknowledged, and does not stand once among what was not understood',
  },
} as const satisfies CodeBook;
