import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withLock } from '../../src/storage/lock.ts';
import { CONTENT, command, folderWith } from '../record/commands.ts';

it.each([
  ['attest', ['attest', 'one@r1', '--key', 'own']],
  ['freeze', ['freeze', 'two']],
  ['withdraw', ['withdraw', 'one@r1', '--reason', 'Wrong', '--role', 'Security']],
])('%s waits for its turn with the records', async (_, args) => {
  const folder = await folderWith(CONTENT, 'one');
  await command(folder, 'keygen', '--out', 'own');
  let isFree = false;
  let held: Promise<void> | undefined;
  await new Promise<void>((begun) => {
    held = withLock(join(folder, 'content', 'records'), async () => {
      begun();
      await sleep(200);
      isFree = true;
    });
  });
  expect((await command(folder, ...args)).code).toBe(0);
  expect(isFree).toBe(true);
  await held;
});
