import { symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apart } from '../../src/probes/lib/selected-files.ts';
import { parseProbe } from '../../src/probes/registry.ts';
import type { Evidence } from '../../src/schemas/evidence.ts';
import { statusOfRun } from '../../src/verdict/evidence/run-status.ts';
import { type ProbeFolder, probeFolder, probesFrom, runEntry } from './probe-folder.ts';

const SUITE = '<testsuites><testsuite name="s" tests="1"><testcase name="a"/></testsuite></testsuites>';
const FAILED = '<testsuite name="a"><testcase name="b"><failure/></testcase></testsuite>';

const judged = async (
  entry: object,
  files: Record<string, string> = {},
  arrange: (folder: ProbeFolder) => void = () => {},
): Promise<{ status: string; evidence: Evidence }> => {
  const folder = probeFolder();
  for (const [path, text] of Object.entries(files)) folder.write(path, text);
  arrange(folder);
  const evidence = await runEntry(folder, entry);
  const probe = probesFrom({ probe: entry }).get('probe');
  if (!probe) throw new Error('no probe');
  return { status: statusOfRun(evidence, probe).status, evidence };
};

const results = (files: unknown, rest: object = {}): object => ({ kind: 'results', files, ...rest });

describe('every entry of a list of files', () => {
  it.each([
    ['a named file', ['out/unit.xml', 'out/e2e.xml'], 'out/e2e.xml: no file'],
    ['a glob', ['out/unit.xml', 'out/e2e/*.xml'], 'out/e2e/*.xml: no file'],
    ['a name in braces', ['out/{unit,e2e}.xml'], 'out/e2e.xml: no file'],
    ['a name in nested braces', ['out/{unit,{api,e2e}}.xml'], 'out/api.xml: no file; out/e2e.xml: no file'],
    ['a folder in braces before a wildcard', ['{out,e2e}/*.xml'], 'e2e/*.xml: no file'],
    [
      'the least number of files',
      [{ glob: 'out/*.xml', 'at-least': 2 }],
      'out/*.xml: 1 file, and it selects at least 2 files',
    ],
  ])('must select: %s that does not is Missing by its name', async (_, files, message) => {
    const { status, evidence } = await judged(results(files), { 'out/unit.xml': SUITE });
    expect(status).toBe('missing');
    expect(evidence.message).toContain(message);
    expect(evidence.message).toContain('1 case passed');
    expect(evidence.checks.every(({ met }) => !met)).toBe(true);
  });

  it.each([
    ['a wildcard is one entry', ['out/{u*,e*}.xml']],
    ['an entry that leaves out', ['out/*.xml', '!out/old.xml']],
    ['an optional one', ['out/unit.xml', { glob: 'out/e2e.xml', 'at-least': 0 }]],
    ['enough of them', [{ glob: 'out/*.xml', 'at-least': 1 }]],
  ])('is Ready with %s', async (_, files) => {
    expect((await judged(results(files), { 'out/unit.xml': SUITE })).status).toBe('ready');
  });

  it('and a link to nothing among those of a wildcard is Missing by its name; a link to a file is read', async () => {
    const linked = (target: string) =>
      judged(results('out/**/*.xml'), { 'out/unit.xml': SUITE, 'kept/e2e.xml': SUITE }, ({ repository }) =>
        symlinkSync(target, join(repository, 'out', 'e2e.xml')),
      );
    const gone = await linked('../kept/gone.xml');
    expect([gone.status, gone.evidence.message]).toEqual([
      'missing',
      'out/e2e.xml: no file; in the others: 1 case passed',
    ]);
    expect((await linked('../kept/e2e.xml')).evidence.message).toBe('2 cases passed');
  });

  it('is shown as optional in what ran and in what was found', async () => {
    const files = ['out/unit.xml', { glob: 'out/e2e.xml', 'at-least': 0 }];
    const { evidence } = await judged(results(files), { 'out/unit.xml': SUITE });
    expect(evidence.ran).toBe('results in out/unit.xml, out/e2e.xml (optional)');
    expect(evidence.message).toBe('1 case passed; optional and not there: out/e2e.xml');
  });

  it('has no result where nothing was selected, optional or not', async () => {
    for (const files of [['a.xml', 'b.xml'], [{ glob: 'a.xml', 'at-least': 0 }]])
      expect((await judged(results(files))).status).toBe('unknown');
  });

  it('leaves a failure in the others Failed, and says both', async () => {
    const { status, evidence } = await judged(results(['a.xml', 'b.xml']), { 'a.xml': FAILED });
    expect(status).toBe('failed');
    expect(evidence.message).toContain('b.xml is no file');
  });

  it('of a command must be written by it', async () => {
    const command = (shell: string) => ({ kind: 'command', shell, results: ['unit.xml', 'e2e.xml'] });
    const only = command(`echo '${SUITE}' > unit.xml`);
    expect(await judged(only)).toMatchObject({
      status: 'missing',
      evidence: { message: 'Exit 0, but e2e.xml: no file; in the others: 1 case passed' },
    });
    const { status, evidence } = await judged(only, { 'e2e.xml': SUITE });
    expect({ status, message: evidence.message }).toEqual({
      status: 'missing',
      message: 'Exit 0, but e2e.xml: no file of this run; in the others: 1 case passed',
    });
    const both = command(`echo '${SUITE}' > unit.xml; cp unit.xml e2e.xml`);
    expect((await judged(both)).status).toBe('ready');
    expect((await judged(command(`echo '${SUITE}' > unit.xml; exit 1`))).status).toBe('failed');
  });

  it.each([
    [[{ glob: 'a', 'at-leest': 1 }]],
    [[{ 'at-least': 1 }]],
    [[{ glob: '../a', 'at-least': 1 }]],
    [['../a']],
  ])('refuses %j', (files) => {
    expect(parseProbe(results(files)).success).toBe(false);
  });
});

