import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { copyOf, removeCopies } from './folder.ts';
import { documentOf, FIXTURES, holdpointProcess, LAUNCHER } from './run.ts';

removeCopies();

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const written = async (file: string): Promise<string> => {
  for (let tries = 0; tries < 200; tries++) {
    if (existsSync(file)) return readFile(file, 'utf8');
    await wait(50);
  }
  throw new Error(`${file} was never written`);
};

const evidenceOf = async (folder: string, probe: string) => {
  const under = join(folder, 'content', 'evidence', probe);
  const names = await readdir(under);
  return JSON.parse(await readFile(join(under, names.at(-1) ?? ''), 'utf8')) as { state: string };
};

describe('probe', () => {
  it('exits 0 with findings, and prints one line a probe in the order of their ids', async () => {
    const folder = await copyOf('small');
    const ended = await holdpointProcess(['probe', 'cp2'], { cwd: folder });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const lines = ended.stdout.split('\n').filter((line) => /^ {2}[✓✕◐⇥?] /.test(line));
    expect(lines.map((line) => line.trim().split(/\s+/).slice(0, 2))).toEqual([
      ['✓', 'build.runs'],
      ['✕', 'host.file'],
      ['⇥', 'trial.runs'],
    ]);
    for (const line of ended.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('prints one JSON document', async () => {
    const folder = await copyOf('small');
    const ended = await holdpointProcess(['probe', '--json', '--only', 'host.file'], { cwd: folder });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(documentOf(ended)).toMatchObject({
      ended: true,
      probes: [{ probe: 'host.file', status: 'missing' }],
    });
  });

  it('exits 2 for a probe or checkpoint that is not there, with the closest name', async () => {
    const folder = await copyOf('small');
    const probe = await holdpointProcess(['probe', '--only', 'host.fiel'], { cwd: folder });
    expect(probe).toMatchObject({ code: 2, stdout: '' });
    expect(probe.stderr).toContain('host.file?');
    const checkpoint = await holdpointProcess(['probe', 'cp3'], { cwd: folder });
    expect(checkpoint.code).toBe(2);
    expect(existsSync(join(folder, 'content', 'evidence'))).toBe(false);
  });

  it('exits 3 when a probe did not end in time, and keeps what the others found', async () => {
    const folder = await copyOf('slow');
    const ended = await holdpointProcess(['probe', '--timeout', '2', '--json'], { cwd: folder });
    expect(ended.code).toBe(3);
    expect(documentOf(ended)).toMatchObject({
      ended: false,
      probes: [
        { probe: 'endless', state: 'timeout', status: 'unknown' },
        { probe: 'quick', state: 'completed' },
      ],
    });
    expect(isAlive(Number(await written(join(folder, 'endless.pid'))))).toBe(false);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves no process behind on %s, records what it was, and exits 3',
    async (signal) => {
      const folder = await copyOf('slow');
      let pid = 0;
      const ended = await holdpointProcess(['probe'], {
        cwd: folder,
        meanwhile: (child) => {
          void written(join(folder, 'endless.pid')).then((text) => {
            pid = Number(text);
            child.kill(signal);
          });
        },
      });
      expect(ended).toMatchObject({ code: 3, signal: null });
      expect(pid).toBeGreaterThan(0);
      expect(isAlive(pid)).toBe(false);
      expect((await evidenceOf(folder, 'endless')).state).toBe('interrupted');
    },
  );
});

describe('a reader that goes away', () => {
  it('ends no command with an error', async () => {
    const child = spawn(
      process.execPath,
      [LAUNCHER, 'check', '--json', '--root', join(FIXTURES, 'broken', 'content')],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/EPIPE|HP000|^\s+at /m);
  });
});

describe('freeze --baseline', () => {
  it('writes a manifest of what it froze, and refuses to freeze nothing', async () => {
    const folder = await copyOf('small');
    const args = ['freeze', '--baseline', 'content/checkpoints/**/*.md', '--out', 'frozen/cp.json'];
    expect(await holdpointProcess(args, { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
    const manifest = JSON.parse(await readFile(join(folder, 'frozen', 'cp.json'), 'utf8'));
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual([
      'content/checkpoints/cp1.md',
      'content/checkpoints/cp2/open.md',
      'content/checkpoints/cp2/r1.md',
    ]);
    const nothing = await holdpointProcess(['freeze', '--baseline', 'none/*', '--out', 'none.json'], {
      cwd: folder,
    });
    expect(nothing).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(join(folder, 'none.json'))).toBe(false);
  });
});
