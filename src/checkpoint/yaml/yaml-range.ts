import { type Document, isMap, isScalar, isSeq, type Node, visit, type YAMLError } from 'yaml';
import { camel } from '../../schemas/written.ts';

/** Offsets in a YAML text: first character, and the one after the last. */
export type Range = readonly [number, number];

/** Offsets of a node; undefined where the text holds none. */
export const rangeOf = (node: unknown): Range | undefined => {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
};

const step = (node: unknown, segment: PropertyKey): { key: unknown; value: unknown } | undefined => {
  if (isMap(node)) {
    const named = (spelt: (key: string) => string) =>
      node.items.find(({ key }) => isScalar(key) && spelt(String(key.value)) === String(segment));
    return named((key) => key) ?? named(camel);
  }
  const entry = isSeq(node) && typeof segment === 'number' ? node.items[segment] : undefined;
  return entry === undefined ? undefined : { key: entry, value: entry };
};

/** Offsets of the entry at a path, keys spelt as written or as code names them; of its nearest parent where it is not there. */
export const rangeAt = (root: unknown, path: readonly PropertyKey[], at: 'key' | 'value'): Range => {
  let node = root;
  let found = rangeOf(root);
  for (const [index, segment] of path.entries()) {
    const next = step(node, segment);
    if (!next) break;
    node = next.value;
    const wanted = index === path.length - 1 && at === 'key' ? next.key : next.value;
    const range = rangeOf(wanted);
    // An entry without a value has an empty range behind its key.
    found = (range && range[1] > range[0] ? range : undefined) ?? rangeOf(next.key) ?? found;
  }
  return found ?? [0, 0];
};

/** Offset of the quote that a "missing closing quote" is about; undefined for every other problem. */
export const openingQuote = (document: Document.Parsed, { code, pos }: YAMLError): number | undefined => {
  if (code !== 'MISSING_CHAR') return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar(_, node) {
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (quoted && node.range && node.range[0] < pos[0] && pos[0] <= node.range[2] + 1)
        start = node.range[0];
    },
  });
  return start;
};
