import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { baselineOf } from '../../src/probes/kinds/freeze/freeze.ts';
import { type ProbeFolder, probeFolder, runEntry } from './probe-folder.ts';

const SUITE = '<testsuites><testsuite name="s" tests="1"><testcase name="a"/></testsuite></testsuites>';
const aged = (folder: ProbeFolder, path: string, ageS: number): void => {
  const time = Date.now() / 1000 - ageS;
  utimesSync(join(folder.repository, path), time, time);
};

describe('file', () => {
  it('is as expected when it is there, holds every text, matches, and is recent', async () => {
    const folder = probeFolder();
    folder.write('docs/a.md', 'Snapshot: v1\nStatus: done\n');
    const entry = {
      kind: 'file',
      path: 'docs/a.md',
      contains: 'v1',
      matches: ['^Status: \\w+$'],
      'younger-than': '1h',
    };
    const { state, checks, artifacts } = await runEntry(folder, entry);
    expect({ state, met: checks.map(({ met }) => met) }).toEqual({
      state: 'completed',
      met: [true, true, true, true],
    });
    expect(artifacts[0]).toMatchObject({ path: 'docs/a.md', bytes: 26 });
  });

  it('is absent when the file is not there', async () => {
    const { state, message } = await runEntry(probeFolder(), { kind: 'file', path: 'a' });
    expect({ state, message }).toEqual({ state: 'absent', message: 'a is not there' });
  });

  it('can expect that a file is not there', async () => {
    const folder = probeFolder();
    const entry = { kind: 'file', path: 'a', exists: false };
    expect((await runEntry(folder, entry)).checks).toMatchObject([{ met: true }]);
    folder.write('a', '');
    expect((await runEntry(folder, entry)).checks).toMatchObject([{ met: false }]);
  });

  it.each([
    ['a text it does not hold', { contains: 'v2' }],
    ['an expression that does not match', { matches: '/^v1/' }],
  ])('does not meet %s', async (_, rest) => {
    const folder = probeFolder();
    folder.write('a', 'Snapshot: v1');
    expect((await runEntry(folder, { kind: 'file', path: 'a', ...rest })).checks[1]?.met).toBe(false);
  });

  it.each([7200, -7200])('is not recent when written %i s ago', async (ageS) => {
    const folder = probeFolder();
    folder.write('a', '');
    aged(folder, 'a', ageS);
    const { checks } = await runEntry(folder, { kind: 'file', path: 'a', 'younger-than': '1h' });
    expect(checks[1]?.met).toBe(false);
  });

  it('is not read through a link that leads out of the repository', async () => {
    const folder = probeFolder();
    symlinkSync('/etc/passwd', join(folder.repository, 'a'));
    const { state, message } = await runEntry(folder, { kind: 'file', path: 'a', contains: 'root' });
    expect({ state, message }).toEqual({ state: 'unreadable', message: 'a leads out of the repository' });
  });

  it('is unreadable when it is no file or no text', async () => {
    const folder = probeFolder();
    mkdirSync(join(folder.repository, 'dir'));
    expect((await runEntry(folder, { kind: 'file', path: 'dir' })).state).toBe('unreadable');
    await execa('node', ['-e', "fs.writeFileSync('bin', Buffer.from([255, 254, 0]))"], {
      cwd: folder.repository,
    });
    expect((await runEntry(folder, { kind: 'file', path: 'bin', contains: 'x' })).state).toBe('unreadable');
  });

  it.each(['/etc/passwd', '../a', 'a/../../b', '~/a', 'C:\\a'])('refuses the path %s', async (path) => {
    await expect(runEntry(probeFolder(), { kind: 'file', path })).rejects.toThrow(/inside the repository/);
  });
});

