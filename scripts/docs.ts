import { writeFileSync } from 'node:fs';
import { errorsPage } from './docs-errors.ts';
import { exportsPage } from './docs-exports.ts';
import { probesPage } from './docs-probes.ts';
import { readersPage } from './docs-readers.ts';

const write = (page: string, text: string): void => {
  writeFileSync(new URL(`../docs/${page}`, import.meta.url), text);
  console.log(`docs/${page}`);
};

write('errors.md', errorsPage());
write('exports.md', exportsPage());
write('probes.md', probesPage());
write('readers.md', readersPage());
