import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { attestationFile, statementOn } from '../../attest/attestations.ts';
import { isKey } from '../../attest/envelope.ts';
import { statementText } from '../../attest/statement.ts';
import { type Target, writeStatement } from '../../decide/attest.ts';
import { findRoot } from '../../gather/find-root.ts';
import { RECORDS, recordName } from '../../kernel/record-text.ts';
import { withRecords } from '../../ledger/append.ts';
import type { Statement } from '../../schemas/attestation.ts';
import { command, good, muted, strong } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { type Found, findFrozen } from './frozen.ts';
import type { Session } from './session.ts';
import { EXIT, type Exit, present, printJson } from './session.ts';

interface Options {
  key?: string;
  out?: string;
}

const privateKey = async ({ cwd }: Session, file: string): Promise<string> => {
  const pem = await readFile(resolve(cwd, file), 'utf8');
  if (isKey(pem, 'private')) return pem;
  throw badUsage(`${file} holds no Ed25519 private key`, 'make a pair: npx holdpoint keygen');
};

const asWords: Record<Statement['predicate']['result'], string> = {
  PASSED: 'GO',
  WARNED: 'PARTIAL GO: it never counts as passed',
  FAILED: 'NO-GO',
};

/** The file that is to hold the statement; undefined where it is only printed. */
const targetOf = (
  { gathered, record }: Found,
  { cwd }: Session,
  { key, out }: Options,
): Target | undefined => {
  if (out !== undefined) return { path: resolve(cwd, out), shown: out };
  const own = attestationFile(record);
  return key === undefined
    ? undefined
    : { path: join(gathered.root, own), shown: `${basename(gathered.root)}/${own}` };
};

const attestOne = async (session: Session, name: string, options: Options): Promise<Exit> => {
  const found = await findFrozen(session, name);
  const { record, digest, head } = found;
  const statement = statementOn(record, digest, head);
  const text = statementText(statement);
  const { checkpoint, revision } = record;
  const { result } = statement.predicate;
  const document = { checkpoint, revision, result, record: digest, head };
  const file = targetOf(found, session, options);
  if (file === undefined) {
    if (session.json) printJson(session, { ...document, signed: false, file: null, statement });
    else session.stdout.write(`${text}\n`);
    return EXIT.met;
  }
  const { key } = options;
  const signed = key !== undefined;
  await writeStatement(file, text, signed ? await privateKey(session, key) : undefined);
  const title = strong(`Attested ${recordName(record)}: ${result}`);
  present(session, { ...document, signed, file: file.shown, statement }, () => [
    ['  ', good('✓'), '  ', title, muted(`  ${asWords[result]}`)],
    ['     ', file.shown],
    ...(signed
      ? [['  Next: ', command(`npx holdpoint archive ${recordName(record)}`), muted('  holds it')]]
      : [['     ', muted('It is not signed: nobody vouches for it. Sign it with --key <file>.')]]),
  ]);
  return EXIT.met;
};

/** `holdpoint attest`: states a record's result as an in-toto statement, signed where there is a key. */
export const attest = (grammar: Command, act: Act): void => {
  grammar
    .option('--key <file>', 'the Ed25519 private key to sign with')
    .option('--out <file>', 'the file to write (default with --key: beside the record)')
    .action(
      act<[string, Options]>((session, name, options) => {
        const root = findRoot(session.cwd, session.root);
        const writesThere = options.key !== undefined && options.out === undefined;
        const attesting = () => attestOne(session, name, options);
        return writesThere && existsSync(join(root, RECORDS)) ? withRecords(root, attesting) : attesting();
      }),
    );
};