describe('results', () => {
  const entry = { kind: 'results', files: ['out/**/*.xml'] };

  it('picks up what another tool wrote, and says what it holds', async () => {
    const folder = probeFolder();
    folder.write('out/b.xml', SUITE);
    folder.write('out/deep/a.xml', SUITE);
    const { state, message, artifacts } = await runEntry(folder, entry);
    expect({ state, message }).toEqual({ state: 'completed', message: '2 cases passed' });
    expect(artifacts.map(({ path }) => path)).toEqual(['out/b.xml', 'out/deep/a.xml']);
  });

  it('has no result when no file matches', async () => {
    expect((await runEntry(probeFolder(), entry)).state).toBe('no-result');
  });

  it.each([
    ['older than its limit', 7200],
    ['dated in the future', -7200],
  ])('has no result when the only file is %s', async (_, ageS) => {
    const folder = probeFolder();
    folder.write('out/a.xml', SUITE);
    aged(folder, 'out/a.xml', ageS);
    expect((await runEntry(folder, { ...entry, 'younger-than': '1h' })).state).toBe('no-result');
  });

  it('does not hide an old file behind a new one', async () => {
    const folder = probeFolder();
    folder.write('out/a.xml', SUITE);
    folder.write('out/b.xml', SUITE);
    aged(folder, 'out/a.xml', 7200);
    const { checks, readings } = await runEntry(folder, { ...entry, 'younger-than': '1h' });
    expect(readings).toHaveLength(1);
    expect(checks).toMatchObject([{ subject: 'out/a.xml', met: false }]);
  });

  it('is not met by a file that is cut off', async () => {
    const folder = probeFolder();
    folder.write('out/a.xml', SUITE.slice(0, -8));
    const { state, readings } = await runEntry(folder, { ...entry, criteria: ['cases.failed == 0'] });
    expect({ state, outcome: readings[0]?.outcome }).toEqual({ state: 'unreadable', outcome: 'unreadable' });
  });

  it('is still failed by a file that failed beside one that is cut off', async () => {
    const folder = probeFolder();
    folder.write('out/a.xml', SUITE.slice(0, -8));
    folder.write('out/b.xml', '<testsuite name="a"><testcase name="b"><failure/></testcase></testsuite>');
    const { state, readings } = await runEntry(folder, entry);
    expect({ state, outcomes: readings.map(({ outcome }) => outcome) }).toEqual({
      state: 'completed',
      outcomes: ['unreadable', 'unmet'],
    });
  });
});

describe('adr', () => {
  const status = async (text: string) => {
    const folder = probeFolder();
    folder.write('docs/adr/0001-x.md', text);
    const { state, checks } = await runEntry(folder, { kind: 'adr', path: 'docs/adr/0001-*.md' });
    return state === 'completed' ? checks[0]?.met : state;
  };

  it.each([
    ['MADR front matter', '---\nstatus: accepted\ndate: 2025-01-01\n---\n# X\n'],
    ['MADR front matter in quotes', '---\nstatus: "Accepted"\n---\n# X\n'],
    ['a Nygard section', '# 1. X\n\n## Status\n\nAccepted\n\n## Context\n'],
    ['a Nygard section with a date', '# 1. X\n\nDate: 2025-01-01\n\n## Status\n\nAccepted (2025-02-03)\n'],
    ['a quoted label', '# X\n\n> **Status**: Accepted\n'],
    ['a list', '# X\n\n* Status: accepted\n* Deciders: Platform\n'],
    ['a table row', '# X\n\n| Status | Accepted |\n|---|---|\n'],
    ['a label with the colon in bold', '# X\n\n**Status:** ✅ Accepted\n'],
    ['a section that says more', '## Status\n\nAccepted. Supersedes ADR-3.\n\nThe other way was rejected.\n'],
    ['a numbered section', '# X\n\n## 2. Status\n\n**Accepted**\n'],
    ['a status after a code example of another', '# X\n\n```\nStatus: rejected\n```\n\nStatus: accepted\n'],
  ])('accepts %s', async (_, text) => {
    expect(await status(text)).toBe(true);
  });

  it.each([
    ['proposed', '---\nstatus: proposed\n---\n'],
    ['superseded, with a link', '## Status\n\nSuperseded by [ADR-2](0002.md)\n\nAccepted\n'],
    [
      'accepted, then superseded in a later line',
      '## Status\n\nAccepted\n\nSuperceded by [2. Y](0002-y.md)\n\n## Context\n',
    ],
    ['accepted, but superseded', 'Status: Accepted (superseded by ADR-9)\n'],
    ['struck out', '* Status: ~~Accepted~~ Proposed\n'],
    ['a choice that nobody made', 'Status: accepted | rejected\n'],
    ['not accepted', '> **Status**: Not accepted\n'],
    ['rejected', '# X\n\n- Status: ❌ rejected\n'],
    [
      'deprecated, in front matter that outranks the text',
      '---\nstatus: deprecated\n---\n## Status\n\nAccepted\n',
    ],
  ])('does not accept one that is %s', async (_, text) => {
    expect(await status(text)).toBe(false);
  });

  it('is unreadable without a status, or with one in a comment or an example only', async () => {
    expect(await status('# X\n\nWe accepted everything.\n')).toBe('unreadable');
    expect(await status('# X\n\n<!-- Status: accepted -->\n```\nStatus: accepted\n```\n')).toBe('unreadable');
  });

  it('is absent when there is none', async () => {
    expect((await runEntry(probeFolder(), { kind: 'adr', path: 'docs/adr/0001-*.md' })).state).toBe('absent');
  });

  it('is unreadable when a glob selects two', async () => {
    const folder = probeFolder();
    for (const name of ['a', 'b']) folder.write(`adr/${name}.md`, 'Status: accepted\n');
    expect((await runEntry(folder, { kind: 'adr', path: 'adr/*.md' })).state).toBe('unreadable');
  });
});

