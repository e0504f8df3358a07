import type { CodeBook } from './code.ts';

/** Codes of evidence and result files. */
export const RESULTS = {
  HP301: {
    meaning: 'The file supports nothing: what depends on it is Unknown.',
    fix: 'Write the file again to its end: it may have been cut off.',
    example: 'The XML is not well-formed: unclosed tag: testsuite',
  },
  HP302: {
    meaning: 'The file supports nothing: what depends on it is Unknown.',
    fix: 'Look at how the file was written: results are text.',
    example: 'The file holds a NUL character, so it is not text.',
  },
  HP303: {
    meaning: 'The file supports nothing: what depends on it is Unknown.',
    fix: 'Write the file as UTF-8.',
    example: 'The encoding "x-unknown" is not known here.',
  },
  HP304: {
    meaning: 'The file supports nothing: what depends on it is Unknown.',
    fix: 'Split the result into several files.',
    example: 'The file holds more than 256 MB, and this format is read up to that.',
  },
  HP305: {
    meaning: 'The file supports nothing: what depends on it is Unknown.',
    fix: 'Write the file without a document type of its own.',
    example: 'The document type carries declarations of its own, which are refused.',
  },
  HP306: {
    meaning: 'The file supports nothing: what depends on it is Unknown.',
    fix: 'Write the file with fewer levels.',
    example: 'Elements are nested more than 64 levels deep.',
  },
  HP307: {
    meaning: 'The file supports nothing: what depends on it is Unknown.',
    fix: 'Write the file again to its end, or name its format with --format.',
    example: 'The document holds no list of tests at /results/tests.',
  },
  HP308: {
    meaning: 'The file was read; its own elements were counted, not what it announces.',
    fix: 'Nothing has to be done; where the counts matter, look at what wrote the file.',
    example: 'The suite "unit" announces 3 failures and holds 2. The elements count.',
  },
  HP309: {
    meaning: 'The file was read; the repaired characters count for nothing.',
    fix: 'Nothing has to be done.',
    example: 'Control characters that XML forbids were dropped.',
  },
  HP310: {
    meaning: 'The file was not read, so it supports nothing.',
    fix: 'Use the id of a reader: docs/readers.md lists them.',
    example: 'No reader is called "junitt". Did you mean junit?',
  },
  HP311: {
    meaning: 'The file supports nothing: what depends on it is Unknown.',
    fix: 'Report the file and the format, please: a reader must not fail so.',
    example: 'The reader failed on this file',
  },
  HP312: {
    meaning: 'The file supports nothing: what depends on it is Unknown.',
    fix: 'Write the JSON again to its end.',
    example: 'The JSON is not well-formed: unexpected end.',
  },
  HP313: {
    meaning: 'The file supports nothing: what depends on it is Unknown.',
    fix: 'Name its format with --format, or in the probe.',
    example: 'No reader recognises this file.',
  },
  HP314: {
    meaning: 'The file was refused rather than guessed, so it supports nothing.',
    fix: 'Write it in the form that the message names.',
    example: 'This is a format that is not read',
  },
  HP315: {
    meaning: 'The file was read; the outcome takes this into account.',
    fix: 'Look at the remark: the result says less than its name promises.',
    example: 'This summary holds no thresholds',
  },
  HP316: {
    meaning: 'The file was read; it counts as of no known age, so it is never fresh.',
    fix: 'Write the start as its format says, in most of them as ISO 8601 with a zone, or leave it out.',
    example: 'It states when it began in a form that is not understood, so it counts as of no known age.',
  },
  HP351: {
    meaning: 'The run is not recorded, so it counts for nothing; what was recorded before still stands.',
    fix: 'Make room on the disk or give permission to write there, then run the probe again.',
    example: 'The evidence of docker.runtime could not be written: the disk is full',
  },
  HP352: {
    meaning:
      'What this run found is unknown, and an older run must not stand in for it, so nothing is judged.',
    fix: 'Bring the file back as it was recorded, or delete it and run the probe again.',
    example: 'This evidence cannot be used: it was changed after it was recorded',
  },
  HP353: {
    meaning: 'It counts for nothing, because nothing here asks for it.',
    fix: 'Bring the probe back, or delete the folder.',
    example: 'There is evidence of a probe "old.probe", which is not defined',
    isNotice: true,
  },
} as const satisfies CodeBook;
