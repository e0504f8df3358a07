import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isKey } from '../../src/attest/envelope.ts';
import { documentOf, holdpoint } from './run.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'holdpoint-keygen-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe('keygen', () => {
  it('writes a pair, the private key for its owner only, and never over another', async () => {
    const ended = await holdpoint(['keygen', '--out', 'keys/release.key', '--json'], { cwd });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(documentOf(ended)).toEqual({ privateKey: 'keys/release.key', publicKey: 'keys/release.key.pub' });
    const path = join(cwd, 'keys', 'release.key');
    const [privateKey, publicKey] = [await readFile(path, 'utf8'), await readFile(`${path}.pub`, 'utf8')];
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect([isKey(privateKey, 'private'), isKey(publicKey, 'public')]).toEqual([true, true]);
    const again = await holdpoint(['keygen', '--out', 'keys/release.key'], { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('HP004');
    expect(await readFile(path, 'utf8')).toBe(privateKey);
  });
});
