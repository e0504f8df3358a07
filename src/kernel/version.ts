import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ownVersion = (folder: string): string => {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name?: unknown;
      version?: unknown;
    };
    if (name === 'holdpoint' && typeof version === 'string') return version;
  } catch {
    // The package's own file stands further up, since the published code is one folder deeper.
  }
  const parent = dirname(folder);
  return parent === folder ? '0.0.0' : ownVersion(parent);
};

/** What records say wrote them: "holdpoint 0.1.0". */
export const recordedBy = `holdpoint ${ownVersion(dirname(fileURLToPath(import.meta.url)))}`;
