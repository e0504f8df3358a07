import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseEvidence } from '../../src/evidence/evidence.ts';
import { recordName } from '../../src/kernel/record-text.ts';
import { LEDGER, readLedger } from '../../src/ledger/ledger.ts';
import { readRecords } from '../../src/ledger/records.ts';
import { copyOf, removeCopies } from '../cli/folder.ts';
import { holdpointProcess } from '../cli/run.ts';
import { decided } from './decided.ts';

removeCopies();

const EACH = Number(process.env['HOLDPOINT_KILLS'] ?? 20) > 20 ? 10 : 3;
const names = Array.from({ length: EACH }, (_, at) => `step-${at}`);

it(`${2 * EACH} freezes and probes at once: one after the other extends the ledger, and nothing is lost or mixed`, async () => {
  const cwd = await copyOf('small');
  const root = join(cwd, 'content');
  for (const name of names) await writeFile(join(root, 'checkpoints', `${name}.md`), decided(name));
  const all = await Promise.all(
    names.flatMap((name) => [
      holdpointProcess(['freeze', name], { cwd }),
      holdpointProcess(['probe'], { cwd }),
    ]),
  );
  expect(all.map(({ code, stderr }) => [code, stderr])).toEqual(all.map(() => [0, '']));

  const { entries, faults } = readLedger(await readFile(join(root, LEDGER), 'utf8'), LEDGER);
  expect(faults).toEqual([]);
  expect(entries.map(recordName).sort()).toEqual(names.map((name) => `${name}@r1`).sort());
  const records: string[] = [];
  const read = readRecords(root, {
    shown: (path) => path,
    visit: ({ record }) => records.push(record.checkpoint),
  });
  expect([read.faults, read.unfinished]).toEqual([[], undefined]);
  expect(records.sort()).toEqual([...names].sort());

  for (const probe of ['build.runs', 'host.file', 'trial.runs']) {
    const files = await readdir(join(root, 'evidence', probe));
    expect(files).toHaveLength(EACH);
    for (const name of files) {
      const text = await readFile(join(root, 'evidence', probe, name), 'utf8');
      expect(parseEvidence(text, probe, name)).toMatchObject({ probe });
    }
  }
  expect((await readdir(join(root, 'records'))).filter((name) => name.startsWith('.'))).toEqual([]);
}, 600_000);
