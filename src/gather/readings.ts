import { readFileSync } from 'node:fs';
import { type CheckpointReading, readCheckpoint } from '../checkpoint/read.ts';
import { plainText } from '../checkpoint/text.ts';
import { parseFrontMatter } from '../checkpoint/yaml/front-matter.ts';
import type { Locate } from '../checkpoint/yaml/yaml.ts';
import { sha256 } from '../kernel/digest.ts';
import type { Checkpoint } from '../schemas/checkpoint.ts';
import type { ProgrammeDefinition } from '../schemas/programme.ts';
import { replaceFile } from '../storage/atomic.ts';

/** What is kept of a file that was read without anything to remark. */
interface Kept extends Pick<CheckpointReading, 'form' | 'narrative' | 'unread'> {
  content: Checkpoint;
}

/** Checkpoint files read before, each under the digest of all that its reading follows from. */
export interface Readings {
  /** Stands for the code that reads. */
  code: string;
  find: (key: string) => Kept | undefined;
  keep: (key: string, reading: Kept) => void;
}

/** Readings in a file: what was asked for or kept since it was opened is what it will hold. */
interface StoredReadings extends Readings {
  save: () => Promise<void>;
}

const linesOf = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
};

/** A line without its own digest; undefined where it is not as it was written. */
const bodyOf = (line: string): string | undefined => {
  const body = line.slice(65);
  return line.slice(0, 64) === sha256(body) ? body : undefined;
};

/** Opens the readings in a file, absolute: one a line, behind its digest; what is lost or changed there is read again. */
export const openReadings = (file: string, code: string): StoredReadings => {
  const lines = linesOf(file);
  const stored = new Map(lines.map((line) => [line.slice(65, 129), line]));
  const used = new Map<string, string>();
  return {
    code,
    find(key) {
      const line = stored.get(key);
      const body = line && bodyOf(line);
      if (!line || !body) return undefined;
      used.set(key, line);
      return JSON.parse(body.slice(65)) as Kept;
    },
    keep(key, reading) {
      const body = `${key} ${JSON.stringify(reading)}`;
      used.set(key, `${sha256(body)} ${body}`);
    },
    async save() {
      const text = [...used.values()].join('\n');
      if (text !== lines.join('\n')) await replaceFile(file, text);
    },
  };
};

/** Reads one checkpoint file. */
export type Read = typeof readCheckpoint;

/** Reads checkpoint files beside what their programme says; what was read before is taken from what was kept. */
export const readingWith = (
  readings: Readings,
  { words, read }: Pick<ProgrammeDefinition, 'words' | 'read'>,
): Read => {
  const beside = JSON.stringify([readings.code, words, read]);
  return async (text, file, id, given) => {
    const key = sha256(JSON.stringify([beside, file, id, text]));
    const kept = readings.find(key);
    if (!kept) {
      const reading = await readCheckpoint(text, file, id, given);
      const { content, form, narrative, unread, diagnostics } = reading;
      if (content && diagnostics.length === 0) readings.keep(key, { content, form, narrative, unread });
      return reading;
    }
    const source = plainText(text);
    const locate: Locate = (...of) => parseFrontMatter(source, file).locate(...of);
    return { ...kept, parts: kept.content, diagnostics: [], source, locate };
  };
};
