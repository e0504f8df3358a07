import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/readers/lib/csv.ts';
import { Source } from '../../src/readers/lib/source.ts';
import { readResult } from '../../src/readers/registry.ts';
import { copyOf, removeCopies } from './folder.ts';
import { documentOf, holdpoint } from './run.ts';

removeCopies();

const CHECKPOINT = `---
title: "CP9 | @everyone <b>"
items:
  - id: a
    area: Core
    title: Builds
    claim: { status: ready }
  - id: b
    area: Core
    title: "Ships, <i>%0A::error"
    claim: { status: failed, reason: "no & never" }
lanes:
  - { id: work, title: Work, needs: [a] }
  - { id: release, title: Release, needs: [a, b] }
risks:
  - { id: drift, title: Drift, level: minor, state: mitigated, items: [b] }
---
`;

const folder = async (): Promise<string> => {
  const cwd = await copyOf('small');
  await mkdir(join(cwd, 'content', 'checkpoints'), { recursive: true });
  await writeFile(join(cwd, 'content', 'checkpoints', 'cp9.md'), CHECKPOINT);
  return cwd;
};

const written = async (format: string, require = 'go'): Promise<{ code: number | null; stdout: string }> => {
  const ended = await holdpoint(['gate', 'cp9', '--require', require, '--format', format], {
    cwd: await folder(),
  });
  expect(ended.stderr).toBe('');
  return ended;
};

const reading = async (name: string, text: string) =>
  readResult({ name, bytes: new TextEncoder().encode(text) });

describe('a gate for other tools', () => {
  it('says in its first line what would clear it', async () => {
    const { code, stdout } = await written('text');
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 3).join(' ').replace(/\s+/g, ' ')).toMatch(
      /PARTIAL GO, gate for GO not met; clearing Ships.* gives GO/,
    );
  });

  it('as JUnit is read by our own reader with one case an item, and fails what holds it', async () => {
    const { code, stdout } = await written('junit');
    expect(code).toBe(1);
    expect(await reading('gate.xml', stdout)).toMatchObject({
      format: 'junit',
      outcome: 'unmet',
      counts: { executed: 4, passed: 1, failed: 3, skipped: 0 },
    });
    const met = await written('junit', 'partial-go');
    expect(await reading('gate.xml', met.stdout)).toMatchObject({
      outcome: met.code === 0 ? 'met' : 'unmet',
    });
  });

  it('as SARIF is read by our own reader, with each conflict at its place', async () => {
    const { stdout } = await written('sarif');
    const found = await reading('gate.sarif', stdout);
    expect(found).toMatchObject({ format: 'sarif', outcome: 'unmet', counts: { failed: 1 } });
    const { runs } = JSON.parse(stdout) as {
      runs: {
        results: {
          ruleId: string;
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
          }[];
        }[];
      }[];
    };
    const [result] = runs[0]?.results ?? [];
    expect(result?.ruleId).toBe('conflict');
    const lines = CHECKPOINT.split('\n');
    expect(lines[(result?.locations[0]?.physicalLocation.region.startLine ?? 0) - 1]).toContain('id: drift');
  });

  it('as SARIF names a line that was not understood where it stands', async () => {
    const cwd = await folder();
    const paper =
      '# Release 7\n\n**Status:** HOLDING PATTERN\n\n| Item | Status |\n|---|---|\n| Backups | READY |\n| Failover | ✗ kaputtish |\n';
    await writeFile(join(cwd, 'content', 'checkpoints', 'cp8.md'), paper);
    const { stdout } = await holdpoint(
      ['gate', 'cp8', '--require', 'go', '--format', 'sarif', '--require-evidence'],
      { cwd },
    );
    expect(stdout).toContain('"ruleId": "doubt"');
    expect(stdout).toContain('content/checkpoints/cp8.md');
  });

  it('as commands of GitHub Actions holds one command a line, whatever a title says', async () => {
    const { stdout } = await written('github');
    for (const line of stdout.trim().split('\n'))
      expect(line).toMatch(/^::error (?:file=content\/checkpoints\/cp9\.md,line=\d+,)?title=[^,]+::./);
    expect(stdout).toContain('%250A%3A%3Aerror');
  });

  it('as Markdown carries the marker by which it is replaced, and shows text without acting on it', async () => {
    const { stdout } = await written('markdown');
    expect(stdout.split('\n')[0]).toBe('<!-- holdpoint:cp9 -->');
    expect(stdout).not.toMatch(/@everyone|<b>|<i>/);
  });

  it('as a chat message is one JSON document with the headline as its text', async () => {
    const { stdout } = await written('slack');
    expect(JSON.parse(stdout)).toMatchObject({ text: expect.stringContaining('gate for GO not met') });
  });

  it('as JSON is what --json prints', async () => {
    const cwd = await folder();
    const asked = ['gate', 'cp9', '--require', 'go', '--as-of', '2026-01-01'];
    const one = documentOf(await holdpoint([...asked, '--format', 'json'], { cwd }));
    expect(one).toEqual(documentOf(await holdpoint([...asked, '--json'], { cwd })));
    expect(await readFile(join(cwd, 'content', 'checkpoints', 'cp9.md'), 'utf8')).toBe(CHECKPOINT);
  });

  it('in a format that nobody knows is bad usage', async () => {
    const ended = await holdpoint(['gate', 'cp9', '--require', 'go', '--format', 'xml'], {
      cwd: await folder(),
    });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('the matrix as CSV', () => {
  it('is read again cell by cell, and no cell of it is a formula', async () => {
    const cwd = await folder();
    const file = join(cwd, 'content', 'checkpoints', 'cp9.md');
    await writeFile(file, CHECKPOINT.replace('title: Builds', 'title: \'=1+1, "so"\''));
    const { code, stdout } = await holdpoint(['export', 'cp9', '--format', 'csv'], { cwd });
    expect(code).toBe(0);
    const rows: string[][] = [];
    for await (const { fields } of readCsv(await Source.open(new TextEncoder().encode(stdout))))
      rows.push(fields);
    expect(rows.map((row) => row.length)).toEqual([15, 15, 15]);
    expect(rows[0]?.slice(3, 7)).toEqual(['area', 'item', 'title', 'status']);
    expect(rows[1]?.slice(3, 7)).toEqual(['Core', 'a', '\'=1+1, "so"', 'ready']);
  });
});

describe('an explanation as Markdown', () => {
  it('holds the derivation and what would clear it, and shows text without acting on it', async () => {
    const { code, stdout } = await holdpoint(['explain', 'cp9', '--format', 'markdown'], {
      cwd: await folder(),
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^### CP9.*: PARTIAL GO\n/);
    expect(stdout).toContain('#### What would clear it');
    expect(stdout).toMatch(/^ {2}- lane \*\*no-go\*\*/m);
    expect(stdout).not.toMatch(/@everyone|<b>|<i>/);
  });
});
