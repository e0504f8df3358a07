import { existsSync, symlinkSync, utimesSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseProbe } from '../../src/probes/registry.ts';
import { probeFolder, runEntry, withVariables } from './probe-folder.ts';

const printed = async (script: string, environment: Record<string, string> = {}) => {
  const entry = { kind: 'command', run: ['node', '-e', script] };
  return runEntry(probeFolder(), entry, { environment: withVariables(environment) });
};

describe('threats, by their rows', () => {
  it('ANSI and bidi deception: colours stay, everything else that steers a terminal goes or shows', async () => {
    const { output } = await printed(`
      const e = String.fromCharCode(27), csi = String.fromCharCode(0x9b);
      console.log(e + '[32mgreen' + e + '[0m');
      console.log(e + ']8;;https://evil.example' + e + '\\\\\\\\link' + e + ']8;;' + e + '\\\\\\\\');
      console.log(e + ']52;c;ZXZpbA==' + String.fromCharCode(7) + e + ']0;title' + String.fromCharCode(7));
      console.log(e + 'Pdevice' + e + '\\\\\\\\' + csi + '2J' + e + '[2J' + e + '[1A');
      console.log('FAILED' + String.fromCharCode(13) + 'passed');
      console.log([0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((c) => String.fromCodePoint(c)).join(''));`);
    const { text } = output;
    expect(text).toContain('\u001b[32mgreen');
    expect(stripVTControlCharacters(text)).not.toMatch(/(?![\t\n])\p{Cc}/u);
    expect(text).not.toMatch(/evil\.example|ZXZpbA|title|device/);
    expect(text).toContain('FAILED');
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain('[U+202E]');
  });

  it('Names of machines and people in evidence: neither host nor login, and home folders are ~', async () => {
    const home = '/home/somebody-else';
    const evidence = await printed(`console.log(process.env.HOME + '/work/report.xml', '/Users/other/x')`, {
      HOME: home,
    });
    expect(evidence.output.text).toBe('~/work/report.xml ~/x\n');
    expect(evidence.where).toBe('local');
    const { output: _, digest: _digest, ...rest } = evidence;
    const said = JSON.stringify(rest);
    expect(said).not.toContain('somebody-else');
    for (const name of [hostname(), userInfo().username].filter((each) => each.length > 5))
      expect(said).not.toContain(name);
  });

  it('Path traversal, symlinks: what leads out of the repository is not read, however it is written', async () => {
    const folder = probeFolder();
    symlinkSync('/etc/hostname', join(folder.repository, 'link.xml'));
    symlinkSync('/etc', join(folder.repository, 'out'));
    for (const files of ['link.xml', 'out/*', 'out/hostname']) {
      const evidence = await runEntry(folder, { kind: 'results', files });
      expect({ files, read: evidence.readings.length + evidence.artifacts.length }).toEqual({
        files,
        read: 0,
      });
      expect(['no-result', 'unreadable']).toContain(evidence.state);
    }
    for (const path of ['../x', '/etc/passwd', 'a/../../x', '~/x', 'C:\\x'])
      expect({ path, success: parseProbe({ kind: 'file', path }).success }).toEqual({ path, success: false });
    const command = await runEntry(folder, { kind: 'command', run: ['pwd'], cwd: 'out' });
    expect(command).toMatchObject({ state: 'unreadable', exit: null });
  });

  it('Clock skew, DST, future timestamps: a file from the future counts for nothing', async () => {
    const folder = probeFolder();
    folder.write('r.xml', '<testsuite name="a"><testcase name="b"/></testsuite>');
    const tomorrow = Date.now() / 1000 + 86_400;
    utimesSync(join(folder.repository, 'r.xml'), tomorrow, tomorrow);
    const results = await runEntry(folder, { kind: 'results', files: 'r.xml', 'younger-than': '2d' });
    expect(results).toMatchObject({ state: 'no-result', readings: [] });
    folder.write('now.xml', '<testsuite name="a"><testcase name="b"/></testsuite>');
    const both = await runEntry(folder, { kind: 'results', files: '*.xml' });
    expect(both).toMatchObject({
      message: '1 case passed, but r.xml is dated in the future',
      checks: [{ subject: 'r.xml', met: false }],
    });
    const shell = 'cp -p now.xml new.xml; touch new.xml; touch -d "2 days" late.xml';
    const command = await runEntry(folder, { kind: 'command', shell, results: ['new.xml', 'late.xml'] });
    expect(command.message).toContain('late.xml was written before now: dated in the future');
    expect(command.checks.map(({ met }) => met)).toEqual([true, false]);
    const file = await runEntry(folder, { kind: 'file', path: 'r.xml', 'younger-than': '2d' });
    expect(file.checks.map(({ met }) => met)).toEqual([true, false]);
  });

  it('Prototype pollution: keys of every object have no effect in a probe', () => {
    const hostile =
      '{"kind":"http","url":"http://a.example","send":{"__proto__":{"polluted":"1"},"constructor":"x"},"__proto__":{"status":[500]}}';
    const parsed = parseProbe(JSON.parse(hostile));
    if (parsed.success) expect(parsed.data.status).toEqual([200]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('Injection: argv reaches the program as it is, and no shell reads it', async () => {
    const folder = probeFolder();
    const entry = { kind: 'command', run: ['echo', '$(touch made)', '; touch made', '`touch made`'] };
    const { output } = await runEntry(folder, entry);
    expect(output.text).toBe('$(touch made) ; touch made `touch made`\n');
    expect(existsSync(join(folder.repository, 'made'))).toBe(false);
  });
});
