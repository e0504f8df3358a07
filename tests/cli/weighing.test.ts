import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyOf, removeCopies } from './folder.ts';
import { documentOf, holdpoint } from './run.ts';

removeCopies();

let folder = '';
beforeAll(async () => {
  folder = await copyOf('harbour');
  expect(await holdpoint(['probe'], { cwd: folder })).toMatchObject({ code: 0 });
});
const here = (...args: string[]) => holdpoint(args, { cwd: folder });

interface Document {
  met: boolean;
  failures: string[];
  changes: { kind: string; id: string; text: string; causes: { kind: string }[] }[];
  forecast?: { lapsed: { kind: string; id: string }[] };
  assumptions?: Record<string, string>;
}
const told = async (...args: string[]) => documentOf(await here(...args, '--json')) as Document;

describe('a programme of alternatives, waivers, attested lanes and risks', () => {
  it('is explained with each alternative, each waiver and what only a person can clear', async () => {
    const { stdout } = await here('explain', 'h1');
    for (const said of [
      'One of these is enough: Crane or Hoist',
      'accepted as Missing by',
      'Mitigate or close the risk',
    ])
      expect(stdout.replace(/\s+/g, ' ')).toContain(said);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('fails the gate for a claim better than its evidence, and not a lane that does not need it', async () => {
    const whole = await told('gate', 'h1', '--require', 'partial-go');
    expect(whole).toMatchObject({
      met: false,
      failures: ['crane Crane: It is claimed Ready, and its evidence says otherwise'],
    });
    expect((await here('gate', 'h1', '--require', 'go', '--lane', 'office', '--lane', 'storage')).code).toBe(
      0,
    );
  });

  it('shows a critical risk that was accepted too long ago as one that holds', async () => {
    const said = /✕ {2}(silt )?Silt (is )? ?accepted/;
    expect((await here('explain', 'h1')).stdout).toMatch(said);
    expect((await here('gate', 'h1', '--require', 'go')).stdout).toMatch(said);
  });

  it('never passes the gate on a supposition', async () => {
    const args = ['gate', 'h1', '--require', 'go', '--lane', 'office', '--assume', 'papers=ready'];
    const ended = await here(...args);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('Hypothetical: supposing that papers is ready.');
    expect(await told(...args)).toMatchObject({ hypothetical: true, assumptions: { papers: 'ready' } });
  });

  it('says of a moment ahead what will have lapsed by then', async () => {
    const ahead = await told('verdict', 'h1', '--as-of', '2100-01-01');
    expect(ahead.forecast?.lapsed).toMatchObject([
      { kind: 'waiver', id: 'hoist' },
      { kind: 'claim', id: 'papers' },
    ]);
  });
});

describe('diff of one revision with itself', () => {
  it('compares now with then, and with a moment ahead, the earlier first', async () => {
    const ahead = await told('diff', 'h1', 'h1', '--as-of', '2100-01-01');
    const lane = ahead.changes.find(({ kind, id }) => kind === 'lane' && id === 'office');
    expect(lane).toMatchObject({ text: 'go to no-go', causes: [{ kind: 'time' }] });
    const past = await told('diff', 'h1', 'h1', '--as-of', '2020-01-01');
    expect(past.changes.find(({ kind, id }) => kind === 'item' && id === 'crane')).toMatchObject({
      text: 'unknown to failed',
      causes: [{ kind: 'evidence' }],
    });
  });

  it('compares without a waiver and with it, and under a supposition', async () => {
    const waived = await told('diff', 'h1', 'h1', '--without-waiver', 'hoist');
    expect(waived.changes.find(({ kind }) => kind === 'item')).toMatchObject({
      id: 'hoist',
      text: 'missing to waived',
      causes: [{ kind: 'definition' }],
    });
    const supposed = await here('diff', 'h1', 'h1', '--assume', 'crane.check=ready');
    expect(supposed.stdout).toContain('Supposed: crane.check is Ready');
  });

  it('refuses a waiver that is not there', async () => {
    const unknown = await here('diff', 'h1', 'h1', '--without-waiver', 'papers');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('There is no waiver "papers"');
  });
});

describe('build', () => {
  it('adds the page of a comparison that is asked for, under the address it is asked by', async () => {
    const ended = await here('build', '--diff', 'h1..h1@open');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const page = await readFile(join(folder, 'content-site', 'diff', 'h1..h1@open', 'index.html'), 'utf8');
    expect(page).toContain('Nothing changed.');
  });
});
