import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { MarksSchema, VocabularySchema } from '../src/checkpoint/vocabulary/schema.ts';

const FOLDER = join(import.meta.dirname, '../src/checkpoint/vocabulary');

/** The module that carries the words of `vocabulary/*.yaml` wherever the package runs. */
export const vocabularyModule = (): string => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const read = (name: string): unknown => parse(readFileSync(join(FOLDER, name), 'utf8'));
  const languages = names.filter((name) => name !== 'marks.yaml');
  const words = Object.fromEntries(
    languages.map((name) => [name.replace('.yaml', ''), VocabularySchema.parse(read(name))]),
  );
  return [
    '// Made from vocabulary/*.yaml by scripts/vocabulary.ts; change those.',
    "import type { Marks, Vocabulary } from './schema.ts';",
    '',
    '/** The words of each language, checked when this was made. */',
    `export const languages: Readonly<Record<string, Vocabulary>> = ${JSON.stringify(words)};`,
    '/** The signs, checked when this was made. */',
    `export const marks: Marks = ${JSON.stringify(MarksSchema.parse(read('marks.yaml')))};`,
    '',
  ].join('\n');
};

if (process.argv[1] === import.meta.filename) writeFileSync(join(FOLDER, 'words.ts'), vocabularyModule());
