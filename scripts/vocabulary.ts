import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const FOLDER = join(import.meta.dirname, '../src/checkpoint/vocabulary');

/** The module that carries the words of `vocabulary/*.yaml` wherever the package runs. */
export const vocabularyModule = (): string => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const read = (name: string): unknown => parse(readFileSync(join(FOLDER, name), 'utf8'));
  const languages = names.filter((name) => name !== 'marks.yaml');
  const words = Object.fromEntries(languages.map((name) => [name.replace('.yaml', ''), read(name)]));
  return [
    '// Made from vocabulary/*.yaml by scripts/vocabulary.ts; change those.',
    '/** The words of each language, as written. */',
    `export const languages: Readonly<Record<string, unknown>> = ${JSON.stringify(words, null, 1)};`,
    '/** The signs, as written. */',
    `export const marks: unknown = ${JSON.stringify(read('marks.yaml'), null, 1)};`,
    '',
  ].join('\n');
};

if (process.argv[1] === import.meta.filename) writeFileSync(join(FOLDER, 'words.ts'), vocabularyModule());
