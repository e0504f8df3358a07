import { writeFileSync } from 'node:fs';
import { probesPage } from './docs-probes.ts';
import { readersPage } from './docs-readers.ts';

const write = (page: string, text: string): void => {
  writeFileSync(new URL(`../docs/${page}`, import.meta.url), text);
  console.log(`docs/${page}`);
};

write('probes.md', probesPage());
write('readers.md', readersPage());
