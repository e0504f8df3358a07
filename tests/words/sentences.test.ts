import { describe, expect, it } from 'vitest';
import { house } from '../house.ts';
import { isSentence, sentencesIn } from './written.ts';

/** Where English stands outside `words/`, and why; a path ends in `/` where it is a room. */
const ENGLISH: Readonly<Record<string, string>> = {
  'errors/': 'diagnostics are for the maker',
  'checkpoint/': 'diagnostics, and the words of papers in many languages',
  'criterion/': 'the words of the criterion language, and what is wrong with a criterion',
  'gather/': 'diagnostics of what people write',
  'decide/': 'diagnostics of what stands in the way of a decision',
  'schemas/': 'what is wrong with a value that people wrote',
  'kernel/': 'what is wrong with a record',
  'ledger/': 'what is wrong with a ledger or a record',
  'evidence/': 'what is wrong with a file of evidence',
  'verify/': 'what is wrong with records and archives',
  'archive/sums.ts': 'what is wrong with an archive',
  'archive/unpack.ts': 'what is wrong with an archive',
  'attest/': 'what is wrong with an attestation',
  'storage/': 'what stands in the way of writing',
  'readers/': 'formats describe themselves for the documentation, and say what is wrong with a file',
  'probes/': 'kinds describe themselves for the documentation, and say what is wrong with a probe',
  'exports/': 'formats describe themselves for the documentation',
  'starter/': 'templates of files that people then write',
  'cli/commands/': 'help, and what a command did for the maker who called it',
  'cli/dev/': 'the development server tells the maker what is wrong',
  'cli/built-site.ts': 'what a command did for the maker who called it',
  'cli/preview-server.ts': 'answers of a server on the maker’s machine',
  'cli/terminal/count.ts': 'how many diagnostics there are, for the maker',
};

const isEnglish = (file: string): boolean =>
  file.startsWith('words/') ||
  Object.keys(ENGLISH).some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));

describe('sentences that a reader of a verdict sees', () => {
  it('are told apart from markup, commands and keys', () => {
    for (const text of ['Not decided yet', 'and … more', ': … may proceed.'])
      expect(isSentence(text)).toBe(true);
    for (const text of ['<p class="meta">', 'npx holdpoint verify', 'Record', 'PARTIAL GO', 'not-run'])
      expect(isSentence(text)).toBe(false);
  });

  it('are found wherever they stand in the code of a module or a template', () => {
    expect(sentencesIn('words/en/marks.ts')).toContainEqual(expect.stringContaining('It no longer counts.'));
    expect(sentencesIn('cli/commands/verify.ts').length).toBeGreaterThan(0);
  });

  it('stand in words/ alone', () => {
    const files = house.map(({ file }) => file).filter((file) => !isEnglish(file));
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap(sentencesIn)).toEqual([]);
  });

  it.each(Object.keys(ENGLISH))('still has a reason to leave out %s', (place) => {
    const files = house.map(({ file }) => file).filter((file) => file.startsWith(place));
    expect(files.flatMap(sentencesIn).length).toBeGreaterThan(0);
  });
});
