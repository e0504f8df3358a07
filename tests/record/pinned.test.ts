import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordedBy } from '../../src/kernel/version.ts';
import { documentOf, holdpoint } from '../cli/run.ts';

const PINS = join(import.meta.dirname, '..', 'fixtures', 'archives');
const versions = readdirSync(PINS).map((name) => name.replace(/\.tar\.gz$/, ''));

describe('archives of every version since there are pins', () => {
  it('are kept, that of this version too (npm run pin)', () => {
    expect(versions.map((version) => `holdpoint ${version}`)).toContain(recordedBy);
  });

  it.each(versions)('%s: is intact for this version, which says what it could not check', async (version) => {
    const ended = await holdpoint(['verify', join(PINS, `${version}.tar.gz`), '--json'], { cwd: '/' });
    expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: '' });
    expect(documentOf(ended)).toMatchObject({
      intact: true,
      madeBy: `holdpoint ${version}`,
      verdict: 'PARTIAL GO',
    });
  });
});
