import { isDeepStrictEqual } from 'node:util';
import { isSeq, parseDocument, stringify } from 'yaml';
import { frontBlock } from '../kernel/front-block.ts';
import type { Waiver } from '../schemas/waiver.ts';

const indented = (text: string, spaces: number): string => text.replace(/^(?=.)/gm, ' '.repeat(spaces));

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
};

/** The YAML with the entry behind the last of its waivers; everything else stays as it was written. */
const inserted = (yaml: string, entry: Record<string, unknown>): string => {
  const document = parseDocument(yaml);
  const waivers = document.get('waivers', true);
  const lines = stringify([entry], { lineWidth: 0 });
  if (!document.has('waivers')) return `${yaml}waivers:\n${indented(lines, 2)}`;
  const last = isSeq(waivers) && !waivers.flow ? waivers.items.at(-1) : undefined;
  const lastEnd = (last as { range?: [number, number, number] | null } | undefined)?.range?.[1];
  if (isSeq(waivers) && waivers.range && lastEnd !== undefined) {
    const start = waivers.range[0];
    const indent = start - (yaml.lastIndexOf('\n', start - 1) + 1);
    const at = endOfLine(yaml, Math.max(0, lastEnd - 1));
    return yaml.slice(0, at) + indented(lines, indent) + yaml.slice(at);
  }
  if (isSeq(waivers)) {
    waivers.flow = false;
    waivers.add(document.createNode(entry));
  } else document.set('waivers', document.createNode([entry]));
  return document.toString({ lineWidth: 0 });
};

/** Says whether the second YAML is the first with one waiver more, and nothing else. */
const addsOnly = (before: string, after: string, entry: Record<string, unknown>): boolean => {
  const was = (parseDocument(before).toJS() ?? {}) as { waivers?: unknown[] | null };
  const is: unknown = parseDocument(after).toJS();
  return isDeepStrictEqual(is, { ...was, waivers: [...(was.waivers ?? []), entry] });
};

/**
 * The text of a checkpoint with a waiver added to its front matter; comments and layout stay. Undefined when the
 * text has no front matter, or when adding would change anything else.
 */
export const addWaiver = (
  text: string,
  { item, reason, role, secondRole, on, until, covers }: Waiver,
): string | undefined => {
  const front = frontBlock(text);
  if (!front) return undefined;
  const { opening, yaml: written, closing, rest } = front;
  const second = secondRole && { 'second-role': secondRole };
  const entry = { item, reason, role, ...second, ...(on && { on }), until, ...(covers && { covers }) };
  const yaml = written.replaceAll('\r\n', '\n');
  const result = inserted(yaml, entry);
  if (!addsOnly(yaml, result, entry)) return undefined;
  const ended = written.includes('\r\n') ? result.replaceAll('\n', '\r\n') : result;
  return opening + ended + closing + rest;
};
