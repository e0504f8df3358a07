import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { probeFolder, runEntries, withVariables } from './probe-folder.ts';

const SECRET = 'tr0ub4dor/and+3 more';

const everything = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

describe('secrets in captured output', () => {
  it('reach no field of the evidence on disk: output, failures, checks, paths, command, message', async () => {
    const folder = probeFolder();
    const script = `
      const s = process.env.DEPLOY_KEY, b = (t) => Buffer.from(t).toString('base64');
      console.log(s, encodeURIComponent(s), b(s), b('x' + s), b('xy' + s));
      console.log(s.slice(0, 4) + '\\u001b[31m' + s.slice(4));
      console.error('url https://u:' + s + '@host');
      fs.writeFileSync('r.xml', '<testsuite name="a"><testcase name="' + s + '"><failure message="' + s + '">' + b(s) + '</failure></testcase></testsuite>');`;
    const entry = { kind: 'command', run: ['node', '-e', script, SECRET], secrets: ['DEPLOY_KEY'] };
    const { results } = await runEntries(
      folder,
      { one: { ...entry, results: 'r.xml', criteria: ['stdout matches /^\\S+ \\S+/m'] } },
      { environment: withVariables({ DEPLOY_KEY: SECRET }) },
    );
    const evidence = results[0]?.evidence;
    expect(evidence?.readings[0]?.failures).toHaveLength(1);
    expect(evidence?.facts).toHaveLength(2);
    const text = everything(join(folder.root, 'evidence'));
    const forms = [SECRET, encodeURIComponent(SECRET), 'tr0u', 'dor/and'];
    const cores = ['', 'x', 'xy'].map((before) =>
      Buffer.from(before + SECRET)
        .toString('base64')
        .slice(4, 20),
    );
    expect([...forms, ...cores].filter((form) => text.includes(form))).toEqual([]);
    expect(text).toContain('[redacted]');
  });
});
