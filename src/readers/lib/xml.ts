import { SaxesParser } from 'saxes';
import type { Source } from './source.ts';
import { Unreadable } from './unreadable.ts';

const DEPTH = 64;
const TEXT = 4_000;
/** What is looked at of the root element, in characters. */
const TAG = 4_000;

/** A place in the file, 1-based. */
export interface Place {
  line: number;
  column: number;
}

/** What a reader of XML listens to. */
export interface XmlHandlers {
  /** `path` holds the names of the open elements, this one last. */
  open: (
    name: string,
    attributes: Readonly<Record<string, string>>,
    path: readonly string[],
    place: Place,
  ) => void;
  /** `text` is that of the element itself, when `wants` asked for it; at most 4,000 characters. */
  close: (name: string, text: string, path: readonly string[]) => void;
  /** Whether the text of an element is wanted. */
  wants: (name: string, path: readonly string[]) => boolean;
  comment?: (text: string) => void;
}

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  /[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0*(?:[1-8]|1[124-9]|2[0-9]|3[01])|x0*(?:[1-8bcef]|1[0-9a-f]));/gi;
const REFERENCE = /&#?x?[0-9a-fA-F]{0,10}$/;

/** What is kept of one attribute, text or section while it goes on, in characters. */
const GOING_ON = 256 * 1024;

/** Takes away from what saxes has collected of a value without end: it hands a value on only as a whole. */
const shorten = (parser: SaxesParser): void => {
  const collected: unknown = Reflect.get(parser, 'text');
  if (typeof collected === 'string' && collected.length > GOING_ON)
    Reflect.set(parser, 'text', collected.slice(0, GOING_ON));
};

const HINTS = [
  [/^unclosed tag|unexpected end/, 'cut'],
  [/must contain a root element/, 'empty'],
  [/documents may contain only one root|text data outside of root/, 'behind'],
] as const;

const broken = (message: string, place: Place): Unreadable => {
  const said = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  const [, sort] = HINTS.find(([pattern]) => pattern.test(said)) ?? [];
  return new Unreadable('HP301', { kind: 'unreadable.xml', said, sort: sort ?? null }, place);
};

/** Notes the property that is sought: `<property name="os" value="linux"/>`, or an attribute of that name. */
const seek = (source: Source, attributes: Readonly<Record<string, string>>): void => {
  const { sought } = source;
  if (sought === undefined) return;
  const stated = attributes.name === sought ? attributes.value : attributes[sought];
  if (stated !== undefined) source.note(stated);
};

/** Hands a parser's elements to `handlers`; text is kept only of those they want. Throws `Unreadable` for what is refused. */
const listen = (
  parser: SaxesParser,
  handlers: XmlHandlers,
  { source, place }: { source: Source; place: () => Place },
): void => {
  const path: string[] = [];
  const texts: (string | null)[] = [];
  const hear = (text: string): void => {
    const top = texts.length - 1;
    const held = texts[top];
    if (held !== null && held !== undefined && held.length < TEXT) texts[top] = held + text.slice(0, TEXT);
  };
  const hearWanted = (): void => {
    if (texts.at(-1) === null || texts.length === 0) {
      parser.off('text');
      parser.off('cdata');
    } else {
      parser.on('text', hear);
      parser.on('cdata', hear);
    }
  };
  if (handlers.comment) parser.on('comment', handlers.comment);
  parser.on('opentag', (tag) => {
    if (path.length >= DEPTH)
      throw new Unreadable('HP306', { kind: 'unreadable.too-deep', levels: DEPTH }, place());
    path.push(tag.name);
    texts.push(handlers.wants(tag.name, path) ? '' : null);
    seek(source, tag.attributes as Record<string, string>);
    handlers.open(tag.name, tag.attributes as Record<string, string>, path, place());
    hearWanted();
  });
  parser.on('closetag', (tag) => {
    handlers.close(tag.name, texts.pop() ?? '', path);
    path.pop();
    hearWanted();
  });
};

const refuse = (parser: SaxesParser, place: () => Place): void => {
  parser.on('error', (error) => {
    throw broken(error.message, place());
  });
  parser.on('doctype', (doctype) => {
    if (/[[]/.test(doctype.replace(/"[^"]*"|'[^']*'/g, '')))
      throw new Unreadable('HP305', { kind: 'unreadable.declarations' }, place());
  });
};

/** Writes a part of the text to the parser, without the control characters that XML forbids. */
const feed = (parser: SaxesParser, raw: string, source: Source, place: () => Place): void => {
  const nul = raw.indexOf('\0');
  if (nul >= 0) {
    parser.write(raw.slice(0, nul));
    throw new Unreadable('HP302', { kind: 'unreadable.nul' }, place());
  }
  const clean = raw.replace(FORBIDDEN, '');
  if (clean !== raw) source.repaired({ kind: 'remark.control-characters' });
  parser.write(clean);
  shorten(parser);
};

/**
 * Reads XML as a stream, strictly: no internal subset, no entities beyond the five, at most 64 levels, no NUL.
 * Other control characters are dropped and reported once as `repaired`.
 */
export const readXml = async (source: Source, handlers: XmlHandlers): Promise<void> => {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const place = (): Place => ({ line: Math.max(1, parser.line), column: Math.max(1, parser.column) });
  refuse(parser, place);
  listen(parser, handlers, { source, place });
  let held = '';
  for await (const chunk of source.chunks()) {
    const text = held + chunk;
    held = REFERENCE.exec(text.slice(-14))?.[0] ?? '';
    feed(parser, held === '' ? text : text.slice(0, -held.length), source, place);
  }
  feed(parser, held, source, place);
  parser.close();
};

/** Where the text of a construct ends, exclusive; the end of the text when it does not. */
const after = (text: string, end: string, from: number): number => {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
};

const ATTRIBUTE = /\s([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root element that a text begins with; without a name when it does not begin like XML. */
export const rootOf = (
  head: string,
): { root: string | null; attributes: Readonly<Record<string, string>> } => {
  let at = 0;
  while (at < head.length) {
    if (/\s/.test(head.charAt(at))) at += 1;
    else if (head.startsWith('<?', at)) at = after(head, '?>', at);
    else if (head.startsWith('<!--', at)) at = after(head, '-->', at);
    else if (head.startsWith('<!', at)) {
      const close = head.indexOf('>', at);
      const bracket = head.indexOf('[', at);
      at =
        bracket >= 0 && bracket < close ? after(head, '>', after(head, ']', bracket)) : after(head, '>', at);
    } else {
      const tag = head.slice(at, Math.min(after(head, '>', at), at + TAG));
      const root = /^<([A-Za-z_][\w.:-]*)/.exec(tag)?.[1] ?? null;
      const pairs = [...tag.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
        name,
        double ?? single ?? '',
      ]);
      return { root, attributes: Object.assign(Object.create(null), Object.fromEntries(pairs)) };
    }
  }
  return { root: null, attributes: {} };
};
