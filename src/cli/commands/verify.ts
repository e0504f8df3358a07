import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { isKey } from '../../attest/envelope.ts';
import { findRoot } from '../../gather/find-root.ts';
import { languageIn } from '../../gather/programme.ts';
import { verifyRecords } from '../../verify/verify.ts';
import { speak } from '../../words/words.ts';
import { verificationLines } from '../terminal/verification.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { reportDiagnostics } from './report.ts';
import { diagnosticJson, EXIT, type Exit, present, type Session } from './session.ts';
import { sinceOf } from './since.ts';
import { verifyOne } from './verify-one.ts';

interface Options {
  since?: string;
  key?: string;
}

const publicKey = async ({ cwd }: Session, file: string): Promise<string> => {
  const pem = await readFile(resolve(cwd, file), 'utf8');
  if (isKey(pem, 'public')) return pem;
  throw badUsage(`${file} holds no Ed25519 public key`, 'keygen writes it beside the private one');
};

const against = async (session: Session, { since, key }: Options) => ({
  since: since === undefined ? undefined : await sinceOf(session, since),
  key: key === undefined ? undefined : await publicKey(session, key),
});

const verifyContent = async (session: Session, options: Options): Promise<Exit> => {
  const root = findRoot(session.cwd, session.root);
  speak(languageIn(root));
  const near = relative(session.cwd, root);
  const shown = (path: string): string =>
    join(near.startsWith('..') ? root : near, path).replaceAll('\\', '/');
  const found = verifyRecords({
    root,
    shown,
    ...(await against(session, options)),
  });
  const { records, entries, head, faults } = found;
  reportDiagnostics(session, faults);
  const document = {
    intact: faults.length === 0,
    notDerived: records
      .filter(({ state }) => state === 'not-derived')
      .map(({ checkpoint, revision }) => `${checkpoint}@${revision}`),
    records,
    lines: entries.length,
    since: found.since ? { line: found.since.sequence, digest: found.since.entry } : null,
    faults: faults.map(diagnosticJson),
    head,
  };
  present(session, document, () => verificationLines(found, session.out.columns));
  return faults.length === 0 ? EXIT.met : EXIT.notMet;
};

/** `holdpoint verify`: checks the ledger and every record, or one archive; exits 1 when something is not as it was frozen. */
export const verify = (grammar: Command, act: Act): void => {
  grammar
    .option(
      '--since <digest>',
      'prove that nothing before this was changed or cut off: a digest, or a file that bears one',
    )
    .option('--key <file>', 'check that the holder of this public key vouches for the records')
    .action(
      act<[string | undefined, Options]>(async (session, archive, options) =>
        archive === undefined
          ? verifyContent(session, options)
          : verifyOne(session, archive, await against(session, options)),
      ),
    );
};
