import { isAttestation, isStatement } from '../attest/attestations.ts';
import { seal } from '../attest/envelope.ts';
import { claimFile, type OwnFile, writeOwn } from '../storage/own-file.ts';

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

/** Where a statement goes: an absolute path, and as the user would type it. */
export interface Target {
  path: string;
  shown: string;
}

/** Writes a statement into its file, sealed where there is an Ed25519 private key (PEM): once, whatever stands there. */
export const writeStatement = async (
  { path, shown }: Target,
  text: string,
  key: string | undefined,
): Promise<void> => {
  const isSigned = key !== undefined;
  const file = {
    path,
    shown,
    what: isSigned ? 'a file of attestations' : 'a statement',
    isOwn: (bytes: Buffer) => linesIn(bytes).every(isSigned ? isAttestation : isStatement),
  };
  await add(file, key === undefined ? text : JSON.stringify(seal(text, key)), isSigned);
};
