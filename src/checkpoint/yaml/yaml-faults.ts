import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { camel } from '../../schemas/written.ts';
import { type Range, rangeOf } from './yaml-range.ts';

/** Something that valid YAML may hold and people may not write here. */
export interface Fault {
  message: string;
  range: Range;
  fix: string;
}

const MAX_DEPTH = 32;
const MAX_FAULTS = 20;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

interface Walk {
  faults: Fault[];
  aliases: number;
  maxAliases: number;
  /** Anchors met so far. */
  anchors: Set<string>;
  /** Anchors of the entries around. */
  around: string[];
}

const fault = (walk: Walk, node: unknown, message: string, fix: string): void => {
  if (walk.faults.length < MAX_FAULTS) walk.faults.push({ message, range: rangeOf(node) ?? [0, 0], fix });
};

const checkAlias = (walk: Walk, node: Node & { source: string }): void => {
  walk.aliases++;
  if (walk.around.includes(node.source))
    fault(
      walk,
      node,
      `The alias "${node.source}" stands within what it repeats`,
      'Write out what it stands for.',
    );
  else if (!walk.anchors.has(node.source))
    fault(
      walk,
      node,
      `There is no anchor "${node.source}" before this alias`,
      'Put a text that begins with * in quotes.',
    );
  else if (walk.aliases === walk.maxAliases + 1)
    fault(
      walk,
      node,
      `More than ${walk.maxAliases} aliases stand in this YAML`,
      'Write out what they stand for.',
    );
};

const checkKey = (walk: Walk, key: unknown, keys: Map<string, string>): void => {
  const name = isScalar(key) ? String(key.value) : '';
  const first = keys.get(camel(name));
  if (RESERVED.has(name)) fault(walk, key, `The key "${name}" is reserved`, 'Choose another name.');
  else if (first !== undefined)
    fault(
      walk,
      key,
      first === name ? `The key "${name}" stands twice` : `The keys "${first}" and "${name}" are the same`,
      'Keep one of them.',
    );
  keys.set(camel(name), name);
};

const inspect = (walk: Walk, node: unknown, depth: number): void => {
  if (isAlias(node)) {
    checkAlias(walk, node);
    return;
  }
  if (depth > MAX_DEPTH) {
    if (isMap(node) || isSeq(node))
      fault(walk, node, `Entries are nested deeper than ${MAX_DEPTH} levels`, 'Write it with fewer levels.');
    return;
  }
  // Half a character has no UTF-8, so no record could hold it.
  if (isScalar(node) && typeof node.value === 'string' && !node.value.isWellFormed())
    fault(
      walk,
      node,
      'This text holds half a character',
      'Write the character itself, not half its \\u escape.',
    );
  const anchor = (node as (Node & { anchor?: string }) | null)?.anchor;
  if (anchor !== undefined) walk.anchors.add(anchor);
  if (anchor !== undefined) walk.around.push(anchor);
  const keys = new Map<string, string>();
  if (isMap(node))
    for (const { key, value } of node.items) {
      checkKey(walk, key, keys);
      inspect(walk, key, depth + 1);
      inspect(walk, value, depth + 1);
    }
  if (isSeq(node)) for (const item of node.items) inspect(walk, item, depth + 1);
  if (anchor !== undefined) walk.around.pop();
};

/** What is refused of a document though its YAML is valid: other versions, reserved or repeated keys, depth, aliases. */
export const faultsOf = (document: Document.Parsed, maxAliases: number): Fault[] => {
  const walk: Walk = { faults: [], aliases: 0, maxAliases, anchors: new Set(), around: [] };
  if (document.directives?.yaml.version !== '1.2')
    fault(
      walk,
      undefined,
      'This YAML says it is of another version than 1.2',
      'Take the line with %YAML out.',
    );
  inspect(walk, document.contents, 1);
  return walk.faults;
};
