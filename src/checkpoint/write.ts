import { stringify } from 'yaml';
import type { Checkpoint } from '../schemas/checkpoint.ts';
import { kebab } from '../schemas/written.ts';

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
