import type { Look } from './reader.ts';
import type { Source } from './source.ts';
import { Unreadable } from './unreadable.ts';
import { rootOf } from './xml.ts';

const LINE_EVENT = /^\s*\{[^\r\n]*"Action"\s*:/;

/** Looks at a source: its head, the root element where it is XML, the document where it is JSON. */
export const lookAt = async (source: Source): Promise<Look> => {
  const { head } = source;
  if (head.trim() === '') {
    throw new Unreadable(
      'HP313',
      head === '' ? 'The file is empty.' : 'The file holds nothing but white space.',
      { line: 1, column: 1 },
    );
  }
  const json = /^\s*[[{]/.test(head) && !LINE_EVENT.test(head) ? await source.json() : undefined;
  return { head, root: rootOf(head), json };
};
