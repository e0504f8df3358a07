import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { newKeys } from '../../attest/envelope.ts';
import { makeFolder, writeNew } from '../../storage/atomic.ts';
import { claimFile } from '../../storage/own-file.ts';
import { OTHER_FILE, refusal } from '../../storage/refusal.ts';
import { good, muted } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { EXIT, present } from './session.ts';

const OWNER_ONLY = 0o600;

const refuseTaken = async (path: string, shown: string): Promise<void> => {
  const isThere = await claimFile({ path, shown, what: 'a key', isOwn: () => true });
  if (isThere) throw refusal(shown, `${shown} is there already, and a key is never written over`, OTHER_FILE);
};

/** `holdpoint keygen`: writes an Ed25519 key pair, the private key readable by its owner only. */
export const keygen = (grammar: Command, act: Act): void => {
  grammar
    .option('--out <file>', 'the private key; the public one is named after it, with .pub', 'holdpoint.key')
    .action(
      act<[{ out: string }]>(async (session, { out }) => {
        const path = resolve(session.cwd, out);
        const { privateKey, publicKey } = newKeys();
        await refuseTaken(path, out);
        await refuseTaken(`${path}.pub`, `${out}.pub`);
        await makeFolder(dirname(path));
        await writeNew(path, privateKey, OWNER_ONLY);
        await writeNew(`${path}.pub`, publicKey);
        present(session, { privateKey: out, publicKey: `${out}.pub` }, () => [
          ['  ', good('✓'), `  Private key  ${out}`, muted('  keep it out of the repository')],
          ['     ', `Public key   ${out}.pub`, muted('  give it to whoever verifies')],
        ]);
        return EXIT.met;
      }),
    );
};
