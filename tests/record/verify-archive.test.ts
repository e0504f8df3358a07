import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABOUT } from '../../src/archive/about.ts';
import { archiveOf } from '../../src/archive/archive.ts';
import { ATTESTATIONS, FILES } from '../../src/archive/archive-files.ts';
import { SUMS, toArchive, toTar } from '../../src/archive/pack.ts';
import { toPageFile } from '../../src/archive/page-file.ts';
import { statementOn } from '../../src/attest/attestations.ts';
import { newKeys, seal } from '../../src/attest/envelope.ts';
import { statementText } from '../../src/attest/statement.ts';
import { digestBytes, digestOf } from '../../src/kernel/digest.ts';
import { parseRecord, recordText } from '../../src/kernel/record-text.ts';
import { recordedBy } from '../../src/kernel/version.ts';
import { entryText, headOf, nextEntry, readLedger } from '../../src/ledger/ledger.ts';
import type { LedgerEntry } from '../../src/schemas/ledger.ts';
import type { FrozenRecord } from '../../src/schemas/record.ts';
import { verifyArchive } from '../../src/verify/verify-archive.ts';
import { verifyPageFile } from '../../src/verify/verify-page-file.ts';
import { removeCopies } from '../cli/folder.ts';
import { documentOf, holdpoint } from '../cli/run.ts';
import { ABOUT_IT, drawer, type Frozen, filesIn, frozenProgramme, PAGE } from './archived.ts';

removeCopies();

/** A record that version 1 of the rules gave. */
const OLD = join(import.meta.dirname, '../fixtures/records/1/records');

let frozen: Frozen;
let whole: Buffer;
beforeAll(async () => {
  frozen = await frozenProgramme();
  whole = archiveOf(frozen.input);
});

// The whole proof changes each byte of this archive; each byte of a smaller one is changed in archive.test.ts.
const EVERY = Number(process.env.HOLDPOINT_RUNS ?? 1000) > 1000 ? 1 : 8;

const verified = (bytes: Uint8Array, key?: string, since?: string[]) =>
  verifyArchive({ chunks: Readable.from([Buffer.from(bytes)]), file: 'it', drawer, key, since });
const codesOf = async (...args: Parameters<typeof verified>): Promise<string[]> =>
  (await verified(...args)).faults.map(({ code }) => code);

type Change = (files: Map<string, Buffer>) => void;

/** An archive made anew by somebody who changes files and then lists their digests correctly. */
const forged = (change: Change): Buffer => {
  const files = new Map(
    filesIn(whole)
      .filter(({ path }) => path !== SUMS)
      .map(({ path, bytes }) => [path, Buffer.from(bytes)]),
  );
  change(files);
  return toArchive(toTar([...files].map(([path, bytes]) => ({ path, bytes }))));
};

const replaced =
  (path: string, edit: (text: string) => string): Change =>
  (files) => {
    files.set(path, Buffer.from(edit(files.get(path)?.toString('utf8') ?? '')));
  };

const entriesOf = (files: Map<string, Buffer>): LedgerEntry[] =>
  (files.get(FILES.ledger)?.toString('utf8') ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LedgerEntry);

/** Puts another record in, with a ledger that names it, as a forger would who knows all. */
const withRecord =
  (edit: (record: FrozenRecord) => void): Change =>
  (files) => {
    const record = structuredClone(frozen.record);
    edit(record);
    const text = recordText({ ...record, schema: 2 });
    const before = entriesOf(files).slice(0, -1);
    const { checkpoint, revision } = record;
    const entry = nextEntry(before, { kind: 'frozen', checkpoint, revision, record: digestBytes(text) });
    files.set(FILES.record, Buffer.from(text));
    files.set(FILES.ledger, Buffer.from([...before, entry].map(entryText).join('')));
  };

const OUTPUT = 'output/build.runs.txt';
const rawPath = (files: Map<string, Buffer>): string =>
  [...files.keys()].find((path) => path.startsWith('artifacts/')) ?? '';

