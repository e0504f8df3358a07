import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../errors.ts';
import { camel } from '../schemas/written.ts';

/** Where an entry of a YAML text stands. */
export type Locate = (path: readonly PropertyKey[], at?: 'key' | 'value') => Place;

/** A YAML text as a value, with the place of each of its entries; `value` is undefined where it was not read. */
export interface YamlReading {
  value: unknown;
  diagnostics: Diagnostic[];
  locate: Locate;
}

const MAX_DEPTH = 32;
const MAX_ALIASES = 50;
const MAX_BYTES = 4 * 1024 * 1024;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const step = (node: unknown, segment: PropertyKey) => {
  if (isMap(node)) {
    const named = (name: string) => node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    const pair =
      named(String(segment)) ??
      node.items.find(({ key }) => isScalar(key) && camel(String(key.value)) === String(segment));
    return pair ? { node: pair.value, key: pair.key } : undefined;
  }
  if (isSeq(node) && typeof segment === 'number') {
    const item = node.items[segment];
    return item === undefined ? undefined : { node: item, key: item };
  }
  return undefined;
};

const rangeOf = (node: unknown): readonly number[] | undefined => (node as Node | null)?.range ?? undefined;

/**
 * Reads YAML 1.2. Warnings are errors; depth, aliases and size are capped; a key that could reach a prototype is
 * refused. `firstLine` is the line of `file` that the text starts on; `source` the whole file, for the frame.
 */
export const parseYaml = (text: string, file: string, firstLine = 1, source = text): YamlReading => {
  const lines = new LineCounter();
  const diagnostics: Diagnostic[] = [];
  const placeOf = (start: number, end?: number): Place => {
    const from = lines.linePos(start);
    const to = end === undefined ? undefined : lines.linePos(end);
    const place: Place = { file, line: from.line + firstLine - 1, column: from.col };
    return to && to.line === from.line && to.col > from.col ? { ...place, endColumn: to.col } : place;
  };
  const refuse = (message: string, place: Place, ...fixes: string[]): YamlReading => ({
    value: undefined,
    diagnostics: [...diagnostics, diagnostic('HP101', message, { place, source, fixes })],
    locate: () => ({ file, line: firstLine, column: 1 }),
  });
  if (text.length > MAX_BYTES)
    return refuse('This YAML is larger than 4 MiB', { file }, 'Keep evidence and raw results out of it.');
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    for (const problem of [...document.errors, ...document.warnings]) {
      const [start, end] = problem.pos;
      const message = problem.code === 'DUPLICATE_KEY' ? 'A key stands twice in one entry' : problem.message;
      diagnostics.push(
        diagnostic('HP101', `This is not valid YAML: ${message}`, { place: placeOf(start, end), source }),
      );
    }
    let bad: { message: string; node: unknown } | undefined;
    visit(document, {
      Pair(_, { key }) {
        if (isScalar(key) && RESERVED.has(String(key.value)))
          bad = { message: `The key "${String(key.value)}" is reserved`, node: key };
        return bad ? visit.BREAK : undefined;
      },
      Collection(_, node, path) {
        const depth = path.filter((parent) => !isPair(parent)).length;
        if (depth > MAX_DEPTH) bad = { message: `Entries are nested deeper than ${MAX_DEPTH}`, node };
        return bad ? visit.BREAK : undefined;
      },
    });
    if (bad) return refuse(bad.message, placeOf(rangeOf(bad.node)?.[0] ?? 0));
    const locate: Locate = (path, at = 'value') => {
      let node: unknown = document.contents;
      let found = rangeOf(node);
      for (const [index, segment] of path.entries()) {
        const next = step(node, segment);
        if (!next) break;
        node = next.node;
        const last = index === path.length - 1;
        found = rangeOf(last && at === 'key' ? next.key : next.node) ?? rangeOf(next.key) ?? found;
      }
      return placeOf(found?.[0] ?? 0, found?.[1]);
    };
    if (diagnostics.length > 0) return { value: undefined, diagnostics, locate };
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), diagnostics, locate };
  } catch (error) {
    const why = error instanceof RangeError ? 'it is nested too deeply' : (error as Error).message;
    return refuse(`This YAML cannot be read: ${why}`, { file, line: firstLine, column: 1 });
  }
};
