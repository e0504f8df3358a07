import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealed } from '../../src/evidence/evidence.ts';
import { digestBytes, digestOf } from '../../src/kernel/digest.ts';
import { parseRecord, recordText } from '../../src/kernel/record-text.ts';
import { entryText, nextEntry } from '../../src/ledger/ledger.ts';
import type { LedgerEntry } from '../../src/schemas/ledger.ts';
import type { FrozenRecord } from '../../src/schemas/record.ts';
import { verifyRecords } from '../../src/verify/verify.ts';
import { holdpoint } from '../cli/run.ts';
import { CONTENT, command, folderWith } from './commands.ts';

/** A record that version 1 of the rules gave. */
const OLD = join(import.meta.dirname, '../fixtures/records/1');

/** Records of schema 2, with claims alone and with evidence, of a decision and of the one after it. */
const KEPT = join(import.meta.dirname, '../fixtures/records/2');

const NAMES = ['one/r1', 'two/r1', 'three/r1'] as const;

/** What `records/` holds once three checkpoints were frozen. */
const frozen = new Map<string, string>();

beforeAll(async () => {
  const folder = await folderWith(CONTENT, 'one', 'two', 'three');
  for (const name of ['ledger.jsonl', ...NAMES.map((each) => `${each}.json`)])
    frozen.set(name, readFileSync(join(folder, 'content/records', name), 'utf8'));
});

/** A folder with records and nothing else, tampered with. */
const tampered = async (tamper: (records: string) => void): Promise<string> => {
  const files = Object.fromEntries([...frozen].map(([name, text]) => [`records/${name}`, text]));
  const folder = await folderWith({ 'programme.yaml': 'name: Trial\n', ...files });
  tamper(join(folder, 'content/records'));
  return folder;
};

const faultsOf = (folder: string): string[] =>
  verifyRecords({ root: join(folder, 'content'), shown: (path) => path }).faults.map(
    ({ code, place }) => `${code} ${place?.file.replace(/^records\//, '')}`,
  );

const faults = async (tamper: (records: string) => void): Promise<string[]> =>
  faultsOf(await tampered(tamper));

/** Records that were changed and then chained anew, as somebody does who writes the whole history anew. */
const rewritten = (change: (record: FrozenRecord) => FrozenRecord) => (records: string) => {
  const entries: LedgerEntry[] = [];
  let previous: string | null = null;
  for (const name of NAMES) {
    const record = parseRecord(frozen.get(`${name}.json`) ?? '');
    if (typeof record === 'string') throw new Error(record);
    const text = recordText({ ...change({ ...record, previous }), schema: 2 });
    const [checkpoint = '', revision = ''] = name.split('/');
    previous = digestBytes(text);
    entries.push(nextEntry(entries, { kind: 'frozen', checkpoint, revision, record: previous }));
    writeFileSync(join(records, `${name}.json`), text);
  }
  writeFileSync(join(records, 'ledger.jsonl'), entries.map(entryText).join(''));
};

