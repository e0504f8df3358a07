import { stringify } from 'yaml';
import { frontBlock } from '../kernel/front-block.ts';
import type { Checkpoint } from '../schemas/checkpoint.ts';
import type { Unread } from '../schemas/unread.ts';
import { kebab } from '../schemas/written.ts';
import { plainText } from './text.ts';

const isDefault = (key: string, value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0 && key !== 'anyOf') ||
  (value === false && (key === 'stopsAll' || key === 'acceptsPartial'));

const toWritten = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toWritten);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key, inner]) => !isDefault(key, inner));
  return Object.fromEntries(entries.map(([key, inner]) => [kebab(key), toWritten(inner)]));
};

/** Statements of words alone are written as plain text. */
const plainStatements = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plainStatements);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === 'text') return only[1];
  return Object.fromEntries(entries.map(([key, inner]) => [key, plainStatements(inner)]));
};

/**
 * Writes a checkpoint as Markdown with YAML front matter: kebab-case keys, defaults left out, the body (Markdown)
 * beneath. Reading the front matter back through `CheckpointSchema` gives the same checkpoint.
 */
export const toMarkdownFile = (content: Checkpoint, body: string): string => {
  const yaml = stringify(plainStatements(toWritten(content)), {
    lineWidth: 100,
    aliasDuplicateObjects: false,
    version: '1.2',
  });
  const text = body.trim();
  return `---\n${yaml}---\n${text === '' ? '' : `\n${text}\n`}`;
};

const commented = (lines: readonly string[]): string => lines.map((line) => `# ${line}`.trimEnd()).join('\n');

const ASKED = commented([
  'Add to an item what proves and holds it:',
  '  probes: [docker.runtime]   the probes of probes.yaml that prove it',
  '  needs: [cp3-04]            the items it waits for',
  '  owner: platform lead       the role that clears it',
]);

const HELD = commented([
  'These lines of the paper refuse and were not understood, and each holds the verdict. Delete one once it is',
  'written as an item or is cleared, or acknowledge it under read:',
]);

const OTHERS =
  'These lines of the paper look like a status and were not understood; nothing was read of them. Write what counts as an item:';

const COMMENTS: Readonly<Record<string, string>> = { items: ASKED, 'not-understood': HELD };

/** The lines that hold the verdict of a paper, as its front matter keeps them. */
const keptOf = (unread: readonly Unread[]): Pick<Checkpoint, 'notUnderstood'> => {
  const held = unread.filter(({ refuses }) => refuses).map(({ text }) => text);
  return held.length === 0 ? {} : { notUnderstood: held };
};

/** The lines of a paper that look like a status, refuse nothing and were not understood, for a person to see. */
const otherLines = (unread: readonly Unread[]): string => {
  const others = unread.filter(({ refuses }) => !refuses);
  if (others.length === 0) return '';
  const lines = others.map(({ line, text }) => `  line ${line}: ${text}`);
  return `${commented([OTHERS, ...lines])}\n`;
};

/**
 * Writes what was read from a paper as a checkpoint's file: front matter, commented where a person should add probes,
 * needs and owners, and the paper beneath as it is. What refuses in the paper and was not understood is kept, so that the
 * checkpoint is judged no better than its paper; what else was not understood is listed as comments. Front matter of another tool is kept as a comment.
 */
export const toImportedFile = (content: Checkpoint, unread: readonly Unread[], paper: string): string => {
  const text = plainText(paper);
  const { yaml: foreign, rest } = frontBlock(text) ?? { yaml: '', rest: text };
  const body = rest.replace(/^\n+/, '');
  const kept =
    foreign.trim() === ''
      ? ''
      : `${commented(["The paper's own front matter:", ...foreign.trimEnd().split('\n')])}\n`;
  const yaml = frontBlock(toMarkdownFile({ ...keptOf(unread), ...content }, ''))?.yaml ?? '';
  const asked = yaml.replace(/^(items|not-understood):$/gm, (key, name) => `${COMMENTS[name]}\n${key}`);
  return `---\n${kept}${asked}${otherLines(unread)}---\n${body === '' ? '' : `\n${body}`}`;
};
