import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { About } from '../../src/archive/about.ts';
import type { ArchiveInput } from '../../src/archive/archive.ts';
import type { PackedFile } from '../../src/archive/pack.ts';
import { rawFilesOf } from '../../src/archive/raw-files.ts';
import { statementOn } from '../../src/attest/attestations.ts';
import { newKeys, seal } from '../../src/attest/envelope.ts';
import { statementText } from '../../src/attest/statement.ts';
import { cleaner } from '../../src/evidence/redact/clean.ts';
import { digestBytes } from '../../src/kernel/digest.ts';
import { parseRecord, recordFile } from '../../src/kernel/record-text.ts';
import { recordedBy } from '../../src/kernel/version.ts';
import { headOf, LEDGER, readLedger } from '../../src/ledger/ledger.ts';
import type { FrozenRecord } from '../../src/schemas/record.ts';
import type { Drawer } from '../../src/verify/archived-page.ts';
import { copyOf } from '../cli/folder.ts';
import { holdpoint } from '../cli/run.ts';

const JUNIT =
  '<testsuites><testsuite name="unit"><testcase name="adds"/><testcase name="subtracts"/></testsuite></testsuites>\n';

const CHECKPOINT = `---
title: CP2 Release
items:
  - { id: cp2-01, area: Build, title: Build, probes: [build.runs] }
  - { id: cp2-02, area: Tests, title: Tests, probes: [unit.tests] }
---
`;

/** What stands for a page where it is another test that draws one. */
export const PAGE = '<!doctype html><title>GO</title><body><p>GO</p></body>';

export const ABOUT_IT: About = {
  schema: 1,
  tool: recordedBy,
  renderer: digestBytes('what draws'),
  language: 'en',
  folder: 'content',
  address: null,
};

/** Draws that page as the version does that made the archive. */
export const drawer = async (): Promise<Drawer> => ({ renderer: ABOUT_IT.renderer, draw: async () => PAGE });

/** A programme with three frozen revisions, the last of them proven by output and by a raw file. */
export interface Frozen {
  /** The repository's folder. */
  folder: string;
  record: FrozenRecord;
  input: ArchiveInput;
  keys: ReturnType<typeof newKeys>;
}

const ok = async (folder: string, ...args: string[]): Promise<void> => {
  const { code, stderr } = await holdpoint(args, { cwd: folder });
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
};

/** A small programme, one revision decided and one proven by recorded runs, nothing frozen yet; its folder. */
export const probedProgramme = async (): Promise<string> => {
  const folder = await copyOf('small');
  const root = join(folder, 'content');
  await mkdir(join(folder, 'results'));
  await writeFile(join(folder, 'results', 'unit.xml'), JUNIT);
  await writeFile(
    join(root, 'probes', 'unit.tests.yaml'),
    'kind: results\nfiles: [results/unit.xml]\ncleared-when: they pass\n',
  );
  await writeFile(join(root, 'checkpoints', 'cp2', 'open.md'), CHECKPOINT);
  await ok(folder, 'probe', 'cp2');
  return folder;
};

/** Freezes a small programme with the real commands, and puts together what its archive is made of. */
export const frozenProgramme = async (): Promise<Frozen> => {
  const folder = await probedProgramme();
  const root = join(folder, 'content');
  await ok(folder, 'freeze', 'cp1');
  await ok(folder, 'freeze', 'cp2');
  await ok(folder, 'freeze', 'cp2');
  const bytes = await readFile(join(root, recordFile({ checkpoint: 'cp2', revision: 'r2' })));
  const record = parseRecord(bytes.toString('utf8'));
  if (typeof record === 'string') throw new Error(record);
  const ledger = await readFile(join(root, LEDGER));
  const head = headOf(readLedger(ledger.toString('utf8'), LEDGER).entries) ?? '';
  const keys = newKeys();
  const statement = statementText(statementOn(record, digestBytes(bytes), head));
  const attestations = Buffer.from(`${JSON.stringify(seal(statement, keys.privateKey))}\n`);
  const artifacts = await rawFilesOf(record, folder, cleaner([]));
  const input = { record, bytes, ledger, head, page: PAGE, about: ABOUT_IT, artifacts, attestations };
  return { folder, record, keys, input };
};

/** The files of an archive, taken apart by hand. */
export const filesIn = (archive: Buffer): PackedFile[] => {
  const tar = gunzipSync(archive);
  const files: PackedFile[] = [];
  for (let at = 0; tar[at] !== 0; ) {
    const path = tar.toString('utf8', at, tar.indexOf(0, at));
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8);
    files.push({ path, bytes: tar.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
};
