// Keeps of the package's declarations those that its own entry reaches; nobody can import the others.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../build', import.meta.url));
const RELATIVE = /(?:from|import\()\s*["'](\.[^"']+)["']/g;

const reached = new Set<string>();
const open = [join(BUILD, 'api.d.ts')];
for (let file = open.pop(); file !== undefined; file = open.pop()) {
  if (reached.has(file)) continue;
  reached.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(RELATIVE)) {
    const declared = join(dirname(file), path).replace(/\.(?:js|ts)$/, '.d.ts');
    if (!existsSync(declared)) throw new Error(`${file} names ${path}, which is not declared`);
    open.push(declared);
  }
}
for (const name of readdirSync(BUILD, { recursive: true, encoding: 'utf8' }))
  if (name.endsWith('.d.ts') && !reached.has(join(BUILD, name))) rmSync(join(BUILD, name));
