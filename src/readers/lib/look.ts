import type { Look } from '../reader.ts';
import type { Source } from './source.ts';
import { rootOf } from './xml.ts';

/** Whether a text is one JSON object a line, several lines of them. */
const isLines = (head: string): boolean => {
  const [first = '', ...rest] = head.trimStart().split('\n');
  if (rest.every((line) => line.trim() === '') || !first.trimEnd().endsWith('}')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
};

/** Looks at a source: its head, the root element where it is XML, the document where it is JSON. */
export const lookAt = async (source: Source): Promise<Look> => {
  const { head } = source;
  const json = /^\s*[[{]/.test(head) && !isLines(head) ? await documentOf(source) : undefined;
  return { head, json, ...rootOf(head) };
};

/** The document of a text that begins like JSON; undefined for an Erlang term, which begins like it too. */
const documentOf = async (source: Source): Promise<unknown> =>
  /^\s*\{\s*[a-z]\w*\s*,/.test(source.head) ? undefined : source.json();
