import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { attestationFile, isAttestation, isStatement, statementOn } from '../../attest/attestations.ts';
import { isKey, seal } from '../../attest/envelope.ts';
import { statementText } from '../../attest/statement.ts';
import { findRoot } from '../../gather/find-root.ts';
import { RECORDS, recordName } from '../../kernel/record-text.ts';
import { withRecords } from '../../ledger/append.ts';
import type { Statement } from '../../schemas/attestation.ts';
import { claimFile, type OwnFile, writeOwn } from '../../storage/own-file.ts';
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

const linesIn = (bytes: Buffer): string[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Adds a line to a file of attestations, once; an unsigned statement takes the place of an earlier one. */
const add = async (file: OwnFile, line: string, isSigned: boolean): Promise<void> => {
  const before = linesIn((await claimFile(file)) ?? Buffer.alloc(0));
  const kept = isSigned ? before : [];
  const lines = before.includes(line) ? before : [...kept, line];
  await writeOwn(file, lines.map((each) => `${each}\n`).join(''));
};

const asWords: Record<Statement['predicate']['result'], string> = {
  PASSED: 'GO',
  WARNED: 'PARTIAL GO: it never counts as passed',
  FAILED: 'NO-GO',
};

/** The file that is to hold the statement; undefined where it is only printed. */
const fileOf = (
  { gathered, record }: Found,
  { cwd }: Session,
  { key, out }: Options,
): OwnFile | undefined => {
  if (key === undefined && out === undefined) return undefined;
  const own = attestationFile(record);
  const isSigned = key !== undefined;
  return {
    path: out === undefined ? join(gathered.root, own) : resolve(cwd, out),
    shown: out ?? `${basename(gathered.root)}/${own}`,
    what: isSigned ? 'a file of attestations' : 'a statement',
    isOwn: (bytes) => linesIn(bytes).every(isSigned ? isAttestation : isStatement),
  };
};

const attestOne = async (session: Session, name: string, options: Options): Promise<Exit> => {
  const found = await findFrozen(session, name);
  const { record, digest, head } = found;
  const statement = statementOn(record, digest, head);
  const text = statementText(statement);
  const { checkpoint, revision } = record;
  const { result } = statement.predicate;
  const document = { checkpoint, revision, result, record: digest, head };
  const file = fileOf(found, session, options);
  if (file === undefined) {
    if (session.json) printJson(session, { ...document, signed: false, file: null, statement });
    else session.stdout.write(`${text}\n`);
    return EXIT.met;
  }
  const { key } = options;
  const signed = key !== undefined;
  await add(file, signed ? JSON.stringify(seal(text, await privateKey(session, key))) : text, signed);
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
