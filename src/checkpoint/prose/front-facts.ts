import { parse } from 'yaml';
import { type Draft, leaveUnread } from './draft.ts';
import { isStatusKey, readFact } from './read-facts.ts';

const FENCED = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** The scalar entries of a front matter that is not a checkpoint's own, and the document with it blanked out. */
export interface FrontFacts {
  /** Same lines as the document, those of the front matter empty. */
  body: string;
  title: string | undefined;
  /** Takes over what the entries say; entries about a status that say nothing clear stay unread. */
  read: (draft: Draft) => void;
}

const entriesOf = (yaml: string): [string, unknown][] => {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0 });
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  } catch {
    return [];
  }
};

/** Reads the front matter that other tools leave on a document (`status: draft`, `date: 2025-11-22`). */
export const readFrontFacts = (source: string): FrontFacts => {
  const match = FENCED.exec(source);
  if (!match) return { body: source, title: undefined, read: () => undefined };
  const [whole, yaml = ''] = match;
  const entries = entriesOf(yaml);
  const lines = yaml.split('\n');
  const title = entries.find(([key, value]) => key === 'title' && typeof value === 'string')?.[1];
  const read = (draft: Draft): void => {
    lines.forEach((line, at) => {
      const key = /^([\w-]+)\s*:/.exec(line)?.[1];
      const value = entries.find(([name]) => name === key)?.[1];
      if (key === undefined || value === undefined) {
        if (entries.length === 0 && isStatusKey(line)) leaveUnread(draft, at + 2, line);
      } else if (['string', 'number', 'boolean'].includes(typeof value)) {
        readFact({ key, value: String(value), line: at + 2, written: line.trim() }, draft);
      }
    });
  };
  const body = whole.replace(/[^\n]/g, '') + source.slice(whole.length);
  return { body, title: typeof title === 'string' ? title : undefined, read };
};
