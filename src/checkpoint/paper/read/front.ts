import { parse } from 'yaml';
import { frontBlock, withoutFront } from '../../../kernel/front-block.ts';
import { folded } from '../words/fold.ts';
import { type Fact, factOf, readFact } from './facts.ts';
import type { Finding, Paper } from './finding.ts';
import { readVerdict } from './verdict.ts';

/** The front matter that another tool left on a document. */
export interface Front {
  /** The document with its front matter blanked out, line for line. */
  body: string;
  title: string | undefined;
  yaml: string;
  entries: ReadonlyMap<string, unknown>;
}

const entriesOf = (yaml: string): [string, unknown][] => {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0 });
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  } catch {
    return [];
  }
};

/** Takes the front matter of another tool off a document. */
export const frontOf = (source: string): Front => {
  const block = frontBlock(source);
  if (!block) return { body: source, title: undefined, yaml: '', entries: new Map() };
  const { yaml } = block;
  const entries = new Map(entriesOf(yaml));
  const title = entries.get('title');
  const body = withoutFront(source);
  return { body, yaml, entries, title: typeof title === 'string' && title.trim() !== '' ? title : undefined };
};

/** In front matter "approved" and words nobody knows say how the document stands, not how the decision went. */
const ofDocument = (found: Finding, { value }: Fact, { lexicon }: Paper): Finding[] => {
  if (found.kind === 'verdict' && found.verdict !== 'NO-GO' && !readVerdict(value, false, lexicon)) return [];
  const isKnown = lexicon.decided.in(folded(value)) || lexicon.statuses.in(folded(value));
  return [found.kind === 'unread' && !isKnown ? { ...found, refuses: false } : found];
};

/** Reads its entries for what their keys say (`status: draft`, `date: 2025-11-22`). */
export const readFront = ({ yaml, entries }: Front, paper: Paper): Finding[] =>
  yaml.split('\n').flatMap((written, at): Finding[] => {
    const line = at + 2;
    const key = /^([\w-]+)\s*:/.exec(written)?.[1];
    const value = key === undefined ? undefined : entries.get(key);
    if (entries.size === 0) {
      const fact = factOf(written, line);
      return (fact && readFact(fact, paper, true)) ?? [];
    }
    if (key === undefined || !['string', 'number', 'boolean'].includes(typeof value)) return [];
    const fact = { key: key.replaceAll(/[_-]/g, ' '), value: String(value), line, written: written.trim() };
    return (readFact(fact, paper, true) ?? []).flatMap((found) => ofDocument(found, fact, paper));
  });
