import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const benches = readdirSync(folder).filter(
  (name) =>
    name.endsWith('.ts') && name !== 'run.ts' && (wanted.length === 0 || wanted.includes(name.slice(0, -3))),
);

let failed = false;
for (const name of benches) {
  console.log(`\n${name.slice(0, -3)}`);
  const { status } = spawnSync(process.execPath, [`${folder}${name}`], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
