import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteName } from '../site/sites.ts';
import { findProgram, hasBrowser } from './chromium.ts';
import { visit } from './visit.ts';

const PATIENCE_MS = 120_000;
const pdftotext = findProgram('pdftotext');
const canPrint = hasBrowser && pdftotext !== undefined;
if (!pdftotext)
  console.log('skipped: no pdftotext on the PATH, so printed pages are not read; install poppler-utils');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdpoint-print-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Prints a page on A4 and gives the text of each sheet, its margin boxes included. */
const sheetsOf = async (name: SiteName, path: string): Promise<string[]> => {
  const { open, close } = await visit(name);
  const { go } = await open();
  const pdf = await (await go(path)).pdf({ preferCSSPageSize: true });
  await close();
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, pdf);
  const text = execFileSync(pdftotext ?? '', ['-layout', file, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .filter((sheet) => sheet.trim() !== '')
    .map((sheet) => sheet.replace(/\s+/g, ' '));
};

describe.skipIf(!canPrint)('a record page on paper', { timeout: PATIENCE_MS }, () => {
  it('holds verdict, root cause and the whole matrix on its first sheet, and its output on the next', async () => {
    const sheets = await sheetsOf('demo', '/cp3/open/');
    const [first = ''] = sheets;
    for (const text of [
      'PARTIAL GO',
      'Root cause',
      'Runtime (Docker)',
      'Readiness matrix',
      'Missing',
      'Blocked',
    ])
      expect(first).toContain(text);
    for (const id of ['cp3-01', 'cp3-02', 'cp3-03', 'cp3-04', 'cp3-05', 'cp3-06'])
      expect(first).toContain(id);
    expect(sheets.slice(1).join(' ')).toContain('12 checks, 0 failures');
  });

  it('bears verdict, revision and number on every sheet', async () => {
    const sheets = await sheetsOf('beacon', '/cp2/r1/');
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain('PARTIAL GO: CP2 Pilot, rev 1');
      expect(sheet).toMatch(new RegExp(`${index + 1} ?/ ?${sheets.length}`));
    }
  });

  it('opens what is folded', async () => {
    const text = (await sheetsOf('beacon', '/cp2/open/')).join(' ');
    expect(text).toContain('no spark');
    expect(text).toContain('Captured');
  });

  it('begins with verdict, lanes and the first root causes at 200 items, and holds every item', async () => {
    const [first = '', ...rest] = await sheetsOf('large', '/cp6/open/');
    for (const text of ['CP6 General availability', 'PARTIAL GO', 'Full rollout', 'Root cause'])
      expect(first).toContain(text);
    expect(rest.join(' ')).toContain('cp6-200');
  });
});
