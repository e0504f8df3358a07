import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { isRunning, type ProbeFolder, probeFolder, runEntry } from './probe-folder.ts';

const pidsIn = (folder: ProbeFolder): number[] =>
  readFileSync(join(folder.repository, 'pids'), 'utf8').trim().split('\n').map(Number);

const stopped = async (shell: string, timeout = '700ms') => {
  const folder = probeFolder();
  const evidence = await runEntry(folder, { kind: 'command', shell, timeout });
  await sleep(50);
  return { evidence, survivors: pidsIn(folder).filter(isRunning) };
};

describe('hung probe, forked children, ignored TERM', () => {
  it('is over within the timeout and a second, with nobody left, when the probe hangs', async () => {
    const { evidence, survivors } = await stopped('echo $$ > pids; echo began; sleep 60');
    expect(survivors).toEqual([]);
    expect(evidence).toMatchObject({ state: 'timeout', output: { text: 'began\n' } });
    expect(evidence.message).toBe('It did not end within 0.7 s and was stopped');
    expect(evidence.durationMs).toBeLessThan(1700);
  });

  it('leaves no forked grandchild', async () => {
    const { evidence, survivors } = await stopped(
      '(sleep 60 & echo $! >> pids; (sleep 61 & echo $! >> pids; wait) & wait)& sleep 62 & echo $! >> pids; wait',
    );
    expect(survivors).toEqual([]);
    expect(evidence).toMatchObject({ state: 'timeout' });
    expect(evidence.durationMs).toBeLessThan(1700);
  });

  it('ends what ignores TERM', async () => {
    const { evidence, survivors } = await stopped(
      `trap '' TERM INT HUP; echo $$ > pids; while true; do sleep 1; done`,
    );
    expect(survivors).toEqual([]);
    expect(evidence).toMatchObject({ state: 'timeout' });
    expect(evidence.durationMs).toBeLessThan(1700);
  });

  it('finds a daemon that left the group and the session', async (context) => {
    if (!existsSync('/proc/self/environ')) {
      console.log('skipped: there is no /proc to find it in');
      context.skip();
    }
    const { survivors } = await stopped(
      `setsid sh -c 'trap "" TERM; echo $$ > pids; sleep 60; true' & sleep 60`,
    );
    expect(survivors).toEqual([]);
  });

  it('finds what a run of probes inside the probe started', async (context) => {
    if (!existsSync('/proc/self/environ')) {
      console.log('skipped: there is no /proc to find it in');
      context.skip();
    }
    const module = new URL('../../src/probes/lib/process.ts', import.meta.url).href;
    const inner = `{ file: "echo $$ >> pids; sleep 60", args: [], shell: true, cwd: ".", env: process.env, signal: new AbortController().signal }`;
    const script = `import("${module}").then(({ runProcess }) => runProcess(${inner}))`;
    const { survivors, evidence } = await stopped(`node -e '${script}'`, '5s');
    expect(evidence.state).toBe('timeout');
    expect(survivors).toEqual([]);
  });

  it('leaves nothing in the background when the program itself ends well, and does not wait for it', async () => {
    const folder = probeFolder();
    const entry = {
      kind: 'command',
      shell: 'sleep 60 & echo $! > pids; setsid sleep 61 & echo $! >> pids; echo done',
    };
    const evidence = await runEntry(folder, entry);
    await sleep(50);
    expect(pidsIn(folder).filter(isRunning)).toEqual([]);
    expect(evidence).toMatchObject({ state: 'completed', exit: { code: 0 }, output: { text: 'done\n' } });
  });
});

describe('endless or huge output', () => {
  it('is bounded in memory and on disk, and says how much there was', async () => {
    const entry = { kind: 'command', shell: 'echo first; yes 0123456789abcdef', timeout: '2s' };
    const before = process.memoryUsage().rss;
    const { output, state } = await runEntry(probeFolder(), entry);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
    expect(state).toBe('timeout');
    expect(output.truncated).toBe(true);
    expect(output.bytes).toBeGreaterThan(1024 * 1024);
    expect(Buffer.byteLength(output.text)).toBeLessThan(132 * 1024);
    expect(output.text.startsWith('first\n')).toBe(true);
    expect(output.text).toContain(`of ${output.bytes} bytes`);
  });

  it('keeps head and tail of what ends', async () => {
    const script =
      'console.log("HEAD"); console.log("x".repeat(79).concat("\\n").repeat(9000)); console.log("TAIL")';
    const { output } = await runEntry(probeFolder(), { kind: 'command', run: ['node', '-e', script] });
    expect(output.text).toMatch(/^HEAD\n[\s\S]*\nTAIL\n$/);
    expect(output).toMatchObject({ truncated: true, bytes: 5 + 9000 * 80 + 1 + 5 });
  });

  it('is searched beyond what is recorded', async () => {
    const script =
      'const x = "x".repeat(79) + "\\n"; console.log(x.repeat(9000) + "ready\\n" + x.repeat(9000))';
    const entry = { kind: 'command', run: ['node', '-e', script], criteria: ['stdout contains ready'] };
    const { facts, output } = await runEntry(probeFolder(), entry);
    expect(facts).toContainEqual({ ask: 'stdout contains ready', values: [true], total: 1 });
    expect(output.text).not.toContain('ready');
  });

  it.each([
    ['', ' '],
    [' with spaces', '\\n'],
  ])('records half a secret%s no more than a whole one where the cut went through it', async (more, end) => {
    const secret = `S3CRET-${more} `.trim().repeat(10);
    const script = `const s = process.env.KEY; process.stdout.write((s + "${end}").repeat(8000))`;
    const entry = { kind: 'command', run: ['node', '-e', script], secrets: ['KEY'] };
    const { output } = await runEntry(probeFolder(), entry, { environment: { ...process.env, KEY: secret } });
    expect(output.truncated).toBe(true);
    expect(output.text).not.toContain('S3CRET');
    expect(output.text).not.toMatch(/CRET-|spaces/);
  });
});
