import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkAttestation } from '../../src/attest/check-attestation.ts';
import { newKeys } from '../../src/attest/envelope.ts';
import { digestBytes } from '../../src/kernel/digest.ts';
import { StatementSchema } from '../../src/schemas/attestation.ts';
import { copyOf, removeCopies } from './folder.ts';
import { documentOf, holdpoint } from './run.ts';

removeCopies();

const keys = newKeys();
let cwd = '';
beforeAll(async () => {
  cwd = await copyOf('small');
  await writeFile(join(cwd, 'release.key'), keys.privateKey);
  await holdpoint(['freeze', 'cp2'], { cwd });
});

describe('attest', () => {
  it('prints the statement alone without a key, and a partial go never as passed', async () => {
    const ended = await holdpoint(['attest', 'cp2@r1'], { cwd });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const { predicate, subject } = StatementSchema.parse(documentOf(ended));
    const record = await readFile(join(cwd, 'content', 'records', 'cp2', 'r1.json'));
    expect(predicate).toMatchObject({ result: 'WARNED', passedTests: ['cp2-01'], failedTests: ['cp2-02'] });
    expect(`sha256:${subject[0]?.digest['sha256']}`).toBe(digestBytes(record));
  });

  it('signs beside the record, each key once, and verify takes it', async () => {
    for (const _ of [1, 2]) {
      const ended = await holdpoint(['attest', 'cp2@r1', '--key', 'release.key', '--json'], { cwd });
      expect(documentOf(ended)).toMatchObject({ result: 'WARNED', signed: true });
    }
    const file = join(cwd, 'content', 'records', 'cp2', 'r1.intoto.jsonl');
    const [line = '', rest] = (await readFile(file, 'utf8')).split('\n');
    expect(rest).toBe('');
    const digest = digestBytes(await readFile(join(cwd, 'content', 'records', 'cp2', 'r1.json')));
    const expected = { digest, result: 'WARNED', publicKey: keys.publicKey } as const;
    expect(checkAttestation(line, expected, file)).toBeUndefined();
    await writeFile(join(cwd, 'release.pub'), keys.publicKey);
    expect(await holdpoint(['verify', '--key', 'release.pub'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it.each([
    ['what is not frozen', ['attest', 'cp2'], 'not frozen'],
    ['a key that is none', ['attest', 'cp2@r1', '--key', 'content/programme.yaml'], 'no Ed25519 private key'],
    ['an archive of what is not frozen', ['archive', 'cp1'], 'not frozen'],
  ])('exits 2 for %s', async (_, args, said) => {
    const ended = await holdpoint(args, { cwd });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(said);
  });
});
