import { writeFileSync } from 'node:fs';
import { readersPage } from './docs-readers.ts';

const write = (page: string, text: string): void => {
  writeFileSync(new URL(`../docs/${page}`, import.meta.url), text);
  console.log(`docs/${page}`);
};

write('readers.md', readersPage());