describe('freeze', () => {
  const frozen = async (): Promise<ProbeFolder> => {
    const folder = probeFolder();
    for (const name of ['a', 'b', 'c']) folder.write(`spec/${name}.md`, `${name}\n`);
    const baseline = await baselineOf(folder.repository, ['spec/**']);
    folder.write('freeze.json', JSON.stringify(baseline));
    return folder;
  };
  const entry = { kind: 'freeze', manifest: 'freeze.json' };

  it('has no baseline where one of the globs selects nothing', async () => {
    const { repository } = await frozen();
    await expect(baselineOf(repository, ['spec/**', 'docs/{a,b}.md'])).rejects.toThrow(
      'No file matches docs/a.md, docs/b.md',
    );
    expect((await baselineOf(repository, ['spec/**', '!spec/a.md'])).files).toHaveLength(2);
  });

  it('holds when every file is as it was', async () => {
    const { message, checks } = await runEntry(await frozen(), entry);
    expect(message).toBe('All 3 frozen files are unchanged');
    expect(checks.every(({ met }) => met)).toBe(true);
  });

  it('holds with the line endings of another system, frozen there or here; of what is no text each byte counts', async () => {
    const ways = [
      ['one\ntwo\n', 'one\r\ntwo\r\n'],
      ['one\r\ntwo\r\n', 'one\ntwo\n'],
      ['a\r', 'a\r'],
      [`${'x'.repeat(65_535)}\n\n`, `${'x'.repeat(65_535)}\r\n\r\n`],
    ] as const;
    for (const [then, now] of ways) {
      const folder = probeFolder();
      folder.write('spec/a.md', then);
      folder.write('spec/binary', `\0${then}`);
      folder.write('freeze.json', JSON.stringify(await baselineOf(folder.repository, ['spec/**'])));
      folder.write('spec/a.md', now);
      expect((await runEntry(folder, entry)).message).toBe('All 2 frozen files are unchanged');
      folder.write('spec/a.md', `${now}.`);
      expect((await runEntry(folder, entry)).message).toContain('spec/a.md drifted');
      folder.write('spec/a.md', then);
      folder.write('spec/binary', `\0${now.replace('two', 'two\r\n')}.`);
      expect((await runEntry(folder, entry)).message).toContain('spec/binary drifted');
    }
  });

  it('holds against a manifest that was written with the bytes of another system', async () => {
    const folder = probeFolder();
    folder.write('spec/a.md', 'one\r\n');
    const [file] = (await baselineOf(folder.repository, ['spec/a.md'])).files;
    const digest = `sha256:${createHash('sha256').update('one\r\n').digest('hex')}`;
    folder.write(
      'freeze.json',
      JSON.stringify({ schema: 1, globs: ['spec/a.md'], files: [{ ...file, digest }] }),
    );
    expect((await runEntry(folder, entry)).message).toBe('The frozen file is unchanged');
  });

  it('names each drifted, added and removed file', async () => {
    const folder = await frozen();
    folder.write('spec/a.md', 'other\n');
    folder.write('spec/new.md', 'new\n');
    await execa('rm', ['spec/b.md'], { cwd: folder.repository });
    const { checks, message } = await runEntry(folder, entry);
    const unmet = checks
      .filter(({ met }) => !met)
      .map(({ subject, actual }) => [subject, actual.split(' ')[0]]);
    expect(unmet).toEqual([
      ['spec/a.md', 'drifted'],
      ['spec/b.md', 'removed'],
      ['spec/new.md', 'added'],
    ]);
    expect(message).toBe(
      'The freeze does not hold: spec/a.md drifted, spec/b.md was removed and spec/new.md was added',
    );
  });

  it('names a link to nothing that was added', async () => {
    const folder = await frozen();
    symlinkSync('nowhere', join(folder.repository, 'spec', 'd.md'));
    expect((await runEntry(folder, entry)).message).toBe('The freeze does not hold: spec/d.md was added');
  });

  it('is absent without a manifest and unreadable with a broken one', async () => {
    const folder = probeFolder();
    expect((await runEntry(folder, entry)).state).toBe('absent');
    folder.write('freeze.json', '{"schema":1,"globs":[],"files":[]}');
    expect((await runEntry(folder, entry)).state).toBe('unreadable');
  });

  it('judges nothing when the manifest lists nothing, which is no pass', async () => {
    const folder = probeFolder();
    folder.write('freeze.json', '{"schema":1,"globs":["nothing/**"],"files":[]}');
    expect(await runEntry(folder, entry)).toMatchObject({ state: 'completed', checks: [] });
  });

  it('has no baseline of nothing', async () => {
    await expect(baselineOf(probeFolder().repository, ['spec/**'])).rejects.toThrow(
      'No file matches spec/**',
    );
  });
});

