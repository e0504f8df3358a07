import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRecord, RECORDS } from '../kernel/record-text.ts';
import { type Evidence, EvidenceSchema } from '../schemas/evidence.ts';

let last: { path: string; evidence: Map<string, Evidence> } | undefined;

// One record holds the output of many runs, which are asked for one after the other.
const inRecord = async (path: string): Promise<Map<string, Evidence>> => {
  if (last?.path === path) return last.evidence;
  const record = parseRecord(await readFile(path, 'utf8'));
  const evidence = typeof record === 'string' ? [] : record.evidence;
  last = { path, evidence: new Map(evidence.map((each) => [each.digest, each])) };
  return last.evidence;
};

/**
 * Reads a run with its captured output, by the file that holds it, relative to the content folder: its own, or the
 * record of a frozen revision. Null where it is no longer there or not readable.
 */
export const readEvidence = async (
  content: string,
  { file, digest }: { file: string; digest: string },
): Promise<Evidence | null> => {
  const path = join(content, file);
  try {
    if (file.startsWith(`${RECORDS}/`)) return (await inRecord(path)).get(digest) ?? null;
    return EvidenceSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
};
