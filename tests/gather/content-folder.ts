import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { diagnosticLines } from '../../src/cli/terminal/diagnostic.ts';
import { textOf } from '../../src/cli/terminal/style.ts';
import type { Diagnostic } from '../../src/errors.ts';
import { gather } from '../../src/gather/gather.ts';

/** What a file of a content folder holds, by its path; undefined leaves it out. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** A folder of its own, removed after the test. */
const emptyFolder = async (): Promise<string> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'holdpoint-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** Writes files below a folder. */
const writeFiles = async (folder: string, files: Files): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};

const PROGRAMME = {
  'programme.yaml': 'name: Trial\n',
  'probes/host.file.yaml': 'kind: file\npath: README.md\n',
};

/** A content folder with a programme, the probe `host.file` and the given files. */
export const contentWith = async (files: Files): Promise<string> => {
  const root = join(await emptyFolder(), 'content');
  await mkdir(root);
  await writeFiles(root, { ...PROGRAMME, ...files });
  return root;
};

/** A checkpoint's file from lines of YAML, which follow its title on line 2. */
export const checkpoint = (...lines: string[]): string =>
  ['---', 'title: First', ...lines, '---', '', 'Narrative.', ''].join('\n');

/** The lines of an item of a checkpoint, with more keys. */
export const item = (id: string, ...more: string[]): string[] => [
  `  - id: ${id}`,
  '    area: Infra',
  '    title: Runtime',
  ...more.map((line) => `    ${line}`),
];

/** Diagnostics as a person sees them, with the content folder's path as `content`. */
export const shown = (diagnostics: readonly Diagnostic[], root = ''): string => {
  const text = diagnostics
    .map((each) =>
      diagnosticLines(each, 100)
        .map((line) => line.map(textOf).join('').trimEnd())
        .join('\n'),
    )
    .join('\n\n');
  return root === '' ? text : text.replaceAll(root, 'content');
};

/** What gather says of a content folder with the given files, as a person sees it. */
export const saidOf = async (files: Files): Promise<string> => {
  const root = await contentWith(files);
  return `\n${shown((await gather(root)).diagnostics, root)}\n`;
};
