import type { Remark } from '../../schemas/reasons/remark.ts';
import { decode } from './decode.ts';
import { repeatedKey } from './json-keys.ts';
import { valuesAt } from './pointer.ts';
import { placeOf, Unreadable } from './unreadable.ts';

/** What recognition looks at, in characters. */
const HEAD = 64 * 1024;
/** The most that a format read as a whole may hold, in characters. */
const WHOLE = 64 * 1024 * 1024;

/** One result file on its way through a reader: its text, as a stream or as a whole. */
export class Source {
  /** What had to be repaired to get text, once of a kind; filled while reading. */
  readonly repairs = new Map<Remark['kind'], Remark>();
  /** The first characters, without byte-order mark; known once opened. */
  head = '';
  /** A property whose values are noted while reading: of XML by its name, of JSON by its pointer. */
  sought: string | undefined;
  /** The values noted. */
  readonly stated = new Set<string>();
  readonly #decoded: AsyncGenerator<string>;
  readonly #ahead: string[] = [];
  #text: string | undefined;
  #json: { value: unknown } | undefined;

  constructor(bytes: Uint8Array | AsyncIterable<Uint8Array>) {
    this.#decoded = decode(bytes, (remark) => this.repaired(remark));
  }

  /** Notes what had to be repaired. */
  repaired(remark: Remark): void {
    this.repairs.set(remark.kind, remark);
  }

  /** Opens bytes as a source and reads its head. */
  static async open(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Source> {
    const source = new Source(bytes);
    let length = 0;
    while (length < HEAD) {
      const next = await source.#decoded.next();
      if (next.done) break;
      source.#ahead.push(next.value);
      length += next.value.length;
    }
    source.head = source.#ahead.join('').slice(0, HEAD);
    return source;
  }

  /** The text chunk by chunk, from its beginning; once, unless the whole text was read before. */
  async *chunks(): AsyncGenerator<string> {
    if (this.#text !== undefined) {
      yield this.#text;
      return;
    }
    for (let next = this.#ahead.shift(); next !== undefined; next = this.#ahead.shift()) yield next;
    yield* this.#decoded;
  }

  /** Notes a value of the property that is sought; two different ones are enough to know that there is not one alone. */
  note(value: string): void {
    if (this.stated.size < 2) this.stated.add(value.slice(0, STATED).trim());
  }

  /** The whole text, for formats that cannot be read in pieces; at most 64 Mi characters, no NUL. */
  async text(): Promise<string> {
    if (this.#text !== undefined) return this.#text;
    const parts: string[] = [];
    let length = 0;
    for await (const chunk of this.chunks()) {
      length += chunk.length;
      if (length > WHOLE) {
        const limit = WHOLE / 1024 / 1024;
        throw new Unreadable('HP304', { kind: 'unreadable.too-large', megabytes: limit });
      }
      parts.push(chunk);
    }
    const text = parts.join('');
    const nul = text.indexOf('\0');
    if (nul >= 0) throw notText(placeOf(text, nul));
    this.#text = text;
    return text;
  }

  /** The lines of the text, without their ends; any length of file, lines of at most 1 Mi characters. */
  async *lines(): AsyncGenerator<string> {
    let held = '';
    let line = 0;
    for await (const chunk of this.chunks()) {
      const parts = (held + chunk).split('\n');
      held = parts.pop() ?? '';
      if (held.length > LINE)
        throw new Unreadable(
          'HP304',
          { kind: 'unreadable.too-long', sort: 'line' },
          {
            line: line + parts.length + 1,
            column: LINE,
          },
        );
      for (const part of parts) {
        line += 1;
        yield checked(part, line);
      }
    }
    if (held !== '') yield checked(held, line + 1);
  }

  /** The document as JSON; a syntax error is `Unreadable` with its place. */
  async json(): Promise<unknown> {
    if (this.#json) return this.#json.value;
    const text = await this.text();
    const value = parseJson(text);
    this.#json = { value };
    if (this.sought?.startsWith('/'))
      for (const each of valuesAt(value, this.sought)) if (each !== null) this.note(String(each));
    return value;
  }
}

const LINE = 1024 * 1024;
/** What is kept of a property's value, in characters. */
const STATED = 200;

const notText = (place: { line: number; column: number }): Unreadable =>
  new Unreadable('HP302', { kind: 'unreadable.nul' }, place);

const checked = (raw: string, line: number): string => {
  const nul = raw.indexOf('\0');
  if (nul >= 0) throw notText({ line, column: nul + 1 });
  return raw.endsWith('\r') ? raw.slice(0, -1) : raw;
};

/** A text as JSON; a syntax error, and a key that stands twice in one object, is `Unreadable` with its place. */
export const parseJson = (text: string): unknown => {
  const value = parsed(text);
  const twice = repeatedKey(text, value);
  if (twice === null) return value;
  throw new Unreadable(
    'HP312',
    { kind: 'unreadable.key-twice', key: twice.key },
    placeOf(text, twice.offset),
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const offset = /at position (\d+)/.exec(said)?.[1];
    const reason = said.split(/,? (?:in JSON )?at position|, "|, \.\.\./)[0] ?? said;
    const cut =
      /end of JSON|Unterminated|Expected/.test(said) &&
      (offset === undefined || Number(offset) >= text.trimEnd().length);
    throw new Unreadable(
      'HP312',
      { kind: 'unreadable.json', said: reason, cut },
      placeOf(text, offset === undefined ? text.length : Number(offset)),
    );
  }
};
