import type { UnreadableReason } from '../../schemas/reasons/unreadable.ts';
import { asText } from '../lib/shape.ts';
import { Unreadable } from '../lib/unreadable.ts';
import type { Look } from '../reader.ts';
import { CONSOLES } from './consoles.ts';
import { DOCUMENTS } from './documents.ts';
import { suggestionFor } from './suggest.ts';

const seen = ({ root, json, head }: Look): 'xml' | 'json' | 'lines' | 'text' => {
  if (root !== null) return 'xml';
  if (json !== undefined) return 'json';
  return /^\s*\{/.test(asText(head) ?? '') ? 'lines' : 'text';
};

const reasonFor = (look: Look): UnreadableReason => {
  const known = [...DOCUMENTS, ...CONSOLES].find(({ sign }) => sign(look));
  return known
    ? { kind: 'unreadable.refused', like: known.like, instead: known.instead }
    : { kind: 'unreadable.unrecognised', sort: seen(look), root: look.root, ...suggestionFor(look) };
};

/** Why a file that no reader recognises is refused: what it looks like where that is certain, and what to do. */
export const likeness = (look: Look): Unreadable =>
  new Unreadable('HP314', reasonFor(look), { line: 1, column: 1 });
