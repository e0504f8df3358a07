import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readers } from '../../src/readers/registry.ts';
import type { Judging } from '../../src/schemas/judging.ts';
import type { Reading } from '../../src/schemas/reading.ts';

/** The folder of all cases: one folder a reader, one folder a claim. */
const CASES = new URL('../cases/', import.meta.url).pathname;

/** One claim: an input, what it is asked, and what has to come out. */
export interface Case {
  /** A reader's id, or `refused`. */
  reader: string;
  claim: string;
  /** Name of the input file. */
  input: string;
  bytes: Uint8Array;
  ask: { format?: string; criteria?: string[]; unit?: Judging['unit'] };
  /** Path of the expectation, there or not. */
  expected: string;
}

const ids = [...readers.map(({ id }) => id), 'refused'];

const caseIn = (reader: string, claim: string): Case => {
  const folder = join(CASES, reader, claim);
  const input = readdirSync(folder).find((name) => name.startsWith('input.'));
  if (input === undefined) throw new Error(`${folder} holds no input.*`);
  const ask = join(folder, 'ask.json');
  return {
    reader,
    claim,
    input,
    bytes: readFileSync(join(folder, input)),
    ask: existsSync(ask) ? (JSON.parse(readFileSync(ask, 'utf8')) as Case['ask']) : {},
    expected: join(folder, 'expected.json'),
  };
};

/** Every case of every reader, and of what no reader reads. */
export const cases: readonly Case[] = readdirSync(CASES)
  .filter((reader) => ids.includes(reader))
  .flatMap((reader) => readdirSync(join(CASES, reader)).map((claim) => caseIn(reader, claim)));

/** The cases of one reader. */
export const casesOf = (id: string): Case[] => cases.filter(({ reader }) => reader === id);

/** The whole reading that a file of expectations stands for: what it leaves unsaid is as usual. */
export const expectation = (path: string): Reading => {
  const said = JSON.parse(readFileSync(path, 'utf8')) as Reading;
  return {
    localStart: null,
    certainty: said.startedAt === null ? null : 'zoned',
    failing: { names: [...new Set(said.failures.map(({ name }) => name))] },
    facts: [],
    outside: 0,
    ...said,
  };
};
