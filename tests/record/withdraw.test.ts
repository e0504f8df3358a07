import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT, command, folderWith, write } from './commands.ts';

const SAID = ['--reason', 'It named a token', '--role', 'Security'] as const;
const at = (folder: string, path: string): string => join(folder, 'content/records', path);

describe('withdraw', () => {
  it('takes the content away and keeps digest, reason and chain', async () => {
    const folder = await folderWith(CONTENT, 'one', 'two', 'three');
    const [, second = ''] = readFileSync(at(folder, 'ledger.jsonl'), 'utf8').split('\n');
    const { code, json } = await command(folder, 'withdraw', 'two@r1', ...SAID);
    expect({ code, digest: json?.digest }).toEqual({ code: 0, digest: JSON.parse(second).record });
    expect(existsSync(at(folder, 'two/r1.json'))).toBe(false);
    const verified = await command(folder, 'verify');
    expect(verified).toMatchObject({
      code: 0,
      json: { records: [{ state: 'derived' }, { state: 'withdrawn' }, { state: 'derived' }], lines: 4 },
    });
  });

  it('leaves the source beside the record without effect, and says that it is still there', async () => {
    const folder = await folderWith(CONTENT, 'one', 'two');
    await command(folder, 'withdraw', 'one@r1', ...SAID);
    await command(folder, 'withdraw', 'two@r1', ...SAID);
    expect(await command(folder, 'check')).toMatchObject({ code: 0, codes: ['HP707'] });
    expect(await command(folder, 'verdict', 'one')).toMatchObject({ code: 2, codes: ['HP707', 'HP001'] });
    expect((await command(folder, 'verdict', 'one@r1')).said).toContain('It named a token');
    expect((await command(folder, 'verdict', 'two')).json).toMatchObject({ revision: 'open' });
  });

  it('leaves the number taken: what is decided next is the next revision', async () => {
    const folder = await folderWith(CONTENT, 'one', 'two');
    await command(folder, 'withdraw', 'one@r1', ...SAID);
    await command(folder, 'withdraw', 'two@r1', ...SAID);
    expect((await command(folder, 'freeze', 'two')).json).toMatchObject({ revision: 'r2' });
    const corrected = (CONTENT['checkpoints/one.md'] ?? '').replace('Build', 'Build without a token');
    writeFileSync(join(folder, 'content/checkpoints/one.md'), corrected);
    expect((await command(folder, 'freeze', 'one')).json).toMatchObject({ revision: 'r2', new: true });
    expect((await command(folder, 'verify')).code).toBe(0);
  });

  it('brings one that was killed to its end, and changes nothing the second time', async () => {
    const folder = await folderWith(CONTENT, 'one');
    const record = readFileSync(at(folder, 'one/r1.json'));
    await command(folder, 'withdraw', 'one@r1', ...SAID);
    const ledger = readFileSync(at(folder, 'ledger.jsonl'), 'utf8');

    mkdirSync(at(folder, 'one'), { recursive: true });
    writeFileSync(at(folder, 'one/r1.json'), record);
    expect(await command(folder, 'verify')).toMatchObject({ code: 1, codes: ['HP727'] });
    const again = await command(folder, 'withdraw', 'one@r1', '--reason', 'Other', '--role', 'Other');
    expect(again.json).toMatchObject({ reason: 'It named a token' });
    expect(existsSync(at(folder, 'one/r1.json'))).toBe(false);
    expect(readFileSync(at(folder, 'ledger.jsonl'), 'utf8')).toBe(ledger);
    expect((await command(folder, 'verify')).code).toBe(0);
  });

  it('refuses the second time, and says who withdrew it and why', async () => {
    const folder = await folderWith(CONTENT, 'one');
    await command(folder, 'withdraw', 'one@r1', ...SAID);
    const ledger = readFileSync(at(folder, 'ledger.jsonl'), 'utf8');
    const again = await command(folder, 'withdraw', 'one@r1', '--reason', 'Other', '--role', 'Other');
    expect(again).toMatchObject({ code: 2, codes: ['HP001'] });
    expect(again.said).toContain('by Security: It named a token');
    expect(readFileSync(at(folder, 'ledger.jsonl'), 'utf8')).toBe(ledger);
  });

  it('asks for the text that still stands, and for nothing that another revision rests on', async () => {
    const folder = await folderWith(CONTENT, 'one', 'three');
    const source = join(folder, 'content/checkpoints/three.md');
    const once = await command(folder, 'withdraw', 'one@r1', ...SAID);
    expect(once.json).toMatchObject({ source: 'content/checkpoints/one.md', sharedWith: [] });
    await write(folder, { 'programme.yaml': 'name: Trial\npolicy: { attested: cap-at-partial }\n' });
    expect((await command(folder, 'freeze', 'three')).json).toMatchObject({ revision: 'r2', new: true });
    const shared = await command(folder, 'withdraw', 'three@r1', ...SAID);
    expect(shared.json).toMatchObject({ source: null, sharedWith: ['three@r2'] });
    const { said } = await command(folder, 'check');
    expect(said).not.toContain('three.md');
    expect((await command(folder, 'verdict', 'three')).json).toMatchObject({ revision: 'open' });
    expect(existsSync(source)).toBe(true);
  });

  it('asks for no text that was corrected since', async () => {
    const folder = await folderWith(CONTENT, 'one', 'two');
    writeFileSync(join(folder, 'content/checkpoints/one.md'), CONTENT['checkpoints/three.md'] ?? '');
    expect((await command(folder, 'withdraw', 'one@r1', ...SAID)).json).toMatchObject({ source: null });
    writeFileSync(join(folder, 'content/checkpoints/two/r1.md'), CONTENT['checkpoints/one.md'] ?? '');
    await command(folder, 'withdraw', 'two@r1', ...SAID);
    const { said } = await command(folder, 'check');
    expect(said).toContain('two@r1 was withdrawn, and its number stays taken');
    expect(said).not.toMatch(/delete/i);
  });

  it('takes back a record that no longer is what was frozen', async () => {
    const folder = await folderWith(CONTENT, 'one');
    writeFileSync(at(folder, 'one/r1.json'), '{');
    expect((await command(folder, 'withdraw', 'one@r1', ...SAID)).code).toBe(0);
    expect((await command(folder, 'verify')).code).toBe(0);
  });

  it('refuses what was never frozen, an empty reason, and a ledger that is not intact', async () => {
    const folder = await folderWith(CONTENT, 'one');
    expect((await command(folder, 'withdraw', 'two@r1', ...SAID)).code).toBe(2);
    expect((await command(folder, 'withdraw', 'one@r1', '--reason', ' ', '--role', 'Security')).code).toBe(2);
    writeFileSync(at(folder, 'ledger.jsonl'), `${readFileSync(at(folder, 'ledger.jsonl'), 'utf8')}x\n`);
    expect(await command(folder, 'withdraw', 'one@r1', ...SAID)).toMatchObject({ code: 2, codes: ['HP720'] });
    expect(existsSync(at(folder, 'one/r1.json'))).toBe(true);
  });
});
