import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { attestationFile, statementOn } from '../../attest/attestations.ts';
import { isKey, seal } from '../../attest/envelope.ts';
import { statementText } from '../../attest/statement.ts';
import { recordName } from '../../kernel/record-text.ts';
import type { Statement } from '../../schemas/attestation.ts';
import { makeFolder, replaceFile, sweep } from '../../storage/atomic.ts';
import { command, good, muted, strong } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { findFrozen } from './frozen.ts';
import type { Session } from './session.ts';
import { EXIT, present, printJson } from './session.ts';

interface Options {
  key?: string;
  out?: string;
}

const privateKey = async ({ cwd }: Session, file: string): Promise<string> => {
  const pem = await readFile(resolve(cwd, file), 'utf8');
  if (isKey(pem, 'private')) return pem;
  throw badUsage(`${file} holds no Ed25519 private key`, 'make a pair: npx holdpoint keygen');
};

const linesOf = async (path: string): Promise<string[]> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter((line) => line !== '');
};

const write = async (path: string, lines: readonly string[]): Promise<void> => {
  await makeFolder(dirname(path));
  await sweep(dirname(path));
  await replaceFile(path, lines.map((line) => `${line}\n`).join(''));
};

const asWords: Record<Statement['predicate']['result'], string> = {
  PASSED: 'GO',
  WARNED: 'PARTIAL GO: it never counts as passed',
  FAILED: 'NO-GO',
};

/** `holdpoint attest`: states a record's result as an in-toto statement, signed where there is a key. */
export const attest = (program: Command, act: Act): void => {
  program
    .command('attest <record>')
    .description('state the result of a frozen revision as in-toto does, signed with --key')
    .option('--key <file>', 'the Ed25519 private key to sign with')
    .option('--out <file>', 'the file to write (default with --key: beside the record)')
    .action(
      act<[string, Options]>(async (session, name, { key, out }) => {
        const { gathered, record, digest, head } = await findFrozen(session, name);
        const statement = statementOn(record, digest, head);
        const text = statementText(statement);
        const { checkpoint, revision } = record;
        const { result } = statement.predicate;
        const document = { checkpoint, revision, result, record: digest, head };
        if (key === undefined && out === undefined) {
          if (session.json) printJson(session, { ...document, signed: false, file: null, statement });
          else session.stdout.write(`${text}\n`);
          return EXIT.met;
        }
        const own = attestationFile(record);
        const shown = out ?? `${basename(gathered.root)}/${own}`;
        const path = out === undefined ? join(gathered.root, own) : resolve(session.cwd, out);
        const line = key === undefined ? text : JSON.stringify(seal(text, await privateKey(session, key)));
        const before = key !== undefined && out === undefined ? await linesOf(path) : [];
        if (!before.includes(line)) await write(path, [...before, line]);
        const signed = key !== undefined;
        present(session, { ...document, signed, file: shown, statement }, () => [
          [
            '  ',
            good('✓'),
            '  ',
            strong(`Attested ${recordName(record)}: ${result}`),
            muted(`  ${asWords[result]}`),
          ],
          ['     ', shown],
          ...(signed
            ? [['  Next: ', command(`npx holdpoint archive ${recordName(record)}`), muted('  holds it')]]
            : [['     ', muted('It is not signed: nobody vouches for it. Sign it with --key <file>.')]]),
        ]);
        return EXIT.met;
      }),
    );
};