describe('verifying an archive', () => {
  it('accepts what was written, with what it is of and what its ledger ended with', async () => {
    const found = await verified(whole, frozen.keys.publicKey, [frozen.input.head]);
    expect(found.faults).toEqual([]);
    expect(found).toMatchObject({ isDerived: true, attestations: 1, head: frozen.input.head });
    expect(found.page).toMatchObject({ isDrawn: true });
    expect(found.record?.checkpoint).toBe('cp2');
    expect(found.files.filter((path) => !/^(?:artifacts|output)\//.test(path))).toEqual(
      [...Object.values(FILES), ABOUT, ATTESTATIONS, SUMS].sort(),
    );
    expect(found.files).toContain(OUTPUT);
    expect(found.files.some((path) => /^artifacts\/[0-9a-f]{64}\.xml$/.test(path))).toBe(true);
  });

  it('sees the change of any single byte', async () => {
    const unseen: number[] = [];
    for (let at = 0; at < whole.length; at += EVERY) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      if ((await codesOf(changed)).length === 0) unseen.push(at);
    }
    console.log(
      `${Math.ceil(whole.length / EVERY)} bytes of an archive changed one at a time, ${unseen.length} unseen`,
    );
    expect(unseen).toEqual([]);
  }, 120_000);

  it.each<readonly [string, string, Change]>([
    [
      'a record that was edited',
      'HP710',
      replaced(FILES.record, (text) => text.replace('CP2 Release', 'CP2 Pelease')),
    ],
    ['a record that is no longer one', 'HP714', replaced(FILES.record, () => '{}')],
    [
      'a verdict made better, its ledger forged to match',
      'HP715',
      withRecord((record) => {
        record.judgement.verdict = 'NO-GO';
      }),
    ],
    [
      'evidence made better, its ledger forged to match',
      'HP717',
      withRecord(({ evidence }) => void Object.assign(evidence[0] ?? {}, { message: 'All is well' })),
    ],
    [
      'a decision dated before its evidence',
      'HP716',
      withRecord(({ judgement }) => {
        judgement.asOf = '2020-01-01T00:00:00Z';
      }),
    ],
    [
      'another record named before it',
      'HP726',
      withRecord((record) => {
        record.previous = digestOf('another');
      }),
    ],
    [
      'a ledger that does not name it',
      'HP712',
      (files) => files.set(FILES.ledger, Buffer.from(entriesOf(files).slice(0, 2).map(entryText).join(''))),
    ],
    [
      'a line cut out of its ledger',
      'HP721',
      (files) =>
        files.set(
          FILES.ledger,
          Buffer.from(
            entriesOf(files)
              .filter((_, at) => at !== 1)
              .map(entryText)
              .join(''),
          ),
        ),
    ],
    [
      'a ledger in another order',
      'HP722',
      (files) => files.set(FILES.ledger, Buffer.from(entriesOf(files).reverse().map(entryText).join(''))),
    ],
    [
      'a ledger with a line changed',
      'HP720',
      replaced(FILES.ledger, (text) => text.replace('"cp1"', '"cp9"')),
    ],
    ['output that was changed', 'HP747', replaced(OUTPUT, () => '13 checks passed\n')],
    ['output that was left out', 'HP746', (files) => files.delete(OUTPUT)],
    [
      'output under another name',
      'HP745',
      (files) => {
        files.set('output/other.txt', files.get(OUTPUT) ?? Buffer.alloc(0));
        files.delete(OUTPUT);
      },
    ],
    [
      'a raw file that was changed',
      'HP747',
      (files) => files.set(rawPath(files), Buffer.from('<testsuites/>')),
    ],
    ['a file that belongs to no record', 'HP745', (files) => files.set('evil.html', Buffer.from('<script>'))],
    [
      'a page that shows another verdict',
      'HP749',
      replaced(FILES.page, (text) => text.replaceAll('GO', 'NO-GO')),
    ],
    ['no page', 'HP746', (files) => files.delete(FILES.page)],
    ['no ledger', 'HP746', (files) => files.delete(FILES.ledger)],
  ])('refuses %s', async (_, code, change) => {
    expect(await codesOf(forged(change))).toContain(code);
  });

  it('refuses a record that was judged by rules it does not know', async () => {
    const change = withRecord(({ judgement }) => {
      judgement.rules = 99;
    });
    expect(await codesOf(forged(change))).toEqual(['HP718']);
  });

  it('says in its first line that it does not derive a verdict again that older rules gave', async () => {
    const bytes = await readFile(join(OLD, 'cp/r1.json'));
    const record = parseRecord(bytes.toString('utf8'));
    if (typeof record === 'string') throw new Error(record);
    const ledger = await readFile(join(OLD, 'ledger.jsonl'));
    const head = headOf(readLedger(ledger.toString('utf8'), 'it').entries) ?? '';
    const path = join(frozen.folder, 'old.tar.gz');
    const about = { ...ABOUT_IT, tool: 'holdpoint 0.0.1' };
    const rest = { page: PAGE, about, artifacts: [], attestations: undefined };
    await writeFile(path, archiveOf({ record, bytes, ledger, head, ...rest }));
    const { code, stdout } = await holdpoint(['verify', path], { cwd: '/' });
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/Not derived again, judged by other rules: cp@r1/);
  });

  it('takes the words on how to verify it as they were written then', async () => {
    const other = forged(replaced(FILES.how, () => 'Ask whoever made it.\n'));
    expect(await codesOf(other)).toEqual([]);
    const without = forged((files) => files.delete(rawPath(files)));
    expect(await codesOf(without), 'no raw file has to be there').toEqual([]);
  });

  it.each<readonly [string, Change, string | undefined]>([
    [
      'another version',
      replaced(ABOUT, (text) => text.replace(/holdpoint [^"]*/, 'holdpoint 0.0.1')),
      'holdpoint 0.0.1',
    ],
    ['another build', replaced(ABOUT, (text) => text.replace(ABOUT_IT.renderer, digestOf('x'))), recordedBy],
    ['a version that said nothing of itself', (files) => files.delete(ABOUT), undefined],
    ['one whose words on itself are not understood', replaced(ABOUT, () => '{"schema":9}'), undefined],
    [
      'one that names a folder outside',
      replaced(ABOUT, (text) => text.replace('"content"', '"../.."')),
      undefined,
    ],
  ])('does not check the page that %s drew, and says so', async (_, change, tool) => {
    const found = await verified(forged(change));
    expect(found.faults).toEqual([]);
    expect(found.page).toEqual({ isDrawn: false, tool, fault: undefined });
  });

  it('needs the ledger to have grown from the digest that is asked for', async () => {
    expect(await codesOf(whole, undefined, [digestOf('another head')])).toEqual(['HP728']);
  });

  it('takes only the attestation of this record, by this key, with its own result', async () => {
    const { publicKey, privateKey } = frozen.keys;
    const statement = statementOn(frozen.record, digestBytes(frozen.input.bytes), frozen.input.head);
    const attested = (change: object, key = privateKey): Buffer => {
      const line = JSON.stringify(seal(statementText({ ...statement, ...change }), key));
      return forged((files) => files.set(ATTESTATIONS, Buffer.from(`${line}\n`)));
    };
    const other = { subject: [{ name: 'cp1@r1', digest: { sha256: createHash('sha256').digest('hex') } }] };
    const better = { predicate: { ...statement.predicate, result: 'FAILED' } };
    expect(await codesOf(attested({}), publicKey)).toEqual([]);
    expect(await codesOf(attested({}, newKeys().privateKey), publicKey)).toEqual(['HP730']);
    expect(await codesOf(attested(other), publicKey)).toEqual(['HP734']);
    expect(await codesOf(attested(better), publicKey)).toEqual(['HP735']);
    const nobody = archiveOf({ ...frozen.input, attestations: undefined });
    expect(await codesOf(nobody, publicKey)).toEqual(['HP736']);
    expect(await codesOf(nobody)).toEqual([]);
  });

  it('reads canonical bytes only as they are: the same JSON written anew is another record', async () => {
    const anew = replaced(FILES.record, (text) => JSON.stringify(JSON.parse(text), null, 2));
    expect(await codesOf(forged(anew))).toContain('HP710');
    expect(canonicalize(JSON.parse(frozen.input.bytes.toString()))).toBe(
      frozen.input.bytes.toString().trimEnd(),
    );
  });
});

describe('verifying a page that has its archive inside', () => {
  const file = () => Buffer.from(toPageFile({ page: PAGE, archive: whole }));
  const codes = async (bytes: Buffer): Promise<string[] | undefined> =>
    (await verifyPageFile(bytes, { file: 'it', drawer }))?.faults.map(({ code }) => code);

  it('accepts what was written, and finds in it what the archive holds', async () => {
    const found = await verifyPageFile(file(), { file: 'it', drawer, key: frozen.keys.publicKey });
    expect(found).toMatchObject({ faults: [], isDerived: true, page: { isDrawn: true } });
    expect(found?.record?.checkpoint).toBe('cp2');
  });

  it('sees the change of any single byte', async () => {
    const bytes = file();
    const unseen: number[] = [];
    for (let at = 0; at < bytes.length; at += EVERY) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      if ((await codes(changed))?.length === 0) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  }, 120_000);

  it('takes no other file for one', async () => {
    expect(await codes(Buffer.from(PAGE))).toBeUndefined();
    expect(await codes(whole)).toBeUndefined();
  });
});

describe('verify <archive>', () => {
  it('needs no content folder, exits 0 for what is intact and 1 for what is not', async () => {
    const path = join(frozen.folder, 'cp2-r2.tar.gz');
    const other = replaced(ABOUT, (text) => text.replace(/holdpoint [^"]*/, 'holdpoint 0.0.1'));
    await writeFile(path, forged(other));
    const key = join(frozen.folder, 'key.pub');
    await writeFile(key, frozen.keys.publicKey);
    const ended = await holdpoint(['verify', path, '--key', key, '--json'], { cwd: '/' });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(documentOf(ended)).toMatchObject({
      intact: true,
      checkpoint: 'cp2',
      revision: 'r2',
      verdict: 'GO',
      signed: true,
      page: 'not-checked',
      madeBy: 'holdpoint 0.0.1',
    });
    const said = await holdpoint(['verify', path], { cwd: '/' });
    expect(said.stdout.split('\n')[0]).toContain('The page was not checked: holdpoint 0.0.1 made it.');
    await writeFile(path, forged(replaced(OUTPUT, () => 'x')));
    const changed = await holdpoint(['verify', path], { cwd: '/' });
    expect(changed.code).toBe(1);
    expect(changed.stderr).toContain('HP747');
    expect(changed.stderr).toContain(OUTPUT);
  });

  it('exits 2 for a file that is not there', async () => {
    expect(await holdpoint(['verify', 'nothing.tar.gz'], { cwd: '/' })).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});
