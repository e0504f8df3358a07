import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateCriteria } from '../../src/verdict/evidence/criteria.ts';
import { probeFolder, runEntry, withVariables } from './probe-folder.ts';

const node = (script: string) => ({ kind: 'command', run: ['node', '-e', script] });
const SUITE = '<testsuites><testsuite name="s" tests="1"><testcase name="a"/></testsuite></testsuites>';

describe('command', () => {
  it('judges its exit where nothing else is stated', async () => {
    const { state, checks, exit, message } = await runEntry(probeFolder(), node(''));
    expect({ state, checks, exit, message }).toEqual({
      state: 'completed',
      checks: [{ subject: 'exit', expected: 'is 0', actual: '0', met: true }],
      exit: { code: 0, signal: null },
      message: 'Exit 0',
    });
  });

  it('does not meet its expectation when the exit is another', async () => {
    const { checks, message } = await runEntry(probeFolder(), node('process.exitCode = 3'));
    expect(checks[0]).toMatchObject({ actual: '3', met: false });
    expect(message).toBe('Exit 3, expected 0');
  });

  it('accepts every exit that is stated', async () => {
    const { checks } = await runEntry(probeFolder(), { ...node('process.exitCode = 3'), exits: [0, 3] });
    expect(checks[0]?.met).toBe(true);
  });

  it('is absent when the program is not installed', async () => {
    const evidence = await runEntry(probeFolder(), { kind: 'command', run: ['holdpoint-no-such-program'] });
    expect(evidence).toMatchObject({ state: 'absent', exit: null });
  });

  it('is absent when a shell does not find the program', async () => {
    const { state } = await runEntry(probeFolder(), {
      kind: 'command',
      shell: 'holdpoint-no-such-program --x',
    });
    expect(state).toBe('absent');
  });

  it('is absent when its folder is not there', async () => {
    expect((await runEntry(probeFolder(), { ...node(''), cwd: 'nowhere' })).state).toBe('absent');
  });

  it('could not be found out when a signal ended the program', async () => {
    const { state, exit } = await runEntry(probeFolder(), node('process.kill(process.pid, "SIGSEGV")'));
    expect({ state, exit }).toEqual({ state: 'crashed', exit: { code: null, signal: 'SIGSEGV' } });
  });

  it('lets no shell read its arguments, and a shell its line', async () => {
    const words = await runEntry(probeFolder(), { kind: 'command', run: ['echo', '$HOME; false', '&&'] });
    expect(words.output.text).toBe('$HOME; false &&\n');
    const line = await runEntry(probeFolder(), { kind: 'command', shell: 'echo one; echo two' });
    expect(line.output.text).toBe('one\ntwo\n');
  });

  it('passes on PATH, HOME, LANG, TMPDIR and the variables it names, and no other', async () => {
    const entry = { ...node('console.log(Object.keys(process.env).sort().join())'), env: ['NAMED'] };
    const environment = withVariables({ NAMED: '1', NOT_NAMED: '1', LANG: 'C', TMPDIR: '/tmp' });
    const { output } = await runEntry(probeFolder(), entry, { environment });
    expect(output.text.trim().split(',')).toEqual([
      'HOLDPOINT_RUN',
      'HOME',
      'LANG',
      'NAMED',
      'PATH',
      'TMPDIR',
    ]);
  });

  it('closes the input, so that a question is no way to hang', async () => {
    const { state, output } = await runEntry(probeFolder(), {
      kind: 'command',
      shell: 'read answer || echo closed',
    });
    expect({ state, text: output.text }).toEqual({ state: 'completed', text: 'closed\n' });
  });

  it.each([
    ['stdout contains ready', true],
    ['stdout matches /^re.dy$/m', true],
    ['stderr contains ready', false],
    ['stderr contains warned', true],
    ['output contains warned', true],
    ['stdout == "all ready"', false],
  ])('judges %s as %s', async (criterion, met) => {
    const entry = { ...node('console.log("all\\nready"); console.error("warned")'), criteria: [criterion] };
    const evidence = await runEntry(probeFolder(), entry);
    expect(evidence.checks).toHaveLength(1);
    expect(evaluateCriteria({ criteria: [criterion] }, evidence)).toMatchObject([{ met }]);
  });

  it('answers for an earlier question only what it can of a short text', async () => {
    const entry = { ...node('console.log("ready")'), criteria: ['stdout == ready'] };
    const evidence = await runEntry(probeFolder(), entry);
    const later = ['stdout == steady', 'stdout contains rea', 'stdout matches rea', 'stderr contains rea'];
    expect(evaluateCriteria({ criteria: later }, evidence).map(({ result }) => result.kind)).toEqual([
      'unmet',
      'met',
      'not-asked',
      'not-asked',
    ]);
  });

  it('reads the results that it wrote', async () => {
    const entry = { kind: 'command', shell: `echo '${SUITE}' > out.xml`, results: 'out.xml' };
    const { state, readings, artifacts, message } = await runEntry(probeFolder(), entry);
    expect({ state, message }).toEqual({ state: 'completed', message: 'Exit 0, 1 case passed' });
    expect(readings[0]).toMatchObject({ format: 'junit', outcome: 'met' });
    expect(artifacts[0]).toMatchObject({ path: 'out.xml', bytes: SUITE.length + 1 });
  });

  it('has nothing to show when the runner exits 0 and wrote an empty suite', async () => {
    const entry = {
      kind: 'command',
      shell: "echo '<testsuites></testsuites>' > out.xml",
      results: ['*.xml'],
    };
    const { message, readings } = await runEntry(probeFolder(), entry);
    expect(message).toBe('Exit 0, but 0 cases ran');
    expect(readings[0]?.outcome).toBe('nothing-ran');
  });

  it('does not count results that lay there before', async () => {
    const folder = probeFolder();
    folder.write('out.xml', SUITE);
    const { state, readings, message } = await runEntry(folder, { ...node(''), results: 'out.xml' });
    expect({ state, readings }).toEqual({ state: 'no-result', readings: [] });
    expect(message).toBe('Exit 0, but out.xml was not written by this run');
  });

  it('does not count an old result that it only copied with its date', async () => {
    const folder = probeFolder();
    folder.write('old.xml', SUITE);
    utimesSync(join(folder.repository, 'old.xml'), 1e9, 1e9);
    const entry = { kind: 'command', shell: 'cp -p old.xml out.xml', results: 'out.xml' };
    expect((await runEntry(folder, entry)).state).toBe('no-result');
  });

  it('has no result when it wrote none', async () => {
    const { state, message } = await runEntry(probeFolder(), { ...node(''), results: 'out.xml' });
    expect({ state, message }).toEqual({ state: 'no-result', message: 'Exit 0, but it wrote no result' });
  });

  it('could not be found out when all that it wrote is cut off, and failed when its exit says so', async () => {
    const folder = probeFolder();
    const wrote = (exit: number) => ({
      kind: 'command',
      shell: `echo '<testsuites><testsuite>' > out.xml; exit ${exit}`,
      results: 'out.xml',
    });
    expect((await runEntry(folder, wrote(0))).state).toBe('unreadable');
    expect((await runEntry(folder, wrote(1))).state).toBe('completed');
  });

  it('refuses an entry with both run and shell, or neither, or a path that leads out', async () => {
    const folder = probeFolder();
    await expect(runEntry(folder, { kind: 'command' })).rejects.toThrow(/either run/);
    await expect(runEntry(folder, { ...node(''), shell: 'true' })).rejects.toThrow(/either run/);
    await expect(runEntry(folder, { ...node(''), results: '../x.xml' })).rejects.toThrow(
      /inside the repository/,
    );
  });

  it('records what is on disk: the file holds the evidence word for word', async () => {
    const folder = probeFolder();
    const { results } = await (await import('./probe-folder.ts')).runEntries(folder, { one: node('') });
    const file = results[0]?.file ?? '';
    expect(file).toMatch(/^evidence\/one\/\d{8}T\d{9}Z-[0-9a-f]{8}\.json$/);
    expect(JSON.parse(readFileSync(join(folder.root, file), 'utf8'))).toEqual(results[0]?.evidence);
  });
});