describe('verify', () => {
  it('finds records intact from themselves alone, and ends with the head of the ledger', async () => {
    const folder = await tampered(() => {});
    rmSync(join(folder, 'content/programme.yaml'));
    const { code, json } = await command(folder, 'verify');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      intact: true,
      records: [{ state: 'derived' }, { state: 'derived' }, { state: 'derived' }],
      lines: 3,
    });
    expect(json?.head).toBe(JSON.parse(frozen.get('ledger.jsonl')?.trim().split('\n').at(-1) ?? '').entry);
  });

  it('exits 0 while nothing is frozen', async () => {
    const folder = await folderWith(CONTENT);
    expect(await command(folder, 'verify')).toMatchObject({ code: 0, json: { head: null, records: [] } });
  });

  it('betrays every single byte of a record that differs', async () => {
    const folder = await tampered(() => {});
    const path = join(folder, 'content/records/two/r1.json');
    const bytes = readFileSync(path);
    const missed: number[] = [];
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, changed);
      if (faultsOf(folder).join() !== 'HP710 two/r1.json') missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  it('names a record that was edited, that no longer parses, that is empty or spaced otherwise', async () => {
    const edit = (text: (before: string) => string) => (records: string) => {
      const path = join(records, 'two/r1.json');
      writeFileSync(path, text(readFileSync(path, 'utf8')));
    };
    for (const change of [
      (text: string) => text.replace('NO-GO', 'GO'),
      (text: string) => text.slice(0, 40),
      () => '',
      (text: string) => JSON.stringify(JSON.parse(text), null, 2),
      (text: string) => text.trimEnd(),
    ])
      expect(await faults(edit(change))).toEqual(['HP710 two/r1.json']);
  });

  it('exits 1, not 2, and names the record', async () => {
    const folder = await tampered((records) => writeFileSync(join(records, 'one/r1.json'), '{'));
    const { code, said, json } = await command(folder, 'verify');
    expect({ code, intact: json?.intact }).toEqual({ code: 1, intact: false });
    expect(said).toContain('one@r1');
  });

  it('names a record that is missing, renamed, swapped with another, added or a link', async () => {
    expect(await faults((records) => rmSync(join(records, 'two/r1.json')))).toEqual(['HP711 two/r1.json']);
    expect(
      await faults((records) => renameSync(join(records, 'two/r1.json'), join(records, 'two/r2.json'))),
    ).toEqual(['HP713 two/r1.json']);
    const swap = (records: string): void => {
      const [a, b] = [join(records, 'one/r1.json'), join(records, 'two/r1.json')];
      renameSync(a, `${a}.x`);
      renameSync(b, a);
      renameSync(`${a}.x`, b);
    };
    expect(await faults(swap)).toEqual(['HP713 one/r1.json', 'HP713 two/r1.json']);
    const add = (records: string): void => {
      mkdirSync(join(records, 'four'));
      copyFileSync(join(records, 'two/r1.json'), join(records, 'two/r9.json'));
      writeFileSync(join(records, 'four/r1.json'), '{}');
    };
    expect(await faults(add)).toEqual(['HP712 four/r1.json', 'HP712 two/r9.json']);
    const link = (records: string): void => {
      rmSync(join(records, 'two/r1.json'));
      symlinkSync('../one/r1.json', join(records, 'two/r1.json'));
    };
    expect(await faults(link)).toEqual(['HP711 two/r1.json']);
  });

  it('names a ledger that is gone, and one whose record and line were dropped together', async () => {
    const gone = await faults((records) => rmSync(join(records, 'ledger.jsonl')));
    expect(gone).toContain('HP725 ledger.jsonl');
    const drop = (records: string): void => {
      rmSync(join(records, 'two'), { recursive: true });
      const [first, , third] = (frozen.get('ledger.jsonl') ?? '').split('\n');
      writeFileSync(join(records, 'ledger.jsonl'), `${first}\n${third}\n`);
    };
    expect(await faults(drop)).toEqual(['HP721 ledger.jsonl', 'HP726 three/r1.json']);
  });

  it('names a verdict that does not come out of its own evidence, though the whole chain was written anew', async () => {
    const flatter = rewritten((record) => ({
      ...record,
      judgement: { ...record.judgement, verdict: 'GO', agrees: true },
    }));
    expect(await faults(flatter)).toEqual(['HP715 two/r1.json']);
    const policy = rewritten((record) => ({ ...record, policy: { ...record.policy, attested: 'reject' } }));
    expect(await faults(policy)).toHaveLength(3);
  });

  it('refuses what was judged by rules that it does not know, and every other command with it', async () => {
    const folder = await tampered(
      rewritten((record) => ({ ...record, judgement: { ...record.judgement, rules: 99, verdict: 'GO' } })),
    );
    expect(await command(folder, 'verify')).toMatchObject({ code: 1, codes: ['HP718'] });
    expect(await command(folder, 'verdict', 'one@r1')).toMatchObject({ code: 2, codes: ['HP718'] });
  });

  it('refuses a record that says older rules than any record of its shape was judged by', async () => {
    const spared = rewritten((record) => ({
      ...record,
      judgement: { ...record.judgement, rules: 1, verdict: 'GO', agrees: true },
    }));
    expect(await faults(spared)).toEqual(['HP718 one/r1.json', 'HP718 two/r1.json', 'HP718 three/r1.json']);
  });

  it('refuses a record that was judged by older rules than the one before it', async () => {
    const older = await tampered((records) => {
      const [first = ''] = (frozen.get('ledger.jsonl') ?? '').split('\n');
      const before = JSON.parse(first) as LedgerEntry;
      const record = JSON.parse(readFileSync(join(OLD, 'records/cp/r1.json'), 'utf8'));
      const text = `${canonicalize({ ...record, previous: before.record })}\n`;
      const facts = { kind: 'frozen', checkpoint: 'cp', revision: 'r1', record: digestBytes(text) } as const;
      for (const name of ['two', 'three']) rmSync(join(records, name), { recursive: true });
      mkdirSync(join(records, 'cp'));
      writeFileSync(join(records, 'cp/r1.json'), text);
      writeFileSync(
        join(records, 'ledger.jsonl'),
        [before, nextEntry([before], facts)].map(entryText).join(''),
      );
    });
    expect(faultsOf(older)).toEqual(['HP729 cp/r1.json']);
  });

  it('says in its first line which records it did not derive again', async () => {
    const { code, stdout } = await holdpoint(['verify', '--root', OLD], { cwd: '/' });
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/Not derived again, judged by other rules: cp@r1$/);
    const { stdout: json } = await holdpoint(['verify', '--root', OLD, '--json'], { cwd: '/' });
    expect(JSON.parse(json)).toMatchObject({
      notDerived: ['cp@r1'],
      records: [{ state: 'not-derived', rules: 1 }],
    });
  });

  it('derives records of schema 2 again, as they were frozen first', async () => {
    const { code, stdout } = await holdpoint(['verify', '--root', KEPT, '--json'], { cwd: '/' });
    expect(code).toBe(0);
    const { records } = JSON.parse(stdout) as { records: { name: string; state: string; rules: number }[] };
    expect(records.map(({ state, rules }) => [state, rules])).toEqual(
      Array.from({ length: 3 }, () => ['derived', 2]),
    );
  });

  it('names evidence from after the decision, and evidence that is not what was recorded', async () => {
    const run = sealed({
      schema: 1,
      probe: 'host.file',
      kind: 'file',
      definition: digestOf('x'),
      startedAt: '2026-01-19T00:00:00Z',
      finishedAt: '2026-01-19T00:00:01Z',
      durationMs: 1000,
      where: 'local',
      recordedBy: 'holdpoint 0.0.0',
      commit: null,
      dirty: null,
      ran: 'x exists',
      state: 'completed',
      message: 'x is there',
      waitsFor: [],
      exit: null,
      fidelity: 'real',
      readings: [],
      checks: [],
      measurements: [],
      artifacts: [],
      previous: null,
      output: { text: '', bytes: 0, truncated: false },
    });
    const holding = (evidence: typeof run) =>
      rewritten((record) => (record.checkpoint === 'two' ? { ...record, evidence: [evidence] } : record));
    expect(await faults(holding(run))).toEqual(['HP716 two/r1.json']);
    const before = { startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:00:01Z' };
    expect(await faults(holding({ ...run, ...before }))).toEqual(['HP717 two/r1.json']);
  });

  it('reads no record of a shape it does not know, and says so', async () => {
    const newer = (records: string): void => {
      const text = (frozen.get('one/r1.json') ?? '').replace(/"schema":2(?=,"source")/, '"schema":3');
      writeFileSync(join(records, 'one/r1.json'), text);
      rmSync(join(records, 'two'), { recursive: true });
      rmSync(join(records, 'three'), { recursive: true });
      const entry = nextEntry([], {
        kind: 'frozen',
        checkpoint: 'one',
        revision: 'r1',
        record: digestBytes(text),
      });
      writeFileSync(join(records, 'ledger.jsonl'), entryText(entry));
    };
    expect(await faults(newer)).toEqual(['HP714 one/r1.json']);
  });

  it('checks by whose key the records are vouched for', async () => {
    const folder = await folderWith(CONTENT, 'one');
    await command(folder, 'keygen', '--out', 'own');
    await command(folder, 'keygen', '--out', 'other');
    expect((await command(folder, 'verify', '--key', 'own.pub')).codes).toEqual(['HP736']);
    await command(folder, 'attest', 'one@r1', '--key', 'own');
    expect(await command(folder, 'verify', '--key', 'own.pub')).toMatchObject({
      code: 0,
      json: { records: [{ vouched: true }] },
    });
    expect(await command(folder, 'verify', '--key', 'other.pub')).toMatchObject({
      code: 1,
      codes: ['HP730'],
    });
    await command(folder, 'freeze', 'two');
    const half = await command(folder, 'verify', '--key', 'own.pub');
    expect(half).toMatchObject({ code: 1, codes: ['HP736'], json: { records: [{}, { vouched: false }] } });
    expect(half.said).toContain('two@r1');
    await command(folder, 'withdraw', 'two@r1', '--reason', 'Wrong', '--role', 'Security');
    expect((await command(folder, 'verify', '--key', 'own.pub')).code).toBe(0);
  });
});

describe('a record that was tampered with', () => {
  it('keeps every other command from showing it', async () => {
    const folder = await tampered((records) => writeFileSync(join(records, 'one/r1.json'), '{'));
    expect(await command(folder, 'verdict', 'two@r1')).toMatchObject({ code: 2, codes: ['HP710'] });
  });
});