describe('a glob', () => {
  it.each(['*a*a*a*a*a*b', '+(*a)b', '*(+(a))b', '**/a/**/a/**/a/**/a/**/b'])(
    'that some path would take for ever to compare with is refused: %s',
    (glob) => {
      expect(parseProbe(results(glob)).success).toBe(false);
      expect(parseProbe({ kind: 'change-policy', from: 'a', forbidden: glob }).success).toBe(false);
    },
  );

  it.each(['**/target/**/surefire-reports/**/TEST-*-*.xml', '**/*.{xml,json}', '@(a|b)/*_*_*_*.xml'])(
    'of everyday use is accepted: %s',
    (glob) => {
      expect(parseProbe(results(glob)).success).toBe(true);
    },
  );
});

describe('braces', () => {
  it.each([
    ['a{1..3}', ['a1', 'a2', 'a3']],
    ['a{,b}', ['a', 'ab']],
    ['{a,b}/{c,d}', ['a/c', 'a/d', 'b/c', 'b/d']],
    ['{a,*}', ['{a,*}']],
    ['{*.xml,{a,b}.json}', ['{*.xml,a.json}', '{*.xml,b.json}']],
    ['{a}', ['{a}']],
    ['{a', ['{a']],
    ['a{1..9999}', ['a{1..9999}']],
  ])('%s stands for %j', (glob, globs) => {
    expect(apart(glob)).toEqual(globs);
  });
});

describe('the age of result files', () => {
  const LONG_AGO = new Date('2020-01-01T00:00:00Z');
  const stated = (timestamp: string): string =>
    `<testsuites><testsuite name="a" tests="1" timestamp="${timestamp}"><testcase name="x" classname="a"/></testsuite></testsuites>`;
  const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString().slice(0, 19);
  const day = { 'younger-than': '24h' };

  it.each([
    ['states that it is older', `${ago(30)}Z`, {}, 'no-result'],
    ['states that it is younger', `${ago(20)}Z`, {}, 'completed'],
    ['states no zone and may be older', ago(20), {}, 'no-result'],
    ['states no zone and is younger anywhere', ago(2), {}, 'completed'],
    ['states no zone, which the probe does', ago(20), { timezone: 'UTC' }, 'completed'],
    ['states what is no time', 'yesterday', {}, 'no-result'],
    ['states a day that no month has', '2026-11-31T10:00:00Z', {}, 'no-result'],
    ['states no zone, which is ahead', ago(20), { timezone: '+12:00' }, 'no-result'],
  ])('counts where a new file %s', async (_, timestamp, rest, state) => {
    const entry = results('a.xml', { ...day, ...rest });
    expect((await judged(entry, { 'a.xml': stated(timestamp) })).evidence.state).toBe(state);
  });

  it('is that of the file where it states none', async () => {
    const { evidence } = await judged(results('a.xml', day), { 'a.xml': SUITE }, ({ repository }) =>
      utimesSync(join(repository, 'a.xml'), LONG_AGO, LONG_AGO),
    );
    expect(evidence).toMatchObject({
      state: 'no-result',
      message: expect.stringContaining('older than 24h'),
    });
  });

  it('is recorded with what is certain of it', async () => {
    const started = async (timestamp: string, rest: object = {}) => {
      const { evidence } = await judged(results('a.xml', rest), { 'a.xml': stated(timestamp) });
      const [reading] = evidence.readings;
      return [reading?.startedAt, reading?.certainty];
    };
    expect(await started('2026-01-05T10:00:00Z')).toEqual(['2026-01-05T10:00:00Z', 'zoned']);
    expect(await started('2026-01-05T10:00:00')).toEqual(['2026-01-04T20:00:00Z', 'earliest']);
    const berlin = { timezone: 'Europe/Berlin' };
    expect(await started('2026-01-05T10:00:00', berlin)).toEqual(['2026-01-05T09:00:00Z', 'given']);
    expect(await started('2026-07-05T10:00:00', berlin)).toEqual(['2026-07-05T08:00:00Z', 'given']);
    expect(await started('2025-10-26T02:30:00', berlin)).toEqual(['2025-10-26T00:30:00Z', 'given']);
  });

  it('takes the zone of the programme where the probe states none', async () => {
    const folder = probeFolder();
    folder.write('a.xml', stated('2026-01-05T10:00:00'));
    const programme = { policy: undefined as never, timezone: '+02:00' };
    const evidence = await runEntry(folder, results('a.xml'), { programme });
    expect(evidence.readings[0]).toMatchObject({ startedAt: '2026-01-05T08:00:00Z', certainty: 'given' });
  });

  it('is refused with a zone that there is not', () => {
    expect(parseProbe(results('a.xml', { timezone: 'Mars/Olympus' })).success).toBe(false);
  });
});
