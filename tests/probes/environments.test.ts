import { describe, expect, it } from 'vitest';
import { parseProbe } from '../../src/probes/registry.ts';
import { statusOfRun } from '../../src/verdict/evidence/run-status.ts';
import { told } from '../../src/words/told.ts';
import { probeFolder, probesFrom, runEntry } from './probe-folder.ts';

const suite = (properties = '', cases = '<testcase name="a"/>'): string =>
  `<testsuite name="s"><properties>${properties}</properties>${cases}</testsuite>`;
const on = (os: string, cases?: string): string => suite(`<property name="os" value="${os}"/>`, cases);
const ctrf = (os: string): string =>
  JSON.stringify({
    reportFormat: 'CTRF',
    results: {
      tool: { name: 'jest' },
      summary: {},
      environment: { osPlatform: os },
      tests: [{ name: 'a', status: 'passed' }],
    },
  });

const judged = async (entry: object, files: Record<string, string>) => {
  const folder = probeFolder();
  for (const [path, text] of Object.entries(files)) folder.write(path, text);
  const evidence = await runEntry(folder, entry);
  const probe = probesFrom({ probe: entry }).get('probe');
  if (!probe) throw new Error('no probe');
  const { status, criteria } = statusOfRun(evidence, probe);
  return {
    status,
    lines: told(criteria).map(({ text, actual, met }) => `${met} ${text}: ${actual}`),
    evidence,
  };
};

const BOTH = { kind: 'results', environments: ['linux', 'macos'] };
const PLACED = { ...BOTH, files: 'results/{environment}/*.xml' };
const BY_PROPERTY = { ...BOTH, files: 'results/*.xml', 'environment-property': 'os' };

describe('results have to come from each environment', () => {
  it('by the place of their files: all are there', async () => {
    const { status, lines } = await judged(PLACED, {
      'results/linux/a.xml': suite(),
      'results/linux/b.xml': suite(),
      'results/macos/a.xml': suite(),
    });
    expect(status).toBe('ready');
    expect(lines).toContain('true results from linux: 2 result files, 2 cases');
    expect(lines).toContain('true results from macos: 1 result file, 1 case');
  });

  it('by the place of their files: one that is absent is Missing, by its name', async () => {
    const { status, lines, evidence } = await judged(PLACED, { 'results/linux/a.xml': suite() });
    expect(status).toBe('missing');
    expect(evidence.message).toContain('macos: no result');
    expect(lines).toContain('false results from macos: no result');
  });

  it('an optional entry makes no environment optional', async () => {
    const files = { glob: 'results/{environment}/*.xml', 'at-least': 0 };
    const { status } = await judged({ ...PLACED, files }, { 'results/linux/a.xml': suite() });
    expect(status).toBe('missing');
  });

  it('by a property or an attribute in XML', async () => {
    const attribute = '<testsuite name="s" os="macos"><testcase name="a"/></testsuite>';
    const files = { 'results/1.xml': on('linux'), 'results/2.xml': attribute };
    expect((await judged(BY_PROPERTY, files)).status).toBe('ready');
    const { status, evidence } = await judged(BY_PROPERTY, { 'results/1.xml': on('linux') });
    expect(status).toBe('missing');
    expect(evidence.message).toMatch(/^macos: no result; in the others: 1 case passed$/);
  });

  it('by a pointer in JSON', async () => {
    const entry = { ...BOTH, files: 'r/*.json', 'environment-property': '/results/environment/osPlatform' };
    expect((await judged(entry, { 'r/1.json': ctrf('linux'), 'r/2.json': ctrf('macos') })).status).toBe(
      'ready',
    );
    expect((await judged(entry, { 'r/1.json': ctrf('linux'), 'r/2.json': ctrf('win32') })).status).toBe(
      'missing',
    );
  });

  it.each([
    [
      'says two names',
      on('linux').replace('</properties>', '<property name="os" value="macos"/></properties>'),
    ],
    ['says none', suite()],
    ['names another', on('Linux')],
    ['is cut off', on('macos').slice(0, -5)],
  ])('a file that %s is of none of them', async (_, text) => {
    const files = { 'results/1.xml': on('linux'), 'results/2.xml': text };
    expect(['missing', 'unknown']).toContain((await judged(BY_PROPERTY, files)).status);
  });

  it.each([
    ['nothing ran', on('macos', ''), 'partial'],
    ['a case failed', on('macos', '<testcase name="b"><failure/></testcase>'), 'failed'],
  ])('an environment where %s is worth that', async (_, text, status) => {
    const files = { 'results/1.xml': on('linux'), 'results/2.xml': text };
    expect((await judged(BY_PROPERTY, files)).status).toBe(status);
  });

  it('a failure beside an absent environment is Failed, and tells both', async () => {
    const failing = on('linux', '<testcase name="b"><failure/></testcase>');
    const { status, lines } = await judged(BY_PROPERTY, { 'results/1.xml': failing });
    expect(status).toBe('failed');
    expect(lines).toContain('false results from macos: no result');
  });

  it('figures that nothing judges stay Partial, whatever they come from', async () => {
    const lcov = 'SF:a.ts\nDA:1,1\nend_of_record\n';
    const entry = { ...BOTH, files: 'cov/{environment}.info' };
    const { status } = await judged(entry, { 'cov/linux.info': lcov, 'cov/macos.info': lcov });
    expect(status).toBe('partial');
  });

  it('of a command they must be written by it', async () => {
    const shell = `mkdir -p r/linux && echo '${suite()}' > r/linux/a.xml`;
    const entry = { ...BOTH, kind: 'command', shell, results: 'r/{environment}/*.xml' };
    const { status } = await judged(entry, { 'r/macos/a.xml': suite() });
    expect(status).toBe('missing');
  });

  it('all absent is Missing, and names all', async () => {
    const { status, evidence } = await judged(PLACED, {});
    expect(status).toBe('missing');
    expect(evidence.message).toMatch(/linux: no result; macos: no result/);
  });
});

describe('what a definition says of environments', () => {
  it.each([
    ['names none that a place stands for', { files: 'r/{environment}.xml' }, 'environments: [linux'],
    ['names none that a property is for', { files: 'r.xml', 'environment-property': 'os' }, 'environments:'],
    ['does not say how a file tells', { files: 'r.xml', environments: ['linux'] }, 'environment-property'],
    ['names one twice', { files: 'r/{environment}.xml', environments: ['a', 'a'] }, 'once'],
    ['names what no path can hold', { files: 'r/{environment}.xml', environments: ['../a'] }, 'plain name'],
    ['names nothing', { files: 'r/{environment}.xml', environments: [] }, ''],
  ])('is refused where it %s', (_, rest, message) => {
    const parsed = parseProbe({ kind: 'results', ...rest });
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed)).toContain(message);
  });

  it('is refused of a command that names no results', () => {
    expect(parseProbe({ kind: 'command', run: ['true'], environments: ['linux'] }).success).toBe(false);
  });

  it('may name whole numbers, such as the versions of a runtime', () => {
    expect(
      parseProbe({ kind: 'results', files: 'r/{environment}.xml', environments: [22, 24] }),
    ).toMatchObject({
      data: { environments: ['22', '24'] },
    });
  });
});
