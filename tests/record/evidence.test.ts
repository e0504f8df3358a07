import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  evidenceName,
  newestEvidence,
  parseEvidence,
  sealed,
  writeEvidence,
} from '../../src/evidence/evidence.ts';
import { replaceFile, sweep, writeNew } from '../../src/storage/atomic.ts';
import { writer } from '../../src/storage/writer.ts';

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'holdpoint-record-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

const evidence = (rest: object = {}) =>
  sealed({
    schema: 1,
    probe: 'a.b',
    kind: 'file',
    definition: `sha256:${'0'.repeat(64)}`,
    startedAt: '2026-01-02T03:04:05.678Z',
    finishedAt: '2026-01-02T03:04:06.789Z',
    durationMs: 1111,
    where: 'local',
    recordedBy: 'holdpoint 0.0.0',
    commit: null,
    dirty: null,
    ran: 'x exists',
    state: 'completed',
    message: 'x is as expected',
    waitsFor: [],
    exit: null,
    fidelity: 'real',
    readings: [],
    checks: [{ subject: 'x', expected: 'exists', actual: 'exists', met: true }],
    measurements: [],
    artifacts: [],
    previous: null,
    output: { text: '', bytes: 0, truncated: false },
    ...rest,
  });

describe('evidence', () => {
  it('is named after the moment it finished and its digest', () => {
    const one = evidence();
    expect(evidenceName(one)).toBe(`20260102T030406789Z-${one.digest.slice(7, 15)}.json`);
  });

  it.each([1, 2])('of schema %s reads back with its digest intact', (schema) => {
    const more = schema === 2 ? { judging: { criteria: ['exit == 0'] }, source: null, facts: [] } : {};
    const one = evidence({ schema, ...more });
    expect(parseEvidence(JSON.stringify(one), 'a.b', evidenceName(one))).toEqual(one);
  });

  it('of schema 2 that lacks the definition it was judged by is no evidence', () => {
    expect(() => evidence({ schema: 2, source: null, facts: [] })).toThrow();
  });

  it('reads back as it was written', async () => {
    const root = folder();
    const one = evidence();
    expect(await writeEvidence(root, one)).toBeUndefined();
    const text = readFileSync(join(root, 'evidence', 'a.b', evidenceName(one)), 'utf8');
    expect(parseEvidence(text, 'a.b', evidenceName(one))).toEqual(one);
  });

  it('counts for nothing once any character of it differs', () => {
    const one = evidence();
    const text = JSON.stringify(one);
    const name = evidenceName(one);
    const accepted = [...text].flatMap((char, index) => {
      const changed = text.slice(0, index) + (char === '7' ? '8' : '7') + text.slice(index + 1);
      return typeof parseEvidence(changed, 'a.b', name) === 'string' ? [] : [changed];
    });
    expect(accepted).toEqual([]);
  });

  it('counts for nothing when torn, moved to another probe or renamed', () => {
    const one = evidence();
    const text = JSON.stringify(one);
    expect(parseEvidence(text.slice(0, -9), 'a.b', evidenceName(one))).toBe('it is not JSON');
    expect(parseEvidence(text, 'other', evidenceName(one))).toBe('it belongs to the probe a.b');
    expect(parseEvidence(text, 'a.b', evidenceName(one).replace('2026', '2027'))).toMatch(
      /^its name should be/,
    );
  });

  it('is never overwritten: a second file of that name is refused with its path', async () => {
    const root = folder();
    await writeEvidence(root, evidence());
    const refused = await writeEvidence(root, evidence());
    expect(refused?.code).toBe('HP351');
    expect(refused?.place?.file).toContain(join(root, 'evidence', 'a.b'));
  });

  it('is a diagnostic that names the path when the folder cannot be made', async () => {
    const root = folder();
    writeFileSync(join(root, 'evidence'), 'in the way');
    expect((await writeEvidence(root, evidence()))?.place?.file).toContain(join(root, 'evidence'));
  });

  it('is a diagnostic, and nothing half-written, when permission is refused', async () => {
    const root = folder();
    const readOnly = join(root, 'evidence', 'a.b');
    mkdirSync(readOnly, { recursive: true });
    for (const path of [root, join(root, 'evidence'), readOnly]) chmodSync(path, 0o555);
    const module = new URL('../../src/evidence/evidence.ts', import.meta.url).href;
    const script = `
      const { writeEvidence } = await import(${JSON.stringify(module)});
      const refused = await writeEvidence(${JSON.stringify(root)}, ${JSON.stringify(evidence())});
      console.log(refused.code, refused.message, refused.place.file);`;
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { stdout } = await execa('node', ['--input-type=module', '-e', script], nobody);
    expect(stdout).toContain('HP351 The evidence of a.b could not be written: EACCES');
    expect(stdout).toContain(join(readOnly, evidenceName(evidence())));
    expect(readdirSync(readOnly)).toEqual([]);
  });

  it('leaves a changed newest file out when the run before is looked for', async () => {
    const root = folder();
    const [old, late] = [evidence(), evidence({ finishedAt: '2026-01-03T00:00:00.000Z' })];
    await writeEvidence(root, old);
    await writeEvidence(root, late);
    expect(await newestEvidence(root, 'a.b')).toEqual(late);
    writeFileSync(join(root, 'evidence', 'a.b', evidenceName(late)), '{}');
    expect(await newestEvidence(root, 'a.b')).toEqual(old);
  });
});

describe('atomic writing', () => {
  it('refuses to write over a file, and leaves it and nothing else', async () => {
    const root = folder();
    await writeNew(join(root, 'a'), 'one');
    await expect(writeNew(join(root, 'a'), 'two')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('one');
    expect(readdirSync(root)).toEqual(['a']);
  });

  it('replaces a file whole', async () => {
    const root = folder();
    await replaceFile(join(root, 'a'), 'one');
    await replaceFile(join(root, 'a'), 'two');
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('two');
    expect(readdirSync(root)).toEqual(['a']);
  });

  it('sweeps what a killed writer left, and leaves what a living one or another machine is writing', async () => {
    const root = folder();
    const { stdout: pid } = await execa('node', ['-p', 'process.pid']);
    const gone = writer.replace(/\d+$/, pid);
    writeFileSync(join(root, `.a.${gone}.0123abcd.tmp`), 'half');
    const kept = [`.b.${writer}.0123abcd.tmp`, `.c.0a0a0a0a-${pid}.0123abcd.tmp`];
    for (const name of kept) writeFileSync(join(root, name), 'half');
    await sweep(root);
    expect(readdirSync(root).sort()).toEqual(kept);
  });
});
