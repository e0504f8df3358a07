import { folded } from './fold.ts';

/** A phrase as it stands in a text. */
export interface Hit<Value> {
  value: Value;
  phrase: string;
  /** Where it begins and ends in the folded text. */
  at: number;
  end: number;
}

const UNBOUNDED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WORD = /[\p{L}\p{N}]/u;

/** Says whether a word may begin or end between two characters: East Asian scripts put nothing between words. */
const isBound = (before: string, after: string): boolean =>
  !WORD.test(before) || !WORD.test(after) || UNBOUNDED.test(before) || UNBOUNDED.test(after);

/** Looks phrases up in folded text: the longest at each place, at word bounds. */
export class Phrases<Value> {
  readonly #values = new Map<string, Value>();
  /** By first two characters, longest first. */
  readonly #byStart = new Map<string, string[]>();

  /** Phrases are folded; of two equal ones the later counts. */
  constructor(entries: Iterable<readonly [string, Value]>) {
    for (const [phrase, value] of entries) {
      const key = folded(phrase);
      if (key !== '') this.#values.set(key, value);
    }
    for (const phrase of this.#values.keys()) {
      const start = phrase.slice(0, 2);
      const list = this.#byStart.get(start) ?? [];
      list.push(phrase);
      this.#byStart.set(start, list);
    }
    for (const list of this.#byStart.values()) list.sort((a, b) => b.length - a.length);
  }

  /** What the whole of a folded text means. */
  whole(text: string): Value | undefined {
    return this.#values.get(text);
  }

  /** The longest phrase that begins at a place of a folded text. */
  at(text: string, at: number): Hit<Value> | undefined {
    if (at > 0 && !isBound(text[at - 1] ?? '', text[at] ?? '')) return undefined;
    for (const start of [text.slice(at, at + 2), text.slice(at, at + 1)]) {
      for (const phrase of this.#byStart.get(start) ?? []) {
        const end = at + phrase.length;
        if (!text.startsWith(phrase, at) || !isBound(text[end - 1] ?? '', text[end] ?? '')) continue;
        const value = this.#values.get(phrase);
        if (value !== undefined) return { value, phrase, at, end };
      }
    }
    return undefined;
  }

  /** Every phrase in a folded text, none within another. */
  all(text: string): Hit<Value>[] {
    const hits: Hit<Value>[] = [];
    for (let at = 0; at < text.length; ) {
      const hit = this.at(text, at);
      if (hit) hits.push(hit);
      at = hit ? Math.max(hit.end, at + 1) : at + 1;
    }
    return hits;
  }

  /** Says whether a folded text holds one of the phrases. */
  in(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (this.at(text, at)) return true;
    return false;
  }
}