describe('docker', () => {
  const fake = async (script: string) => {
    const folder = probeFolder();
    folder.write('bin/docker', `#!/bin/sh\n${script}\n`);
    await execa('chmod', ['+x', 'bin/docker'], { cwd: folder.repository });
    const { PATH: path } = process.env;
    const PATH = `${join(folder.repository, 'bin')}:${path}`;
    return runEntry(folder, { kind: 'docker' }, { environment: { PATH } });
  };

  it('is absent when no client is installed', async () => {
    const { state, message } = await runEntry(
      probeFolder(),
      { kind: 'docker' },
      { environment: { PATH: '/nowhere' } },
    );
    expect({ state, message }).toEqual({ state: 'absent', message: 'docker is not installed here' });
  });

  it('is absent when the real client finds no daemon', async (context) => {
    if (!existsSync('/usr/local/bin/docker') && !existsSync('/usr/bin/docker')) {
      console.log('skipped: no docker client is installed');
      context.skip();
    }
    const environment = { ...process.env, DOCKER_HOST: 'unix:///nowhere/docker.sock' };
    const { state, message } = await runEntry(probeFolder(), { kind: 'docker' }, { environment });
    expect({ state, message }).toEqual({ state: 'absent', message: 'No Docker daemon answered' });
  });

  it('is met when a daemon answers with its version', async () => {
    expect(await fake('echo 28.2.2')).toMatchObject({
      state: 'completed',
      message: 'The Docker daemon answered (28.2.2)',
      checks: [{ met: true, actual: '28.2.2' }],
    });
  });

  it.each([
    'exit 0',
    'echo "Cannot connect to the Docker daemon" >&2; exit 0',
    'echo "error during connect" >&2; exit 1',
  ])('is absent when the client says: %s', async (script) => {
    expect((await fake(script)).state).toBe('absent');
  });

  it('cannot tell when the daemon lets this user ask nothing', async () => {
    const { state, checks } = await fake('echo "permission denied while trying to connect" >&2; exit 1');
    expect({ state, checks }).toEqual({ state: 'unreadable', checks: [] });
  });

  it('does not pass when the client fails for another reason', async () => {
    const { state, checks } = await fake('echo "unknown flag: --format" >&2; exit 125');
    expect({ state, met: checks[0]?.met }).toEqual({ state: 'completed', met: false });
  });
});
